package vn.ntm.task.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The civil servants' calendar as a value: Monday to Friday (Saturday where an office works it), less the days off,
 * plus the Saturdays worked in exchange for a day off.
 */
public final class WorkingCalendar {

    /** A longer break than this in a row is a mistake in the data, not a holiday. */
    private static final int LONGEST_BREAK = 60;

    private final Map<LocalDate, String> daysOff;
    private final Set<LocalDate> madeUpDays;
    private final boolean saturdaysWorked;

    private WorkingCalendar(Map<LocalDate, String> daysOff, Set<LocalDate> madeUpDays, boolean saturdaysWorked) {
        this.daysOff = daysOff;
        this.madeUpDays = madeUpDays;
        this.saturdaysWorked = saturdaysWorked;
    }

    /** Weekends only. */
    public static WorkingCalendar withoutHolidays() {
        return new WorkingCalendar(Map.of(), Set.of(), false);
    }

    /** The days off with their names, and the Saturdays (rarely Sundays) worked instead. */
    public static WorkingCalendar of(Map<LocalDate, String> daysOff, Collection<LocalDate> madeUpDays) {
        return new WorkingCalendar(Map.copyOf(daysOff), Set.copyOf(madeUpDays), false);
    }

    /** The same calendar for an office that works on Saturdays, or not. */
    public WorkingCalendar withSaturdaysWorked(boolean worked) {
        return new WorkingCalendar(daysOff, madeUpDays, worked);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (madeUpDays.contains(day)) {
            return true;
        }
        return !daysOff.containsKey(day) && isInWorkingWeek(day);
    }

    /** Why nobody works on that day: the name of the day off; null on working days and on plain weekends. */
    public @Nullable String dayOffName(LocalDate day) {
        return isWorkingDay(day) ? null : daysOff.get(day);
    }

    public LocalDate nextWorkingDayOnOrAfter(LocalDate day) {
        return nearest(day, 1);
    }

    public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
        return nearest(day, -1);
    }

    /** The n-th working day after {@code from}, which itself is not counted (Bộ luật Dân sự 2015, điều 147). */
    public LocalDate plusWorkingDays(LocalDate from, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("working days backwards: " + n);
        }
        LocalDate day = from;
        for (int left = n; left > 0; left--) {
            day = nextWorkingDayOnOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** The n-th working day before {@code from}. */
    public LocalDate minusWorkingDays(LocalDate from, int n) {
        LocalDate day = from;
        for (int left = n; left > 0; left--) {
            day = lastWorkingDayOnOrBefore(day.minusDays(1));
        }
        return day;
    }

    /** The days off of a year in order, for explanations and comparisons. */
    public Map<LocalDate, String> daysOffOf(int year) {
        Map<LocalDate, String> found = new TreeMap<>();
        daysOff.forEach((day, name) -> {
            if (day.getYear() == year) {
                found.put(day, name);
            }
        });
        return found;
    }

    private boolean isInWorkingWeek(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SUNDAY && (saturdaysWorked || weekday != DayOfWeek.SATURDAY);
    }

    private LocalDate nearest(LocalDate start, int step) {
        LocalDate day = start;
        for (int i = 0; i < LONGEST_BREAK; i++) {
            if (isWorkingDay(day)) {
                return day;
            }
            day = day.plusDays(step);
        }
        throw new IllegalStateException("no working day within " + LONGEST_BREAK + " days of " + start);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar that
                && saturdaysWorked == that.saturdaysWorked
                && daysOff.equals(that.daysOff)
                && madeUpDays.equals(that.madeUpDays);
    }

    @Override
    public int hashCode() {
        return 31 * daysOff.hashCode() + madeUpDays.hashCode();
    }
}
