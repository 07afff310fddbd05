package vn.ntm.organisation.domain.rearrange;

import org.jspecify.annotations.Nullable;

/**
 * The lines of one kind in figures: the preview, and afterwards the proof.
 *
 * @param openBefore counted apart from the lines, when the hand-over began; null before
 * @param openAfter counted apart from the lines, when it was over
 * @param gone finished by their units before their turn came
 */
public record HoldingCount(
        String holding,
        long lines,
        long toMove,
        long toClose,
        long toStay,
        long undecided,
        long moved,
        long closed,
        long stayed,
        long gone,
        @Nullable Long openBefore,
        @Nullable Long openAfter) {

    public long done() {
        return moved + closed + stayed + gone;
    }

    boolean isSomething() {
        return lines > 0 || (openBefore != null && openBefore > 0) || (openAfter != null && openAfter > 0);
    }

    /** Nothing lost: what was open before is handed over or closed, and nothing is left with the ended units. */
    public boolean isProven() {
        return openBefore != null && openAfter != null && openBefore == done() && openAfter == stayed;
    }
}
