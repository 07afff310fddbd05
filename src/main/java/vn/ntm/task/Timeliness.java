package vn.ntm.task;

/** How an assignment stands to its deadline; computed, never stored (domain 5.2). */
public enum Timeliness {
    OVERDUE,
    DUE_TODAY,
    DUE_SOON,
    ON_TRACK,
    /** Reported in time, waits for acceptance. */
    SENT_ON_TIME,
    AWAITING_EVENT,
    NO_DEADLINE,
    DONE_ON_TIME,
    DONE_LATE,
    /** Done, but no deadline was ever set. */
    DONE_NO_DEADLINE,
    /** Suspended or cancelled: the deadline does not count. */
    NOT_COUNTED
}
