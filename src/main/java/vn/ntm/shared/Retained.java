package vn.ntm.shared;

import java.time.Instant;

/**
 * One kind of data that is kept for a time only, such as messages that were sent. A bean of this type is all a module
 * offers: every night what is older goes, and the administrators' page tells how much. What people decided, reported or
 * signed, and the audit trail, is no such kind: it is never removed.
 */
public interface Retained {

    /** The name in the configuration ({@code ntm.retention.NAME}) and in the database; never changes. */
    String name();

    /** Key of the message that names the kind. */
    String label();

    /** How many days it is kept, unless the configuration says otherwise. */
    int days();

    /** The shortest time that may be configured. */
    default int shortest() {
        return 1;
    }

    /** Removes at most so many of those that are older, in one short transaction; how many it were. */
    int remove(Instant before, int most);
}
