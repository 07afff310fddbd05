package vn.ntm.task.domain.series;

/** What is stored of an occurrence; how it stands to its day is {@link OccurrenceState}. */
public enum OccurrenceStatus {
    OWED,
    SENT,
    /** Sent back to be done again. */
    RETURNED,
    /** NGHI_LE: nobody works in the whole period, nothing is owed. */
    DAY_OFF,
    CANCELLED
}
