package vn.ntm.task.domain;

/** What somebody may do to one assignment; buttons, guards and tests all read {@code Assignment.actionsFor}. */
public enum TaskAction {
    /** Tiếp nhận. */
    RECEIVE,
    /** Trả lại: không đúng chức năng; needs a reason. */
    RETURN,
    /** Cập nhật tiến độ. */
    UPDATE,
    /** Báo cáo kết quả. */
    SUBMIT,
    /** Nghiệm thu. */
    ACCEPT,
    /** Yêu cầu làm lại; needs a reason. */
    REWORK,
    /** Giao lại sau khi đơn vị trả lại; needs a reason. */
    CONFIRM,
    /** Hủy; needs a reason. */
    CANCEL
}
