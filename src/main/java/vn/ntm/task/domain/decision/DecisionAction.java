package vn.ntm.task.domain.decision;

/** What is told of a decision, and the state it comes to. */
public enum DecisionAction {
    REPORT("Đã báo cáo", DecisionState.REPORTED),
    AGREE("Cấp trên đồng ý", DecisionState.AGREED),
    REFUSE("Cấp trên không đồng ý", DecisionState.REFUSED);

    private final String label;
    private final DecisionState next;

    DecisionAction(String label, DecisionState next) {
        this.label = label;
        this.next = next;
    }

    public String label() {
        return label;
    }

    public DecisionState next() {
        return next;
    }
}
