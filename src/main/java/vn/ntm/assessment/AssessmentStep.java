package vn.ntm.assessment;

/** Where a cell is on its way from the commune to the verifier. */
public enum AssessmentStep {
    /** Đang nhập: only the commune sees it. */
    DRAFT,
    /** Chờ thẩm tra: locked for the commune. */
    SUBMITTED,
    /** Trả lại, with a reason. */
    RETURNED,
    /** Đã thẩm tra. */
    CONFIRMED
}
