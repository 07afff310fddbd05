package vn.ntm.report.domain.period;

/** How the data of a period are cut. */
public enum CutRule {
    /** Nghị định 09/2019/NĐ-CP, điều 12: from the 15th before the period to the 14th of its last month. */
    DECREE_09("Nghị định 09/2019/NĐ-CP (từ ngày 15 đến ngày 14)"),
    /** Calendar months, as statistics count. */
    CALENDAR("Theo lịch (từ ngày 01 đến hết tháng)");

    private final String label;

    CutRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
