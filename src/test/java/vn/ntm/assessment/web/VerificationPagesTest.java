package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.NOT_MET;
import static vn.ntm.cast.Cells.finding;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

/** What waits for whom, and what one press does to one cell or to many. */
@DatabaseTest
@Import(Statements.class)
class VerificationPagesTest {

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
    UnitId quocKhanh;
    UnitId tanMinh;

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2021, 9, 14));
        members = cast.enter();
        quocKhanh = members.quocKhanh();
        tanMinh = members.tanMinh();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private void send(UnitId unit, Actor chair, String... codes) {
        for (String code : codes) {
            cells.enter(unit, code, finding(MET), chair);
        }
        cells.submit(unit, chair, codes);
        entities.flush();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return parsed(result);
    }

    private static Document parsed(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> codes(Document page) {
        return page.select("table.nt td .tc").eachText();
    }

    private Assessment cell(UnitId unit, String code) {
        entities.flush();
        return Objects.requireNonNull(cells.cell(unit, code, members.office()));
    }

    @Test
    void theOfficeSeesItsDistrictADepartmentItsCriteriaAnotherDistrictNothing() {
        send(quocKhanh, members.chairQuocKhanh(), "2.1", "17.5");
        send(tanMinh, members.chairTanMinh(), "17.5");

        assertThat(codes(page("/tham-tra", members.office()))).containsExactly("2.1", "17.5", "17.5");
        assertThat(page("/tham-tra", members.office()).select("tr.grp").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Tiêu chí 2.");
        assertThat(page("/tham-tra?nhom=xa", members.office()).select("tr.grp").eachText())
                .containsExactly("Xã Quốc Khánh (Huyện Tràng Định)", "Xã Tân Minh (Huyện Tràng Định)");
        assertThat(codes(page("/tham-tra?tieuChi=17&donVi=" + tanMinh, members.office())))
                .containsExactly("17.5");
        assertThat(codes(page("/tham-tra", members.stranger()))).isEmpty();
        assertThat(codes(page("/tham-tra", members.department()))).isEmpty();
        leads("2");
        assertThat(codes(page("/tham-tra", members.department()))).containsExactly("2.1");
        assertThat(mvc.get().uri("/tham-tra").with(Cast.signedIn(members.chairQuocKhanh())))
                .hasStatus(403);
    }

    @Test
    void whatChangedSinceItWasVerifiedIsShown() {
        cells.settle(quocKhanh, "17.1", NOT_MET, members.chairQuocKhanh(), members.office());
        clock.fixDate(LocalDate.of(2021, 9, 16));
        cells.enter(quocKhanh, "17.1", finding(MET, "96.5"), members.staffQuocKhanh());
        cells.submit(quocKhanh, members.chairQuocKhanh(), "17.1");
        entities.flush();

        String row = page("/tham-tra", members.office())
                .select("table.nt tbody tr:not(.grp)")
                .text();
        assertThat(row).contains("chưa đạt (14/09/2021)", "đạt, 96,5%", "khác lần trước", "16/09/2021");
    }

    @Test
    void manyAtOnceEachForItselfAndAChangedOneIsLeftAlone() {
        send(quocKhanh, members.chairQuocKhanh(), "2.1", "17.5");
        send(tanMinh, members.chairTanMinh(), "17.5");
        List<String> ticked =
                page("/tham-tra", members.office()).select("input[name=chon]").eachAttr("value");
        assertThat(ticked).hasSize(3);
        // Meanwhile a colleague gives one back.
        assertThat(post(
                        path(tanMinh, "17.5") + "/tra-lai",
                        members.clerk(),
                        "version",
                        Integer.toString(cell(tanMinh, "17.5").version()),
                        "reason",
                        "Thiếu ảnh"))
                .hasStatus3xxRedirection();

        List<String> form = new ArrayList<>(List.of("viec", "xac-nhan", "vanBan", "Biên bản ngày 14/9/2021"));
        ticked.forEach(key -> form.addAll(List.of("chon", key)));
        MvcTestResult done = post("/tham-tra/nhieu", members.office(), form.toArray(String[]::new));

        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/tham-tra");
        Document list = parsed(mvc.get()
                .uri("/tham-tra")
                .with(Cast.signedIn(members.office()))
                .cookie(done.getResponse().getCookies())
                .exchange());
        assertThat(list.select(".vf-results li").eachText())
                .containsExactlyInAnyOrder(
                        "Xã Quốc Khánh, 2.1: đã ghi nhận",
                        "Xã Quốc Khánh, 17.5: đã ghi nhận",
                        "Xã Tân Minh, 17.5: đã thay đổi từ khi đồng chí mở danh sách, giữ nguyên chưa xử lý");
        assertThat(list.select(".flash").text()).contains("2/3");
        assertThat(cell(quocKhanh, "2.1").step()).isEqualTo(AssessmentStep.CONFIRMED);
        assertThat(cell(tanMinh, "17.5").step()).isEqualTo(AssessmentStep.RETURNED);
    }

    @Test
    void manyGoBackOnlyWithAReason() {
        send(quocKhanh, members.chairQuocKhanh(), "17.4", "17.5");
        List<String> form = new ArrayList<>(List.of("viec", "tra-lai"));
        page("/tham-tra", members.office())
                .select("input[name=chon]")
                .eachAttr("value")
                .forEach(key -> form.addAll(List.of("chon", key)));
        post("/tham-tra/nhieu", members.office(), form.toArray(String[]::new));
        assertThat(cell(quocKhanh, "17.5").step()).isEqualTo(AssessmentStep.SUBMITTED);

        form.addAll(List.of("loi", "Bổ sung biên bản kiểm tra"));
        post("/tham-tra/nhieu", members.office(), form.toArray(String[]::new));
        assertThat(cell(quocKhanh, "17.5").step()).isEqualTo(AssessmentStep.RETURNED);
        assertThat(cell(quocKhanh, "17.4").returnReason()).isEqualTo("Bổ sung biên bản kiểm tra");
    }

    @Test
    void anotherFindingNeedsAReasonAndAStaleFormIsTold() {
        send(quocKhanh, members.chairQuocKhanh(), "17.5");
        String version = Integer.toString(cell(quocKhanh, "17.5").version());
        String path = path(quocKhanh, "17.5");
        MvcTestResult bare = post(path + "/xac-nhan", members.office(), "version", version, "status", "NOT_MET");
        assertThat(bare).hasStatus(422);
        assertThat(parsed(bare).select("#e-note").text()).contains("cần ghi lý do");

        assertThat(post(
                        path + "/xac-nhan",
                        members.office(),
                        "version",
                        version,
                        "status",
                        "NOT_MET",
                        "note",
                        "Bãi rác chưa đóng",
                        "document",
                        "BB 12/9"))
                .hasStatus3xxRedirection();
        assertThat(post(path + "/tra-lai", members.clerk(), "version", version, "reason", "Muộn"))
                .hasStatus(409);
        assertThat(page("/tham-tra?xem=da-tham-tra", members.office()).text()).contains("Chất thải rắn");
    }

    @Test
    void aStrangersCellIsNotFound() {
        send(quocKhanh, members.chairQuocKhanh(), "17.5");
        assertThat(mvc.get().uri(path(quocKhanh, "17.5")).with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
        assertThat(post(path(quocKhanh, "17.5") + "/xac-nhan", members.stranger(), "version", "1", "asSaid", "true"))
                .hasStatus(404);
        List<String> forged = List.of(
                "viec",
                "xac-nhan",
                "chon",
                quocKhanh + ":" + cells.item("17.5").id() + ":"
                        + cell(quocKhanh, "17.5").version());
        post("/tham-tra/nhieu", members.stranger(), forged.toArray(String[]::new));
        assertThat(cell(quocKhanh, "17.5").step()).isEqualTo(AssessmentStep.SUBMITTED);
    }

    @Test
    void theProvinceAppraisesWhatIsVerified() {
        cells.settle(quocKhanh, "17.5", MET, members.chairQuocKhanh(), members.office());
        entities.flush();
        Actor province = provincial();
        assertThat(page("/tham-tra?xem=da-tham-tra", province).text()).contains("Thẩm định");
        assertThat(post(
                        path(quocKhanh, "17.5") + "/tham-dinh",
                        province,
                        "version",
                        Integer.toString(cell(quocKhanh, "17.5").version()),
                        "status",
                        "NOT_MET",
                        "note",
                        "Phúc tra không đạt"))
                .hasStatus3xxRedirection();
        assertThat(codes(page("/tham-tra?xem=da-tham-tra", province))).isEmpty();
    }

    @Test
    void theListNeedsAConstantNumberOfStatements() {
        leads("17");
        send(quocKhanh, members.chairQuocKhanh(), "17.1");
        int few = statements(members.office());
        int fewOfDepartment = statements(members.department());
        send(quocKhanh, members.chairQuocKhanh(), "17.2", "17.3", "17.4", "17.5", "2.1", "2.2", "3.1");
        send(tanMinh, members.chairTanMinh(), "17.2", "17.3", "17.4", "17.5", "2.1");
        assertThat(statements(members.office())).isEqualTo(few).isLessThanOrEqualTo(24);
        assertThat(statements(members.department())).isEqualTo(fewOfDepartment).isLessThanOrEqualTo(31);
    }

    private int statements(Actor actor) {
        entities.clear();
        return Statements.count(() -> page("/tham-tra", actor));
    }

    private Actor provincial() {
        Actor office = members.office();
        return new Actor(
                members.auditor().userId(),
                "t.tinh",
                "Chuyên viên VPĐP tỉnh",
                office.membershipId(),
                Role.VPT,
                members.province(),
                members.auditor().unitPath(),
                "Tỉnh Lạng Sơn",
                members.auditor().scopePath(),
                "Chuyên viên VPĐP tỉnh");
    }

    private void leads(String code) {
        jdbc.sql("insert into criterion_lead (area_id, item_id, agency_id, created_at, created_by, created_by_name)"
                        + " values (?, ?, ?, now(), ?, 'Văn phòng')")
                .params(
                        members.district().value(),
                        cells.item(code).id(),
                        members.infrastructure().value(),
                        members.office().userId().value())
                .update();
    }

    private String path(UnitId unit, String code) {
        return "/tham-tra/" + unit + "/" + cells.item(code).id();
    }

    private MvcTestResult post(String path, Actor actor, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        MvcTestResult result = request.exchange();
        entities.flush();
        entities.clear();
        return result;
    }
}
