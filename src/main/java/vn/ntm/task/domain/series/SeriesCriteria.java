package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/**
 * Which criteria a unit tells about: a commune about all of the set, an agency about those it is in charge of in the
 * communes of the territory (seed 003: by công văn 3861/UBND-VPĐPNTM), about all where nothing is assigned to it.
 */
@Component
class SeriesCriteria {

    private final CriteriaCatalogue catalogue;
    private final CriterionLeads leads;
    private final Units units;

    SeriesCriteria(CriteriaCatalogue catalogue, CriterionLeads leads, Units units) {
        this.catalogue = catalogue;
        this.leads = leads;
        this.units = units;
    }

    List<Item> of(ReportSeries series, SeriesOccurrence occurrence) {
        Long set = series.criteriaSetId();
        if (set == null) {
            return List.of();
        }
        List<Item> items = catalogue.itemsOf(set);
        List<Item> criteria = items.stream().filter(Item::isCriterion).toList();
        if (occurrence.unitKind().isCommune()) {
            return criteria;
        }
        Set<Long> charge = inCharge(set, series.ownerPath(), occurrence);
        Set<Long> wanted = new HashSet<>();
        items.stream()
                .filter(item -> charge.contains(item.id()))
                .forEach(item -> wanted.add(item.isCriterion() ? item.id() : Objects.requireNonNull(item.parentId())));
        return wanted.isEmpty()
                ? criteria
                : criteria.stream().filter(item -> wanted.contains(item.id())).toList();
    }

    private Set<Long> inCharge(long set, String territory, SeriesOccurrence occurrence) {
        LocalDate day = occurrence.nominalDay();
        List<UnitId> communes = units.programmeCommunesOf(territory, day).stream()
                .map(UnitSummary::id)
                .toList();
        Set<Long> items = new HashSet<>();
        leads.itemsOf(new UnitId(occurrence.unitId()), set, communes, day)
                .values()
                .forEach(items::addAll);
        return items;
    }
}
