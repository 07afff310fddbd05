package vn.ntm.assessment;

/** What a told count counts. */
public enum TallyKind {
    /** Indicators of a set: "29/38 chỉ tiêu". */
    INDICATORS,
    /** Criteria of a set: "15/19 tiêu chí". */
    CRITERIA,
    /** Something else with a name of its own: "14/20 Sở, ngành đánh giá đạt". */
    OTHER;

    /** Whether it counts parts of a criteria set. */
    public boolean isOfSet() {
        return this != OTHER;
    }
}
