package vn.ntm.notice.domain.review;

/** Whether a reading is still worked on. */
public enum ReviewState {
    OPEN,
    /** The notice and its duties exist. */
    CONFIRMED,
    DISCARDED
}
