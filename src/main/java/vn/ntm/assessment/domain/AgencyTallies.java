package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Tallies.Named;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** What one agency answers for among all that told counts name as not met; statements do not grow with the units. */
@Service
@Transactional(readOnly = true)
public class AgencyTallies {

    private final TallyStore store;
    private final CriterionLeads leads;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final AssessmentScope scope;
    private final ApplicationClock clock;

    AgencyTallies(
            TallyStore store,
            CriterionLeads leads,
            CriteriaCatalogue catalogue,
            Units units,
            AssessmentScope scope,
            ApplicationClock clock) {
        this.store = store;
        this.leads = leads;
        this.catalogue = catalogue;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
    }

    /** One thing not met, of one unit. */
    public record Unmet(
            UnitSummary unit,
            Tally tally,
            Named named,
            @Nullable Item item) {}

    /** In the territory that the viewer reads about; the newest snapshot of each count speaks. */
    public List<Unmet> of(UnitId agency, Actor viewer) {
        List<UnitId> told = store.unitsUnder(scope.pathOf(viewer));
        if (told.isEmpty()) {
            return List.of();
        }
        List<Tally> newest = newest(store.of(told, clock.today()));
        Map<Long, Map<UnitId, Set<Long>>> led = new HashMap<>();
        newest.stream()
                .map(Tally::setId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(set -> led.put(set, leads.itemsOf(agency, set, told, clock.today())));
        Map<UnitId, UnitSummary> names = units.findAll(told);
        List<Unmet> unmet = new ArrayList<>();
        for (Tally tally : newest) {
            Set<Long> own = led.getOrDefault(tally.setId(), Map.of()).getOrDefault(tally.unit(), Set.of());
            UnitSummary unit = names.get(tally.unit());
            for (Named named : tally.named(false)) {
                boolean isIts = named.agency() == null ? own.contains(named.itemId()) : agency.equals(named.agency());
                if (isIts && unit != null) {
                    unmet.add(new Unmet(unit, tally, named, null));
                }
            }
        }
        return withItems(unmet);
    }

    private List<Unmet> withItems(List<Unmet> unmet) {
        Map<Long, Item> items = catalogue.findItems(unmet.stream()
                .map(one -> one.named().itemId())
                .filter(Objects::nonNull)
                .toList());
        return unmet.stream()
                .map(one -> {
                    Long item = one.named().itemId();
                    return new Unmet(one.unit(), one.tally(), one.named(), item == null ? null : items.get(item));
                })
                .sorted(Comparator.comparing((Unmet one) -> one.unit().name()))
                .toList();
    }

    private static List<Tally> newest(List<Tally> line) {
        Map<List<@Nullable Object>, Tally> newest = new LinkedHashMap<>();
        line.forEach(tally ->
                newest.put(java.util.Arrays.asList(tally.unit(), tally.kind(), tally.setId(), tally.label()), tally));
        return List.copyOf(newest.values());
    }
}
