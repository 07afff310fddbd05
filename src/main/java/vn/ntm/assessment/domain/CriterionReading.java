package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Flags;
import vn.ntm.assessment.Flags.Flag;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.domain.Shortfalls.Shortfall;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;

/** One criterion over all communes of a person's territory, and what of all criteria is not met there. */
@Service
@Transactional(readOnly = true)
public class CriterionReading {

    private final CriteriaCatalogue catalogue;
    private final AssessmentScope scope;
    private final Standings standings;
    private final Requirements requirements;
    private final Shortfalls shortfalls;
    private final Flags flags;
    private final Commitments commitments;
    private final ApplicationClock clock;

    CriterionReading(
            CriteriaCatalogue catalogue,
            AssessmentScope scope,
            Standings standings,
            Requirements requirements,
            Shortfalls shortfalls,
            Flags flags,
            Commitments commitments,
            ApplicationClock clock) {
        this.catalogue = catalogue;
        this.scope = scope;
        this.standings = standings;
        this.requirements = requirements;
        this.shortfalls = shortfalls;
        this.flags = flags;
        this.commitments = commitments;
        this.clock = clock;
    }

    /**
     * One commune's line.
     *
     * @param standing null where nobody ever said anything
     * @param indicators standings of the criterion's indicators, in its order; null where nobody said anything
     * @param flags in force on the criterion or its indicators
     * @param committed an open duty or a target of the year is about it
     */
    public record Line(
            UnitSummary unit,
            @Nullable Standing standing,
            @Nullable Requirement requirement,
            List<@Nullable Standing> indicators,
            List<Flag> flags,
            boolean committed) {}

    /** One criterion or indicator over the communes. */
    public record Page(SetSummary set, Item item, List<Item> indicators, List<Line> lines, LocalDate day) {

        public long met() {
            return lines.stream()
                    .filter(line ->
                            line.standing() != null && line.standing().status().isMet())
                    .count();
        }
    }

    /** Empty if there is no such criterion or indicator. */
    public Optional<Page> page(long itemId, @Nullable LocalDate asOf, Actor actor) {
        Item item = catalogue.findItems(List.of(itemId)).get(itemId);
        if (item == null) {
            return Optional.empty();
        }
        LocalDate day = asOf == null ? clock.today() : asOf;
        SetSummary set = catalogue.find(item.setId()).orElseThrow();
        List<Item> items = catalogue.itemsOf(set.id());
        SetStructure structure = new SetStructure(set.id(), items);
        List<Item> indicators = items.stream()
                .filter(other -> item.isCriterion() && Objects.equals(other.parentId(), item.id()))
                .toList();
        List<UnitSummary> communes = scope.programmeCommunes(actor, day);
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        Map<UnitId, Map<Long, Standing>> stands =
                Standing.byUnit(standings.of(set.id(), ids, asOf, Standings.Kind.ALL));
        Map<UnitId, Map<Long, Requirement>> levels = requirements.of(set.id(), ids, day);
        Map<UnitId, List<Flag>> raised = flags.of(set.id(), ids, day).stream()
                .filter(flag ->
                        flag.itemId() == item.id() || indicators.stream().anyMatch(one -> one.id() == flag.itemId()))
                .collect(Collectors.groupingBy(Flag::unit));
        Map<UnitId, Set<Long>> bound = asOf == null ? commitments.of(ids, set.id(), day.getYear(), actor) : Map.of();
        Set<Long> family = structure.family(item);
        List<Line> lines = new ArrayList<>();
        for (UnitSummary commune : communes) {
            Map<Long, Standing> own = stands.getOrDefault(commune.id(), Map.of());
            List<@Nullable Standing> parts = new ArrayList<>();
            indicators.forEach(indicator -> parts.add(own.get(indicator.id())));
            lines.add(new Line(
                    commune,
                    own.get(item.id()),
                    levels.getOrDefault(commune.id(), Map.of()).get(item.id()),
                    parts,
                    raised.getOrDefault(commune.id(), List.of()),
                    !Collections.disjoint(bound.getOrDefault(commune.id(), Set.of()), family)));
        }
        return Optional.of(new Page(set, item, indicators, lines, day));
    }

    /** One line of what is not met or met weakly. */
    public record Gap(
            UnitSummary unit,
            Item criterion,
            Item item,
            Shortfall shortfall,
            @Nullable Requirement requirement) {}

    /** What is not met or met weakly in the territory, by commune; null set for the one in force for communes. */
    public Optional<Gaps> gaps(@Nullable Long setId, @Nullable LocalDate asOf, Actor actor) {
        LocalDate day = asOf == null ? clock.today() : asOf;
        Optional<SetSummary> chosen =
                setId == null ? catalogue.inForce(ObjectLevel.XA, Tier.NTM, day) : catalogue.find(setId);
        return chosen.map(set -> {
            SetStructure structure = new SetStructure(set.id(), catalogue.itemsOf(set.id()));
            Map<UnitId, UnitSummary> communes = new HashMap<>();
            scope.programmeCommunes(actor, day).forEach(unit -> communes.put(unit.id(), unit));
            Map<UnitId, Map<Long, Requirement>> levels = requirements.of(set.id(), communes.keySet(), day);
            List<Gap> gaps = new ArrayList<>();
            for (Shortfall shortfall : shortfalls.of(set.id(), communes.keySet(), day)) {
                Item item = structure.assessed(shortfall.itemId());
                if (item != null) {
                    gaps.add(new Gap(
                            Objects.requireNonNull(communes.get(shortfall.unit())),
                            structure.partOf(item).criterion(),
                            item,
                            shortfall,
                            levels.getOrDefault(shortfall.unit(), Map.of()).get(item.id())));
                }
            }
            return new Gaps(set, catalogue.all(), gaps, communes.size(), day);
        });
    }

    /** What is not met, with the sets to choose from. */
    public record Gaps(SetSummary set, List<SetSummary> sets, List<Gap> gaps, int communes, LocalDate day) {}
}
