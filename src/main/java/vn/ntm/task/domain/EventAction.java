package vn.ntm.task.domain;

/** What stands in the history of an assignment. */
public enum EventAction {
    ASSIGN("flag", "", "Giao việc"),
    RECEIVE("inbox", "", "Tiếp nhận"),
    RETURN("reply", "amb", "Trả lại, đề nghị giao đơn vị khác"),
    UPDATE("pencil", "", "Cập nhật tiến độ"),
    SUBMIT("send", "vio", "Báo cáo kết quả"),
    ACCEPT("check2", "grn", "Nghiệm thu"),
    REWORK("arrow-counterclockwise", "amb", "Yêu cầu làm lại"),
    CONFIRM("flag", "", "Giao lại"),
    CANCEL("x-lg", "red", "Hủy việc"),
    CLOSE("check2", "grn", "Kết thúc cùng đơn vị chủ trì"),
    RESCHEDULE("calendar3", "amb", "Hạn đổi do lịch nghỉ thay đổi"),
    EXTEND_ASK("calendar-plus", "vio", "Xin gia hạn"),
    EXTEND("calendar-check", "grn", "Gia hạn"),
    EXTEND_REFUSE("calendar3", "red", "Không đồng ý gia hạn"),
    CHASE("megaphone", "amb", "Đôn đốc"),
    CHASE_ANSWER("reply", "", "Trả lời đôn đốc"),
    REASSIGN("shuffle", "amb", "Chuyển cho đơn vị khác"),
    HAND_OVER("person-check", "", "Phân công cá nhân"),
    PLAN("calendar-range", "", "Biểu thời gian"),
    ORDER("signpost-split", "", "Thứ tự thực hiện"),
    MILESTONE("signpost-split", "amb", "Hạn tính theo mốc"),
    SUSPEND("pause-circle", "amb", "Tạm dừng"),
    RESUME("play-circle-fill", "", "Tiếp tục thực hiện"),
    REORGANISE("diagram-3", "amb", "Chuyển do sắp xếp đơn vị hành chính");

    private final String icon;
    private final String tone;
    private final String label;

    EventAction(String icon, String tone, String label) {
        this.icon = icon;
        this.tone = tone;
        this.label = label;
    }

    public String icon() {
        return icon;
    }

    public String tone() {
        return tone;
    }

    public String label() {
        return label;
    }
}
