package vn.ntm.task.domain;

import java.time.LocalDate;

/**
 * One turn of a recurring duty.
 *
 * @param period "2023-05-03", "2023-W15", "2023-05", "2023-Q2", "2023-H1" or "2023"
 * @param nominalDay the day the paper names
 * @param dueDay the last day in time: moved inside the period when the named day is off
 * @param reminderDay the last working day on or before the nominal day
 * @param dayOff nobody works in the whole period (NGHI_LE): nothing is owed
 */
public record Occurrence(String period, LocalDate nominalDay, LocalDate dueDay, LocalDate reminderDay, boolean dayOff) {

    public LocalDate overdueFrom() {
        return dueDay.plusDays(1);
    }
}
