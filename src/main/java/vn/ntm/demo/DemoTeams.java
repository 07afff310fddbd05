package vn.ntm.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AssessmentTeams;
import vn.ntm.assessment.AssessmentTeams.NewMember;
import vn.ntm.assessment.AssessmentTeams.NewTeam;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** The assessment team of thành phố Bắc Giang (notice 156/TB-UBND of 2018); its division is the usual one (domain 1.6). */
@Component
class DemoTeams {

    private static final LocalDate DAY = LocalDate.of(2018, 6, 7);
    private static final String PAPER = "Thông báo phân công nhiệm vụ cho các thành viên Đoàn đánh giá (chưa rõ số)";

    private final AssessmentTeams teams;
    private final CriteriaCatalogue catalogue;
    private final Accounts accounts;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoTeams(
            AssessmentTeams teams,
            CriteriaCatalogue catalogue,
            Accounts accounts,
            Units units,
            DemoClerks clerks,
            ApplicationClock clock) {
        this.teams = teams;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** A team that is known is refused, and that is all right. */
    void load() {
        UnitSummary city = units.find(unit("d-tpbacgiang")).orElseThrow();
        List<UnitId> communes = units.programmeCommunesOf(city.path(), DAY).stream()
                .map(UnitSummary::id)
                .toList();
        long set =
                catalogue.inForce(ObjectLevel.XA, Tier.NTM, DAY).orElseThrow().id();
        Actor person = clerks.on(DAY, "doan.tpbg");
        NewTeam team = new NewTeam(
                city.id(),
                set,
                "Đoàn đánh giá thành phố Bắc Giang",
                PAPER,
                List.of(
                        new NewMember(
                                accounts.byLogin("doan.tpbg").orElseThrow(),
                                null,
                                person.name(),
                                "Thành viên",
                                List.of("17"),
                                communes),
                        office("u0-kinhte", List.of("3", "13"), communes),
                        office("u0-congan", List.of("19"), communes)));
        clock.at(
                DAY.atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> teams.setUp(team, clerks.on(DAY, "vp.tpbacgiang")));
    }

    private NewMember office(String key, List<String> criteria, List<UnitId> communes) {
        UnitSummary office = units.find(unit(key)).orElseThrow();
        return new NewMember(null, office.id(), office.name(), null, criteria, communes);
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }
}
