package vn.ntm.attachment;

import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;

/** Files of the imaginary thing 7 may be read by anyone who sees the unit /1/; those of other things by nobody. */
@Component
public class TestFileAccess implements AttachmentAccess {

    public static final String KIND = "TEST_FILE";
    public static final long READABLE = 7;

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean mayRead(long ownerId, Actor actor) {
        return ownerId == READABLE && actor.sees("/1/");
    }
}
