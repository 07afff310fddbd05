package vn.ntm.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.Tasks.CriterionState;

/**
 * What a commune of the demonstration reports of its criteria: as the results of the demonstration say, and that it will
 * meet in the year what is nearly met.
 */
@Component
class DemoStates {

    private final Standings standings;
    private final CriteriaCatalogue catalogue;

    DemoStates(Standings standings, CriteriaCatalogue catalogue) {
        this.standings = standings;
        this.catalogue = catalogue;
    }

    Map<String, CriterionState> of(UnitId unit, LocalDate day) {
        long set =
                catalogue.inForce(ObjectLevel.XA, Tier.NTM, day).orElseThrow().id();
        Map<Long, AchievementStatus> now = new HashMap<>();
        for (Standing standing : standings.of(set, List.of(unit), day, Standings.Kind.CRITERIA)) {
            now.put(standing.itemId(), standing.status());
        }
        Map<String, CriterionState> states = new HashMap<>();
        for (Item item : catalogue.itemsOf(set)) {
            if (item.isCriterion()) {
                AchievementStatus status = now.getOrDefault(item.id(), AchievementStatus.NOT_MET);
                Boolean willReach = status.isMet() ? null : status == AchievementStatus.PARTLY_MET;
                states.put(item.code(), new CriterionState(status, willReach));
            }
        }
        return states;
    }
}
