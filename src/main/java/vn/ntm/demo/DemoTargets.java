package vn.ntm.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.assessment.Targets.NewTarget;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** What the notice of Tràng Định of 9/2021 wants its communes to reach, entered by the district's office. */
@Component
class DemoTargets {

    private static final int YEAR = 2021;
    private static final LocalDate DAY = LocalDate.of(2021, 9, 3);
    private static final String CLERK = "vp.trangdinh";
    private static final String NOTICE = "Thông báo kết luận tháng 9/2021 của UBND huyện Tràng Định, mục ";

    private record Pledge(String unit, int item, List<String> criteria) {}

    private record Villages(String unit, int number) {}

    private static final List<Pledge> PLEDGES = List.of(
            new Pledge("c1-tanminh", 4, List.of("16", "17")),
            new Pledge("c1-daovien", 4, List.of("13", "17")),
            new Pledge("c1-quockhanh", 4, List.of("3", "5", "6", "7", "8", "10", "17")),
            new Pledge("c1-detham", 5, List.of("2", "9")),
            new Pledge("c1-tantien", 6, List.of("17", "18")));
    private static final List<Villages> VILLAGES =
            List.of(new Villages("c1-tanminh", 2), new Villages("c1-daovien", 2), new Villages("c1-quockhanh", 5));

    private final Targets targets;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoTargets(Targets targets, CriteriaCatalogue catalogue, Units units, DemoClerks clerks, ApplicationClock clock) {
        this.targets = targets;
        this.catalogue = catalogue;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** Enters all of them once; what somebody gave up is not entered again. */
    void load() {
        UnitId district = unit("d-trangdinh");
        if (!targets.of(List.of(district), YEAR).isEmpty()) {
            return;
        }
        long set =
                catalogue.inForce(ObjectLevel.XA, Tier.NTM, DAY).orElseThrow().id();
        List<NewTarget> wanted = new ArrayList<>();
        wanted.add(new NewTarget(district, YEAR, TargetKind.AVERAGE, null, BigDecimal.valueOf(13), NOTICE + "8"));
        wanted.add(new NewTarget(district, YEAR, TargetKind.GAIN, null, BigDecimal.ONE, NOTICE + "8"));
        for (Villages villages : VILLAGES) {
            wanted.add(new NewTarget(
                    unit(villages.unit()),
                    YEAR,
                    TargetKind.VILLAGES,
                    null,
                    BigDecimal.valueOf(villages.number()),
                    NOTICE + "3"));
        }
        for (Pledge pledge : PLEDGES) {
            Map<String, Item> items = catalogue.resolve(set, pledge.criteria());
            for (String code : pledge.criteria()) {
                Item item = items.get(code);
                if (item == null) {
                    throw new IllegalStateException("no criterion " + code);
                }
                wanted.add(new NewTarget(
                        unit(pledge.unit()), YEAR, TargetKind.CRITERION, item.id(), null, NOTICE + pledge.item()));
            }
        }
        Actor clerk = clerks.on(DAY, CLERK);
        clock.at(DAY.atTime(9, 0).atZone(ApplicationClock.ZONE), () -> {
            wanted.forEach(target -> targets.set(target, clerk).value());
            return wanted.size();
        });
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }
}
