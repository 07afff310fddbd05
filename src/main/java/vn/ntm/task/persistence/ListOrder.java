package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;

/**
 * The order of a list, forwards or backwards, and the condition for what lies beyond a row of it. The expressions are
 * those of the indexes, word for word.
 */
enum ListOrder {
    OVERDUE(List.of("a.overdue_from", "a.id"), false),
    DUE(List.of("(a.status in ('DONE', 'CANCELLED'))", "coalesce(a.overdue_from, 'infinity'::date)", "a.id"), false),
    NEWEST(List.of("a.id"), true),
    UNIT(List.of("u.name collate \"vi-x-icu\"", "a.overdue_from nulls last", "a.id"), false),
    PAPER(List.of("t.origin_parent_id desc nulls last", "t.origin_id", "t.id", "a.position"), false);

    private final List<String> keys;
    private final boolean descending;

    ListOrder(List<String> keys, boolean descending) {
        this.keys = keys;
        this.descending = descending;
    }

    /** An order in one direction. */
    record Directed(ListOrder order, boolean descending) {

        String sql() {
            String direction = descending ? " desc" : "";
            return " order by " + String.join(direction + ", ", order.keys) + direction;
        }

        /** Nothing for the very beginning, in either direction. */
        String beyond(@Nullable ListPlace place, Map<String, Object> values) {
            if (place == null) {
                return "";
            }
            values.put("placeId", place.id());
            String operator = descending ? " < " : " > ";
            return switch (order) {
                case OVERDUE -> {
                    values.put("placeDay", day(place.overdueFrom()));
                    yield " and (a.overdue_from, a.id)" + operator + "(cast(:placeDay as date), :placeId)";
                }
                case DUE -> {
                    values.put("placeDay", day(place.overdueFrom()));
                    values.put("placeClosed", place.closed());
                    yield " and (" + String.join(", ", order.keys) + ")" + operator
                            + "(:placeClosed, cast(:placeDay as date), :placeId)";
                }
                case NEWEST -> " and a.id" + operator + ":placeId";
                case UNIT, PAPER -> throw new IllegalArgumentException("no place in the order " + order);
            };
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "infinity" : day.toString();
        }
    }

    static Directed of(TaskFilter filter, boolean back) {
        ListOrder order = switch (filter.sort()) {
            case DUE -> filter.view() == View.OVERDUE ? OVERDUE : DUE;
            case UNIT -> UNIT;
            case NEWEST -> NEWEST;
            case PAPER -> PAPER;
        };
        return new Directed(order, order.descending != back);
    }
}
