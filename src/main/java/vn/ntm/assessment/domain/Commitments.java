package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where somebody is bound to reach something: an open duty about a criterion, or a target of the year. */
@Component
class Commitments {

    private final WorkReading work;
    private final Targets targets;

    Commitments(WorkReading work, Targets targets) {
        this.work = work;
        this.targets = targets;
    }

    /** Criteria and indicators by unit, two statements; units without any are missing. */
    Map<UnitId, Set<Long>> of(Collection<UnitId> units, long setId, int year, Actor actor) {
        Map<UnitId, Set<Long>> bound = new HashMap<>();
        if (units.isEmpty()) {
            return bound;
        }
        work.openItems(units, setId, actor).forEach((unit, items) -> bound.put(unit, new HashSet<>(items)));
        for (Targets.Target target : targets.of(units, year)) {
            Long item = target.itemId();
            if (target.kind() == TargetKind.CRITERION && item != null) {
                bound.computeIfAbsent(target.unit(), unit -> new HashSet<>()).add(item);
            }
        }
        return bound;
    }
}
