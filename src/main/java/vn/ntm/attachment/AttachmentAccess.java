package vn.ntm.attachment;

import vn.ntm.identity.Actor;

/** Says who may read the files of one kind of owner; implemented upstairs, by the module that owns them. */
public interface AttachmentAccess {

    String ownerKind();

    boolean mayRead(long ownerId, Actor actor);
}
