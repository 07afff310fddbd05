package vn.ntm.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
 * @param eventDay EVENT: the day of the event once known
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
}
