package vn.ntm.task.domain;

/** Where a commitment stands. */
public enum CommitmentState {
    OPEN("Chưa thực hiện", "t-soon", "flag"),
    IN_PROGRESS("Đang thực hiện", "t-time", "play-circle-fill"),
    KEPT("Đã thực hiện", "t-done", "check2"),
    /** No longer done; needs a reason. */
    DROPPED("Không thực hiện nữa", "t-none", "x-lg");

    private final String label;
    private final String tone;
    private final String icon;

    CommitmentState(String label, String tone, String icon) {
        this.label = label;
        this.tone = tone;
        this.icon = icon;
    }

    public boolean isOpen() {
        return this == OPEN || this == IN_PROGRESS;
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
