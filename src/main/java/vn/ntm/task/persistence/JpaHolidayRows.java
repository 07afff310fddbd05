package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import vn.ntm.task.domain.Holiday;

interface JpaHolidayRows extends JpaRepository<Holiday, Long> {

    List<Holiday> findByDayBetweenOrderByDay(LocalDate first, LocalDate last);

    Optional<Holiday> findByDay(LocalDate day);
}
