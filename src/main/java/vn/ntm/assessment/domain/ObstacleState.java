package vn.ntm.assessment.domain;

/** Where an obstacle or a proposal is on its way to a decision (domain, A000-13). */
public enum ObstacleState {
    /** Mới. */
    NEW,
    /** Đang tham mưu. */
    ADVISING,
    /** Đã trình. */
    PUT_FORWARD,
    /** Đã quyết định. */
    DECIDED;

    /** Whether it may go there: onwards, or back to be advised on anew; answers may also leave it where it is. */
    public boolean mayBecome(ObstacleState next) {
        return next != NEW || this == NEW;
    }
}
