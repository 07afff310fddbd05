package vn.ntm.identity.domain;

import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * What a position may read.
 *
 * @param unit the subtree of this unit; null for the own unit's subtree
 * @param everything every unit
 */
public record PositionScope(@Nullable UnitId unit, boolean everything) {

    public PositionScope {
        if (everything && unit != null) {
            throw new IllegalArgumentException("everything and a subtree");
        }
    }

    public static PositionScope ownUnit() {
        return new PositionScope(null, false);
    }

    public static PositionScope everyUnit() {
        return new PositionScope(null, true);
    }

    public static PositionScope subtreeOf(UnitId unit) {
        return new PositionScope(unit, false);
    }
}
