package vn.ntm.task.domain;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ntm.shared.WorkingDays;

/** The calendar in force, as the modules above see it. */
@Component
class CurrentWorkingDays implements WorkingDays {

    private final WorkingCalendars calendars;

    CurrentWorkingDays(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendars.current().isWorkingDay(day);
    }

    @Override
    public LocalDate after(LocalDate day, int n) {
        return calendars.current().plusWorkingDays(day, n);
    }

    @Override
    public LocalDate before(LocalDate day) {
        return calendars.current().minusWorkingDays(day, 1);
    }
}
