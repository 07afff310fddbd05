package vn.ntm.journeys;

import java.time.LocalDate;
import vn.ntm.cast.Orders;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Line;

/** Gives a unit of huyện Tràng Định a duty for one journey alone, through the application's own service. */
class Duties {

    static final LocalDate TODAY = LocalDate.of(2021, 9, 15);

    private final Tasks tasks;
    private final Units units;
    private final Accounts accounts;
    private final CriteriaCatalogue catalogue;

    Duties(Tasks tasks, Units units, Accounts accounts, CriteriaCatalogue catalogue) {
        this.tasks = tasks;
        this.units = units;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    /** The address of the new duty. */
    String give(String title, String unitKey, LocalDate lastDay) {
        Actor office = accounts.actorFor("vp.trangdinh", TODAY).orElseThrow();
        long task = tasks.assign(
                        Orders.order(
                                unit("u1-ubnd"),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BY, "", lastDay).asInternal(),
                                Line.lead(unit(unitKey))),
                        office)
                .value();
        return "/nhiem-vu/" + task;
    }

    /** A report every Wednesday on the criteria in force; the first is due today. */
    void giveWeekly(String title, String unitKey) {
        Actor office = accounts.actorFor("vp.trangdinh", TODAY).orElseThrow();
        long set =
                catalogue.inForce(ObjectLevel.XA, Tier.NTM, TODAY).orElseThrow().id();
        tasks.assign(
                        Orders.about(
                                set,
                                unit("u1-ubnd"),
                                title,
                                DeadlineSpec.recurring("thứ 4 hàng tuần", CycleUnit.WEEK, 3, TODAY.minusDays(7), null),
                                Line.lead(unit(unitKey))),
                        office)
                .value();
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow();
    }
}
