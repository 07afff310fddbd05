package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;

/** Counts what units meet of a set, for many units with the statements of one. */
@Component
class SetCounting {

    private final CriteriaCatalogue catalogue;
    private final Requirements requirements;
    private final Standings standings;

    SetCounting(CriteriaCatalogue catalogue, Requirements requirements, Standings standings) {
        this.catalogue = catalogue;
        this.requirements = requirements;
        this.standings = standings;
    }

    /**
     * What one unit meets.
     *
     * @param complete everything that applies to it has been assessed
     */
    record Counted(int criteriaMet, int criteria, int indicatorsMet, int indicators, boolean complete) {}

    /**
     * What the communes of an area meet of the set for "đạt chuẩn".
     *
     * @param met criteria of all of them together
     * @param complete communes that meet every criterion
     * @param assessed communes of which anything is known
     */
    record Communes(int number, int met, int complete, int assessed) {}

    Map<UnitId, Counted> count(SetSummary set, Collection<UnitId> units, LocalDate day) {
        SetStructure structure = new SetStructure(set.id(), catalogue.itemsOf(set.id()));
        Map<UnitId, Map<Long, Requirement>> demanded = requirements.of(set.id(), units, day);
        Map<UnitId, Map<Long, Standing>> stands = Standing.byUnit(standings.of(set.id(), units, day, Kind.ALL));
        Map<UnitId, Counted> counted = new HashMap<>();
        for (UnitId unit : units) {
            Map<Long, Standing> own = stands.getOrDefault(unit, Map.of());
            List<Item> applicable = structure.applicable(demanded.getOrDefault(unit, Map.of()));
            List<Item> criteria =
                    structure.parts().stream().map(SetStructure.Part::criterion).toList();
            boolean complete = !applicable.isEmpty()
                    && applicable.stream().allMatch(item -> status(own, item).isSaid());
            counted.put(
                    unit,
                    new Counted(
                            met(own, criteria), criteria.size(), met(own, applicable), applicable.size(), complete));
        }
        return counted;
    }

    Communes communes(Collection<UnitSummary> communes, LocalDate day) {
        SetSummary set = catalogue.inForce(ObjectLevel.XA, Tier.NTM, day).orElse(null);
        if (set == null || communes.isEmpty()) {
            return new Communes(communes.size(), 0, 0, 0);
        }
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        Map<UnitId, Map<Long, Standing>> stands = Standing.byUnit(standings.of(set.id(), ids, day, Kind.CRITERIA));
        int sum = 0;
        int complete = 0;
        int assessed = 0;
        for (UnitId id : ids) {
            Map<Long, Standing> own = stands.getOrDefault(id, Map.of());
            int met = (int) own.values().stream()
                    .filter(standing -> standing.status().isMet())
                    .count();
            sum += met;
            complete += met == set.criteria() ? 1 : 0;
            assessed +=
                    own.values().stream().anyMatch(standing -> standing.status().isSaid()) ? 1 : 0;
        }
        return new Communes(communes.size(), sum, complete, assessed);
    }

    private static int met(Map<Long, Standing> stands, List<Item> items) {
        return (int) items.stream().filter(item -> status(stands, item).isMet()).count();
    }

    private static AchievementStatus status(Map<Long, Standing> stands, Item item) {
        Standing standing = stands.get(item.id());
        return standing == null ? AchievementStatus.NOT_ASSESSED : standing.status();
    }
}
