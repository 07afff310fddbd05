package vn.ntm.task;

/** How far one line of a unit's checklist is. */
public enum ChecklistState {
    CHUA("Chưa", "t-none", "dash-lg"),
    /** Sent to, or asked of, somebody who has not answered yet. */
    DA_GUI("Đã gửi", "t-wait", "send"),
    XONG("Xong", "t-done", "check2");

    private final String label;
    private final String tone;
    private final String icon;

    ChecklistState(String label, String tone, String icon) {
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
