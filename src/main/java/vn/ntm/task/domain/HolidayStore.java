package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where holidays and the switches are kept. */
public interface HolidayStore {

    List<Holiday> all();

    List<Holiday> between(LocalDate first, LocalDate last);

    Optional<Holiday> find(long id);

    Optional<Holiday> on(LocalDate day);

    /** Writes at once, so that a day entered twice at the same moment is found out here. */
    Holiday save(Holiday holiday);

    void remove(Holiday holiday);

    DeadlineSwitches switches();

    void save(DeadlineSwitches switches);
}
