package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.cast.Cells.finding;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

/** Per commune and criterion: evidence sent or not, and to which department. */
@DatabaseTest
@Import(Statements.class)
class EvidenceDossierPageTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 14);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

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

    private void prove(UnitId unit, String code) {
        long id = jdbc.sql("insert into assessment_evidence (unit_id, title, added_at, added_by, added_by_name)"
                        + " values (?, 'Biểu tổng hợp', ?, ?, 'Công chức') returning id")
                .params(
                        unit.value(),
                        Timestamp.from(clock.instant()),
                        members.office().userId().value())
                .query(Long.class)
                .single();
        jdbc.sql("insert into assessment_evidence_item (evidence_id, item_id) values (?, ?)")
                .params(id, cells.item(code).id())
                .update();
    }

    private void leads(String code, UnitId agency) {
        jdbc.sql("insert into criterion_lead (area_id, item_id, agency_id, created_at, created_by, created_by_name)"
                        + " values (?, ?, ?, now(), ?, 'Văn phòng')")
                .params(
                        members.district().value(),
                        cells.item(code).id(),
                        agency.value(),
                        members.office().userId().value())
                .update();
    }

    private void send(UnitId unit, String code, Actor chair) {
        cells.enter(unit, code, finding(AchievementStatus.NOT_MET), chair);
        cells.submit(unit, chair, code);
    }

    private String path(String query) {
        return "/minh-chung?bo=" + cells.set() + query;
    }

    private Document page(String path, Actor actor) {
        entities.flush();
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> rows(Document page) {
        return page.select("table.nt tbody tr").eachText();
    }

    @Test
    @DisplayName("A003-06 per commune and criterion: sent or not, to which department; counted and filtered")
    void sentOrNotAndToWhom() {
        leads("1", members.infrastructure());
        leads("13", members.agriculture());
        prove(members.quocKhanh(), "1.1");
        prove(members.quocKhanh(), "1.2");
        send(members.quocKhanh(), "1.1", members.chairQuocKhanh());
        for (String code : List.of("13.1", "13.2")) {
            prove(members.quocKhanh(), code);
            send(members.quocKhanh(), code, members.chairQuocKhanh());
        }
        prove(members.tanMinh(), "13.1");
        send(members.tanMinh(), "19.1", members.chairTanMinh());

        Document all = page(path(""), members.leader());
        assertThat(all.select(".tile .v").eachText())
                .as("sent, partly, ready, none; three communes by 19 criteria")
                .containsExactly("1 / 57", "1 / 57", "1 / 57", "54 / 57");
        assertThat(rows(all))
                .hasSize(57)
                .contains(
                        "Xã Quốc Khánh 1 Quy hoạch Gửi một phần 2/2 chỉ tiêu 1/2, gần nhất 14/09/2021 Phòng Kinh tế - Hạ tầng huyện",
                        "Xã Quốc Khánh 13 Tổ chức sản xuất Đã gửi 2/2 chỉ tiêu 2/2, gần nhất 14/09/2021 Phòng Nông nghiệp và PTNT",
                        "Xã Tân Minh 13 Tổ chức sản xuất Có minh chứng, chưa gửi 1/2 chỉ tiêu 0/2 Phòng Nông nghiệp và PTNT")
                .anySatisfy(row -> assertThat(row)
                        .as("sent without evidence")
                        .startsWith("Xã Tân Minh 19")
                        .contains("Chưa có minh chứng", "chưa có cơ quan phụ trách"));

        assertThat(rows(page(path("&gui=da-gui"), members.leader())))
                .singleElement()
                .asString()
                .contains("Đã gửi");
        assertThat(rows(page(path("&phong=" + members.infrastructure()), members.leader())))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).contains(" 1 Quy hoạch"));
        assertThat(rows(page(path("&xa=" + members.tanMinh() + "&phong=" + members.agriculture()), members.leader())))
                .singleElement()
                .asString()
                .startsWith("Xã Tân Minh 13");
    }

    @Test
    void whatIsGivenBackIsNotSent() {
        prove(members.quocKhanh(), "13.1");
        send(members.quocKhanh(), "13.1", members.chairQuocKhanh());
        entities.flush();
        jdbc.sql("update assessment set step = 'RETURNED', return_reason = 'Thiếu dấu' where unit_id = ?")
                .params(members.quocKhanh().value())
                .update();
        assertThat(rows(page(path("&gui=chua-gui"), members.leader())))
                .singleElement()
                .asString()
                .contains("1 chỉ tiêu bị trả lại");
    }

    @Test
    void everybodySeesTheCommunesOfHisTerritory() {
        assertThat(rows(page(path(""), members.chairQuocKhanh())))
                .hasSize(19)
                .allSatisfy(row -> assertThat(row).startsWith("Xã Quốc Khánh"));
        assertThat(rows(page(path("&xa=" + members.tanMinh()), members.chairQuocKhanh())))
                .as("another commune's id in the address")
                .isEmpty();
        assertThat(rows(page(path(""), members.department())))
                .as("a department reads its whole district")
                .hasSize(57);
        assertThat(rows(page(path(""), members.stranger()))).isEmpty();
        assertThat(mvc.get().uri("/minh-chung?bo=999999").with(Cast.signedIn(members.leader())))
                .hasStatus(404);
    }

    @Test
    void thePageNeedsAConstantNumberOfStatements() {
        leads("1", members.infrastructure());
        page(path(""), members.leader());
        int few = Statements.count(() -> page(path("&xa=" + members.quocKhanh()), members.leader()));
        prove(members.tanMinh(), "13.1");
        send(members.tanMinh(), "13.1", members.chairTanMinh());
        leads("13", members.agriculture());
        entities.flush();
        assertThat(Statements.count(() -> page(path(""), members.leader())))
                .isEqualTo(few)
                .isLessThanOrEqualTo(22);
    }
}
