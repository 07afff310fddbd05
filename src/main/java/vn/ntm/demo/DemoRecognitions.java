package vn.ntm.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.Recognitions;
import vn.ntm.assessment.Recognitions.NewRecognition;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** The recognition the notices tell of: huyện Tân Yên, 2020, of which only number and year are known. */
@Component
class DemoRecognitions {

    private static final LocalDate ENTERED = LocalDate.of(2024, 4, 5);
    private static final LocalDate YEAR_2020 = LocalDate.of(2020, Month.DECEMBER, 31);

    private final Recognitions recognitions;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoRecognitions(Recognitions recognitions, Units units, DemoClerks clerks, ApplicationClock clock) {
        this.recognitions = recognitions;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** Enters it, unless anything of the district is known. */
    void load() {
        UnitId district = units.byKey("d-tanyen").orElseThrow(() -> new IllegalStateException("no unit d-tanyen"));
        if (recognitions.of(List.of(district)).isEmpty()) {
            NewRecognition decision = new NewRecognition(
                    district, Tier.NTM, 2020, "904/QĐ-TTg", YEAR_2020, false, null, null, null, null, null, true);
            clock.at(
                    ENTERED.atTime(9, 0).atZone(ApplicationClock.ZONE),
                    () -> recognitions
                            .record(decision, clerks.on(ENTERED, "vp.tinhbacgiang"))
                            .value());
        }
    }
}
