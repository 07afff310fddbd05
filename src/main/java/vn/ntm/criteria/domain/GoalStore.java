package vn.ntm.criteria.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;

/** Where goals are kept. */
public interface GoalStore {

    /** Writes at once, so that the same goal entered twice at the same moment is found out here. */
    RecognitionGoal save(RecognitionGoal goal);

    Optional<RecognitionGoal> find(long id);

    List<RecognitionGoal> of(UnitId unit);

    List<RecognitionGoal> open(Tier tier, Collection<UnitId> units);

    boolean hasOpen(UnitId unit, Tier tier, int planYear);
}
