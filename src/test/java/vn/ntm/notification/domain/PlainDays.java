package vn.ntm.notification.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import vn.ntm.shared.WorkingDays;

/** Monday to Friday, less some days off: for tests that need no database to know the calendar. */
public record PlainDays(Set<LocalDate> off) implements WorkingDays {

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day);
    }

    @Override
    public LocalDate after(LocalDate day, int n) {
        LocalDate found = day;
        for (int left = n; left > 0; left--) {
            do {
                found = found.plusDays(1);
            } while (!isWorkingDay(found));
        }
        return found;
    }

    @Override
    public LocalDate before(LocalDate day) {
        LocalDate found = day;
        do {
            found = found.minusDays(1);
        } while (!isWorkingDay(found));
        return found;
    }
}
