package vn.ntm.assessment.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Evidences extends JpaRepository<Evidence, Long> {

    /** With what they prove, the newest first; without those put away. */
    @Query("select distinct e from Evidence e left join fetch e.itemIds"
            + " where e.unitId = :unitId and e.removedAt is null order by e.id desc")
    List<Evidence> inUse(long unitId);
}
