package vn.ntm.task.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;

/**
 * The turns of one recurring duty (domain 5.6). The first is the first matching day strictly after the day the series
 * starts after; a day off moves to the next working day inside the same period, else to the last one before it.
 */
final class Recurrence {

    private final DeadlineSpec spec;
    private final CycleUnit cycle;
    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;

    Recurrence(DeadlineSpec spec, WorkingCalendar calendar, DeadlineSettings settings) {
        if (spec.kind() != DeadlineKind.RECURRING || spec.unit() == null) {
            throw new IllegalArgumentException("not recurring: " + spec);
        }
        this.spec = spec;
        this.cycle = spec.unit();
        this.calendar = calendar;
        this.settings = settings;
    }

    List<Occurrence> between(LocalDate from, LocalDate to) {
        List<Occurrence> turns = new ArrayList<>();
        for (LocalDate first = firstDay(from); !first.isAfter(to); first = next(first)) {
            Occurrence turn = turn(first);
            LocalDate nominal = turn.nominalDay();
            boolean asked = !nominal.isBefore(from) && !nominal.isAfter(to);
            boolean daily = cycle == CycleUnit.DAY && turn.dayOff();
            if (asked && !daily && belongs(nominal)) {
                turns.add(turn);
            }
        }
        return turns;
    }

    private boolean belongs(LocalDate nominal) {
        LocalDate startsAfter = spec.day();
        LocalDate until = spec.until();
        return (startsAfter == null || nominal.isAfter(startsAfter)) && (until == null || !nominal.isAfter(until));
    }

    private Occurrence turn(LocalDate first) {
        LocalDate end = next(first).minusDays(1);
        boolean before = spec.saysBefore() && settings.beforeMeansDayBefore();
        LocalDate named = nominalDay(first, end);
        LocalDate nominal = before ? named.minusDays(1) : named;
        // "trước ngày 15/12 hằng năm" never rolls, as any "trước ngày"
        LocalDate due = before ? nominal : dueDay(first, end, nominal);
        return new Occurrence(
                periodKey(first),
                nominal,
                due == null ? nominal : due,
                calendar.lastWorkingDayOnOrBefore(nominal),
                due == null);
    }

    private @Nullable LocalDate dueDay(LocalDate first, LocalDate end, LocalDate nominal) {
        LocalDate after = calendar.nextWorkingDayOnOrAfter(nominal);
        if (!after.isAfter(end)) {
            return after;
        }
        LocalDate before = calendar.lastWorkingDayOnOrBefore(nominal);
        return before.isBefore(first) ? null : before;
    }

    private LocalDate nominalDay(LocalDate first, LocalDate end) {
        Integer named = spec.dayOfCycle();
        if (cycle == CycleUnit.DAY) {
            return first;
        }
        if (cycle == CycleUnit.WEEK) {
            DayOfWeek weekday = named == null ? settings.weeklyReportDay() : DayOfWeek.of(named);
            return first.with(TemporalAdjusters.nextOrSame(weekday));
        }
        if (named == null) {
            return end;
        }
        Integer monthOfCycle = spec.count();
        if (cycle == CycleUnit.MONTH && monthOfCycle != null) {
            // "thứ Sáu tuần đầu hằng tháng": inside a month the count is the week and the day a weekday
            return first.with(TemporalAdjusters.dayOfWeekInMonth(monthOfCycle, DayOfWeek.of(named)));
        }
        YearMonth month = monthOfCycle == null
                ? YearMonth.from(end)
                : YearMonth.from(first).plusMonths(monthOfCycle - 1L);
        return month.atDay(Math.min(named, month.lengthOfMonth()));
    }

    private LocalDate firstDay(LocalDate inside) {
        return switch (cycle) {
            case DAY -> inside;
            case WEEK -> inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> inside.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(inside.getYear(), (inside.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF_YEAR -> LocalDate.of(inside.getYear(), inside.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> inside.withDayOfYear(1);
        };
    }

    private LocalDate next(LocalDate first) {
        return switch (cycle) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
            case HALF_YEAR -> first.plusMonths(6);
            case YEAR -> first.plusYears(1);
        };
    }

    private String periodKey(LocalDate first) {
        int year = first.getYear();
        return switch (cycle) {
            case DAY -> first.toString();
            case WEEK ->
                "%d-W%02d"
                        .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%d-%02d".formatted(year, first.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(year, first.get(IsoFields.QUARTER_OF_YEAR));
            case HALF_YEAR -> year + (first.getMonthValue() == 1 ? "-H1" : "-H2");
            case YEAR -> Integer.toString(year);
        };
    }
}
