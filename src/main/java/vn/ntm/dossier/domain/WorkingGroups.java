package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.dossier.domain.DossierReading.Sights;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.ui.NotFoundException;

/** Working groups of an area; one without a department that is in charge of a criterion in its communes is warned. */
@Service
@Transactional
public class WorkingGroups {

    private final WorkingGroupStore store;
    private final CriterionLeads leads;
    private final CriteriaCatalogue catalogue;
    private final DossierTrail trail;
    private final Sights sights;

    WorkingGroups(
            WorkingGroupStore store,
            CriterionLeads leads,
            CriteriaCatalogue catalogue,
            DossierTrail trail,
            Sights sights) {
        this.store = store;
        this.leads = leads;
        this.catalogue = catalogue;
        this.trail = trail;
        this.sights = sights;
    }

    /**
     * A group with what its ids stand for.
     *
     * @param invited members that take no orders from the committee (domain 1.7)
     * @param lacking departments in charge of criteria in its communes that are not in it
     */
    public record Line(
            WorkingGroup group,
            UnitSummary area,
            List<UnitSummary> members,
            List<UnitSummary> invited,
            List<UnitSummary> communes,
            List<UnitSummary> lacking) {}

    /** A constant number of statements, however many groups there are. */
    @Transactional(readOnly = true)
    public List<Line> around(Actor actor) {
        return lines(store.around(sights.territory().pathOf(actor)));
    }

    /** Of others' territory there is none. */
    @Transactional(readOnly = true)
    public Line find(long id, Actor actor) {
        return around(actor).stream()
                .filter(line -> line.group().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("working group", id));
    }

    private List<Line> lines(List<WorkingGroup> groups) {
        LocalDate today = sights.clock().today();
        Set<UnitId> ids = new LinkedHashSet<>();
        Set<UnitId> communes = new LinkedHashSet<>();
        for (WorkingGroup group : groups) {
            ids.add(group.area());
            group.members().forEach(member -> ids.add(new UnitId(member)));
            group.communes().forEach(commune -> communes.add(new UnitId(commune)));
        }
        Map<UnitId, Set<UnitId>> inCharge = new HashMap<>();
        if (!communes.isEmpty()) {
            catalogue
                    .inForce(ObjectLevel.XA, Tier.NTM, today)
                    .ifPresent(set -> leads.of(set.id(), communes, today).forEach((commune, own) -> {
                        Set<UnitId> agencies = new HashSet<>();
                        own.forEach(lead -> agencies.add(lead.agency()));
                        inCharge.put(commune, agencies);
                        ids.addAll(agencies);
                    }));
        }
        ids.addAll(communes);
        Map<UnitId, UnitSummary> found = sights.units().findAll(ids);
        return groups.stream().map(group -> line(group, inCharge, found)).toList();
    }

    private static Line line(WorkingGroup group, Map<UnitId, Set<UnitId>> inCharge, Map<UnitId, UnitSummary> found) {
        List<UnitSummary> members = named(group.members(), found);
        Map<UnitId, UnitSummary> lacking = new LinkedHashMap<>();
        for (Long commune : group.communes()) {
            for (UnitId agency : inCharge.getOrDefault(new UnitId(commune), Set.of())) {
                UnitSummary unit = found.get(agency);
                if (unit != null && !group.members().contains(agency.value())) {
                    lacking.put(agency, unit);
                }
            }
        }
        return new Line(
                group,
                Objects.requireNonNull(found.get(group.area())),
                members.stream().filter(UnitSummary::subordinate).toList(),
                members.stream().filter(unit -> !unit.subordinate()).toList(),
                named(group.communes(), found),
                sorted(lacking.values().stream()));
    }

    private static List<UnitSummary> named(Set<Long> ids, Map<UnitId, UnitSummary> found) {
        return sorted(ids.stream().map(id -> found.get(new UnitId(id))).filter(Objects::nonNull));
    }

    private static List<UnitSummary> sorted(Stream<UnitSummary> units) {
        return units.sorted(java.util.Comparator.comparing(UnitSummary::name)).toList();
    }

    /** Sets one up (id 0) or changes it. */
    public Outcome<Long> save(WorkingGroup typed, Actor by) {
        UnitSummary area = sights.units().find(typed.area()).orElse(null);
        if (area == null || !Campaign.mayPlan(by, area.path())) {
            return Outcome.rejected(Rejection.of("dossier.denied.group"));
        }
        WorkingGroup group = new WorkingGroup(
                typed.id(),
                typed.area(),
                VietnameseText.clean(typed.name()),
                VietnameseText.clean(typed.head()),
                VietnameseText.cleanOrNull(typed.document()),
                typed.startsOn(),
                typed.members(),
                typed.communes(),
                typed.version());
        List<Rejection> rejections = check(group, area);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (group.id() != 0 && !store.change(group)) {
            return Outcome.rejected(Rejection.of("dossier.error.stale"));
        }
        long id = group.id() != 0
                ? group.id()
                : store.add(group, by, sights.clock().instant());
        trail.told("WORKING_GROUP", id, area, null, group.name() + ", " + group.head(), group.document(), by);
        return Outcome.done(id);
    }

    private List<Rejection> check(WorkingGroup group, UnitSummary area) {
        List<Rejection> rejections = new ArrayList<>();
        if (group.name().isEmpty() || group.name().length() > DossierRules.LONGEST) {
            rejections.add(Rejection.onField("name", "dossier.error.groupName"));
        }
        if (group.head().isEmpty() || group.head().length() > DossierRules.LONGEST) {
            rejections.add(Rejection.onField("head", "dossier.error.groupHead"));
        }
        Set<UnitId> inside = new HashSet<>();
        sights.units().inScope(area.path(), sights.clock().today()).forEach(unit -> inside.add(unit.id()));
        if (group.members().isEmpty()
                || !group.members().stream().map(UnitId::new).allMatch(inside::contains)) {
            rejections.add(Rejection.onField("members", "dossier.error.groupMembers"));
        }
        if (group.communes().isEmpty()
                || !group.communes().stream().map(UnitId::new).allMatch(inside::contains)) {
            rejections.add(Rejection.onField("communes", "dossier.error.groupCommunes"));
        }
        boolean known = store.around(area.path()).stream()
                .anyMatch(other -> other.id() != group.id()
                        && other.area().equals(group.area())
                        && other.name().equals(group.name()));
        if (known) {
            rejections.add(Rejection.onField("name", "dossier.error.groupTwice"));
        }
        return rejections;
    }
}
