package vn.ntm.works;

/** What is built, and what is tried out. */
public enum WorkForm {
    CONSTRUCTION("Công trình"),
    MODEL("Mô hình");

    private final String label;

    WorkForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
