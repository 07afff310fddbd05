package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Counterparts;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.criteria.CriterionLeads.Lead;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.VietnameseText;

/**
 * Provincial bodies that have not given their opinion yet, and whose business that is in the district ("đấu mối"): the
 * agency in charge there of the same criteria; where nobody wrote down which criteria, the body of the same branch.
 */
@Service
@Transactional(readOnly = true)
public class SectorCounterparts implements Counterparts {

    private static final List<String> PROVINCIAL = List.of("so ", "ban ", "cuc ");
    private static final List<String> DISTRICT = List.of("phong ", "ban ", "chi cuc ");

    private final CriterionLeads leads;
    private final CriteriaCatalogue catalogue;
    private final Units units;

    SectorCounterparts(CriterionLeads leads, CriteriaCatalogue catalogue, Units units) {
        this.leads = leads;
        this.catalogue = catalogue;
        this.units = units;
    }

    /** By the id of the named body, of those that are missing; bodies of the district itself have none. */
    public Map<Long, List<Counterpart>> of(UnitSummary unit, Tally tally) {
        List<Body> missing = tally.named(false).stream()
                .filter(named -> named.itemId() == null)
                .map(named -> new Body(named.id(), named.unitId(), named.name(), List.of()))
                .toList();
        return of(unit, missing, tally.setId(), tally.day());
    }

    @Override
    public Map<Long, List<Counterpart>> of(
            UnitSummary unit, Collection<Body> missing, @Nullable Long setId, LocalDate day) {
        UnitSummary district = districtOf(unit);
        if (district == null || missing.isEmpty()) {
            return Map.of();
        }
        Map<UnitId, UnitSummary> bodies = units.findAll(
                missing.stream().map(Body::unitId).filter(Objects::nonNull).toList());
        List<UnitSummary> local = units.inScope(district.path(), day).stream()
                .filter(body -> !body.kind().isAdministrative())
                .toList();
        Long set = setOf(setId, day);
        Map<Long, List<Counterpart>> found = new HashMap<>();
        for (Body named : missing) {
            UnitId known = named.unitId();
            UnitSummary body = known == null ? null : bodies.get(known);
            if (body == null || !body.path().startsWith(district.path())) {
                List<Counterpart> byCriterion = set == null ? List.of() : byCriterion(named, set, unit, local, day);
                List<Counterpart> all = byCriterion.isEmpty() ? byBranch(named.name(), local) : byCriterion;
                if (!all.isEmpty()) {
                    found.put(named.id(), all);
                }
            }
        }
        return found;
    }

    private @Nullable Long setOf(@Nullable Long own, LocalDate day) {
        return own != null
                ? own
                : catalogue
                        .inForce(ObjectLevel.XA, Tier.NTM, day)
                        .map(SetSummary::id)
                        .orElse(null);
    }

    private List<Counterpart> byCriterion(
            Body body, long set, UnitSummary unit, List<UnitSummary> local, LocalDate day) {
        Map<Long, Item> items = new HashMap<>();
        catalogue.itemsOf(set).forEach(item -> items.put(item.id(), item));
        Set<Long> led = led(body, items, set, unit, day);
        if (led.isEmpty()) {
            return List.of();
        }
        Map<Long, UnitId> inDistrict = new HashMap<>();
        for (Lead lead : leads.of(set, unit.id(), day)) {
            inDistrict.put(lead.itemId(), lead.agency());
        }
        Map<UnitId, Set<String>> codes = new LinkedHashMap<>();
        for (Long id : led) {
            Item item = items.get(id);
            UnitId agency = inDistrict.get(id);
            Long criterion = item == null ? null : item.parentId();
            if (agency == null && criterion != null) {
                agency = inDistrict.get(criterion);
            }
            if (item != null && agency != null) {
                codes.computeIfAbsent(agency, key -> new TreeSet<>()).add(item.code());
            }
        }
        List<Counterpart> counterparts = new ArrayList<>();
        codes.forEach((agency, joined) -> local.stream()
                .filter(candidate -> candidate.id().equals(agency))
                .findFirst()
                .ifPresent(candidate -> counterparts.add(new Counterpart(candidate, List.copyOf(joined)))));
        return counterparts;
    }

    private Set<Long> led(Body body, Map<Long, Item> items, long set, UnitSummary unit, LocalDate day) {
        UnitId known = body.unitId();
        if (body.codes().isEmpty()) {
            return known == null ? Set.of() : leads.itemsOf(known, set, unit.id(), day);
        }
        return items.values().stream()
                .filter(item -> body.codes().contains(item.code()))
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /** Công an tỉnh and công an huyện, Sở Nội vụ and Phòng Nội vụ. */
    private static List<Counterpart> byBranch(String body, List<UnitSummary> local) {
        String name = VietnameseText.fold(body);
        UnitKind force =
                name.startsWith("cong an") ? UnitKind.CONG_AN : name.contains("quan su") ? UnitKind.QUAN_SU : null;
        String branch = branch(name, PROVINCIAL);
        return local.stream()
                .filter(candidate -> force != null
                        ? candidate.kind() == force
                        : !branch.isEmpty()
                                && branch(VietnameseText.fold(candidate.name()), DISTRICT)
                                        .startsWith(branch))
                .limit(1)
                .map(candidate -> new Counterpart(candidate, List.of()))
                .toList();
    }

    /** "noi vu" of "Sở Nội vụ"; empty where the name begins otherwise. */
    private static String branch(String name, List<String> openings) {
        Optional<String> opening = openings.stream().filter(name::startsWith).findFirst();
        return opening.map(word -> name.substring(word.length()).strip()).orElse("");
    }

    private @Nullable UnitSummary districtOf(UnitSummary unit) {
        return units.findAll(unit.ancestorIds().stream().map(UnitId::new).toList()).values().stream()
                .filter(above -> above.kind().level() == AdministrativeLevel.DISTRICT)
                .findFirst()
                .orElse(null);
    }
}
