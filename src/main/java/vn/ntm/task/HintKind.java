package vn.ntm.task;

/** What a change of a criterion's state suggests about a duty linked to it. */
public enum HintKind {
    /** The criteria are met as verified while the duty is still open: report completion? */
    CLOSE("Tiêu chí đã đạt"),
    /** A criterion is no longer met although the duty was accepted: look again. */
    REVIEW("Tiêu chí không còn đạt");

    private final String label;

    HintKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
