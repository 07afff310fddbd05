package vn.ntm.task.domain;

/** What somebody may do about a hint. */
public enum HintAction {
    /** Báo cáo hoàn thành, by the normal report form. */
    REPORT,
    /** Nghiệm thu, by the normal form. */
    ACCEPT,
    /** Giao việc mới, after a criterion fell back. */
    ASSIGN,
    /** Bỏ qua, or "đã xem lại"; needs a reason. */
    DISMISS
}
