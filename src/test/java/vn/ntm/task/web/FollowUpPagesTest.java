package vn.ntm.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Part;

/** The pages that follow duties up, with the templates people see, on a real database. */
@DatabaseTest
class FollowUpPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRegister register;

    @Autowired
    TaskReading reading;

    @Autowired
    ApplicationClock clock;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    private long give(String title, LocalDate by, Tasks.Line... lines) {
        return on(
                LocalDate.of(2023, 4, 7),
                () -> tasks.assign(
                                Orders.about(
                                        cells.set(),
                                        members.committee(),
                                        title,
                                        DeadlineSpec.of(DeadlineKind.BY, "chậm nhất", by),
                                        lines),
                                members.office())
                        .value());
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    private Part part(long task, UnitId unit) {
        return register.parts(task).stream()
                .filter(part -> part.unitId() == unit.value())
                .findFirst()
                .orElseThrow();
    }

    private String path(long task, UnitId unit, String step) {
        return "/nhiem-vu/" + task + "/giao/" + part(task, unit).id() + "/" + step;
    }

    private MockMvcRequestBuilder post(String path, Actor by) {
        return mvc.post().uri(path).with(Cast.signedIn(by)).with(csrf());
    }

    private Document get(String path, Actor actor) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return html(result);
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element form(Document page) {
        return Objects.requireNonNull(page.selectFirst("main form[method=post]"));
    }

    /** The fields of a form as a browser would send them. */
    private static MockMvcRequestBuilder fill(MockMvcRequestBuilder request, Element form, Map<String, String> typed) {
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String name = field.attr("name");
            String value = field.tagName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.tagName().equals("textarea") ? field.text() : field.attr("value");
            if (!name.equals("_csrf")) {
                request.param(name, typed.getOrDefault(name, value));
            }
        }
        return request;
    }

    @Test
    @DisplayName("a unit asks for a later day on its page, the leader grants it; both see the day first given")
    void extension() {
        LocalDate due = clock.today().plusDays(3);
        long task = give("Hoàn thiện hồ sơ", due, Tasks.Line.lead(members.quocKhanh()));
        LocalDate shown = Objects.requireNonNull(part(task, members.quocKhanh()).lastDay());
        Document form = get(path(task, members.quocKhanh(), "xin-gia-han"), members.chairQuocKhanh());
        MvcTestResult early = fill(
                        post(path(task, members.quocKhanh(), "xin-gia-han"), members.chairQuocKhanh()),
                        form(form),
                        Map.of("until", day(shown), "reason", "Mưa lũ"))
                .exchange();
        assertThat(early).hasStatus(422);
        assertThat(html(early).select("#e-until").text()).contains("Hạn mới phải sau hạn đang áp dụng");
        assertThat(html(early).select("#f-reason").text())
                .as("what was typed stays")
                .isEqualTo("Mưa lũ");
        LocalDate later = shown.plusDays(10);
        assertThat(fill(
                        post(path(task, members.quocKhanh(), "xin-gia-han"), members.chairQuocKhanh()),
                        form(form),
                        Map.of("until", day(later), "reason", "Mưa lũ")))
                .hasStatus3xxRedirection();
        Document list = get("/nhiem-vu", members.leader());
        assertThat(list.select("nav.views a").eachText()).contains("Chờ duyệt gia hạn 1");
        assertThat(list.select("tbody tr").text()).contains("xin gia hạn đến " + day(later));

        Document decide = get(path(task, members.quocKhanh(), "duyet-gia-han"), members.leader());
        assertThat(decide.select("#f-until").val()).isEqualTo(day(later));
        assertThat(fill(
                        post(path(task, members.quocKhanh(), "duyet-gia-han"), members.leader()),
                        form(decide),
                        Map.of()))
                .hasStatus3xxRedirection();
        assertThat(get("/nhiem-vu/" + task, members.chairQuocKhanh())
                        .select(".acts-cell, td")
                        .text())
                .contains("hết " + day(later), "hết " + day(shown), "gia hạn lần 1");
        assertThat(get("/nhiem-vu", members.leader()).select("tbody .dl s").text())
                .isEqualTo("hết " + day(shown));
    }

    private static String day(LocalDate day) {
        return vn.ntm.shared.Dates.format(day);
    }

    @Test
    @DisplayName(
            "buttons are what actionsFor offers: the head asks and assigns people, the office chases and passes on")
    void buttons() {
        long task = give("Khởi công", LocalDate.of(2023, 4, 24), Tasks.Line.lead(members.quocKhanh()));
        assertThat(get("/nhiem-vu/" + task, members.chairQuocKhanh())
                        .select(".phead .acts a, .phead .acts button")
                        .eachText())
                .containsExactly(
                        "Tiếp nhận", "Báo cáo", "Trả lại", "Xin gia hạn", "Phân công cá nhân", "Biểu thời gian");
        assertThat(get("/nhiem-vu/" + task, members.leader())
                        .select(".phead .acts a, .phead .acts button")
                        .eachText())
                .containsExactly(
                        "Ghi báo cáo thay",
                        "Đôn đốc",
                        "Hủy",
                        "Biểu thời gian",
                        "Tạm dừng",
                        "Chuyển đơn vị khác",
                        "Gia hạn theo văn bản",
                        "Đôn đốc bằng công văn");
        assertThat(mvc.get()
                        .uri(path(task, members.quocKhanh(), "chuyen"))
                        .with(Cast.signedIn(members.chairQuocKhanh())))
                .hasStatus(403);
        assertThat(mvc.get().uri(path(task, members.quocKhanh(), "phan-cong")).with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
    }

    @Test
    @DisplayName(
            "A003-05 the timetable: a line per criterion with person and date; later than 31/5/2023 is refused beside it")
    void timetable() {
        long task = give(
                "Hoàn thành toàn bộ các tiêu chí", LocalDate.of(2023, 5, 31), Tasks.Line.lead(members.quocKhanh()));
        Actor chair = members.chairQuocKhanh();
        String path = path(task, members.quocKhanh(), "bieu-thoi-gian");
        Element form = form(get(path, chair));
        assertThat(form.select("input[name$=.item]"))
                .as("one line for each criterion of the set")
                .hasSize(19);
        MvcTestResult late = fill(
                        post(path, chair),
                        form,
                        Map.of("rows[16].person", "công chức Môi trường", "rows[16].due", "01/6/2023"))
                .exchange();
        assertThat(late).hasStatus(422);
        assertThat(html(late).select("[id='e-rows[16].due']").text())
                .contains("Ngày xong không được sau hạn của việc (hết ngày 31/05/2023)");
        assertThat(html(late).select("input[name='rows[16].person']").val()).isEqualTo("công chức Môi trường");
        assertThat(reading.checklist(task, part(task, members.quocKhanh()).id(), chair))
                .isEmpty();

        assertThat(fill(
                        post(path, chair),
                        form,
                        Map.of(
                                "rows[16].person", "công chức Môi trường",
                                "rows[16].due", "31/5/2023",
                                "rows[5].due", "15/5/2023",
                                "rows[19].label", "Họp dân",
                                "rows[19].due", "20/4/2023")))
                .hasStatus3xxRedirection();
        assertThat(reading.checklist(task, part(task, members.quocKhanh()).id(), chair))
                .extracting(line -> line.name() + "|" + line.person() + "|" + line.due())
                .containsExactly(
                        "Tiêu chí 6|null|2023-05-15",
                        "Tiêu chí 17|công chức Môi trường|2023-05-31",
                        "Họp dân|null|2023-04-20");
        assertThat(form(get(path, chair)).select("input[name$=.item]"))
                .as("the other criteria may still get their line")
                .hasSize(19);
        assertThat(register.history(task, chair).get(0).text())
                .contains("Tiêu chí 17: công chức Môi trường, xong ngày 31/05/2023");
        assertThat(get("/nhiem-vu/" + task, members.leader())
                        .select("section:has(#dm) tr:contains(Môi trường)")
                        .text())
                .contains("công chức Môi trường, xong ngày 31/05/2023");
    }

    @Test
    @DisplayName(
            "A003-08 24/4 -> 09/5 -> 31/5 as a chain on the commune's page; the late step shows the risk on the next")
    void chainOnTheCommunesPage() {
        long first = give("Hoàn thiện hồ sơ", LocalDate.of(2023, 4, 24), Tasks.Line.lead(members.quocKhanh()));
        long second = give("Xin ý kiến các sở", LocalDate.of(2023, 5, 9), Tasks.Line.lead(members.quocKhanh()));
        long third = give("Hoàn thành toàn bộ", LocalDate.of(2023, 5, 31), Tasks.Line.lead(members.quocKhanh()));
        Actor office = members.office();
        assertThat(post("/nhiem-vu/" + second + "/thu-tu", office).param("previous", String.valueOf(first)))
                .hasStatus3xxRedirection();
        assertThat(post("/nhiem-vu/" + third + "/thu-tu", office).param("previous", String.valueOf(second)))
                .hasStatus3xxRedirection();
        MvcTestResult backwards = post("/nhiem-vu/" + first + "/thu-tu", office)
                .param("previous", String.valueOf(third))
                .exchange();
        assertThat(backwards).hasStatus(422);
        assertThat(html(backwards).select("#e-previous").text()).contains("đang đứng sau chính việc này");
        long unordered = give("Việc khác", LocalDate.of(2023, 6, 30), Tasks.Line.lead(members.quocKhanh()));
        MvcTestResult wrongDays = post("/nhiem-vu/" + first + "/thu-tu", office)
                .param("previous", String.valueOf(unordered))
                .exchange();
        assertThat(html(wrongDays).select("#e-previous").text()).contains("sau hạn của việc này");
        assertThat(post("/nhiem-vu/" + second + "/thu-tu", members.chairQuocKhanh())
                        .param("previous", ""))
                .as("the unit does not order its own work")
                .hasStatus(403);

        Document page = on(
                LocalDate.of(2023, 4, 27),
                () -> get("/xa/" + members.quocKhanh().value() + "/tong-hop", members.chairQuocKhanh()));
        assertThat(page.select("ol.steps li > b").eachText())
                .containsExactly("hết 24/04/2023", "hết 09/05/2023", "hết 31/05/2023");
        assertThat(page.select("ol.steps li").eachText().get(1)).contains("Rủi ro: bước 1 quá hạn 3 ngày");
        assertThat(get("/nhiem-vu/" + second, members.leader())
                        .select("ol.steps li [aria-current]")
                        .text())
                .isEqualTo("Xin ý kiến các sở");
        assertThat(get("/xa/" + members.tanMinh().value() + "/tong-hop", members.chairTanMinh())
                        .select("ol.steps"))
                .isEmpty();
    }

    @Test
    @DisplayName("bulk: many chased with a result for each; what cannot be is told; the same form twice does it once")
    void bulkChase() {
        long one = give(
                "Việc một",
                LocalDate.of(2023, 4, 20),
                Tasks.Line.lead(members.quocKhanh()),
                Tasks.Line.lead(members.tanMinh()));
        long ended = give("Việc đã hủy", LocalDate.of(2023, 4, 20), Tasks.Line.lead(members.quocKhanh()));
        assertThat(post(path(ended, members.quocKhanh(), "huy"), members.leader())
                        .param("version", "0")
                        .param("reason", "Trùng"))
                .hasStatus3xxRedirection();
        Document list = get("/nhiem-vu", members.leader());
        assertThat(list.select("tbody input[name=chon][form=f-chon]")).hasSize(3);
        assertThat(get("/nhiem-vu", members.chairQuocKhanh()).select("input[name=chon]"))
                .isEmpty();

        String chosen = list.select("tbody input[name=chon]").stream()
                .map(box -> "chon=" + box.val())
                .collect(Collectors.joining("&"));
        assertThat(mvc.get().uri("/nhiem-vu/chon?lam=don-doc&" + chosen).with(Cast.signedIn(members.leader())))
                .hasStatus3xxRedirection();
        Document confirm = get("/nhiem-vu/chon/don-doc?" + chosen, members.leader());
        assertThat(confirm.select("tr:contains(bỏ qua)").text()).contains("Việc đã hủy");
        Element form = form(confirm);
        assertThat(form.select("input[name=dong]")).hasSize(2);
        MockMvcRequestBuilder first =
                fill(post("/nhiem-vu/chon/don-doc", members.leader()), form, Map.of("number", "512/UBND-VP"));
        MvcTestResult done = first.exchange();
        assertThat(done).hasStatus3xxRedirection();
        @SuppressWarnings("unchecked")
        List<vn.ntm.task.domain.BulkSteps.Result> results = (List<vn.ntm.task.domain.BulkSteps.Result>)
                done.getMvcResult().getFlashMap().get("ketQua");
        assertThat(results).hasSize(2).allMatch(vn.ntm.task.domain.BulkSteps.Result::done);
        assertThat(part(one, members.quocKhanh()).follow().chases()).isEqualTo(1);

        fill(post("/nhiem-vu/chon/don-doc", members.leader()), form, Map.of("number", "512/UBND-VP"))
                .exchange();
        assertThat(part(one, members.quocKhanh()).follow().chases())
                .as("pressed twice")
                .isEqualTo(1);
        Document answered = get("/nhiem-vu/" + one, members.chairQuocKhanh());
        assertThat(answered.select(".phead .acts").text()).contains("Trả lời đôn đốc");
        assertThat(get("/viec-cua-toi", members.chairQuocKhanh())
                        .select("article.card-t")
                        .text())
                .contains("đôn đốc 1 lần, chưa trả lời");
    }

    @Test
    @DisplayName("bulk: a document moves many deadlines; a day not later than one of them refuses that one only")
    void bulkExtend() {
        long soon = give("Hạn sớm", LocalDate.of(2023, 5, 10), Tasks.Line.lead(members.quocKhanh()));
        long late = give("Hạn muộn", LocalDate.of(2023, 6, 30), Tasks.Line.lead(members.quocKhanh()));
        String chosen = "chon=" + part(soon, members.quocKhanh()).id() + "&chon="
                + part(late, members.quocKhanh()).id();
        Element form = form(get("/nhiem-vu/chon/gia-han?" + chosen, members.leader()));
        MvcTestResult bare = fill(post("/nhiem-vu/chon/gia-han", members.leader()), form, Map.of())
                .exchange();
        assertThat(bare).hasStatus(422);
        assertThat(html(bare).select("#e-number, #e-day, #e-until")).hasSize(3);
        assertThat(html(bare).select("input[name=dong]")).as("the choice stays").hasSize(2);
        assertThat(fill(
                        post("/nhiem-vu/chon/gia-han", members.leader()),
                        form,
                        Map.of("number", "3308/UBND-KTN", "day", "05/5/2023", "until", "15/6/2023")))
                .hasStatus3xxRedirection();
        assertThat(part(soon, members.quocKhanh()).lastDay()).isEqualTo("2023-06-15");
        assertThat(part(late, members.quocKhanh()).lastDay()).isEqualTo("2023-06-30");
        assertThat(register.history(soon, members.leader()).get(0).reportNumber())
                .isEqualTo("3308/UBND-KTN ngày 05/05/2023");
    }

    @Test
    @DisplayName("bulk: accepted and exported many at once; ids of another district are as if they were not")
    void bulkAcceptAndExport() {
        long task = give(
                "Việc một",
                LocalDate.of(2023, 4, 20),
                Tasks.Line.lead(members.quocKhanh()),
                Tasks.Line.lead(members.tanMinh()));
        tasks.report(
                        task,
                        members.quocKhanh(),
                        new Tasks.UnitReport(true, null, "Xong", null, null),
                        members.chairQuocKhanh())
                .value();
        String chosen = "chon=" + part(task, members.quocKhanh()).id() + "&chon="
                + part(task, members.tanMinh()).id();
        Element form = form(get("/nhiem-vu/chon/nghiem-thu?" + chosen, members.leader()));
        assertThat(form.select("input[name=dong]")).as("only what was reported").hasSize(1);
        assertThat(fill(post("/nhiem-vu/chon/nghiem-thu", members.leader()), form, Map.of()))
                .hasStatus3xxRedirection();
        assertThat(part(task, members.quocKhanh()).status()).isEqualTo(AssignmentStatus.DONE);
        assertThat(get("/nhiem-vu/chon/don-doc?" + chosen, members.stranger()).select("tbody tr"))
                .isEmpty();
        assertThat(mvc.get().uri("/nhiem-vu/xuat.csv?" + chosen).with(Cast.signedIn(members.leader())))
                .bodyText()
                .contains("Xã Quốc Khánh", "Xã Tân Minh")
                .hasLineCount(3);
        assertThat(mvc.get().uri("/nhiem-vu/cong-van-don-doc.docx?" + chosen).with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
    }

    @Test
    @DisplayName("the letter in the form of Nghị định 30: A4, margins, Quốc hiệu, number, Kính gửi, table, Nơi nhận")
    void letter() throws IOException {
        long task = give(
                "Hoàn thiện hồ sơ tiêu chí 17",
                LocalDate.of(2023, 4, 24),
                Tasks.Line.lead(members.quocKhanh()),
                Tasks.Line.lead(members.tanMinh()));
        String both = "chon=" + part(task, members.quocKhanh()).id() + "&chon="
                + part(task, members.tanMinh()).id();
        XWPFDocument paper = on(LocalDate.of(2023, 4, 27), () -> letter(both + "&number=512/UBND-VP&until=30/4/2023"));
        var section = paper.getDocument().getBody().getSectPr();
        assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(((BigInteger) section.getPgMar().getLeft()).intValue()).isBetween(1700, 1985);
        String text = text(paper);
        assertThat(text)
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "ỦY BAN NHÂN DÂN\tHUYỆN TRÀNG ĐỊNH",
                        "Số: 512/UBND-VP",
                        "ngày 27 tháng 4 năm 2023",
                        "- UBND xã Quốc Khánh;",
                        "- UBND xã Tân Minh.",
                        "còn 02 nhiệm vụ chưa hoàn thành",
                        "hết 24/04/2023",
                        "quá hạn 3 ngày",
                        "trước khi hết ngày 30 tháng 4 năm 2023",
                        "Nơi nhận:",
                        "KT. CHỦ TỊCH");
        assertThat(paper.getParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .map(run -> run.getFontFamily()))
                .containsOnly("Times New Roman");
        Element form = form(get("/nhiem-vu/chon/don-doc?" + both, members.leader()));
        assertThat(form.select("button[formaction]").attr("formaction")).isEqualTo("/nhiem-vu/cong-van-don-doc.docx");
        MockMvcRequestBuilder button = post("/nhiem-vu/cong-van-don-doc.docx", members.leader());
        form.select("input[name=chon]").forEach(field -> button.param("chon", field.val()));
        MvcTestResult byButton = button.param("number", "513/UBND-VP").exchange();
        assertThat(text(read(byButton))).contains("Số: 513/UBND-VP", "UBND xã Tân Minh", "UBND xã Quốc Khánh");
        XWPFDocument single = letter("chon=" + part(task, members.tanMinh()).id());
        assertThat(text(single)).contains("Kính gửi: UBND xã Tân Minh").doesNotContain("Quốc Khánh");
        assertThat(part(task, members.tanMinh()).follow().chases())
                .as("a letter alone changes nothing")
                .isZero();
    }

    private XWPFDocument letter(String query) {
        MvcTestResult result = mvc.get()
                .uri("/nhiem-vu/cong-van-don-doc.docx?" + query)
                .with(Cast.signedIn(members.leader()))
                .exchange();
        return read(result);
    }

    private static XWPFDocument read(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return new XWPFDocument(
                    new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(XWPFDocument paper) {
        StringBuilder text = new StringBuilder();
        paper.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .forEach(line -> text.append(line).append('\n'));
        paper.getTables().stream()
                .map(XWPFTable::getText)
                .forEach(cells -> text.append(cells).append('\n'));
        return text.toString();
    }

    @Test
    @DisplayName("a list saved under a name comes back for that person alone, and can be removed")
    void savedFilters() {
        Actor leader = members.leader();
        assertThat(post("/nhiem-vu/bo-loc?xem=qua-han&tieuChi=17", leader).param("ten", "Quá hạn tiêu chí 17"))
                .hasStatus3xxRedirection();
        Document list = get("/nhiem-vu?xem=qua-han&tieuChi=17", leader);
        assertThat(list.select(".saved a[aria-current=true]").text()).isEqualTo("Quá hạn tiêu chí 17");
        assertThat(list.select(".saved a").attr("href")).isEqualTo("/nhiem-vu?xem=qua-han&tieuChi=17");
        assertThat(get("/nhiem-vu", members.office()).select(".saved")).isEmpty();
        String remove = list.select(".saved form").attr("action");
        assertThat(post(remove, members.office())).hasStatus3xxRedirection();
        assertThat(get("/nhiem-vu", leader).select(".saved a"))
                .as("nobody removes another's")
                .hasSize(1);
        assertThat(post(remove, leader)).hasStatus3xxRedirection();
        assertThat(get("/nhiem-vu", leader).select(".saved")).isEmpty();
        assertThat(post("/nhiem-vu/bo-loc", leader).param("ten", "Không lọc gì"))
                .hasStatus3xxRedirection();
        assertThat(get("/nhiem-vu", leader).select(".saved"))
                .as("an empty filter is none")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "reading the list on from page to page, there and back and from the end, shows each row once, in order")
    void keysetPaging() {
        for (int i = 0; i < 32; i++) {
            give(
                    "Việc " + i,
                    LocalDate.of(2023, 4, 10 + i % 7),
                    Tasks.Line.lead(members.quocKhanh()),
                    Tasks.Line.lead(members.tanMinh()));
        }
        for (String query : List.of("dong=25", "dong=25&xem=qua-han", "dong=25&sap=moi-nhat", "dong=25&sap=don-vi")) {
            List<String> whole = register.list(filter(query), members.leader(), 1000, 0).stream()
                    .map(row -> row.title() + "|" + row.unitName())
                    .toList();
            Document first = get("/nhiem-vu?" + query, members.leader());
            Document second = get(first.select("a[aria-label='Trang sau']").attr("href"), members.leader());
            Document third = get(second.select("a[aria-label='Trang sau']").attr("href"), members.leader());
            assertThat(third.select("a[aria-label='Trang sau']")).isEmpty();
            List<String> read = new java.util.ArrayList<>(rows(first));
            read.addAll(rows(second));
            read.addAll(rows(third));
            assertThat(read).as(query).isEqualTo(whole);
            Document back = get(third.select("a[aria-label='Trang trước']").attr("href"), members.leader());
            assertThat(rows(back)).as(query + " back").isEqualTo(rows(second));
            assertThat(back.select(".pager > span").text()).isEqualTo("Hiển thị 26–50 trong 64");
            Document last = get("/nhiem-vu?" + query + "&cuoi=true&trang=9", members.leader());
            if (!query.contains("don-vi")) {
                assertThat(rows(last)).as(query + " from the end").isEqualTo(rows(third));
            }
        }
        assertThat(get("/nhiem-vu?sau=xx.yy", members.leader()).select("tbody tr"))
                .hasSize(50);
    }

    private static TaskFilter filter(String query) {
        TaskFilter base = TaskFilter.of(query.contains("qua-han") ? View.OVERDUE : View.ALL);
        TaskFilter.Sort sort = query.contains("moi-nhat")
                ? TaskFilter.Sort.NEWEST
                : query.contains("don-vi") ? TaskFilter.Sort.UNIT : TaskFilter.Sort.DUE;
        return new TaskFilter(base.view(), null, null, null, base.role(), null, false, false, null, null, null, sort);
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").stream()
                .map(row ->
                        row.select("a.ttl").text() + "|" + row.select(".unit").text())
                .toList();
    }
}
