package vn.ntm.organisation;

import java.io.Serializable;

/** Identity of a unit. Never the code of the statistics office, which is handed on from one unit to another. */
public record UnitId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
