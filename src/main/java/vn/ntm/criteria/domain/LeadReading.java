package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.Collection;
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
        return of(setId, List.of(unit), day).getOrDefault(unit, List.of());
    }

    @Override
    public Map<UnitId, List<Lead>> of(long setId, Collection<UnitId> unitIds, LocalDate day) {
        Map<UnitId, List<Long>> areas = areasOf(unitIds);
        Map<Long, List<Lead>> byArea = inForce(setId, areas.values(), day).stream()
                .collect(Collectors.groupingBy(lead -> lead.area().value()));
        Map<UnitId, List<Lead>> leads = new LinkedHashMap<>();
        areas.forEach((unit, outermostFirst) -> {
            Map<Long, Lead> nearest = new LinkedHashMap<>();
            outermostFirst.forEach(
                    area -> byArea.getOrDefault(area, List.of()).forEach(lead -> nearest.put(lead.itemId(), lead)));
            if (!nearest.isEmpty()) {
                leads.put(unit, List.copyOf(nearest.values()));
            }
        });
        return leads;
    }

    /** The units above each, and itself, outermost first. */
    private Map<UnitId, List<Long>> areasOf(Collection<UnitId> unitIds) {
        Map<UnitId, List<Long>> areas = new LinkedHashMap<>();
        units.findAll(unitIds).forEach((id, unit) -> areas.put(id, unit.ancestorIds()));
        return areas;
    }

    private List<Lead> inForce(long setId, Collection<List<Long>> areas, LocalDate day) {
        Set<Long> all = new LinkedHashSet<>();
        areas.forEach(all::addAll);
        return all.isEmpty() ? List.of() : store.inForce(setId, all, day);
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
        Map<UnitId, List<Long>> areas = areasOf(unitIds);
        List<Lead> leads = inForce(setId, areas.values(), day);
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
}
