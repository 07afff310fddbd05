package vn.ntm.assessment.domain;

/** What a member of a team found of the evidence for a criterion in a commune (domain 3.8). */
public enum CheckResult {
    GOOD("đạt yêu cầu", "t-done", "check-lg"),
    INCOMPLETE("cần bổ sung", "t-soon", "circle-half"),
    MISSING("chưa có", "t-bad", "x-lg");

    private final String label;
    private final String style;
    private final String icon;

    CheckResult(String label, String style, String icon) {
        this.label = label;
        this.style = style;
        this.icon = icon;
    }

    public String label() {
        return label;
    }

    public String style() {
        return style;
    }

    public String icon() {
        return icon;
    }
}
