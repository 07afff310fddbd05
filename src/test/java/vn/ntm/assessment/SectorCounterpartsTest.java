package vn.ntm.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.assessment.Tallies.NewNames;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.assessment.domain.SectorCounterparts;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaAdministration;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** A004-06: each provincial body that has not answered has a counterpart in the district. */
@DatabaseTest
class SectorCounterpartsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 14);

    @Autowired
    Cast cast;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Tallies tallies;

    @Autowired
    CriteriaAdministration administration;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    SectorCounterparts counterparts;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;

    @BeforeEach
    void enter() {
        clock.fixDate(DAY);
        members = cast.enter();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private UnitId unit(UnitKind kind, String name, UnitId parent) {
        return units.register(
                        new NewUnit("test:" + name, kind, name, null, null, parent, null, null, true, true, List.of()))
                .value();
    }

    private void lead(UnitId area, UnitId agency, Actor by) {
        long set =
                catalogue.inForce(ObjectLevel.XA, Tier.NTM, DAY).orElseThrow().id();
        administration
                .putInCharge(area, set, List.of("2"), agency, LocalDate.of(2021, 1, 1), null, by)
                .value();
    }

    private Actor provincialOffice() {
        UserId user = accounts.create("t.vpt", "VPĐP tỉnh", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(
                        user,
                        members.province(),
                        Role.VPT,
                        "Chuyên viên",
                        members.province(),
                        LocalDate.of(2000, 1, 1),
                        null)
                .value();
        return accounts.actorFor("t.vpt", DAY).orElseThrow();
    }

    @Test
    @DisplayName("A004-06 by criterion where both are in charge of it, else by branch; one with nobody has none")
    void everyMissingBodyHasItsCounterpart() {
        UnitId transport = unit(UnitKind.SO, "Sở Giao thông vận tải", members.province());
        unit(UnitKind.PHONG, "Phòng Nội vụ huyện", members.committee());
        unit(UnitKind.CONG_AN, "Công an huyện Tràng Định", members.district());
        lead(members.province(), transport, provincialOffice());
        lead(members.district(), members.infrastructure(), members.office());
        long id = tallies.record(
                        new NewTally(
                                members.district(),
                                TallyKind.OTHER,
                                null,
                                "Sở, ngành có văn bản đánh giá đạt",
                                DAY,
                                14,
                                20,
                                "Kết luận ngày 20/4/2020"),
                        members.office())
                .value();
        List<String> missing = List.of("Sở Giao thông vận tải", "Sở Nội vụ", "Công an tỉnh", "Bộ Chỉ huy quân sự tỉnh");
        tallies.name(id, new NewNames(List.of(), missing, false, null, null), members.office())
                .value();

        Tally tally = tallies.of(members.district(), DAY).get(0);
        var found = counterparts.of(units.find(members.district()).orElseThrow(), tally);
        Map<String, List<String>> byName = new HashMap<>();
        tally.names()
                .forEach(named -> byName.put(
                        named.name(),
                        found.getOrDefault(named.id(), List.of()).stream()
                                .map(one -> one.agency().name() + " " + one.codes())
                                .toList()));
        assertThat(byName.get("Sở Giao thông vận tải"))
                .singleElement()
                .satisfies(one -> assertThat(one).startsWith("Phòng Kinh tế - Hạ tầng huyện [2"));
        assertThat(byName.get("Sở Nội vụ")).containsExactly("Phòng Nội vụ huyện []");
        assertThat(byName.get("Công an tỉnh")).containsExactly("Công an huyện Tràng Định []");
        assertThat(byName.get("Bộ Chỉ huy quân sự tỉnh"))
                .as("not in the directory")
                .isEmpty();

        assertThat(mvc.get()
                        .uri("/xa/" + members.district() + "/tieu-chi/so-tong-hop/" + id)
                        .with(Cast.signedIn(members.office())))
                .hasStatusOk()
                .bodyText()
                .contains("Đầu mối của huyện", "Phòng Nội vụ huyện", "Công an huyện Tràng Định");
    }
}
