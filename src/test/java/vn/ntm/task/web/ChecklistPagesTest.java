package vn.ntm.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.LineState;
import vn.ntm.task.Tasks.UnitReport;
import vn.ntm.task.Urgency;
import vn.ntm.task.domain.Checklists;
import vn.ntm.task.domain.EventAction;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.task.domain.TaskReading.Opened;
import vn.ntm.task.domain.TaskRegister.Part;

/** Checklists from the form "Giao việc" through reports to the duty's page, on a real database. */
@DatabaseTest
class ChecklistPagesTest {

    private static final LocalDate GIVEN = LocalDate.of(2023, 4, 7);
    private static final String CULTURE = "Phòng Văn hóa - Thông tin";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskReading reading;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    ApplicationClock clock;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    private long advancedSet() {
        return catalogue
                .inForce(ObjectLevel.XA, Tier.NANG_CAO, GIVEN)
                .orElseThrow()
                .id();
    }

    private Outcome<Long> give(String phrase, Checklist checklist, Tasks.Line... lines) {
        return on(
                GIVEN,
                () -> tasks.assign(
                        new Tasks.NewTask(
                                TaskOrigin.none(),
                                members.committee(),
                                "Hoàn thiện hồ sơ chứng minh các tiêu chí",
                                "Hoàn thiện hồ sơ chứng minh các tiêu chí gửi các phòng chuyên môn.",
                                TaskKind.EXECUTE,
                                DirectiveVerb.GIAO,
                                Urgency.THUONG,
                                tasks.readDeadline(phrase, GIVEN).orElse(DeadlineSpec.none()),
                                List.of(lines),
                                advancedSet(),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                checklist),
                        members.office()));
    }

    private long perCriterion() {
        return give(
                        "xong trước ngày 25/4/2023",
                        new Checklist(true, List.of()),
                        Tasks.Line.lead(members.quocKhanh()),
                        Tasks.Line.lead(members.tanMinh(), "6", "17.1"),
                        Tasks.Line.supporting(members.agriculture()))
                .value();
    }

    private Opened open(long task, Actor actor) {
        return reading.open(task, actor).orElseThrow();
    }

    private Part part(long task, Actor chair) {
        return open(task, members.office()).parts().stream()
                .filter(part -> part.unitId() == chair.unitId().value())
                .findFirst()
                .orElseThrow();
    }

    private List<Checklists.Line> lines(long task, Actor chair) {
        return reading.checklist(task, part(task, chair).id(), chair);
    }

    private Checklists.Line line(long task, Actor chair, String codeOrLabel) {
        return lines(task, chair).stream()
                .filter(line -> codeOrLabel.equals(line.code()) || codeOrLabel.equals(line.label()))
                .findFirst()
                .orElseThrow();
    }

    private String reportPath(long task, Actor chair) {
        return "/nhiem-vu/" + task + "/giao/" + part(task, chair).id() + "/bao-cao";
    }

    private MockMvcRequestBuilder report(long task, Actor chair, Actor by) {
        return mvc.post()
                .uri(reportPath(task, chair))
                .with(Cast.signedIn(by))
                .with(csrf())
                .param("version", String.valueOf(part(task, chair).version()))
                .param("state", "DANG_LAM");
    }

    private static MockMvcRequestBuilder says(
            MockMvcRequestBuilder request, int index, long line, ChecklistState state, String counterpart) {
        return request.param("lines[" + index + "].id", String.valueOf(line))
                .param("lines[" + index + "].state", state.name())
                .param("lines[" + index + "].counterpart", counterpart);
    }

    private Document get(String path, Actor actor) {
        return html(mvc.get().uri(path).with(Cast.signedIn(actor)).exchange());
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    @DisplayName("A003-06 per commune and criterion: sent or not, to which department")
    void evidenceByCommuneAndCriterion() {
        long task = perCriterion();
        Actor chair = members.chairQuocKhanh();
        assertThat(lines(task, chair)).hasSize(19).allMatch(line -> line.state() == ChecklistState.CHUA);
        assertThat(lines(task, members.chairTanMinh()))
                .extracting(Checklists.Line::code)
                .containsExactly("6", "17.1");

        MockMvcRequestBuilder request = report(task, chair, members.staffQuocKhanh());
        says(request, 0, line(task, chair, "6").id(), ChecklistState.DA_GUI, CULTURE);
        says(request, 1, line(task, chair, "1").id(), ChecklistState.XONG, "");
        says(request, 2, line(task, chair, "2").id(), ChecklistState.CHUA, "");
        assertThat(request).hasStatus3xxRedirection();

        Opened seen = open(task, members.leader());
        assertThat(seen.history())
                .filteredOn(line -> line.action() == EventAction.UPDATE)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.text()).isEqualTo("Tiêu chí 6: đã gửi " + CULTURE + "\nTiêu chí 1: xong");
                    assertThat(event.position())
                            .isEqualTo(members.staffQuocKhanh().position());
                });
        assertThat(part(task, chair).progress()).isEqualTo(5);
        assertThat(line(task, chair, "6"))
                .extracting(Checklists.Line::counterpart, Checklists.Line::updatedBy)
                .containsExactly(CULTURE, members.staffQuocKhanh().position());
        assertThat(line(task, chair, "2").updatedAt()).isNull();

        Document page = get("/nhiem-vu/" + task, members.leader());
        assertThat(page.select("section:has(#dm) thead th").eachText())
                .containsExactly("Nội dung", "Xã Quốc Khánh 1/19 xong", "Xã Tân Minh 0/2 xong");
        assertThat(page.select("section:has(#dm) tbody tr")).hasSize(20);
        assertThat(page.select("section:has(#dm) tr:has(td:first-child .tc:matchesOwn(^6$)) td")
                        .eachText())
                .containsExactly("6 Văn hóa", "Đã gửi " + CULTURE, "Chưa");
        assertThat(page.select("section:has(#t1) tr:contains(Xã Quốc Khánh)").text())
                .contains("1/19 xong");
        assertThat(get("/viec-cua-toi", chair).select("article.card-t").text()).contains("1/19 xong");
    }

    @Test
    @DisplayName("A003-07 per commune and sở: asked, answered; last day 09/5/2023")
    void commentsOfDepartments() {
        List<String> asked = List.of("Sở Nông nghiệp và PTNT", "Sở Xây dựng", "Công an tỉnh");
        long task = give(
                        "xong trước ngày 10/5/2023",
                        new Checklist(false, asked),
                        Tasks.Line.lead(members.quocKhanh(), "6"),
                        Tasks.Line.lead(members.tanMinh()))
                .value();
        Actor chair = members.chairQuocKhanh();
        assertThat(part(task, chair).lastDay()).isEqualTo(LocalDate.of(2023, 5, 9));
        assertThat(lines(task, chair)).extracting(Checklists.Line::label).containsExactlyElementsOf(asked);
        tasks.report(
                        task,
                        members.quocKhanh(),
                        new UnitReport(
                                false,
                                40,
                                "Đã có văn bản của Sở Xây dựng.",
                                null,
                                null,
                                Map.of("Sở Xây dựng", new LineState(ChecklistState.XONG, null))),
                        members.office())
                .value();
        assertThat(part(task, chair).progress()).as("what was said goes before").isEqualTo(40);
        assertThat(open(task, chair).history().get(0).text())
                .isEqualTo("Đã có văn bản của Sở Xây dựng.\nSở Xây dựng: xong");
        assertThat(open(task, chair).history().get(0).onBehalf()).isTrue();
        assertThat(lines(task, members.chairTanMinh())).allMatch(line -> line.state() == ChecklistState.CHUA);
    }

    @Test
    void aCommuneSeesOnlyItsOwnChecklist() {
        long task = perCriterion();
        assertThat(get("/nhiem-vu/" + task, members.chairTanMinh())
                        .select("section:has(#dm) tbody td[data-l]")
                        .eachAttr("data-l"))
                .containsOnly("Xã Tân Minh");
        assertThat(open(task, members.chairTanMinh()).checklists().keySet())
                .containsExactly(part(task, members.chairTanMinh()).id());
    }

    @Test
    void theReportFormShowsTheLines() {
        long task = perCriterion();
        Document page = get(reportPath(task, members.chairTanMinh()), members.chairTanMinh());
        assertThat(page.select("table.lines tbody tr td:first-child").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("6 Văn hóa"),
                        two -> assertThat(two).startsWith("17.1 "));
        assertThat(page.select("select[name='lines[0].state'] option").eachText())
                .containsExactly("Chưa", "Đã gửi", "Xong");
        assertThat(page.select("select[name='lines[0].state'] option[selected]").eachAttr("value"))
                .containsExactly("CHUA");
        assertThat(page.text()).contains("0/2 xong");
    }

    @Test
    void aFormThatCannotBeSavedKeepsWhatWasTyped() {
        long task = perCriterion();
        Actor chair = members.chairTanMinh();
        MockMvcRequestBuilder request = report(task, chair, chair).param("percent", "140");
        says(request, 0, line(task, chair, "6").id(), ChecklistState.DA_GUI, CULTURE);
        says(request, 1, line(task, chair, "17.1").id(), ChecklistState.XONG, "x".repeat(201));
        MvcTestResult result = request.exchange();
        assertThat(result).hasStatus(422);
        Document page = html(result);
        assertThat(page.select("select[name='lines[0].state'] option[selected]").eachAttr("value"))
                .containsExactly("DA_GUI");
        assertThat(page.select("input[name='lines[0].counterpart']").attr("value"))
                .isEqualTo(CULTURE);
        assertThat(page.select("td:has([name='lines[1].counterpart']) .err").text())
                .isEqualTo("Tên cơ quan dài quá 200 ký tự.");
        assertThat(page.select(".errsum a").eachAttr("href"))
                .contains("#f-lines-1.counterpart")
                .allMatch(href -> page.getElementById(href.substring(1)) != null);
        assertThat(lines(task, chair)).allMatch(line -> line.state() == ChecklistState.CHUA);
    }

    @Test
    void aLineOfAnotherUnitIsNotFoundAndNothingIsSaved() {
        long task = perCriterion();
        Actor chair = members.chairTanMinh();
        MockMvcRequestBuilder request = report(task, chair, chair).param("text", "Đã gửi");
        says(request, 0, line(task, chair, "6").id(), ChecklistState.XONG, "");
        says(request, 1, line(task, members.chairQuocKhanh(), "6").id(), ChecklistState.XONG, "");
        assertThat(request).hasStatus(404);
        assertThat(lines(task, members.chairQuocKhanh())).allMatch(line -> line.state() == ChecklistState.CHUA);
    }

    @Test
    void whoMayNotUpdateChangesNoLine() {
        long task = perCriterion();
        Actor chair = members.chairTanMinh();
        MockMvcRequestBuilder byAuditor = report(task, chair, members.auditor()).param("text", "Đã gửi");
        says(byAuditor, 0, line(task, chair, "6").id(), ChecklistState.XONG, "");
        assertThat(byAuditor).hasStatus(403);
        MockMvcRequestBuilder byNeighbour = report(task, chair, members.chairQuocKhanh());
        says(byNeighbour, 0, line(task, chair, "6").id(), ChecklistState.XONG, "");
        assertThat(byNeighbour).hasStatus(404);
        assertThat(lines(task, chair)).allMatch(line -> line.state() == ChecklistState.CHUA);
    }

    @Test
    void anOldFormGivesBackTheLinesThatWereTyped() {
        long task = perCriterion();
        Actor chair = members.chairTanMinh();
        MockMvcRequestBuilder old = report(task, chair, chair);
        says(old, 0, line(task, chair, "6").id(), ChecklistState.DA_GUI, CULTURE);
        says(old, 1, line(task, chair, "17.1").id(), ChecklistState.CHUA, "");
        assertThat(mvc.post()
                        .uri("/nhiem-vu/" + task + "/giao/" + part(task, chair).id() + "/tiep-nhan")
                        .with(Cast.signedIn(chair))
                        .with(csrf())
                        .param("version", String.valueOf(part(task, chair).version())))
                .hasStatus3xxRedirection();
        MvcTestResult result = old.exchange();
        assertThat(result).hasStatus(409);
        assertThat(html(result).text())
                .contains("Tiêu chí 6")
                .contains("Đã gửi · " + CULTURE)
                .doesNotContain("Chỉ tiêu 17.1");
        assertThat(line(task, chair, "6").state()).isEqualTo(ChecklistState.CHUA);
    }

    @Test
    void theFormGivesChecklistsToLeadUnitsOnly() {
        MvcTestResult result = assigning()
                .param("checklist", "Sở Y tế\r\n\r\n Sở Xây dựng \r\nSở Y tế")
                .param("perCriterion", "true")
                .param("criteriaSetId", String.valueOf(advancedSet()))
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        String path = String.valueOf(result.getResponse().getRedirectedUrl());
        long task = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(lines(task, members.chairQuocKhanh()))
                .extracting(Checklists.Line::label)
                .hasSize(21)
                .endsWith("Quốc phòng và An ninh", "Sở Y tế", "Sở Xây dựng");
        assertThat(open(task, members.office()).checklists()).hasSize(1);
    }

    @Test
    void perCriterionNeedsASet() {
        MvcTestResult result = assigning()
                .param("checklist", "x".repeat(301))
                .param("perCriterion", "true")
                .exchange();
        assertThat(result).hasStatus(422);
        Document page = html(result);
        assertThat(page.select(".err").eachText())
                .contains(
                        "Chọn bộ tiêu chí để theo dõi từng tiêu chí.",
                        "Mỗi dòng của danh mục theo dõi dài nhất 300 ký tự.");
        assertThat(page.select("input[name=perCriterion]").hasAttr("checked")).isTrue();
        assertThat(page.select("textarea[name=checklist]").text()).hasSize(301);
    }

    private MockMvcRequestBuilder assigning() {
        return mvc.post()
                .uri("/nhiem-vu/moi")
                .with(Cast.signedIn(members.office()))
                .with(csrf())
                .param("title", "Xin ý kiến các sở, ngành")
                .param("content", "Xin ý kiến các sở, ngành của tỉnh.")
                .param("phrase", "xong trước ngày 10/5/2023")
                .param("lines[0].unit", String.valueOf(members.quocKhanh().value()))
                .param("lines[0].role", "LEAD")
                .param("lines[1].unit", String.valueOf(members.agriculture().value()))
                .param("lines[1].role", "SUPPORTING");
    }
}
