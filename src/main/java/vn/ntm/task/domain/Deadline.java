package vn.ntm.task.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.DeadlineSpec;

/**
 * A deadline worked out: the days that a printed phrase comes to under a calendar and settings. A day ends at 24:00 in
 * Vietnam (Bộ luật Dân sự 2015, điều 148 khoản 6), so lateness is a comparison of days.
 *
 * @param nominalLastDay the last day before the calendar moved it
 * @param lastDay the last day on which doing it is in time; null when there is no date (yet)
 * @param overdueFrom late from 00:00 of this day, Asia/Ho_Chi_Minh
 * @param reminderDay the last working day on or before the nominal last day; reminders hang on it
 * @param startDay where the paper sets a beginning
 * @param note the rule that made the date, in Vietnamese; empty where the date speaks for itself
 */
public record Deadline(
        DeadlineSpec spec,
        @Nullable LocalDate nominalLastDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate overdueFrom,
        @Nullable LocalDate reminderDay,
        @Nullable LocalDate startDay,
        String note) {

    static Deadline withoutDate(DeadlineSpec spec, String note) {
        return new Deadline(spec, null, null, null, null, null, note);
    }

    public boolean hasLastDay() {
        return lastDay != null;
    }

    /** "hết 13/09/2021"; empty without a date. */
    public String dueLine() {
        return lastDay == null ? "" : "hết " + Dates.format(lastDay);
    }

    /** Whether something still open is late on that day. */
    public boolean overdueOn(LocalDate today) {
        return overdueFrom != null && !today.isBefore(overdueFrom);
    }

    /** Days that remain, 0 on the last day and when there is no date or it has passed. */
    public long daysLeft(LocalDate today) {
        return lastDay == null || today.isAfter(lastDay) ? 0 : ChronoUnit.DAYS.between(today, lastDay);
    }

    /** Days since the last day, 1 on the first late day; 0 while in time and without a date. */
    public long daysLate(LocalDate today) {
        return lastDay == null || !today.isAfter(lastDay) ? 0 : ChronoUnit.DAYS.between(lastDay, today);
    }

    /** Whether it ended before that day: a paper posted or entered late is accepted, with a warning. */
    public boolean earlierThan(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }
}
