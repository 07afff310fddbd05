package vn.ntm.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.NOT_MET;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
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
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.cast.Orders;
import vn.ntm.criteria.CriteriaAdministration;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.UnitReport;

/** A001-14: figures of a year by unit, each of which opens its list. */
@DatabaseTest
class YearEvaluationTest {

    private static final LocalDate AUTUMN = LocalDate.of(2021, 9, 14);
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    CriteriaAdministration administration;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

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

    private long duty(String title, LocalDate last) {
        return tasks.assign(
                        Orders.order(
                                members.committee(),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BY, "", last),
                                Line.lead(members.infrastructure())),
                        members.office())
                .value();
    }

    private void done(long task, LocalDate on) {
        clock.fixDate(on);
        tasks.report(
                        task,
                        members.infrastructure(),
                        new UnitReport(true, null, "Xong", null, null),
                        members.department())
                .value();
        tasks.accept(task, members.infrastructure(), null, members.office()).value();
    }

    private Document page(String uri, Actor actor) {
        entities.flush();
        MvcTestResult result = mvc.get().uri(uri).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element row(Document page, String unit) {
        return page.select("tbody tr:contains(" + unit + ")").get(0);
    }

    @Test
    @DisplayName(
            "A001-14 duties of the year, on time against the deadline, criteria in charge that are met; each opens its list")
    void figuresOfTheYear() {
        long onTheLastDay = duty("Việc đúng ngày cuối năm", LAST_DAY);
        long oneDayLate = duty("Việc trễ một ngày", LAST_DAY);
        duty("Việc chưa làm", LocalDate.of(2021, 12, 30));
        duty("Việc năm sau", LocalDate.of(2022, 1, 3));
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
        for (int i = 1; i <= 8; i++) {
            cells.settle(members.quocKhanh(), "17." + i, MET, members.chairQuocKhanh(), members.office());
        }
        done(onTheLastDay, LAST_DAY);
        done(oneDayLate, LocalDate.of(2022, 1, 1));
        // After the year it is no longer so; the evaluation of 2021 keeps to its last evening.
        cells.settle(members.quocKhanh(), "17.5", NOT_MET, members.chairQuocKhanh(), members.office());

        Document page = page("/bao-cao/danh-gia-nam?nam=2021", members.leader());
        Element row = row(page, "Phòng Kinh tế - Hạ tầng");
        assertThat(row.select("td").eachText())
                .containsExactly("Phòng Kinh tế - Hạ tầng huyện", "3", "1", "1", "1", "0", "0", "33,3% = 1/3", "0", "1/3");
        for (Element figure : row.select("td.num a")) {
            Document list = page(figure.attr("href"), members.leader());
            assertThat(list.select("main table tbody tr"))
                    .as(figure.attr("href"))
                    .hasSize(Integer.parseInt(figure.text()));
        }
        Document criteria = page(row.select("td:last-child a").attr("href"), members.leader());
        assertThat(criteria.select("tbody tr").text())
                .contains("17 Môi trường và an toàn thực phẩm 1/3", "Tân Minh", "Đào Viên")
                .doesNotContain("Quốc Khánh");
        assertThat(row(page, "Xã Quốc Khánh").select("td:last-child").text()).isEqualTo("1/19");

        assertThat(row(page("/bao-cao/danh-gia-nam?nam=2022", members.leader()), "Phòng Kinh tế - Hạ tầng")
                        .select("td")
                        .eachText())
                .containsExactly("Phòng Kinh tế - Hạ tầng huyện", "1", "0", "0", "0", "1", "0", "–", "0", "0/3");
    }

    @Test
    void onlyLeadersAndOnlyTheirTerritory() {
        duty("Việc của phòng", LAST_DAY);
        assertThat(mvc.get().uri("/bao-cao/danh-gia-nam").with(Cast.signedIn(members.department())))
                .hasStatus(403);
        assertThat(page("/bao-cao/danh-gia-nam", members.stranger()).text()).doesNotContain("Phòng Kinh tế - Hạ tầng");
        assertThat(mvc.get()
                        .uri("/bao-cao/danh-gia-nam/" + members.infrastructure())
                        .with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/bao-cao/danh-gia-nam?nam=2022").with(Cast.signedIn(members.leader())))
                .as("a year to come")
                .hasStatus(404);
        assertThat(mvc.get().uri("/xa/" + members.quocKhanh() + "/tong-hop").with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/xa/" + members.district() + "/tong-hop").with(Cast.signedIn(members.leader())))
                .as("no commune")
                .hasStatus(404);
    }
}
