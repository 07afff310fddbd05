package vn.ntm.task.domain.decision;

/** How far what was agreed on has come. */
public enum DecisionState {
    DECIDED("Chưa báo cáo", "t-soon", "flag"),
    REPORTED("Đã báo cáo, chờ ý kiến", "t-time", "send"),
    AGREED("Đồng ý", "t-done", "check2"),
    REFUSED("Không đồng ý", "t-bad", "x-circle");

    private final String label;
    private final String tone;
    private final String icon;

    DecisionState(String label, String tone, String icon) {
        this.label = label;
        this.tone = tone;
        this.icon = icon;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
