package vn.ntm.works.domain;

import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;

/** Who keeps the figures of a unit: its own people and the offices of its area (domain 7). */
public final class WorkRules {

    private WorkRules() {}

    /** Works, debts, money, thôn. */
    public static boolean mayEdit(UnitSummary unit, Actor actor) {
        boolean own = (actor.role() == Role.CTX || actor.role() == Role.CBX)
                && actor.unitId().equals(unit.id());
        return actor.may(Right.REPORT_OWN) && (own || isOffice(unit, actor));
    }

    /** "Không còn nợ" binds the unit: its head says it, or the office. */
    public static boolean mayDeclare(UnitSummary unit, Actor actor) {
        return mayEdit(unit, actor) && actor.may(Right.HEAD_OF_UNIT);
    }

    /**
     * A survey is the Mặt trận's, independent of who is asked about (domain 3.6): it records its own; an office records it
     * with its paper; the commune itself never does.
     *
     * @param territory what the person reads about
     */
    public static boolean mayRecordSurvey(UnitSummary unit, String territory, UnitKind actorKind, Actor actor) {
        boolean front = actorKind == UnitKind.MTTQ && unit.path().startsWith(territory);
        return actor.may(Right.REPORT_OWN) && (front || isOffice(unit, actor));
    }

    private static boolean isOffice(UnitSummary unit, Actor actor) {
        return actor.role().isOffice() && actor.sees(unit.path());
    }
}
