package vn.ntm.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.NOT_KEPT;
import static vn.ntm.assessment.AchievementStatus.NOT_MET;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.UnitReport;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.task.domain.TaskRegister.Part;

/** Duties and criteria know of each other: on their pages, when a duty is done, and when a criterion turns. */
@DatabaseTest
@Import(Statements.class)
class DutyCriteriaLinkTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 14);
    private static final LocalDate LATER = LocalDate.of(2021, 9, 20);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskReading reading;

    @Autowired
    Targets targets;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

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

    private long give(String title, Tasks.Line... lines) {
        return tasks.assign(
                        Orders.about(
                                cells.set(),
                                members.committee(),
                                title,
                                DeadlineSpec.of(DeadlineKind.BY, "chậm nhất ngày 30/9/2021", LocalDate.of(2021, 9, 30)),
                                lines),
                        members.office())
                .value();
    }

    private Part part(long task) {
        return reading.open(task, members.office()).orElseThrow().parts().get(0);
    }

    private void report(long task) {
        tasks.report(
                        task,
                        members.quocKhanh(),
                        new UnitReport(true, null, "Đã xong.", "45/BC-UBND", null),
                        members.chairQuocKhanh())
                .value();
    }

    private void settle(String code, vn.ntm.assessment.AchievementStatus status) {
        cells.settle(members.quocKhanh(), code, status, members.chairQuocKhanh(), members.office());
        entities.flush();
    }

    private MvcTestResult open(String path, Actor actor) {
        entities.flush();
        entities.clear();
        return mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = open(path, actor);
        assertThat(result).as(path).hasStatusOk();
        return parsed(result);
    }

    private static Document parsed(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(String path, Actor actor, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private String cell(String code) {
        return "/danh-gia/" + members.quocKhanh() + "/" + cells.item(code).id();
    }

    @Test
    @DisplayName("a criterion's pages list every duty ever given about it to the commune, the open first")
    void everyDutyStandsOnThePagesOfItsCriterion() {
        long done = give("Thu gom rác thải", Tasks.Line.lead(members.quocKhanh(), "17.5"));
        report(done);
        tasks.accept(done, members.quocKhanh(), null, members.leader()).value();
        give(
                "Hoàn thành tiêu chí môi trường",
                Tasks.Line.lead(members.quocKhanh(), "17"),
                Tasks.Line.supporting(members.agriculture()));
        give("Việc của xã khác", Tasks.Line.lead(members.tanMinh(), "17"));
        give("Việc khác", Tasks.Line.lead(members.quocKhanh(), "2"));

        for (String path : List.of(cell("17") + "/lich-su", cell("17.5") + "/lich-su", cell("17.5"))) {
            assertThat(page(path, members.chairQuocKhanh())
                            .select("#nhiem-vu tbody .ttl")
                            .eachText())
                    .as(path)
                    .containsExactly("Hoàn thành tiêu chí môi trường", "Thu gom rác thải");
        }
        Document history = page(cell("17") + "/lich-su", members.leader());
        assertThat(history.select("#nhiem-vu tbody tr").eachText())
                .satisfiesExactly(
                        open -> assertThat(open).contains("TC 17", "Xã Quốc Khánh", "hết 30/09/2021", "Chờ tiếp nhận"),
                        closed -> assertThat(closed).contains("TC 17.5", "Hoàn thành", "Đúng hạn"));
        assertThat(page(cell("17.4") + "/lich-su", members.leader())
                        .select("#nhiem-vu tbody .ttl")
                        .eachText())
                .as("what is ordered of a criterion concerns its indicators, what of another indicator does not")
                .containsExactly("Hoàn thành tiêu chí môi trường");
        Document all = page("/tieu-chi/" + cells.item("17").id() + "/cac-xa", members.leader());
        assertThat(all.select("#nhiem-vu tbody tr").eachText())
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).contains("Xã Tân Minh", "Việc của xã khác"));
        assertThat(all.select("tr:contains(Xã Tân Minh) .cc.dk")).hasSize(1);
        assertThat(all.select("tr:contains(Xã Đào Viên) .cc.dk")).isEmpty();
        Document commune = page("/xa/" + members.quocKhanh() + "/tieu-chi", members.leader());
        assertThat(commune.select("#c" + cells.item("17").id() + " .crit-work .ttl")
                        .eachText())
                .containsExactly("Hoàn thành tiêu chí môi trường", "Thu gom rác thải");
        assertThat(commune.select("#c" + cells.item("2").id() + " .crit-work .ttl")
                        .eachText())
                .containsExactly("Việc khác");
        assertThat(commune.select("#c" + cells.item("3").id() + " .crit-work")).isEmpty();
    }

    @Test
    void whoMayNotSeeTheDutySeesItOnNoPage() {
        give("Việc của xã khác", Tasks.Line.lead(members.tanMinh(), "17"));
        Document all = page("/tieu-chi/" + cells.item("17").id() + "/cac-xa", members.department());
        assertThat(all.select("table").eq(0).text()).contains("Xã Tân Minh");
        assertThat(all.select("#nhiem-vu tbody tr")).isEmpty();
        assertThat(open(cell("17") + "/lich-su", members.stranger())).hasStatus(404);
    }

    @Test
    void thePagesNeedAConstantNumberOfStatements() {
        give("Một", Tasks.Line.lead(members.quocKhanh(), "17"), Tasks.Line.lead(members.tanMinh(), "17"));
        String all = "/tieu-chi/" + cells.item("17").id() + "/cac-xa";
        String commune = "/xa/" + members.quocKhanh() + "/tieu-chi";
        page(all, members.leader());
        int few = Statements.count(() -> page(all, members.leader()));
        int fewOfOne = Statements.count(() -> page(commune, members.leader()));
        for (int i = 0; i < 12; i++) {
            give(
                    "Việc " + i,
                    Tasks.Line.lead(members.quocKhanh(), "17", "2.1"),
                    Tasks.Line.lead(members.daoVien(), "17"));
        }
        assertThat(Statements.count(() -> page(all, members.leader()))).isEqualTo(few);
        assertThat(Statements.count(() -> page(commune, members.leader()))).isEqualTo(fewOfOne);
    }

    @Test
    @DisplayName("a reported duty offers the commune to bring its criteria up to date, and changes nothing itself")
    void aReportedDutyOffersTheChangeOfState() {
        long task = give("Hoàn thành tiêu chí 1", Tasks.Line.lead(members.quocKhanh(), "1"));
        settle("1.1", MET);
        assertThat(page("/nhiem-vu/" + task, members.chairQuocKhanh()).select("[aria-label='Cập nhật tiêu chí']"))
                .as("nothing is reported yet")
                .isEmpty();
        report(task);
        Document page = page("/nhiem-vu/" + task, members.chairQuocKhanh());
        assertThat(page.select("[aria-label='Cập nhật tiêu chí'] a").eachText())
                .as("1.1 is met")
                .containsExactly("Cập nhật chỉ tiêu 1.2 của Xã Quốc Khánh");
        String form = page.select("[aria-label='Cập nhật tiêu chí'] a").attr("href");
        assertThat(form).isEqualTo(cell("1.2") + "?nhiemVu=" + part(task).id());
        assertThat(page("/nhiem-vu/" + task, members.office())
                        .select("[aria-label='Cập nhật tiêu chí'] a")
                        .attr("href"))
                .as("the office enters nothing for a commune")
                .isEqualTo(cell("1.2") + "/lich-su");

        Document typed = page(form, members.staffQuocKhanh());
        assertThat(typed.select("textarea[name=note]").text())
                .contains("báo cáo kết quả số 45/BC-UBND ngày 14/09/2021", "Hoàn thành tiêu chí 1");
        assertThat(typed.select("input[name=documentNumber]").attr("value")).isEqualTo("45/BC-UBND");
        assertThat(typed.select("input[name=issuer]").attr("value")).isEqualTo("Xã Quốc Khánh");
        assertThat(typed.select("input[name=status][checked]"))
                .as("the person says it")
                .isEmpty();
        assertThat(cells.cell(members.quocKhanh(), "1.2", members.office()))
                .as("nothing is kept")
                .isNull();

        assertThat(page(
                                "/danh-gia/" + members.tanMinh() + "/"
                                        + cells.item("1.2").id() + "?nhiemVu="
                                        + part(task).id(),
                                members.chairTanMinh())
                        .select("textarea[name=note]")
                        .text())
                .as("another commune's duty proves nothing here")
                .isEmpty();
    }

    @Test
    @DisplayName("a criterion met as verified proposes to report the duty; the report goes the normal way")
    void aCriterionThatIsMetProposesToCloseItsDuty() {
        long task = give("Hoàn thành tiêu chí 1", Tasks.Line.lead(members.quocKhanh(), "1"));
        settle("1.1", MET);
        assertThat(page("/nhiem-vu/" + task, members.chairQuocKhanh()).select(".bi-bell + div"))
                .as("1.2 is open")
                .isEmpty();
        settle("1.2", MET);
        Document page = page("/nhiem-vu/" + task, members.chairQuocKhanh());
        assertThat(page.select(".bi-bell + div").text())
                .contains("Tiêu chí 1 của Xã Quốc Khánh đã đạt theo thẩm tra ngày 14/09/2021", "Báo cáo hoàn thành?");
        assertThat(part(task).status()).as("never by itself").isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(page("/nhiem-vu?xem=goi-y", members.leader())
                        .select("tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Hoàn thành tiêu chí 1", "Tiêu chí đã đạt");
        assertThat(page("/viec-cua-toi", members.office())
                        .select("section[aria-labelledby=goi-y] h3")
                        .eachText())
                .containsExactly("Hoàn thành tiêu chí 1");
        assertThat(page("/viec-cua-toi", members.chairQuocKhanh())
                        .select("article.card-t")
                        .text())
                .contains("Tiêu chí đã đạt");

        Document form = page(page.select(".bi-bell + div a").eq(0).attr("href"), members.chairQuocKhanh());
        assertThat(form.select("input[name=state][checked]").attr("value")).isEqualTo("XONG");
        assertThat(form.select("textarea[name=text]").text())
                .isEqualTo("Tiêu chí 1 đã đạt theo thẩm tra ngày 14/09/2021.");
        report(task);
        assertThat(page("/nhiem-vu/" + task, members.chairQuocKhanh())
                        .select(".bi-bell + div")
                        .text())
                .doesNotContain("Báo cáo hoàn thành?")
                .contains("Đã báo cáo, nghiệm thu (Chủ tịch UBND xã Quốc Khánh");
        assertThat(page("/nhiem-vu?xem=goi-y", members.leader()).select("tbody tr"))
                .isEmpty();
    }

    @Test
    void aProposalIsPutAwayWithAReasonByWhoeverFollowsTheDuty() {
        long task = give("Hoàn thành chỉ tiêu 4.1", Tasks.Line.lead(members.quocKhanh(), "4.1"));
        settle("4.1", MET);
        String path = page("/nhiem-vu/" + task, members.office())
                .select(".bi-bell + div a:contains(Bỏ qua)")
                .attr("href");
        assertThat(path).matches("/nhiem-vu/" + task + "/goi-y/\\d+/bo-qua");
        assertThat(page("/nhiem-vu/" + task, members.auditor()).select(".bi-bell + div a:contains(Bỏ qua)"))
                .isEmpty();
        assertThat(post(path, members.auditor(), "reason", "Không cần")).hasStatus(403);
        assertThat(post(path, members.chairTanMinh(), "reason", "Không cần")).hasStatus(404);
        assertThat(post(path, members.stranger(), "reason", "Không cần")).hasStatus(404);
        MvcTestResult bare = post(path, members.office(), "reason", " ");
        assertThat(bare).hasStatus(422);
        assertThat(parsed(bare).select("#e-reason").text()).isEqualTo("Cần ghi lý do.");
        MvcTestResult tooLong = post(path, members.office(), "reason", "x".repeat(1001));
        assertThat(tooLong).hasStatus(422);
        assertThat(parsed(tooLong).select("textarea[name=reason]").text()).hasSize(1001);
        assertThat(post(path, members.office(), "reason", "Còn phải nghiệm thu công trình"))
                .hasStatus3xxRedirection();
        assertThat(page("/nhiem-vu/" + task, members.chairQuocKhanh())
                        .select(".bi-bell + div")
                        .text())
                .contains("Bỏ qua: Còn phải nghiệm thu công trình (Chuyên viên Phòng NN&PTNT");
        assertThat(post(path, members.office(), "reason", "Lần nữa")).hasStatus(403);
        assertThat(part(task).status()).isEqualTo(AssignmentStatus.ASSIGNED);
    }

    @Test
    @DisplayName("a criterion that falls back after its duty was accepted hints to look at the duty again")
    void aCriterionThatFallsBackHintsToLookAgain() {
        long task = give("Hoàn thành chỉ tiêu 4.1", Tasks.Line.lead(members.quocKhanh(), "4.1"));
        report(task);
        tasks.accept(task, members.quocKhanh(), null, members.leader()).value();
        settle("4.1", MET);
        assertThat(page("/nhiem-vu/" + task, members.office()).select(".bi-bell + div"))
                .isEmpty();
        clock.fixDate(LATER);
        settle("4.1", NOT_KEPT);
        Document page = page("/nhiem-vu/" + task, members.office());
        assertThat(page.select(".bi-bell + div").text())
                .contains(
                        "Chỉ tiêu 4.1 của Xã Quốc Khánh không còn đạt (không duy trì) từ ngày 20/09/2021", "Xem lại?");
        assertThat(page.select(".bi-bell + div a").eachText()).containsExactly("Giao việc mới", "Đã xem lại");
        assertThat(page("/nhiem-vu/" + task, members.chairQuocKhanh()).select(".bi-bell + div a"))
                .as("the commune reads it; the office decides")
                .isEmpty();
        assertThat(part(task).status()).isEqualTo(AssignmentStatus.DONE);
        clock.fixDate(LATER.plusDays(5));
        settle("4.1", MET);
        assertThat(page("/nhiem-vu/" + task, members.office()).select(".bi-bell + div"))
                .as("it is met again")
                .isEmpty();
    }

    @Test
    void aProposalGoesWhenTheCriterionFallsBackBeforeAnybodyActed() {
        long task = give("Hoàn thành chỉ tiêu 4.1", Tasks.Line.lead(members.quocKhanh(), "4.1"));
        settle("4.1", MET);
        assertThat(page("/nhiem-vu/" + task, members.office()).select(".bi-bell + div"))
                .hasSize(1);
        clock.fixDate(LATER);
        settle("4.1", NOT_MET);
        assertThat(page("/nhiem-vu/" + task, members.office()).select(".bi-bell + div"))
                .isEmpty();
    }

    @Test
    @DisplayName("A003-06 the duty leads to the evidence of its communes: sent or not, to whom")
    void theDutyLeadsToTheEvidenceOfItsCommunes() {
        long task = give(
                "Hoàn thiện hồ sơ minh chứng",
                Tasks.Line.lead(members.quocKhanh(), "17"),
                Tasks.Line.lead(members.tanMinh(), "4"),
                Tasks.Line.supporting(members.agriculture()));
        String path = page("/nhiem-vu/" + task, members.leader())
                .select("a:contains(Hồ sơ minh chứng của các xã)")
                .attr("href");
        assertThat(path)
                .isEqualTo("/minh-chung?bo=" + cells.set() + "&xa=" + members.quocKhanh() + "&xa=" + members.tanMinh());
        assertThat(page(path, members.leader()).select("table.nt tbody tr").eachText())
                .hasSize(2 * 19)
                .noneMatch(row -> row.startsWith("Xã Đào Viên"));
        assertThat(page(path, members.chairTanMinh()).select("table.nt tbody tr"))
                .as("of the others a commune sees nothing")
                .hasSize(19);
    }

    @Test
    @DisplayName("the matrix marks a cell with an open duty or a target of the year, in words, too")
    void theMatrixMarksWhatIsCommitted() {
        give("Hoàn thành chỉ tiêu 17.5", Tasks.Line.lead(members.quocKhanh(), "17.5"));
        targets.set(
                        new Targets.NewTarget(
                                members.tanMinh(),
                                2021,
                                TargetKind.CRITERION,
                                cells.item("16").id(),
                                null,
                                null),
                        members.office())
                .value();
        Document matrix = page("/ma-tran?bo=" + Cells.SET, members.leader());
        assertThat(matrix.select("table.mx a.cc.dk")).hasSize(2);
        assertThat(matrix.select("table.mx tr:contains(Quốc Khánh) a.cc.dk").attr("href"))
                .endsWith("#c" + cells.item("17").id());
        assertThat(matrix.select("table.mx tr:contains(Tân Minh) a.cc.dk b").text())
                .contains("đã giao việc hoặc có chỉ tiêu năm");
        assertThat(page("/ma-tran?bo=" + Cells.SET + "&ngay=13/9/2021", members.leader())
                        .select("table.mx a.cc.dk"))
                .as("what is ordered today says nothing about a past day")
                .isEmpty();
    }
}
