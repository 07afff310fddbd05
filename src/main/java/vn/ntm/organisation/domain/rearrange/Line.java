package vn.ntm.organisation.domain.rearrange;

import org.jspecify.annotations.Nullable;

/**
 * One thing that hangs on a touched unit, and what becomes of it.
 *
 * @param movable whether a successor can take it
 * @param sure false where the program had to choose between successors
 * @param choice null until somebody decides
 * @param toUnit with MOVE null: the unit that begins by the rearrangement
 */
public record Line(
        long id,
        String holding,
        long unitId,
        String unitName,
        String title,
        @Nullable String detail,
        boolean movable,
        boolean sure,
        @Nullable LineChoice choice,
        @Nullable Long toUnit,
        @Nullable String toName,
        @Nullable String reason,
        @Nullable String outcome) {}
