package vn.ntm.organisation.domain.rearrange;

/** What becomes of a line: it goes to a successor, ends with a reason, or stays with a unit that goes on. */
public enum LineChoice {
    MOVE,
    CLOSE,
    STAY
}
