package vn.ntm.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.notice.PlanEntry;
import vn.ntm.notice.PlanEntry.Plan;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;

/**
 * The plan that item 17 of the notice of Tràng Định refers to. Its table is not known to us: the rows are the usual
 * division of criteria (domain 1.6), and the title says that they only illustrate.
 */
@Component
class DemoPlans {

    private static final LocalDate DATED = LocalDate.of(2021, 2, 19);
    private static final LocalDate ENTERED = LocalDate.of(2021, 9, 3);
    private static final String KNOWN = "notice.error.planKnown";
    private static final String ROWS = """
            2; Phòng Kinh tế - Hạ tầng huyện; 30/11/2021
            3; Phòng Nông nghiệp và PTNT; 30/11/2021
            4; Phòng Kinh tế - Hạ tầng huyện
            6; Phòng Văn hóa thông tin huyện
            7; Phòng Kinh tế - Hạ tầng huyện
            9; Phòng Kinh tế - Hạ tầng huyện; 15/12/2021
            13; Phòng Nông nghiệp và PTNT; 15/12/2021
            16; Phòng Văn hóa thông tin huyện; 15/12/2021
            17; Phòng Tài nguyên và Môi trường huyện; 15/12/2021
            """;

    private final PlanEntry plans;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoPlans(PlanEntry plans, CriteriaCatalogue catalogue, Units units, DemoClerks clerks, ApplicationClock clock) {
        this.plans = plans;
        this.catalogue = catalogue;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** A plan that is known is refused, and that is all right; anything else is not. */
    void load() {
        Actor clerk = clerks.on(ENTERED, "vp.trangdinh");
        long set =
                catalogue.inForce(ObjectLevel.XA, Tier.NTM, DATED).orElseThrow().id();
        Plan plan = new Plan(
                "Kế hoạch",
                "46/KH-UBND",
                DATED,
                units.byKey("u1-ubnd").orElseThrow(),
                "Xây dựng nông thôn mới năm 2021 (bảng phân công minh họa của bản dùng thử)",
                set,
                ROWS);
        Outcome<Long> entered =
                clock.at(ENTERED.atTime(9, 0).atZone(ApplicationClock.ZONE), () -> plans.enter(plan, clerk));
        boolean known =
                entered.rejections().stream().allMatch(one -> one.messageKey().equals(KNOWN));
        if (!known) {
            throw new IllegalStateException("plan: " + entered.rejections());
        }
    }
}
