package vn.ntm.dossier.domain;

/** Whose stage it is. */
public enum StageLevel {
    COMMUNE("xã"),
    DISTRICT("huyện"),
    PROVINCE("tỉnh"),
    CENTRAL("Trung ương");

    private final String label;

    StageLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
