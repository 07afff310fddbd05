package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import vn.ntm.task.domain.DeadlineSwitches;
import vn.ntm.task.domain.Holiday;
import vn.ntm.task.domain.HolidayStore;

@Repository
class JpaHolidayStore implements HolidayStore {

    private static final int ONLY_ROW = 1;

    private final JpaHolidayRows holidays;
    private final JpaSwitchRows switches;

    JpaHolidayStore(JpaHolidayRows holidays, JpaSwitchRows switches) {
        this.holidays = holidays;
        this.switches = switches;
    }

    @Override
    public List<Holiday> all() {
        return holidays.findAll();
    }

    @Override
    public List<Holiday> between(LocalDate first, LocalDate last) {
        return holidays.findByDayBetweenOrderByDay(first, last);
    }

    @Override
    public Optional<Holiday> find(long id) {
        return holidays.findById(id);
    }

    @Override
    public Optional<Holiday> on(LocalDate day) {
        return holidays.findByDay(day);
    }

    @Override
    public Holiday save(Holiday holiday) {
        return holidays.saveAndFlush(holiday);
    }

    @Override
    public void remove(Holiday holiday) {
        holidays.delete(holiday);
        holidays.flush();
    }

    @Override
    public DeadlineSwitches switches() {
        return switches.findById(ONLY_ROW).orElseThrow();
    }

    @Override
    public void save(DeadlineSwitches changed) {
        switches.saveAndFlush(changed);
    }
}
