package vn.ntm.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.cast.Orders;
import vn.ntm.criteria.CriteriaAdministration;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** A004-20: criteria failed, duties and dossiers late, head by head; each figure can be derived again from its list. */
@DatabaseTest
class AccountabilityReportTest {

    private static final LocalDate AUTUMN = LocalDate.of(2021, 9, 14);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    Accounts accounts;

    @Autowired
    CriteriaAdministration administration;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    jakarta.persistence.EntityManager entities;

    Cast.Members members;

    @BeforeEach
    void enter() {
        clock.fixDate(AUTUMN);
        members = cast.enter();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private void duty(String title, LocalDate day) {
        tasks.assign(
                        Orders.order(
                                members.committee(),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BY, "đến hết ngày " + day, day),
                                Tasks.Line.lead(members.infrastructure())),
                        members.office())
                .value();
    }

    private void head(String login, String name, LocalDate until) {
        UserId user =
                accounts.create(login, name, "Mat-khau-thu-nghiem-1", false).value();
        accounts.addPosition(
                        user, members.infrastructure(), Role.PB, "Trưởng phòng", null, LocalDate.of(2019, 1, 1), until)
                .value();
    }

    private Document page(String uri, Actor actor) {
        entities.flush();
        MvcTestResult result = mvc.get()
                .uri(java.net.URI.create(uri))
                .with(Cast.signedIn(actor))
                .exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Element row() {
        return page("/bao-cao/trach-nhiem", members.leader())
                .select("tbody tr:contains(Phòng Kinh tế - Hạ tầng)")
                .get(0);
    }

    @Test
    @DisplayName(
            "A004-20, A001-14 per head: criteria failed, duties and dossiers late; a vacant post is said to be vacant")
    void whatFailedHeadByHead() {
        head("t.truongphong", "Hoàng Văn Trưởng", LocalDate.of(2021, 8, 31));
        duty("Nộp hồ sơ thẩm tra", LocalDate.of(2021, 9, 10));
        duty("Báo cáo tiến độ", LocalDate.of(2021, 9, 9));
        duty("Hồ sơ chưa đến hạn", LocalDate.of(2021, 12, 1));
        administration
                .putInCharge(
                        members.district(),
                        cells.set(),
                        List.of("17"),
                        members.infrastructure(),
                        LocalDate.of(2021, 1, 1),
                        null,
                        members.office())
                .value();
        cells.settle(
                members.quocKhanh(), "17.5", AchievementStatus.NOT_MET, members.chairQuocKhanh(), members.office());

        Element row = row();
        assertThat(row.select("td:first-child").text()).contains("Trưởng phòng: khuyết từ 01/09/2021");
        assertThat(row.select("td").get(1).text()).isEqualTo("2");
        assertThat(row.select("td").get(3).text()).isEqualTo("1 quá hạn");
        assertThat(row.select("td").get(5).text()).contains("Quốc Khánh");
        for (Element figure : row.select("td.num a")) {
            Document list = page(figure.attr("href"), members.leader());
            int number = Integer.parseInt(figure.text().split(" ")[0]);
            assertThat(list.select("main table tbody tr"))
                    .as(figure.attr("href"))
                    .hasSize(number);
        }

        head("t.truongphongmoi", "Nông Thị Mới", LocalDate.of(2030, 12, 31));
        assertThat(row().select("td:first-child").text()).contains("Nông Thị Mới, Trưởng phòng");
        assertThat(page("/bao-cao/danh-gia-nam", members.leader())
                        .select("tbody tr:contains(Phòng Kinh tế - Hạ tầng)")
                        .text())
                .contains("Nông Thị Mới");
    }

    @Test
    void onlyForLeadersAndOnlyTheirTerritory() {
        duty("Nộp hồ sơ thẩm tra", LocalDate.of(2021, 9, 10));
        assertThat(mvc.get().uri("/bao-cao/trach-nhiem").with(Cast.signedIn(members.department())))
                .hasStatus(403);
        assertThat(page("/bao-cao/trach-nhiem", members.stranger()).text()).doesNotContain("Phòng Kinh tế - Hạ tầng");
    }
}
