package vn.ntm.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Targets;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.CriterionState;
import vn.ntm.task.Tasks.UnitReport;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.task.domain.TaskRegister.Part;

/** A duty that asks every commune how each criterion really stands, and which of them will be met in the year. */
@DatabaseTest
@Import(Statements.class)
class StatusReportPagesTest {

    private static final LocalDate GIVEN = LocalDate.of(2021, 9, 3);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    Targets targets;

    @Autowired
    TaskReading reading;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    Cast.Members members;

    @BeforeEach
    void enter() {
        clock.fixDate(GIVEN);
        members = cast.enter();
        for (String code : List.of("4.1", "4.2")) {
            cells.settle(members.quocKhanh(), code, AchievementStatus.MET, members.chairQuocKhanh(), members.office());
        }
        cells.settle(
                members.quocKhanh(), "13.1", AchievementStatus.NOT_MET, members.chairQuocKhanh(), members.office());
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    /** To all communes; three criteria each keep the test readable. */
    private long ask() {
        return tasks.assign(
                        Orders.order(
                                cells.set(),
                                members.committee(),
                                "Rà soát thực trạng các tiêu chí",
                                DirectiveVerb.DE_NGHI,
                                tasks.readDeadline("trước ngày 14/9/2021", GIVEN)
                                        .orElseThrow(),
                                new Checklist(true, List.of(), 2021),
                                Tasks.Line.lead(members.quocKhanh(), "4", "13", "17"),
                                Tasks.Line.lead(members.tanMinh(), "4", "13", "17"),
                                Tasks.Line.lead(members.daoVien(), "4", "13", "17")),
                        members.office())
                .value();
    }

    private Part part(long task, Actor chair) {
        return reading.open(task, members.office()).orElseThrow().parts().stream()
                .filter(one -> one.unitId() == chair.unitId().value())
                .findFirst()
                .orElseThrow();
    }

    private String form(long task, Actor chair) {
        return "/nhiem-vu/" + task + "/giao/" + part(task, chair).id() + "/bao-cao";
    }

    private Document page(String path, Actor actor) {
        entities.flush();
        entities.clear();
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
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

    /** One criterion as typed. */
    private record Typed(
            String code,
            @Nullable AchievementStatus status,
            @Nullable Boolean willReach) {}

    private MockMvcRequestBuilder report(long task, Actor chair, Actor by, Typed... typed) {
        MockMvcRequestBuilder request = mvc.post()
                .uri(form(task, chair))
                .with(Cast.signedIn(by))
                .with(csrf())
                .param("version", String.valueOf(part(task, chair).version()))
                .param("state", "XONG")
                .param("number", "45/BC-UBND");
        int i = 0;
        for (Typed one : typed) {
            String answer = "answers[" + i++ + "].";
            request = request.param(
                            answer + "item",
                            String.valueOf(cells.item(one.code()).id()))
                    .param(
                            answer + "status",
                            one.status() == null ? "" : one.status().name())
                    .param(
                            answer + "willReach",
                            one.willReach() == null ? "" : one.willReach().toString());
        }
        return request;
    }

    private static Typed[] answers(@Nullable Boolean of13, @Nullable Boolean of17) {
        return new Typed[] {
            new Typed("4", AchievementStatus.MET, null),
            new Typed("13", AchievementStatus.NOT_MET, of13),
            new Typed("17", AchievementStatus.PARTLY_MET, of17)
        };
    }

    private static List<String> texts(Document page, String css) {
        List<String> texts = new ArrayList<>();
        for (Element element : page.select(css)) {
            texts.add(element.text());
        }
        return texts;
    }

    @Test
    @DisplayName("A001-10 the form lists every criterion with its known state and asks: in 2021, yes or no")
    void theFormBeginsWithWhatIsKnown() {
        long task = ask();
        assertThat(part(task, members.chairQuocKhanh()).lastDay()).isEqualTo(LocalDate.of(2021, 9, 13));
        Document form = page(form(task, members.chairQuocKhanh()), members.staffQuocKhanh());
        assertThat(texts(form, "table.checks thead th"))
                .containsExactly("Tiêu chí", "Thực trạng", "Sẽ đạt trong năm 2021");
        assertThat(form.select("table.checks select[name$=status] option[selected]")
                        .eachAttr("value"))
                .as("17 was never assessed")
                .containsExactly("MET", "NOT_MET");
        assertThat(texts(form, "select[name='answers[1].willReach'] option"))
                .containsExactly("hết năm 2021?", "có, sẽ đạt", "chưa đạt");
        assertThat(form.select("select[name^=lines]"))
                .as("answered once, not ticked as well")
                .isEmpty();
    }

    @Test
    @DisplayName("A001-10 the office sees n/21 sent, who has not, and the answers criterion by commune")
    void theOfficeSeesWhoSentAndWhatTheySaid() {
        long task = ask();
        Document before = page("/nhiem-vu/" + task, members.leader());
        assertThat(before.select("#thuc-trang header").text()).contains("0/3 đơn vị đã gửi");
        assertThat(before.select("#thuc-trang p").text())
                .contains("Chưa gửi (3): Xã Quốc Khánh, Xã Tân Minh, Xã Đào Viên");

        assertThat(report(task, members.chairQuocKhanh(), members.chairQuocKhanh(), answers(true, false)))
                .hasStatus3xxRedirection();
        assertThat(report(task, members.chairTanMinh(), members.chairTanMinh(), answers(true, true)))
                .hasStatus3xxRedirection();

        Document page = page("/nhiem-vu/" + task, members.leader());
        assertThat(page.select("#thuc-trang header").text()).contains("2/3 đơn vị đã gửi");
        assertThat(page.select("#thuc-trang p").text())
                .contains("Chưa gửi (1): Xã Đào Viên")
                .contains("hiện đạt 1,00, hết năm 2021 sẽ đạt 2,50 tiêu chí");
        assertThat(texts(page, "#thuc-trang tbody tr"))
                .containsExactly(
                        "Xã Quốc Khánh đạt chưa đạt, sẽ đạt trong năm có cơ bản đạt, không đạt trong năm không 1 2",
                        "Xã Tân Minh đạt chưa đạt, sẽ đạt trong năm có cơ bản đạt, sẽ đạt trong năm có 1 3");
        assertThat(texts(page, "#thuc-trang tfoot tr")).containsExactly("Số đơn vị đạt 2 0 0", "Hết năm 2021 2 2 1");
        assertThat(page.select("section[aria-labelledby=t4]").text())
                .contains("Thực trạng: đạt 1/3. Sẽ đạt trong năm 2021: 13. Không đạt trong năm 2021: 17.");
        assertThat(page.select("#dm"))
                .as("the answers say more than ticked lines")
                .isEmpty();

        Document own = page("/nhiem-vu/" + task, members.chairTanMinh());
        assertThat(texts(own, "#thuc-trang tbody th"))
                .as("no commune reads another's")
                .containsExactly("Xã Tân Minh");
        assertThat(own.select("#thuc-trang").text()).doesNotContain("Chưa gửi");
        assertThat(mvc.get().uri("/nhiem-vu/" + task).with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
    }

    @Test
    void aReportThatLeavesOutAnAnswerIsRefusedAndKeepsTheOthers() {
        long task = ask();
        MvcTestResult result = report(task, members.chairQuocKhanh(), members.chairQuocKhanh(), answers(null, true))
                .exchange();
        assertThat(result).hasStatus(422);
        Document page = parsed(result);
        assertThat(page.select("td:has([name='answers[1].willReach']) .err").text())
                .startsWith("Tiêu chí ")
                .endsWith(" chưa đạt: chọn có hoặc không đạt trong năm 2021.");
        assertThat(page.select("[name='answers[2].willReach'] option[selected]").attr("value"))
                .isEqualTo("true");
        assertThat(page.select("input[name=number]").attr("value")).isEqualTo("45/BC-UBND");
        assertThat(part(task, members.chairQuocKhanh()).reportedOn()).isNull();
        assertThat(page("/nhiem-vu/" + task, members.leader()).select("#thuc-trang tbody tr"))
                .isEmpty();
    }

    @Test
    void otherModulesAnswerTooOrAreRefused() {
        long task = ask();
        UnitReport silent = new UnitReport(true, null, "Gửi báo cáo.", "45/BC-UBND", null);
        assertThat(tasks.report(task, members.quocKhanh(), silent, members.chairQuocKhanh())
                        .isRejected())
                .isTrue();
        CriterionState met = new CriterionState(AchievementStatus.MET, null);
        CriterionState later = new CriterionState(AchievementStatus.NOT_MET, true);
        UnitReport told = new UnitReport(
                true, null, null, "45/BC-UBND", null, Map.of(), Map.of("4", met, "13", later, "17", later));
        assertThat(tasks.report(task, members.quocKhanh(), told, members.chairQuocKhanh())
                        .isRejected())
                .isFalse();
        assertThat(texts(page("/nhiem-vu/" + task, members.leader()), "#thuc-trang tbody tr"))
                .singleElement()
                .asString()
                .endsWith("1 3");
    }

    @Test
    void onlyTheUnitAndTheOfficeReportAndOnlyForWhatWasAsked() {
        long task = ask();
        assertThat(report(task, members.chairQuocKhanh(), members.auditor(), answers(true, true)))
                .hasStatus(403);
        assertThat(report(task, members.chairQuocKhanh(), members.chairTanMinh(), answers(true, true)))
                .hasStatus(404);
        assertThat(report(
                        task,
                        members.chairQuocKhanh(),
                        members.chairQuocKhanh(),
                        new Typed("2", AchievementStatus.MET, null)))
                .as("2 was not asked")
                .hasStatus(404);
        assertThat(report(task, members.chairQuocKhanh(), members.office(), answers(true, true)))
                .as("the office records a paper")
                .hasStatus3xxRedirection();
    }

    @Test
    void aLaterReportAnswersAnew() {
        long task = ask();
        assertThat(report(task, members.chairQuocKhanh(), members.chairQuocKhanh(), answers(true, true)))
                .hasStatus3xxRedirection();
        tasks.sendBack(task, members.quocKhanh(), "Xem lại tiêu chí 17", members.leader())
                .value();
        entities.flush();
        assertThat(page("/nhiem-vu/" + task, members.leader())
                        .select("#thuc-trang header")
                        .text())
                .as("sent back is not sent")
                .contains("0/3");
        Document form = page(form(task, members.chairQuocKhanh()), members.chairQuocKhanh());
        assertThat(form.select("[name='answers[2].willReach'] option[selected]").attr("value"))
                .as("begins with what was said")
                .isEqualTo("true");
        assertThat(report(task, members.chairQuocKhanh(), members.chairQuocKhanh(), answers(true, false)))
                .hasStatus3xxRedirection();
        assertThat(texts(page("/nhiem-vu/" + task, members.leader()), "#thuc-trang tbody tr"))
                .singleElement()
                .asString()
                .endsWith("không 1 2");
    }

    @Test
    @DisplayName("A001-10 a promise becomes a target of the year only where the office ticks it")
    void targetsComeOnlyFromAPersonsWord() {
        long task = ask();
        assertThat(report(task, members.chairQuocKhanh(), members.chairQuocKhanh(), answers(true, true)))
                .hasStatus3xxRedirection();
        assertThat(targets.of(List.of(members.quocKhanh()), 2021)).isEmpty();
        String path = "/nhiem-vu/" + task + "/cam-ket";
        String key = members.quocKhanh() + ":" + cells.item("13").id();
        assertThat(mvc.get().uri(path).with(Cast.signedIn(members.leader()))).hasStatus(403);
        assertThat(post(path, members.chairQuocKhanh(), key)).hasStatus(403);
        assertThat(post(path, members.stranger(), key)).hasStatus(404);
        Document page = page(path, members.office());
        assertThat(page.select("input[name=chon]").eachAttr("value")).hasSize(2).contains(key);
        assertThat(page.select("input[name=chon][checked]")).isEmpty();
        MvcTestResult none = post(path, members.office());
        assertThat(none).hasStatus(422);
        assertThat(parsed(none).text()).contains("Chưa đánh dấu cam kết nào.");
        assertThat(post(
                        path,
                        members.office(),
                        key,
                        members.tanMinh() + ":" + cells.item("13").id()))
                .as("what nobody promised is not set")
                .hasStatus3xxRedirection();
        assertThat(targets.of(List.of(members.quocKhanh(), members.tanMinh()), 2021))
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.itemId()).isEqualTo(cells.item("13").id());
                    assertThat(target.document()).isEqualTo("Báo cáo 45/BC-UBND ngày 03/09/2021");
                });
        assertThat(page(path, members.office()).select("input[name=chon]")).hasSize(1);
    }

    private MvcTestResult post(String path, Actor actor, String... keys) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
        for (String key : keys) {
            request = request.param("chon", key);
        }
        MvcTestResult result = request.exchange();
        entities.flush();
        return result;
    }

    @Test
    @DisplayName("who sent and was sent back is listed apart from who never sent")
    void whoWasSentBackIsNotAmongThoseWhoNeverSent() {
        long task = ask();
        assertThat(report(task, members.chairQuocKhanh(), members.chairQuocKhanh(), answers(true, false)))
                .hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
        Part sent = part(task, members.chairQuocKhanh());
        assertThat(mvc.post()
                        .uri("/nhiem-vu/" + task + "/giao/" + sent.id() + "/lam-lai")
                        .with(Cast.signedIn(members.leader()))
                        .with(csrf())
                        .param("version", String.valueOf(sent.version()))
                        .param("reason", "Thiếu số liệu"))
                .hasStatus3xxRedirection();

        Document page = page("/nhiem-vu/" + task, members.leader());
        assertThat(page.select("#thuc-trang p").text())
                .contains("Chưa gửi (2): Xã Tân Minh, Xã Đào Viên Phải làm lại (1): Xã Quốc Khánh");
        assertThat(page.select("section[aria-labelledby=t1] p").text())
                .contains("Chưa gửi kết quả (2): Xã Tân Minh, Xã Đào Viên Phải làm lại (1): Xã Quốc Khánh");
    }

    @Test
    @DisplayName("one act about many units is one line of the history, with their names folded in it")
    void oneActAboutManyUnitsIsOneLine() {
        long task = ask();

        Document page = page("/nhiem-vu/" + task, members.leader());

        assertThat(texts(page, "section[aria-labelledby=t4] header span")).containsExactly("3 lần");
        assertThat(texts(page, "section[aria-labelledby=t4] li > b")).containsExactly("Giao việc: 3 đơn vị");
        assertThat(page.select("section[aria-labelledby=t4] li details").text())
                .contains("Xã Quốc Khánh", "Xã Tân Minh", "Xã Đào Viên");
    }

    @Test
    void theFormOfAssigningAsksForTheYearOnlyWithCriteria() {
        MockMvcRequestBuilder assigning = mvc.post()
                .uri("/nhiem-vu/moi")
                .with(Cast.signedIn(members.office()))
                .with(csrf())
                .param("title", "Rà soát thực trạng")
                .param("content", "Rà soát thực trạng các tiêu chí.")
                .param("phrase", "trước ngày 14/9/2021")
                .param("forecastYear", "2021")
                .param("lines[0].unit", String.valueOf(members.quocKhanh().value()))
                .param("lines[0].role", "LEAD");
        MvcTestResult alone = assigning.exchange();
        assertThat(alone).hasStatus(422);
        assertThat(parsed(alone).select("#e-forecastYear").text()).contains("Theo dõi từng tiêu chí");
        assertThat(parsed(alone).select("input[name=forecastYear]").attr("value"))
                .isEqualTo("2021");
        MvcTestResult given = assigning
                .param("perCriterion", "true")
                .param("criteriaSetId", String.valueOf(cells.set()))
                .exchange();
        assertThat(given).hasStatus3xxRedirection();
        Document page = page(String.valueOf(given.getResponse().getRedirectedUrl()), members.office());
        assertThat(page.select("#thuc-trang p").text()).contains("Chưa gửi (1): Xã Quốc Khánh");
    }

    @Test
    void thePageNeedsAConstantNumberOfStatements() {
        long task = ask();
        report(task, members.chairQuocKhanh(), members.chairQuocKhanh(), answers(true, true))
                .exchange();
        page("/nhiem-vu/" + task, members.leader());
        int few = Statements.count(() -> page("/nhiem-vu/" + task, members.leader()));
        report(task, members.chairTanMinh(), members.chairTanMinh(), answers(true, true))
                .exchange();
        assertThat(Statements.count(() -> page("/nhiem-vu/" + task, members.leader())))
                .isEqualTo(few)
                .isLessThanOrEqualTo(24);
    }
}
