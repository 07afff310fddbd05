package vn.ntm.attachment;

import java.util.Set;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Says who may read the files of one kind of owner; implemented upstairs, by the module that owns them. */
public interface AttachmentAccess {

    String ownerKind();

    boolean mayRead(long ownerId, Actor actor);

    /**
     * The areas from which the files of this owner are looked for: whoever reads one of them may find the file, if {@link
     * #mayRead} agrees. Empty: by nobody.
     */
    default Set<UnitId> seenFrom(long ownerId) {
        return Set.of();
    }
}
