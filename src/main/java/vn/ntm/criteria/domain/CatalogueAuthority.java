package vn.ntm.criteria.domain;

import java.util.Optional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitSummary;

/** Who may lay down what about criteria (domain 7); each answer is empty for yes, else the key of the reason. */
public final class CatalogueAuthority {

    private CatalogueAuthority() {}

    /** National sets are the administrator's; a provincial office enters what its province decided. */
    public static Optional<String> refuseSets(Actor actor) {
        return actor.may(Right.MANAGE_CRITERIA) && actor.scopePath().equals("/")
                ? Optional.empty()
                : Optional.of("criteria.denied.sets");
    }

    /** Levels and groups of communes are laid down by the province. */
    public static Optional<String> refuseProvince(Actor actor, UnitSummary province) {
        return actor.may(Right.MANAGE_CRITERIA) && actor.sees(province.path())
                ? Optional.empty()
                : Optional.of("criteria.denied.province");
    }

    /** Leads are set by whoever manages criteria, and by the standing office for the area it serves. */
    public static Optional<String> refuseLeads(Actor actor, UnitSummary area) {
        boolean office = !actor.readOnly() && actor.role().isOffice();
        return (office || actor.may(Right.MANAGE_CRITERIA)) && actor.sees(area.path())
                ? Optional.empty()
                : Optional.of("criteria.denied.leads");
    }

    /** An agency names its own official. */
    public static Optional<String> refuseOfficial(Actor actor, UnitSummary area, UnitSummary agency) {
        boolean own = actor.may(Right.HEAD_OF_UNIT) && actor.actsFor(agency.path());
        return own ? Optional.empty() : refuseLeads(actor, area).map(key -> "criteria.denied.official");
    }
}
