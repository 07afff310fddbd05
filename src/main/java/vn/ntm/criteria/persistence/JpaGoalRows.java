package vn.ntm.criteria.persistence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.domain.RecognitionGoal;

interface JpaGoalRows extends JpaRepository<RecognitionGoal, Long> {

    List<RecognitionGoal> findByUnitId(long unitId);

    List<RecognitionGoal> findByTierAndEndedAtIsNullAndUnitIdIn(Tier tier, Collection<Long> unitIds);

    boolean existsByUnitIdAndTierAndPlanYearAndEndedAtIsNull(long unitId, Tier tier, int planYear);
}
