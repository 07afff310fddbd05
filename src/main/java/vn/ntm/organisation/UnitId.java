package vn.ntm.organisation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Identity of a unit. Never the code of the statistics office, which is handed on from one unit to another. */
public record UnitId(long value) implements Serializable {

    /** The units of a path, "/1/5/20/", outermost first. */
    public static List<UnitId> ofPath(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> new UnitId(Long.parseLong(part)))
                .toList();
    }

    /** The bare numbers, as a database takes them for an array. */
    public static Long[] values(Collection<UnitId> ids) {
        return ids.stream().map(UnitId::value).toArray(Long[]::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
