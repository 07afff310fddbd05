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
    /** Chuyển cho đơn vị khác; needs a reason. */
    REASSIGN,
    /** Hủy; needs a reason. */
    CANCEL,
    /** Xin gia hạn; needs a reason and a day. */
    ASK_EXTENSION,
    /** Duyệt hoặc từ chối gia hạn; refusing needs a reason. */
    DECIDE_EXTENSION,
    /** Gia hạn theo văn bản. */
    EXTEND,
    /** Đôn đốc. */
    CHASE,
    /** Trả lời đôn đốc. */
    ANSWER_CHASE,
    /** Phân công cá nhân trong đơn vị. */
    HAND_OVER,
    /** Lập biểu thời gian: chia bước, người làm, ngày xong. */
    PLAN,
    /** Tạm dừng, chờ văn bản hoặc sự kiện; needs a reason. */
    SUSPEND,
    /** Tiếp tục sau khi tạm dừng. */
    RESUME
}
