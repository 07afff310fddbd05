package vn.ntm.notification.domain;

import java.time.LocalDate;
import vn.ntm.shared.WorkingDays;

/**
 * The days that the ladder of domain 5.7 looks at on one working day. A reminder hangs on the last working day on which
 * the duty can be done (its reminder day): 7, 3 and 1 working days before it, and on it. What fell due since the last
 * working day counts as having turned overdue today, so that nothing is forgotten over a weekend.
 *
 * @param previous the last working day before
 * @param next the working days after the day: 2, 3, 4, 7 and 8 of them
 */
public record Windows(LocalDate day, LocalDate previous, Next next) {

    /** Working days ahead. */
    public record Next(LocalDate two, LocalDate three, LocalDate four, LocalDate seven, LocalDate eight) {}

    public static Windows of(LocalDate day, WorkingDays calendar) {
        return new Windows(
                day,
                calendar.before(day),
                new Next(
                        calendar.after(day, 2),
                        calendar.after(day, 3),
                        calendar.after(day, 4),
                        calendar.after(day, 7),
                        calendar.after(day, 8)));
    }

    /** Whether it is the first working day of its week (Monday to Sunday). */
    boolean beginsTheWeek() {
        return previous.isBefore(day.minusDays(day.getDayOfWeek().getValue() - 1L));
    }
}
