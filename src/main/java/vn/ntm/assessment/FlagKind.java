package vn.ntm.assessment;

/** A mark on a cell that is no status (domain 2.3). */
public enum FlagKind {
    /** Nợ tiêu chí: recognised although not fully met. */
    OWED("nợ tiêu chí"),
    /** Vướng mắc: it cannot go on. */
    BLOCKED("vướng mắc"),
    /** Nhạy cảm, phức tạp. */
    SENSITIVE("nhạy cảm, phức tạp");

    private final String label;

    FlagKind(String label) {
        this.label = label;
    }

    /** "nợ tiêu chí". */
    public String label() {
        return label;
    }
}
