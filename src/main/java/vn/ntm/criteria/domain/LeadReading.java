package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
        return itemsOf(agency, setId, List.of(unit), day).getOrDefault(unit, Set.of());
    }

    @Override
    public Map<UnitId, Set<Long>> itemsOf(UnitId agency, long setId, Collection<UnitId> unitIds, LocalDate day) {
        Map<UnitId, List<Long>> areas = new LinkedHashMap<>();
        units.findAll(unitIds).forEach((id, unit) -> areas.put(id, unit.ancestorIds()));
        Set<Long> all = new LinkedHashSet<>();
        areas.values().forEach(all::addAll);
        List<Lead> leads = all.isEmpty() ? List.of() : store.inForce(setId, all, day);
        if (leads.stream().noneMatch(lead -> lead.agency().equals(agency))) {
            return Map.of();
        }
        Map<Long, Long> criterionOf = store.criterionOf(setId);
        Map<Long, Set<Long>> ledIn = new LinkedHashMap<>();
        leads.stream()
                .collect(Collectors.groupingBy(
                        lead -> lead.area().value(), Collectors.toMap(Lead::itemId, Lead::agency)))
                .forEach((area, agencies) -> ledIn.put(area, ledBy(agency, agencies, criterionOf)));
        Map<UnitId, Set<Long>> items = new LinkedHashMap<>();
        areas.forEach((unit, above) -> {
            Set<Long> led = new LinkedHashSet<>();
            above.forEach(area -> led.addAll(ledIn.getOrDefault(area, Set.of())));
            if (!led.isEmpty()) {
                items.put(unit, led);
            }
        });
        return items;
    }

    /** By the rows of one area: its own items, and the indicators of its criteria that have no agency of their own. */
    private static Set<Long> ledBy(UnitId agency, Map<Long, UnitId> agencies, Map<Long, Long> criterionOf) {
        Set<Long> led = new LinkedHashSet<>();
        agencies.forEach((item, leading) -> {
            if (leading.equals(agency)) {
                led.add(item);
            }
        });
        criterionOf.forEach((indicator, criterion) -> {
            if (agency.equals(agencies.get(criterion)) && !agencies.containsKey(indicator)) {
                led.add(indicator);
            }
        });
        return led;
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
