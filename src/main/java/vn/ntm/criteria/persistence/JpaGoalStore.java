package vn.ntm.criteria.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.domain.GoalStore;
import vn.ntm.criteria.domain.RecognitionGoal;
import vn.ntm.organisation.UnitId;

@Repository
class JpaGoalStore implements GoalStore {

    private final JpaGoalRows rows;

    JpaGoalStore(JpaGoalRows rows) {
        this.rows = rows;
    }

    @Override
    public RecognitionGoal save(RecognitionGoal goal) {
        return rows.saveAndFlush(goal);
    }

    @Override
    public Optional<RecognitionGoal> find(long id) {
        return rows.findById(id);
    }

    @Override
    public List<RecognitionGoal> of(UnitId unit) {
        return rows.findByUnitId(unit.value());
    }

    @Override
    public List<RecognitionGoal> open(Tier tier, Collection<UnitId> units) {
        return rows.findByTierAndEndedAtIsNullAndUnitIdIn(
                tier, units.stream().map(UnitId::value).toList());
    }

    @Override
    public boolean hasOpen(UnitId unit, Tier tier, int planYear) {
        return rows.existsByUnitIdAndTierAndPlanYearAndEndedAtIsNull(unit.value(), tier, planYear);
    }
}
