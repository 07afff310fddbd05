package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;

/** Who sees what a unit says of its results: who sees the unit, and who is in charge of one of them, or checks it there. */
@Component
class Sight {

    private final CriteriaCatalogue catalogue;
    private final CriterionLeads leads;
    private final TeamStore teams;
    private final ApplicationClock clock;

    Sight(CriteriaCatalogue catalogue, CriterionLeads leads, TeamStore teams, ApplicationClock clock) {
        this.catalogue = catalogue;
        this.leads = leads;
        this.teams = teams;
        this.clock = clock;
    }

    boolean reaches(UnitSummary unit, Collection<Long> itemIds, Actor actor) {
        return actor.sees(unit.path())
                || isInCharge(unit, itemIds, actor)
                || teams.isAssigned(actor, unit.id(), itemIds);
    }

    boolean isInCharge(UnitSummary unit, Collection<Long> itemIds, Actor actor) {
        return catalogue.findItems(itemIds).values().stream()
                .map(Item::setId)
                .distinct()
                .anyMatch(set -> itemsOf(unit, set, actor).stream().anyMatch(itemIds::contains));
    }

    /** What the actor's unit is in charge of there. */
    Set<Long> itemsOf(UnitSummary unit, long setId, Actor actor) {
        return leads.itemsOf(actor.unitId(), setId, unit.id(), clock.today());
    }
}
