package vn.ntm.report.domain.table;

import org.jspecify.annotations.Nullable;

/**
 * One column.
 *
 * @param group the head above it that it shares with its neighbours; null without
 * @param weight how broad it is beside the others
 */
public record Column(@Nullable String group, String head, Kind kind, int weight) {

    /** How its cells are set. */
    public enum Kind {
        TEXT,
        MARK,
        NUMBER
    }

    public static Column text(String head, int weight) {
        return new Column(null, head, Kind.TEXT, weight);
    }

    public static Column mark(String head) {
        return new Column(null, head, Kind.MARK, 3);
    }

    public static Column number(String head) {
        return new Column(null, head, Kind.NUMBER, 6);
    }

    public Column under(String shared) {
        return new Column(shared, head, kind, weight);
    }
}
