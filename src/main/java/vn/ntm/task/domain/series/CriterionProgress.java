package vn.ntm.task.domain.series;

/** How far one criterion is, as a unit tells it in a report; an assessment it is not. */
public enum CriterionProgress {
    CHUA("Chưa làm"),
    DANG_LAM("Đang làm"),
    XONG("Xong");

    private final String label;

    CriterionProgress(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static boolean knows(String name) {
        for (CriterionProgress one : values()) {
            if (one.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
