package vn.ntm.organisation.domain.rearrange;

/** How far a rearrangement has come. */
public enum RearrangementState {
    /** What is touched is listed; choices are made. */
    DRAFT,
    /** The background writes down what is touched. */
    PREPARING,
    /** The background hands over. */
    SETTLING,
    DONE,
    /** Given up before anything was done. */
    DROPPED;

    /** Whether a run in the background has to go on. */
    public boolean isRunning() {
        return this == PREPARING || this == SETTLING;
    }
}
