package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Rejection;
import vn.ntm.task.DeadlineSpec;

/**
 * "Hạn nội bộ": the office may set a day where the paper gives none, or one before the paper's, never a later one (domain
 * 5.4). An old paper is registered with the days that it had, so its own day is the first possible one, not today.
 */
final class InternalDay {

    private final WorkingCalendars calendars;
    private final ApplicationClock clock;

    InternalDay(WorkingCalendars calendars, ApplicationClock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Why the office may not set that day.
     *
     * @param printed what the paper itself says of time
     * @param paperDay null for a duty outside any paper
     */
    Optional<Rejection> refusal(LocalDate day, DeadlineSpec printed, @Nullable LocalDate paperDay) {
        if (paperDay != null && day.isBefore(paperDay)) {
            return Optional.of(refused("task.error.internalBeforePaper", Dates.format(paperDay)));
        }
        if (paperDay == null && day.isBefore(clock.today())) {
            return Optional.of(refused("task.error.internalBeforeToday"));
        }
        LocalDate last = calendars.rules().resolve(printed).lastDay();
        return last != null && day.isAfter(last)
                ? Optional.of(refused("task.error.internalAfterPrinted", Dates.format(last)))
                : Optional.empty();
    }

    private static Rejection refused(String key, Object... arguments) {
        return Rejection.onField("internalDay", key, arguments);
    }
}
