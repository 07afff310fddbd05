package vn.ntm.task;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.VietnameseText;

/**
 * A deadline as asked for, before the calendar is applied: the printed phrase and what it says. The module computes
 * the days from it ({@code DeadlineRules}).
 *
 * @param phrase exactly as printed, "trước ngày 14/9/2021"; empty if the paper says nothing
 * @param day the printed day; for periods the day they run from; for months, quarters and years any day inside; for
 *     RECURRING the day the series starts after; null where there is none
 * @param count N of "N ngày", "N tháng"; for PART 1 = beginning, 2 = middle, 3 = end of month, 6 = first half-year
 * @param unit unit of {@code count} for PERIOD; cycle for RECURRING
 * @param dayOfCycle RECURRING: ISO weekday 1..7 for weeks, day of month for months; null = last working day
 * @param event EVENT: what is waited for; BY_REFERENCE: the paper referred to
 * @param eventAfter EVENT: true for "sau khi", false for "trước khi"
 * @param eventDay EVENT: the day of the event once known; BY_REFERENCE: the day that the other paper sets
 * @param until RECURRING: last day of the series, null if open
 * @param internal set by the office, not printed in the paper ("hạn nội bộ")
 */
public record DeadlineSpec(
        DeadlineKind kind,
        String phrase,
        @Nullable LocalDate day,
        @Nullable Integer count,
        @Nullable CycleUnit unit,
        @Nullable Integer dayOfCycle,
        @Nullable String event,
        boolean eventAfter,
        @Nullable LocalDate eventDay,
        @Nullable LocalDate until,
        boolean internal) {

    /** Length of a period or of a cycle. */
    public enum CycleUnit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    public static DeadlineSpec of(DeadlineKind kind, String phrase, @Nullable LocalDate day) {
        return new DeadlineSpec(kind, phrase, day, null, null, null, null, false, null, null, false);
    }

    public static DeadlineSpec none() {
        return of(DeadlineKind.NONE, "", null);
    }

    public static DeadlineSpec event(String phrase, String event, boolean after, @Nullable LocalDate eventDay) {
        return new DeadlineSpec(
                DeadlineKind.EVENT, phrase, null, null, null, null, event, after, eventDay, null, false);
    }

    public static DeadlineSpec reference(String phrase, String paper) {
        return new DeadlineSpec(
                DeadlineKind.BY_REFERENCE, phrase, null, null, null, null, paper, false, null, null, false);
    }

    public static DeadlineSpec period(
            DeadlineKind kind, String phrase, LocalDate from, int count, @Nullable CycleUnit unit) {
        return new DeadlineSpec(kind, phrase, from, count, unit, null, null, false, null, null, false);
    }

    public static DeadlineSpec recurring(
            String phrase,
            CycleUnit cycle,
            @Nullable Integer dayOfCycle,
            @Nullable LocalDate startsAfter,
            @Nullable LocalDate until) {
        return new DeadlineSpec(
                DeadlineKind.RECURRING, phrase, startsAfter, null, cycle, dayOfCycle, null, false, null, until, false);
    }

    public DeadlineSpec asInternal() {
        return new DeadlineSpec(kind, phrase, day, count, unit, dayOfCycle, event, eventAfter, eventDay, until, true);
    }

    /** Whether its days come from an event or another paper: none until that has a day. */
    public boolean hangsOnEvent() {
        boolean named = event != null && !event.isBlank();
        return named
                && switch (kind) {
                    case EVENT, BY_REFERENCE -> true;
                    case PERIOD_DAYS, PERIOD, WORKING_DAYS -> day == null;
                    default -> false;
                };
    }

    /** The same words once the event has that day; null takes it back. */
    public DeadlineSpec on(@Nullable LocalDate dayOfEvent) {
        return new DeadlineSpec(
                kind, phrase, day, count, unit, dayOfCycle, event, eventAfter, dayOfEvent, until, internal);
    }

    /** "trước ngày 25 hằng tháng": the specification has no place for the direction of a rhythm, the phrase keeps it. */
    public boolean saysBefore() {
        return VietnameseText.fold(phrase.replace("*", "")).contains("truoc ngay");
    }

    /** The last day that the words name, before any calendar; null where they name none. */
    public @Nullable LocalDate nominalLastDay() {
        return switch (kind) {
            case BEFORE, BY -> day;
            case IN_MONTH -> endOfMonth(day);
            case IN_QUARTER -> endOfQuarter(day);
            case IN_YEAR, TARGET -> endOfYear(day);
            case PART -> endOfPart();
            default -> null;
        };
    }

    private static @Nullable LocalDate endOfMonth(@Nullable LocalDate inside) {
        return inside == null ? null : YearMonth.from(inside).atEndOfMonth();
    }

    private static @Nullable LocalDate endOfQuarter(@Nullable LocalDate inside) {
        if (inside == null) {
            return null;
        }
        int lastMonth = (inside.getMonthValue() + 2) / 3 * 3;
        return YearMonth.of(inside.getYear(), lastMonth).atEndOfMonth();
    }

    private static @Nullable LocalDate endOfYear(@Nullable LocalDate inside) {
        return inside == null ? null : LocalDate.of(inside.getYear(), Month.DECEMBER, 31);
    }

    /** Điều 146: beginning, middle and end of a month are day 1, day 15 and the last day; half a year ends on 30/6. */
    private @Nullable LocalDate endOfPart() {
        LocalDate inside = day;
        Integer part = count;
        if (inside == null || part == null) {
            return endOfMonth(inside);
        }
        return switch (part) {
            case 1 -> inside.withDayOfMonth(1);
            case 2 -> inside.withDayOfMonth(15);
            case 6 -> LocalDate.of(inside.getYear(), Month.JUNE, 30);
            default -> endOfMonth(inside);
        };
    }
}
