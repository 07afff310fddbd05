package vn.ntm.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** What the units of the five notices were to be recognised as, entered by their office on the day of the notice. */
@Component
class DemoGoals {

    private record Aim(
            String unit,
            Tier tier,
            int planYear,
            String clerk,
            LocalDate day,
            @Nullable String document,
            @Nullable String note,
            @Nullable String outstanding) {

        Aim(String unit, int planYear, String clerk, LocalDate day) {
            this(unit, Tier.NANG_CAO, planYear, clerk, day, null, null, null);
        }
    }

    private static final LocalDate NOTICE_000 = LocalDate.of(2018, 6, 7);
    private static final LocalDate NOTICE_001 = LocalDate.of(2021, 9, 3);
    private static final LocalDate NOTICE_002 = LocalDate.of(2024, 4, 5);
    private static final LocalDate NOTICE_003 = LocalDate.of(2023, 4, 6);
    private static final LocalDate NOTICE_004 = LocalDate.of(2020, 4, 24);

    private static final List<Aim> AIMS = List.of(
            new Aim(
                    "d-tpbacgiang",
                    Tier.HOAN_THANH_NHIEM_VU,
                    2018,
                    "vp.tpbacgiang",
                    NOTICE_000,
                    "Kế hoạch lập hồ sơ đề nghị công nhận thành phố Bắc Giang hoàn thành nhiệm vụ xây dựng nông thôn mới năm 2018",
                    null,
                    null),
            new Aim("c1-chilang", 2021, "vp.trangdinh", NOTICE_001),
            new Aim(
                    "d-tanyen",
                    Tier.NANG_CAO,
                    2025,
                    "vp.tanyen",
                    NOTICE_002,
                    null,
                    "đạt chuẩn NTM năm 2020, 904/QĐ-TTg",
                    null),
            new Aim("c3-myha", 2022, "vp.myloc", NOTICE_003),
            new Aim("c3-mythinh", 2022, "vp.myloc", NOTICE_003),
            new Aim("c3-mythanh", 2022, "vp.myloc", NOTICE_003),
            outstanding("c3-mythinh"),
            outstanding("c3-mythanh"),
            new Aim("c4-xuanhoa", 2020, "vp.thoxuan", NOTICE_004),
            new Aim("c4-bacluong", 2020, "vp.thoxuan", NOTICE_004));

    private final RecognitionGoals goals;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoGoals(RecognitionGoals goals, Units units, DemoClerks clerks, ApplicationClock clock) {
        this.goals = goals;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** "Mô hình nổi trội về công tác đảm bảo an ninh trật tự" of the notice, for two of the three communes. */
    private static Aim outstanding(String commune) {
        return new Aim(commune, Tier.KIEU_MAU, 2022, "vp.myloc", NOTICE_003, null, null, "an ninh trật tự");
    }

    /** Sets what is missing; a goal that somebody ended is not set again. */
    void load() {
        for (Aim aim : AIMS) {
            UnitId unit = units.byKey(aim.unit()).orElseThrow(() -> new IllegalStateException("no unit " + aim.unit()));
            boolean known = goals.of(unit).stream()
                    .anyMatch(goal -> goal.tier() == aim.tier() && goal.planYear() == aim.planYear());
            if (!known) {
                set(aim, unit);
            }
        }
    }

    private void set(Aim aim, UnitId unit) {
        Actor clerk = clerks.on(aim.day(), aim.clerk());
        clock.at(
                aim.day().atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> goals.set(
                                new NewGoal(
                                        unit,
                                        aim.tier(),
                                        aim.planYear(),
                                        null,
                                        aim.document(),
                                        aim.note(),
                                        aim.outstanding()),
                                clerk)
                        .value());
    }
}
