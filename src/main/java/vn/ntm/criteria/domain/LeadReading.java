package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;

/** Who answers for which criterion of a unit. */
@Service
@Transactional(readOnly = true)
class LeadReading implements CriterionLeads {

    private final LeadStore store;
    private final Units units;

    LeadReading(LeadStore store, Units units) {
        this.store = store;
        this.units = units;
    }

    @Override
    public List<Lead> of(long setId, UnitId unit, LocalDate day) {
        Map<Long, Lead> nearest = new LinkedHashMap<>();
        for (Lead lead : outermostFirst(setId, unit, day)) {
            nearest.put(lead.itemId(), lead);
        }
        return List.copyOf(nearest.values());
    }

    /**
     * The departments of the district and those of the province each answer in their own step, so a province's row
     * counts for its agency although the district has named another for the same criterion.
     */
    @Override
    public Set<Long> itemsOf(UnitId agency, long setId, UnitId unit, LocalDate day) {
        List<Lead> leads = outermostFirst(setId, unit, day);
        if (leads.stream().noneMatch(lead -> lead.agency().equals(agency))) {
            return Set.of();
        }
        Map<Long, Long> criterionOf = store.criterionOf(setId);
        Map<UnitId, Map<Long, Lead>> byArea = leads.stream()
                .collect(Collectors.groupingBy(
                        Lead::area, LinkedHashMap::new, Collectors.toMap(Lead::itemId, lead -> lead)));
        Set<Long> items = new LinkedHashSet<>();
        for (Map<Long, Lead> area : byArea.values()) {
            area.values().stream()
                    .filter(lead -> lead.agency().equals(agency))
                    .map(Lead::itemId)
                    .forEach(items::add);
            criterionOf.forEach((indicator, criterion) -> {
                Lead whole = area.get(criterion);
                if (whole != null && whole.agency().equals(agency) && !area.containsKey(indicator)) {
                    items.add(indicator);
                }
            });
        }
        return items;
    }

    private List<Lead> outermostFirst(long setId, UnitId unit, LocalDate day) {
        List<Long> areas = units.find(unit).map(found -> found.ancestorIds()).orElse(List.of());
        if (areas.isEmpty()) {
            return List.of();
        }
        List<Lead> leads = new ArrayList<>(store.inForce(setId, areas, day));
        leads.sort(Comparator.comparingInt(lead -> areas.indexOf(lead.area().value())));
        return leads;
    }
}
