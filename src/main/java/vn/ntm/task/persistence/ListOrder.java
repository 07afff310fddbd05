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
        static final String PLACE = "(" + CLOSED + ", " + DAY + ")";
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

        /** See {@link ListOrder#span}. */
        String within(TaskFilter filter) {
            return order == DUE ? span(filter) : "";
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "infinity" : day.toString();
        }
    }

    /**
     * Where in the order by days the rows of a view begin and end, so that what stands before and after them is not read.
     * The view's own condition still decides.
     */
    static String span(TaskFilter filter) {
        return switch (filter.view()) {
            case DUE_SOON -> " and " + Key.PLACE + " > (false, :today) and " + Key.PLACE + " <= (false, :soonEnd)";
            case NO_DEADLINE -> " and " + Key.PLACE + " >= (false, 'infinity'::date)";
            default -> filter.asOf() == null ? "" : spanOfPast(filter.view());
        };
    }

    private static String spanOfPast(View view) {
        return switch (view) {
            case ALL, HINTED, EXTENDED -> "";
            case OVERDUE -> " and " + Key.PLACE + " <= (false, :today)";
            case DONE, DONE_ON_TIME, DONE_LATE, CANCELLED -> " and " + Key.PLACE + " >= (true, '-infinity'::date)";
            default -> " and " + Key.PLACE + " <= (false, 'infinity'::date)";
        };
    }

    /** By days and states alone, not by what the part is. */
    boolean isByState() {
        return this == OVERDUE || this == DUE || this == ONE_STATE;
    }

    static Directed of(TaskFilter filter, boolean back) {
        ListOrder order = switch (filter.sort()) {
            // The past has one order by days: there an index for each state would be kept for rare questions.
            case DUE -> filter.asOf() == null ? due(filter.view()) : DUE;
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
