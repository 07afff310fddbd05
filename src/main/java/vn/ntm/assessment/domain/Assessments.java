package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Assessments extends JpaRepository<Assessment, Long> {

    Optional<Assessment> findByUnitIdAndItemId(long unitId, long itemId);

    List<Assessment> findByUnitIdAndItemIdIn(long unitId, Collection<Long> itemIds);

    List<Assessment> findByUnitIdAndSetId(long unitId, long setId);
}
