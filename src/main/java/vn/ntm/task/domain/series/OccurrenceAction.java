package vn.ntm.task.domain.series;

/** What may be done to an occurrence. */
public enum OccurrenceAction {
    /** The unit reports. */
    SEND,
    /** An office writes down a report that came on paper. */
    RECORD,
    /** Sent back to be done again, with a reason. */
    RETURN
}
