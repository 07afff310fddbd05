package vn.ntm.notice.domain;

/** Life of a notice (domain 4.4). Drafts may lack number and day; tasks may be prepared from them. */
public enum NoticeState {
    DU_THAO("pencil", "t-none"),
    TRINH_KY("send", "t-time"),
    DA_KY("pen", "t-time"),
    DA_CAP_SO("hash", "t-time"),
    DA_PHAT_HANH("check2", "t-done"),
    DINH_CHINH("eraser", "t-soon"),
    THAY_THE("arrow-repeat", "t-none"),
    THU_HOI_HUY_BO("x-circle", "t-over");

    private final String icon;
    private final String tag;

    NoticeState(String icon, String tag) {
        this.icon = icon;
        this.tag = tag;
    }

    /** From here on the official text is locked. */
    public boolean isIssued() {
        return ordinal() >= DA_PHAT_HANH.ordinal();
    }

    /** Whether the paper still binds anybody. */
    public boolean isInForce() {
        return this != THAY_THE && this != THU_HOI_HUY_BO;
    }

    public String icon() {
        return icon;
    }

    public String tag() {
        return tag;
    }
}
