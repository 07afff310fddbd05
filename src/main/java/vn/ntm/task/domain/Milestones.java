package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Milestones extends JpaRepository<Milestone, Long> {

    Optional<Milestone> findByOwnerUnitIdAndSourceKeyAndNameKey(long ownerUnitId, String sourceKey, String nameKey);

    /** Milestones that have come by that day and for which something still rests. */
    @Query("select m from Milestone m where m.day <= :day and exists (select 1 from Assignment a"
            + " where a.suspension.milestoneId = m.id and a.status = SUSPENDED) order by m.id")
    List<Milestone> withSleepersOn(LocalDate day);
}
