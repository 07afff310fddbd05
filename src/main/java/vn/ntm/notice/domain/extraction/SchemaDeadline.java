package vn.ntm.notice.domain.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;

/**
 * A deadline in the words of the published schema.
 *
 * @param due last day that the words name; null where they name none
 * @param start first day of a window
 * @param recurrence {@code freq} and what is printed of weekday, monthday, month, week, and; null unless recurring
 */
record SchemaDeadline(
        String kind,
        @Nullable LocalDate due,
        @Nullable LocalDate start,
        @Nullable Map<String, Object> recurrence) {

    /** "theo Kế hoạch" names no time, "theo thời gian quy định" does. */
    private static final Pattern SPEAKS_OF_TIME = Pattern.compile("(?iu)thời gian|thời hạn|tiến độ|^cùng");

    private static final SchemaDeadline NONE = new SchemaDeadline("none", null, null, null);

    static SchemaDeadline of(@Nullable ReadDeadline read) {
        if (read == null) {
            return NONE;
        }
        DeadlineSpec spec = read.spec();
        String kind = kind(spec);
        LocalDate due = kind.equals("event") || kind.equals("none") ? null : due(spec);
        return new SchemaDeadline(
                kind, due, read.from(), spec.kind() == DeadlineKind.RECURRING ? recurrence(read) : null);
    }

    private static String kind(DeadlineSpec spec) {
        return switch (spec.kind()) {
            case BEFORE -> "before_day";
            case BY -> "by_day";
            case IN_MONTH, PART -> "in_month";
            case IN_QUARTER -> "in_quarter";
            case IN_YEAR, TARGET -> "in_year";
            case START -> "range_start";
            case RECURRING -> "recurring";
            case PERIOD, PERIOD_DAYS, WORKING_DAYS, EVENT -> "event";
            case BY_REFERENCE -> SPEAKS_OF_TIME.matcher(spec.phrase()).find() ? "event" : "none";
            case URGENT_NO_DATE, ONGOING, NONE -> "none";
        };
    }

    /** The schema knows no part of a month: "đầu tháng 9" is in that month. */
    private static @Nullable LocalDate due(DeadlineSpec spec) {
        LocalDate inside = spec.day();
        if (spec.kind() == DeadlineKind.PART && inside != null && !Objects.equals(spec.count(), 6)) {
            return YearMonth.from(inside).atEndOfMonth();
        }
        return spec.kind() == DeadlineKind.START ? spec.day() : spec.nominalLastDay();
    }

    private static Map<String, Object> recurrence(ReadDeadline read) {
        DeadlineSpec spec = read.spec();
        CycleUnit unit = spec.unit() == null ? CycleUnit.MONTH : spec.unit();
        Integer day = spec.dayOfCycle();
        Integer inside = spec.count();
        Map<String, Object> recurrence = new LinkedHashMap<>();
        recurrence.put("freq", freq(unit));
        boolean weekOfMonth = unit == CycleUnit.MONTH && inside != null;
        if (day != null) {
            recurrence.put(
                    unit == CycleUnit.WEEK || weekOfMonth ? "weekday" : "monthday",
                    unit == CycleUnit.WEEK || weekOfMonth ? weekday(day) : day);
        }
        if (inside != null && (weekOfMonth || unit == CycleUnit.YEAR)) {
            recurrence.put(weekOfMonth ? "week" : "month", inside);
        }
        if (!read.alsoEvery().isEmpty()) {
            recurrence.put(
                    "and", read.alsoEvery().stream().map(SchemaDeadline::freq).toList());
        }
        return recurrence;
    }

    private static String weekday(int day) {
        return DayOfWeek.of(day)
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT);
    }

    private static String freq(CycleUnit unit) {
        return switch (unit) {
            case DAY -> "daily";
            case WEEK -> "weekly";
            case MONTH -> "monthly";
            case QUARTER -> "quarterly";
            case HALF_YEAR -> "semiannual";
            case YEAR -> "yearly";
        };
    }
}
