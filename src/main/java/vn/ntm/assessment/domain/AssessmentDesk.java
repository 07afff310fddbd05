package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.domain.AssessmentRules.Cell;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/**
 * One unit and one set on the table: what is assessed, what is demanded, who the person is to it. Made anew for each use
 * case, with a constant number of statements.
 */
public final class AssessmentDesk {

    private final UnitSummary unit;
    private final SetStructure set;
    private final Map<Long, Requirement> requirements;
    private final Set<Long> led;
    private final Actor actor;

    AssessmentDesk(
            UnitSummary unit, SetStructure set, Map<Long, Requirement> requirements, Set<Long> led, Actor actor) {
        this.unit = unit;
        this.set = set;
        this.requirements = requirements;
        this.led = led;
        this.actor = actor;
    }

    public UnitSummary unit() {
        return unit;
    }

    public SetStructure set() {
        return set;
    }

    public @Nullable Requirement requirement(Item item) {
        return requirements.get(item.id());
    }

    /** Whether the set asks anything of the unit there ("Không quy định" for its group asks nothing). */
    public boolean applies(Item item) {
        return SetStructure.applies(requirements.get(item.id()));
    }

    /** Everything assessed that applies to the unit. */
    public List<Item> assessed() {
        return set.applicable(requirements);
    }

    /** Whether the actor's unit is in charge of the criterion or indicator there. */
    public boolean isLed(Item item) {
        return led.contains(item.id());
    }

    public Set<AssessmentAction> actionsFor(Item item, @Nullable Assessment cell) {
        return AssessmentRules.actionsFor(
                actor,
                new Cell(
                        unit,
                        cell == null ? null : cell.step(),
                        cell == null ? null : cell.enteredBy(),
                        cell == null ? null : cell.submittedBy(),
                        cell != null && cell.finding().status().isSaid(),
                        isLed(item)));
    }

    Map<Long, Requirement> requirements() {
        return requirements;
    }

    /** Lays one on the table. */
    @Component
    @Transactional(readOnly = true)
    public static class Opening {

        private final Units units;
        private final CriteriaCatalogue catalogue;
        private final Requirements requirements;
        private final CriterionLeads leads;
        private final AssessmentScope scope;
        private final ApplicationClock clock;

        Opening(
                Units units,
                CriteriaCatalogue catalogue,
                Requirements requirements,
                CriterionLeads leads,
                AssessmentScope scope,
                ApplicationClock clock) {
            this.units = units;
            this.catalogue = catalogue;
            this.requirements = requirements;
            this.leads = leads;
            this.scope = scope;
            this.clock = clock;
        }

        /**
         * Empty if there is no such unit in the actor's sight or no such set. A department sees the whole district or
         * province it serves.
         */
        public Optional<AssessmentDesk> open(UnitId unitId, long setId, Actor actor) {
            return Optional.ofNullable(openAll(List.of(unitId), setId, actor).get(unitId));
        }

        /** The same for many units with a constant number of statements; those out of the actor's sight are missing. */
        public Map<UnitId, AssessmentDesk> openAll(Collection<UnitId> unitIds, long setId, Actor actor) {
            LocalDate today = clock.today();
            Map<UnitId, AssessmentDesk> desks = new LinkedHashMap<>();
            String territory = scope.pathOf(actor);
            if (unitIds.isEmpty() || catalogue.find(setId).isEmpty()) {
                return desks;
            }
            SetStructure set = new SetStructure(setId, catalogue.itemsOf(setId));
            Map<UnitId, Map<Long, Requirement>> bound = requirements.of(setId, unitIds, today);
            Map<UnitId, Set<Long>> led = leads.itemsOf(actor.unitId(), setId, unitIds, today);
            units.findAll(unitIds).values().stream()
                    .filter(unit -> unit.path().startsWith(territory))
                    .forEach(unit -> desks.put(
                            unit.id(),
                            new AssessmentDesk(
                                    unit,
                                    set,
                                    bound.getOrDefault(unit.id(), Map.of()),
                                    led.getOrDefault(unit.id(), Set.of()),
                                    actor)));
            return desks;
        }
    }
}
