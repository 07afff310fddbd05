package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriterionLeads.Lead;
import vn.ntm.criteria.domain.LeadStore.OwnLead;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/** Who leads which criterion of an area, with what nobody leads; and what one agency leads. */
@Service
@Transactional(readOnly = true)
public class LeadSheet {

    private final LeadStore store;
    private final CriteriaCatalogue catalogue;
    private final Units units;

    LeadSheet(LeadStore store, CriteriaCatalogue catalogue, Units units) {
        this.store = store;
        this.catalogue = catalogue;
        this.units = units;
    }

    /** What is missing for a criterion. */
    public enum Gap {
        NONE,
        /** No agency, neither for the criterion nor for each of its indicators. */
        NO_AGENCY,
        /** An agency, but no named official. */
        NO_OFFICIAL
    }

    /**
     * A criterion or indicator, with its lead.
     *
     * @param mayName whether the viewer may name the agency's official
     */
    public record Row(
            Item item, @Nullable Lead lead, @Nullable UnitSummary agency, Gap gap, boolean mayName) {}

    /** A criterion with its indicators. */
    public record Criterion(Row row, List<Row> indicators) {

        /** Whether some indicator has a lead of its own. */
        public boolean isSplit() {
            return indicators.stream().anyMatch(indicator -> indicator.lead() != null);
        }
    }

    /** What one agency answers for in one area under one set. */
    public record Duty(UnitSummary area, String setCode, String setName, String decision, List<OwnLead> leads) {}

    /** Every criterion of the set in the area on the day, as the viewer may deal with it. */
    public List<Criterion> of(UnitSummary area, long setId, LocalDate day, Actor viewer) {
        Map<Long, Lead> leads = store.inForce(setId, List.of(area.id().value()), day).stream()
                .collect(Collectors.toMap(Lead::itemId, lead -> lead, (one, other) -> one, LinkedHashMap::new));
        Map<UnitId, UnitSummary> agencies = units.findAll(
                leads.values().stream().map(Lead::agency).distinct().toList());
        Rows rows = new Rows(area, leads, agencies, viewer);
        Map<Long, List<Row>> indicators = new LinkedHashMap<>();
        List<Item> criteria = new ArrayList<>();
        for (Item item : catalogue.itemsOf(setId)) {
            Long parent = item.parentId();
            if (parent == null) {
                criteria.add(item);
                indicators.put(item.id(), new ArrayList<>());
            } else if (indicators.containsKey(parent)) {
                indicators.getOrDefault(parent, new ArrayList<>()).add(rows.row(item, gapOf(leads.get(item.id()))));
            }
        }
        return criteria.stream()
                .map(item -> {
                    List<Row> below = indicators.getOrDefault(item.id(), List.of());
                    return new Criterion(rows.row(item, gapOf(leads.get(item.id()), below)), below);
                })
                .toList();
    }

    /** What the rows of one sheet share. */
    private record Rows(UnitSummary area, Map<Long, Lead> leads, Map<UnitId, UnitSummary> agencies, Actor viewer) {

        Row row(Item item, Gap gap) {
            Lead lead = leads.get(item.id());
            UnitSummary agency = lead == null ? null : agencies.get(lead.agency());
            boolean mayName = agency != null
                    && CatalogueAuthority.refuseOfficial(viewer, area, agency).isEmpty();
            return new Row(item, lead, agency, gap, mayName);
        }
    }

    private static Gap gapOf(@Nullable Lead lead) {
        return lead == null ? Gap.NO_AGENCY : lead.official() == null ? Gap.NO_OFFICIAL : Gap.NONE;
    }

    /** A criterion without lead of its own is led when each of its indicators is. */
    static Gap gapOf(@Nullable Lead own, List<Row> indicators) {
        boolean allLed = !indicators.isEmpty() && indicators.stream().allMatch(row -> row.lead() != null);
        if (own == null && !allLed) {
            return Gap.NO_AGENCY;
        }
        boolean unnamed = indicators.stream().anyMatch(row -> row.gap() == Gap.NO_OFFICIAL)
                || (own != null && own.official() == null && !allLed);
        return unnamed ? Gap.NO_OFFICIAL : Gap.NONE;
    }

    /** What the agency answers for, by set and area. */
    public List<Duty> dutiesOf(UnitId agency, LocalDate day) {
        List<OwnLead> own = store.ofAgency(agency, day);
        Map<UnitId, UnitSummary> areas = units.findAll(
                own.stream().map(lead -> lead.stored().lead().area()).distinct().toList());
        Map<String, List<OwnLead>> grouped = own.stream()
                .collect(Collectors.groupingBy(
                        lead -> lead.setCode() + "@" + lead.stored().lead().area(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Duty> duties = new ArrayList<>();
        for (List<OwnLead> leads : grouped.values()) {
            OwnLead first = leads.get(0);
            UnitSummary area = areas.get(first.stored().lead().area());
            if (area != null) {
                duties.add(new Duty(area, first.setCode(), first.setName(), first.decision(), leads));
            }
        }
        return duties;
    }

    /** The communes of an area that take part in the programme. */
    public List<UnitSummary> communesOf(UnitSummary area, LocalDate day) {
        return units.programmeCommunesOf(area.path(), day);
    }

    /** Provinces and districts the actor reads: his own first, then those below. */
    public List<UnitSummary> areasOf(Actor actor, LocalDate day) {
        Map<UnitId, UnitSummary> above = units.findAll(UnitId.ofPath(actor.unitPath()));
        Map<UnitId, UnitSummary> areas = new LinkedHashMap<>();
        above.values().stream()
                .filter(LeadSheet::isArea)
                .sorted(Comparator.comparingInt(
                                (UnitSummary unit) -> unit.path().length())
                        .reversed())
                .filter(unit -> actor.sees(unit.path()) || actor.unitPath().startsWith(unit.path()))
                .forEach(unit -> areas.put(unit.id(), unit));
        units.areasOf(actor.scopePath(), day).forEach(unit -> areas.putIfAbsent(unit.id(), unit));
        return List.copyOf(areas.values());
    }

    /** Bodies that may be put in charge in the area: those of the area itself and those above it, never communes. */
    public List<UnitSummary> agenciesOf(UnitSummary area, LocalDate day) {
        return units.inScope(area.path(), day).stream()
                .filter(unit -> !unit.kind().isAdministrative())
                .toList();
    }

    static boolean isArea(UnitSummary unit) {
        return unit.kind().level().isAboveCommunes();
    }
}
