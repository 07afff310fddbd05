package vn.ntm.organisation.domain.rearrange;

/** The steps of a run through the whole directory, in their order; each is one transaction, the last but one many. */
public enum RunStep {
    /** The national list is loaded. */
    DIRECTORY,
    /** Provincial departments get the names of Nghị định 45/2025/NĐ-CP. */
    DEPARTMENTS,
    /** Bodies of ended units end, and everybody gets a successor. */
    ENDINGS,
    /** What hangs on them is written down; people look at it before the next step. */
    LINES,
    /** What was open is counted. */
    COUNT,
    /** Line by line, handed over or closed. */
    SETTLE,
    /** Offices of Nghị định 150/2025/NĐ-CP in the communes that received something. */
    OFFICES,
    /** What is open now is counted. */
    PROOF;

    boolean isOf(RearrangementKind kind) {
        return kind == RearrangementKind.CAI_CACH_2025 || (this != DIRECTORY && this != DEPARTMENTS && this != OFFICES);
    }

    boolean isPreparation() {
        return compareTo(LINES) <= 0;
    }
}
