package vn.ntm.task;

/** State of the work of one unit (domain 5.3). How it stands to its deadline is another axis, {@link Timeliness}. */
public enum AssignmentStatus {
    /** Chờ tiếp nhận. */
    ASSIGNED,
    IN_PROGRESS,
    /** Chờ nghiệm thu: the result was reported. */
    SUBMITTED,
    /** Làm lại: sent back with a reason; the clock goes on. */
    REWORK,
    /** Trả lại: "không đúng chức năng"; the office reassigns or confirms. */
    RETURNED,
    SUSPENDED,
    DONE,
    CANCELLED;

    public boolean isOpen() {
        return this != DONE && this != CANCELLED;
    }
}
