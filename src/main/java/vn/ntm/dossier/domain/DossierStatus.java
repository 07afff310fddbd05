package vn.ntm.dossier.domain;

/** How a dossier stands beside the stage it has come to. */
public enum DossierStatus {
    UNDER_WAY("đang làm", "t-wait", "hourglass-split"),
    RETURNED("trả lại để bổ sung", "t-soon", "arrow-return-left"),
    STOPPED("đã dừng", "t-none", "stop"),
    RECOGNISED("đã công nhận", "t-done", "check-lg"),
    UNDER_REVIEW("đang xét thu hồi", "t-bad", "exclamation-triangle"),
    REVOKED("đã thu hồi", "t-bad", "x-lg");

    private final String label;
    private final String tone;
    private final String icon;

    DossierStatus(String label, String tone, String icon) {
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

    /** Whether a further stage may come: after the recognition its announcement. */
    public boolean goesOn() {
        return isOpen() || this == RECOGNISED;
    }

    /** Whether stages are still gone through; the announcement follows on the recognition. */
    public boolean isOpen() {
        return this == UNDER_WAY || this == RETURNED;
    }
}
