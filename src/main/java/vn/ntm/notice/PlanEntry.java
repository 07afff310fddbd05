package vn.ntm.notice;

import java.time.LocalDate;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Enters plans that notices refer to, for other modules and the demonstration. */
public interface PlanEntry {

    /** Enters it with its table; refused where it is known already, and where a row is not understood. */
    Outcome<Long> enter(Plan plan, Actor by);

    /**
     * A plan.
     *
     * @param rows its table, one row on a line: code; agency; day
     */
    record Plan(String type, String number, LocalDate dated, UnitId issuer, String title, long setId, String rows) {}
}
