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
 * those of the indexes, word for word. Of a row that is gone from the view its id is enough: rows are never deleted, so
 * that what else the order needs is looked up.
 */
enum ListOrder {
    OVERDUE(List.of("a.overdue_from", "a.id"), List.of("cast(:placeDay as date)", ":placeId"), false),
    DUE(List.of(Key.CLOSED, Key.DAY, "a.id"), List.of(":placeClosed", "cast(:placeDay as date)", ":placeId"), false),
    /** Of one state alone all rows are closed or none. */
    ONE_STATE(List.of(Key.DAY, "a.id"), List.of("cast(:placeDay as date)", ":placeId"), false),
    NEWEST(List.of("a.id"), List.of(":placeId"), true),
    UNIT(
            List.of("a.unit_name", "a.unit_id", Key.DAY, "a.id"),
            List.of(placed("unit_name"), placed("unit_id"), "cast(:placeDay as date)", ":placeId"),
            false),
    PAPER(
            List.of("a.paper_order", "a.clause_order", "a.task_id", "a.position", "a.id"),
            List.of(placed("paper_order"), placed("clause_order"), placed("task_id"), placed("position"), ":placeId"),
            false);

    /** Keys that several orders share. */
    private static final class Key {
        static final String CLOSED = "(a.status in ('DONE', 'CANCELLED'))";
        static final String DAY = "coalesce(a.overdue_from, 'infinity'::date)";
    }

    private final List<String> keys;
    private final List<String> place;
    private final boolean descending;

    ListOrder(List<String> keys, List<String> place, boolean descending) {
        this.keys = keys;
        this.place = place;
        this.descending = descending;
    }

    private static String placed(String column) {
        return "(select p." + column + " from assignment p where p.id = :placeId)";
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
            values.put("placeDay", day(place.overdueFrom()));
            values.put("placeClosed", place.closed());
            return " and (" + String.join(", ", order.keys) + ")" + (descending ? " < " : " > ") + "("
                    + String.join(", ", order.place) + ")";
        }

        /**
         * Where in the order the rows of a view begin and end, so that what stands before and after them is not read. The
         * view's own condition still decides.
         */
        String within(View view) {
            if (order != DUE) {
                return "";
            }
            String days = "(" + Key.CLOSED + ", " + Key.DAY + ")";
            return switch (view) {
                case DUE_SOON -> " and " + days + " > (false, :today) and " + days + " <= (false, :soonEnd)";
                case NO_DEADLINE -> " and " + days + " >= (false, 'infinity'::date)";
                default -> "";
            };
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "infinity" : day.toString();
        }
    }

    static Directed of(TaskFilter filter, boolean back) {
        ListOrder order = switch (filter.sort()) {
            case DUE -> due(filter.view());
            case UNIT -> UNIT;
            case NEWEST -> NEWEST;
            case PAPER -> PAPER;
        };
        return new Directed(order, order.descending != back);
    }

    private static ListOrder due(View view) {
        return switch (view) {
            case OVERDUE -> OVERDUE;
            case WAITING, RETURNED, SUSPENDED, DONE, DONE_ON_TIME, DONE_LATE, CANCELLED -> ONE_STATE;
            default -> DUE;
        };
    }
}
