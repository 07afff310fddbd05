package vn.ntm.organisation;

/**
 * Things of another module that hang on units and must not be lost when units are rearranged: duties, report series,
 * positions. Implement as a bean; the name of {@link #key} stands in the messages under {@code unit.bound.KEY}.
 *
 * <p>The work is done inside the database, since the reform of 1/7/2025 touches every duty of the country at once.
 */
public interface UnitBound {

    /** Stored with every line: "DUTY". */
    String key();

    /** Place in the preview, small first. */
    int order();

    /**
     * A query of what is open with the units in {@code rearrangement_ending} of {@code :rearrangement} and the day {@code
     * :day}. Columns: holding_id, unit_id, title, detail, movable (whether a successor can take it), proposal (MOVE or
     * CLOSE), why (the reason proposed for CLOSE, or null).
     */
    String open();

    /** Does what was decided for the lines of this handover that wait: {@link UnitHandover#LINES}. */
    void settle(UnitHandover handover);
}
