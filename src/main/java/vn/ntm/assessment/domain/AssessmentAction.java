package vn.ntm.assessment.domain;

/** What somebody may do to one cell; buttons, guards and tests all read {@code AssessmentRules.actionsFor}. */
public enum AssessmentAction {
    /** Nhập, sửa kết quả tự đánh giá, minh chứng. */
    ENTER,
    /** Gửi thẩm tra: the chair or who stands for him. */
    SUBMIT,
    /** Rút lại what was sent and nobody verified yet. */
    WITHDRAW,
    /** Xác nhận kết quả thẩm tra. */
    VERIFY,
    /** Trả lại; needs a reason. */
    RETURN,
    /** Ghi kết quả thẩm định. */
    APPRAISE
}
