package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.domain.EvidenceDossier.State;
import vn.ntm.assessment.domain.EvidenceRegister.Sent;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.criteria.CriterionLeads.Lead;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** "Hồ sơ minh chứng": per commune and criterion, sent or not, to which department; a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class EvidenceDossiers {

    private final CriteriaCatalogue catalogue;
    private final Requirements requirements;
    private final CriterionLeads leads;
    private final EvidenceRegister register;
    private final AssessmentScope scope;
    private final Units units;
    private final ApplicationClock clock;

    EvidenceDossiers(
            CriteriaCatalogue catalogue,
            Requirements requirements,
            CriterionLeads leads,
            EvidenceRegister register,
            AssessmentScope scope,
            Units units,
            ApplicationClock clock) {
        this.catalogue = catalogue;
        this.requirements = requirements;
        this.leads = leads;
        this.register = register;
        this.scope = scope;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What to show.
     *
     * @param setId null for the set for communes in force
     * @param communes only these; empty for all of the territory
     * @param agency only what goes to it, null for all
     */
    public record Question(
            @Nullable Long setId,
            Set<Long> communes,
            @Nullable Long agency,
            @Nullable State state) {}

    /**
     * The page.
     *
     * @param counts of all dossiers but for the filter on their state
     * @param agencies those something goes to
     * @param communes of the territory
     */
    public record Page(
            SetSummary set,
            List<SetSummary> sets,
            List<EvidenceDossier> dossiers,
            Map<State, Integer> counts,
            Collection<UnitSummary> agencies,
            List<UnitSummary> communes) {

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int count(State state) {
            return counts.getOrDefault(state, 0);
        }
    }

    /** Empty if there is no such set for communes. */
    public Optional<Page> read(Question question, Actor actor) {
        LocalDate today = clock.today();
        List<SetSummary> sets = catalogue.all().stream()
                .filter(set -> set.level() == ObjectLevel.XA && set.criteria() > 0)
                .toList();
        Long wished = question.setId();
        Optional<SetSummary> chosen = wished == null
                ? catalogue.inForce(ObjectLevel.XA, Tier.NTM, today)
                : sets.stream().filter(set -> set.id() == wished).findFirst();
        return chosen.map(set -> {
            List<UnitSummary> communes = scope.programmeCommunes(actor, today);
            List<EvidenceDossier> all = of(set, shown(communes, question.communes()), today).stream()
                    .filter(dossier -> dossier.goesTo(question.agency()))
                    .toList();
            Map<State, Integer> counts = new EnumMap<>(State.class);
            Map<UnitId, UnitSummary> agencies = new HashMap<>();
            for (EvidenceDossier dossier : all) {
                counts.merge(dossier.state(), 1, Integer::sum);
                dossier.agencies().forEach(agency -> agencies.put(agency.id(), agency));
            }
            List<EvidenceDossier> wanted = all.stream()
                    .filter(dossier -> question.state() == null || dossier.state() == question.state())
                    .toList();
            Set<UnitSummary> byName = new TreeSet<>(Comparator.comparing(UnitSummary::name)
                    .thenComparing(agency -> agency.id().value()));
            byName.addAll(agencies.values());
            return new Page(set, sets, wanted, counts, byName, communes);
        });
    }

    private static List<UnitSummary> shown(List<UnitSummary> communes, Set<Long> wanted) {
        return wanted.isEmpty()
                ? communes
                : communes.stream()
                        .filter(commune -> wanted.contains(commune.id().value()))
                        .toList();
    }

    private List<EvidenceDossier> of(SetSummary set, List<UnitSummary> communes, LocalDate day) {
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        SetStructure structure = new SetStructure(set.id(), catalogue.itemsOf(set.id()));
        Map<UnitId, Map<Long, Requirement>> demanded = requirements.of(set.id(), ids, day);
        Map<UnitId, Map<Long, Integer>> proofs = register.proofs(set.id(), ids, day);
        Map<UnitId, Map<Long, Sent>> sent = register.sent(set.id(), ids);
        Map<UnitId, List<Lead>> inCharge = leads.of(set.id(), ids, day);
        Set<UnitId> agencyIds = new LinkedHashSet<>();
        inCharge.values().forEach(rows -> rows.forEach(lead -> agencyIds.add(lead.agency())));
        Map<UnitId, UnitSummary> agencies = units.findAll(agencyIds);
        List<EvidenceDossier> dossiers = new ArrayList<>();
        for (UnitSummary commune : communes) {
            Map<Long, UnitSummary> leading = new HashMap<>();
            inCharge.getOrDefault(commune.id(), List.of())
                    .forEach(lead -> leading.put(lead.itemId(), agencies.get(lead.agency())));
            for (SetStructure.Part part : structure.parts()) {
                List<Item> asked = SetStructure.applicable(part, demanded.getOrDefault(commune.id(), Map.of()));
                if (!asked.isEmpty()) {
                    dossiers.add(dossier(
                            commune,
                            part.criterion(),
                            asked,
                            proofs.getOrDefault(commune.id(), Map.of()),
                            sent.getOrDefault(commune.id(), Map.of()),
                            leading));
                }
            }
        }
        return dossiers;
    }

    static EvidenceDossier dossier(
            UnitSummary commune,
            Item criterion,
            List<Item> asked,
            Map<Long, Integer> proofs,
            Map<Long, Sent> sent,
            Map<Long, UnitSummary> leading) {
        int proved = 0;
        int gone = 0;
        int givenBack = 0;
        LocalDate last = null;
        Set<UnitSummary> agencies = new LinkedHashSet<>();
        for (Item item : asked) {
            boolean hasProof = proofs.containsKey(item.id());
            Sent way = sent.get(item.id());
            proved += hasProof ? 1 : 0;
            if (way != null) {
                gone += hasProof && way.isSent() ? 1 : 0;
                givenBack += way.step() == AssessmentStep.RETURNED ? 1 : 0;
                last = hasProof && way.isSent() ? later(last, way.day()) : last;
            }
            UnitSummary agency = leading.getOrDefault(item.id(), leading.get(criterion.id()));
            if (agency != null) {
                agencies.add(agency);
            }
        }
        return new EvidenceDossier(
                commune, criterion, asked.size(), proved, gone, givenBack, last, List.copyOf(agencies));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
