package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.organisation.Units.NewUnitEvent;
import vn.ntm.organisation.Units.Share;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** A commune that came of two: it starts "chưa đánh giá", and sees how they stood at their end. */
@DatabaseTest
@DisplayName("Tiền thân của đơn vị mới")
class PredecessorPagesTest {

    private static final LocalDate BEFORE = LocalDate.of(2021, 9, 14);
    private static final LocalDate DAY = LocalDate.of(2021, 10, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Standings standings;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    private Cast.Members members;
    private UnitId begun = new UnitId(0);
    private Actor chair;

    @BeforeEach
    void merge() {
        clock.fixDate(BEFORE);
        members = cast.enter();
        cells.settle(members.quocKhanh(), "17.1", AchievementStatus.MET, members.chairQuocKhanh(), members.office());
        cells.settle(members.tanMinh(), "17.1", AchievementStatus.NOT_MET, members.chairTanMinh(), members.office());
        cells.settle(members.tanMinh(), "3.1", AchievementStatus.MET, members.chairTanMinh(), members.office());
        clock.fixDate(DAY);
        begun = units.register(new NewUnit(
                        null,
                        UnitKind.XA,
                        "Xã Thử Mới",
                        null,
                        null,
                        members.district(),
                        DAY,
                        null,
                        true,
                        true,
                        List.of()))
                .value();
        units.recordEvent(new NewUnitEvent(
                        null,
                        UnitEventKind.THANH_LAP_MOI,
                        DAY,
                        "12/NQ-UBTVQH",
                        null,
                        null,
                        List.of(
                                new Lineage(members.quocKhanh(), begun, Share.WHOLE),
                                new Lineage(members.tanMinh(), begun, Share.WHOLE))))
                .value();
        accounts.addPosition(members.chairQuocKhanh().userId(), begun, Role.CTX, "Chủ tịch UBND xã", null, DAY, null)
                .value();
        chair = accounts.actorFor("t.quockhanh", DAY).orElseThrow();
        entities.flush();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    @Test
    @DisplayName("side by side as of the eve; the level waits for a decision of its own and is never computed")
    void sideBySide() {
        Document page = page("/xa/" + begun + "/tien-than", chair);
        assertThat(page.text())
                .contains("Xã Quốc Khánh", "Xã Tân Minh", "chờ thừa nhận / rà soát lại sau sắp xếp", "chưa công nhận");
        assertThat(page.select("thead th").eachText()).containsExactly("Tiêu chí", "Quốc Khánh", "Tân Minh");
        assertThat(page("/don-vi/" + begun, chair).text()).contains("Hiện trạng của đơn vị tiền thân");
        assertThat(page("/don-vi-cong-nhan/" + begun, members.office()).text())
                .contains("chờ thừa nhận / rà soát lại sau sắp xếp");
        assertThat(mvc.get()
                        .uri(URI.create("/xa/" + begun + "/tien-than"))
                        .with(Cast.signedIn(members.stranger()))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    @DisplayName("the history of a criterion breaks where the commune began, and where the old one ended")
    void historiesAreNotJoined() {
        String path = "/danh-gia/%s/" + cells.item("17.1").id() + "/lich-su";
        assertThat(page(path.formatted(begun), members.office()).text())
                .contains(
                        "Chưa ai đánh giá. Sáp nhập 01/10/2021: kết quả trước ngày này là của đơn vị cũ. Xã Quốc Khánh Xã Tân Minh");
        List<String> old = page(path.formatted(members.quocKhanh()), members.office())
                .select("section[aria-labelledby=h-tg] tbody tr")
                .eachText();
        assertThat(old.get(0)).isEqualTo("Đơn vị kết thúc từ ngày 01/10/2021, nay là Xã Thử Mới");
        assertThat(old.get(1)).startsWith("14/09/2021");
    }

    @Test
    @DisplayName("what is inherited is a draft that names its source, never a result; what was typed stays")
    void aProposalIsNoResult() {
        post(begun, members.quocKhanh(), chair);
        post(begun, members.tanMinh(), chair);
        entities.flush();
        entities.clear();

        Assessment water = Objects.requireNonNull(cells.cell(begun, "17.1", chair));
        assertThat(water.step()).isEqualTo(AssessmentStep.DRAFT);
        assertThat(water.finding().status()).isEqualTo(AchievementStatus.MET);
        assertThat(water.finding().note()).contains("kế thừa hiện trạng từ Xã Quốc Khánh", "30/09/2021");
        assertThat(Objects.requireNonNull(cells.cell(begun, "3.1", chair))
                        .finding()
                        .note())
                .contains("Xã Tân Minh");
        assertThat(standings.of(cells.set(), List.of(begun), null, Standings.Kind.ALL))
                .as("it starts as not assessed")
                .isEmpty();
        assertThat(standings.of(cells.set(), List.of(members.quocKhanh()), null, Standings.Kind.ALL))
                .as("the old commune's past stays its own")
                .isNotEmpty();
    }

    @Test
    void onlyTheCommuneItselfInherits() {
        post(begun, members.quocKhanh(), members.office());
        post(begun, members.daoVien(), chair);

        assertThat(cells.cell(begun, "17.1", chair)).isNull();
    }

    private void post(UnitId unit, UnitId from, Actor actor) {
        MvcTestResult result = mvc.post()
                .uri(URI.create("/xa/" + unit + "/tien-than"))
                .param("tu", from.toString())
                .with(Cast.signedIn(actor))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result =
                mvc.get().uri(URI.create(path)).with(Cast.signedIn(actor)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
