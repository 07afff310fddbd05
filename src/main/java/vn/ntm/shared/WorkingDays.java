package vn.ntm.shared;

import java.time.LocalDate;

/** The civil servants' calendar in force: reminders (domain 5.7) and stages of procedures count working days. */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** The n-th working day after that day, which itself is not counted. */
    LocalDate after(LocalDate day, int n);

    /** The last working day before that day. */
    LocalDate before(LocalDate day);
}
