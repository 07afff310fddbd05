package vn.ntm.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Part;

/** The pages of duties as rendered: messages beside fields, nothing typed lost, the right error page. */
@DatabaseTest
class TaskPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRegister register;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    Cast.Members members;
    long task;
    Part part;

    @BeforeEach
    void enter() {
        members = cast.enter();
        task = tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Rà soát thực trạng",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BEFORE, "trước ngày 14/9/2021", LocalDate.of(2021, 9, 14)),
                                Tasks.Line.lead(members.quocKhanh()),
                                Tasks.Line.lead(members.tanMinh())),
                        members.office())
                .value();
        part = register.parts(task).get(0);
    }

    private String step(String name) {
        return "/nhiem-vu/" + task + "/giao/" + part.id() + "/" + name;
    }

    @Test
    void anEmptyReportIsRefusedBesideTheField() {
        assertThat(mvc.post()
                        .uri(step("bao-cao"))
                        .with(Cast.signedIn(members.chairQuocKhanh()))
                        .with(csrf())
                        .param("state", "DANG_LAM")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa có nội dung")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void whatWasTypedSurvivesAWrongNumber() {
        assertThat(mvc.post()
                        .uri(step("bao-cao"))
                        .with(Cast.signedIn(members.chairQuocKhanh()))
                        .with(csrf())
                        .param("state", "DANG_LAM")
                        .param("percent", "150")
                        .param("text", "Đã họp thôn Bản Phạc")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .satisfies(html -> {
                    Document page = Jsoup.parse(html);
                    assertThat(page.text()).contains("từ 0 đến 100");
                    assertThat(page.select("textarea[name=text]").text()).isEqualTo("Đã họp thôn Bản Phạc");
                    assertThat(page.select("input[name=percent]").val()).isEqualTo("150");
                });
    }

    @Test
    void aProgramAmongTheFilesIsRefusedAndNothingIsStored() {
        assertThat(mvc.post()
                        .uri(step("bao-cao"))
                        .multipart()
                        .file(new MockMultipartFile(
                                "files", "bao-cao.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}))
                        .param("state", "XONG")
                        .param("text", "Xong")
                        .param("version", "0")
                        .with(Cast.signedIn(members.chairQuocKhanh()))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Xong");
        assertThat(register.parts(task).get(0).status()).isEqualTo(AssignmentStatus.ASSIGNED);
    }

    @Test
    void aStaleFormGivesBackWhatWasTyped() {
        assertThat(mvc.post()
                        .uri(step("bao-cao"))
                        .with(Cast.signedIn(members.chairQuocKhanh()))
                        .with(csrf())
                        .param("state", "XONG")
                        .param("text", "Báo cáo dài đã gõ")
                        .param("version", "99"))
                .hasStatus(409)
                .bodyText()
                .contains("Nội dung đã thay đổi")
                .contains("Báo cáo dài đã gõ");
    }

    @Test
    @DisplayName("whose step it is, but who comes too late for it, is told the state and keeps the words: 409, not 403")
    void aStepThatIsOverIsNotRefusedAsARight() {
        assertThat(post("bao-cao", members.chairQuocKhanh())
                        .param("state", "XONG")
                        .param("text", "Xong"))
                .hasStatus3xxRedirection();
        assertThat(post("nghiem-thu", members.leader())).hasStatus3xxRedirection();

        assertThat(mvc.get().uri(step("lam-lai")).with(Cast.signedIn(members.leader())))
                .hasStatus(409)
                .bodyText()
                .contains("nay: Hoàn thành")
                .contains("/nhiem-vu/" + task);
        assertThat(post("lam-lai", members.leader()).param("reason", "Thiếu số liệu tiêu chí 17"))
                .hasStatus(409)
                .bodyText()
                .contains("nay: Hoàn thành")
                .contains("Thiếu số liệu tiêu chí 17");
        assertThat(mvc.get().uri(step("lam-lai")).with(Cast.signedIn(members.chairQuocKhanh())))
                .as("never the unit's own step")
                .hasStatus(403);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String step, Actor actor) {
        return mvc.post()
                .uri(step(step))
                .with(Cast.signedIn(actor))
                .with(csrf())
                .param("version", String.valueOf(register.parts(task).get(0).version()));
    }

    @Test
    void othersDoNotExistOrMayNot() {
        assertThat(mvc.get().uri(step("bao-cao")).with(Cast.signedIn(members.chairTanMinh())))
                .hasStatus(404);
        assertThat(mvc.get().uri(step("bao-cao")).with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
        assertThat(mvc.get().uri(step("nghiem-thu")).with(Cast.signedIn(members.chairQuocKhanh())))
                .hasStatus(403);
        assertThat(mvc.get().uri(step("tra-lai")).with(Cast.signedIn(members.staffQuocKhanh())))
                .as("only the head returns")
                .hasStatus(403);
        assertThat(mvc.get().uri("/nhiem-vu/moi").with(Cast.signedIn(members.department())))
                .hasStatus(403);
        assertThat(mvc.get().uri("/dieu-hanh").with(Cast.signedIn(members.chairQuocKhanh())))
                .hasStatus(403);
        assertThat(mvc.get().uri("/nhiem-vu/khong-phai-so").with(Cast.signedIn(members.office())))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(step("tiep-nhan"))
                        .param("version", "0")
                        .with(Cast.signedIn(members.chairQuocKhanh())))
                .as("without CSRF token")
                .hasStatus(403);
    }

    @Test
    void auditorAndAdministratorSeeNoButtons() {
        for (Actor reader : List.of(members.auditor(), members.administrator())) {
            assertThat(mvc.get().uri("/nhiem-vu/" + task).with(Cast.signedIn(reader)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Xã Quốc Khánh")
                    .doesNotContain(step("huy"))
                    .doesNotContain(step("bao-cao"))
                    .doesNotContain(step("nghiem-thu"));
        }
    }

    @Test
    void assigningWithoutALeadIsRefusedAndKeepsTheForm() {
        assertThat(mvc.post()
                        .uri("/nhiem-vu/moi")
                        .with(Cast.signedIn(members.office()))
                        .with(csrf())
                        .param("title", "Việc chưa chọn đơn vị")
                        .param("content", "Nội dung")
                        .param("phrase", "trước ngày 31/02/2021")
                        .param("lines[0].unit", members.quocKhanh().toString()))
                .hasStatus(422)
                .bodyText()
                .satisfies(html -> {
                    Document page = Jsoup.parse(html);
                    assertThat(page.select("input[name=title]").val()).isEqualTo("Việc chưa chọn đơn vị");
                    assertThat(page.select("input[name=phrase]").val()).isEqualTo("trước ngày 31/02/2021");
                    assertThat(page.select(".errsum").text()).contains("Chưa đọc được thời hạn này");
                });
    }

    @Test
    void assignsWithThePhraseRead() {
        assertThat(mvc.post()
                        .uri("/nhiem-vu/moi")
                        .with(Cast.signedIn(members.office()))
                        .with(csrf())
                        .param("title", "Việc có hạn")
                        .param("content", "Nội dung")
                        .param("phrase", "trước ngày 14/9/2021")
                        .param("lines[0].unit", members.quocKhanh().toString())
                        .param("lines[0].role", "LEAD")
                        .param("lines[1].unit", members.electricity().toString())
                        .param("lines[1].role", "SUPPORTING"))
                .hasStatus(302);
        assertThat(mvc.get().uri("/nhiem-vu").param("q", "viec co han").with(Cast.signedIn(members.leader())))
                .hasStatusOk()
                .bodyText()
                .contains("hết 13/09/2021")
                .contains("trước ngày 14/9/2021");
    }

    private MvcTestResult assignInternally(String internal, String phrase) {
        return mvc.post()
                .uri("/nhiem-vu/moi")
                .with(Cast.signedIn(members.office()))
                .with(csrf())
                .param("title", "Việc có hạn nội bộ")
                .param("content", "Nội dung")
                .param("phrase", phrase)
                .param("internalDay", internal)
                .param("lines[0].unit", members.quocKhanh().toString())
                .param("lines[0].role", "LEAD")
                .exchange();
    }

    private MvcTestResult on(LocalDate day, Supplier<MvcTestResult> exchange) {
        return clock.at(day.atTime(9, 0).atZone(ApplicationClock.ZONE), exchange);
    }

    @Test
    @DisplayName("an internal day before today, or behind the day that the words give, is refused at the field")
    void internalDayOutOfReach() {
        LocalDate today = LocalDate.of(2021, 9, 8);
        assertThat(on(today, () -> assignInternally("07/9/2021", "trước ngày 30/9/2021")))
                .hasStatus(422)
                .bodyText()
                .satisfies(html -> {
                    Document page = Jsoup.parse(html);
                    assertThat(page.select("#e-internalDay").text()).contains("không được trước hôm nay");
                    assertThat(page.select("[name=internalDay]").val()).contains("2021");
                });
        assertThat(on(today, () -> assignInternally("20/12/2021", "trước ngày 30/9/2021")))
                .hasStatus(422)
                .bodyText()
                .satisfies(html -> assertThat(
                                Jsoup.parse(html).select("#e-internalDay").text())
                        .contains("hết 29/09/2021", "sớm hơn"));
    }

    @Test
    @DisplayName(
            "an internal day before the printed one stands in the list and on the page as internal, with the words")
    void internalDayBesideThePrintedWords() {
        LocalDate today = LocalDate.of(2021, 9, 8);
        MvcTestResult given = on(today, () -> assignInternally("20/9/2021", "trước ngày 30/9/2021"));
        assertThat(given).hasStatus(302);
        for (String path : List.of(
                "/nhiem-vu?q=viec+co+han+noi+bo",
                String.valueOf(given.getResponse().getRedirectedUrl()))) {
            assertThat(mvc.get().uri(path).with(Cast.signedIn(members.office())))
                    .hasStatusOk()
                    .bodyText()
                    .satisfies(
                            html -> assertThat(Jsoup.parse(html).select(".dl").eachText())
                                    .anySatisfy(due -> assertThat(due)
                                            .contains("hết 20/09/2021", "trước ngày 30/9/2021", "Hạn nội bộ")));
        }
    }

    @Test
    @DisplayName("a criterion the set does not know is named beside the units")
    void unknownCriterion() {
        assertThat(mvc.post()
                        .uri("/nhiem-vu/moi")
                        .with(Cast.signedIn(members.office()))
                        .with(csrf())
                        .param("title", "Việc")
                        .param("content", "Nội dung")
                        .param("rule", "ONGOING")
                        .param("lines[0].unit", members.quocKhanh().toString())
                        .param("lines[0].role", "LEAD")
                        .param("lines[0].codes", "17, 99"))
                .hasStatus(422)
                .bodyText()
                .containsAnyOf("không có mã: 99", "Chọn bộ tiêu chí");
    }

    @Test
    void aBadFilterDateIsToldNotGuessed() {
        assertThat(mvc.get().uri("/nhiem-vu?tu=31/02/2021").with(Cast.signedIn(members.leader())))
                .hasStatusOk()
                .bodyText()
                .contains("chưa đúng, viết như 14/9/2021");
    }

    @Test
    void theRegisterLeavesAsCsvWithVietnameseLetters() {
        assertThat(mvc.get().uri("/nhiem-vu/xuat.csv").with(Cast.signedIn(members.leader())))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFFSTT,")
                .contains("\"Xã Quốc Khánh\"")
                .contains("\"13/09/2021\"");
    }
}
