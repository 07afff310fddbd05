package vn.ntm.demo;

import org.springframework.jdbc.core.JdbcTemplate;
import java.util.Map;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.cast.Cast;
import vn.ntm.dossier.Dossiers;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.TestDatabase;

/** The dossiers of the notices 002, 003 and 004 in the demonstration, through the pages. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@Transactional
class DemoDossiersTest {

    private static final LocalDate CONCLUDED = LocalDate.of(2020, 4, 20);
    private static final List<String> SILENT = List.of(
            "Sở Công Thương",
            "Sở Xây dựng",
            "Sở Giao thông vận tải",
            "Sở Nội vụ",
            "Công an tỉnh",
            "Bộ Chỉ huy quân sự tỉnh");

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    private MvcTestResult get(String path, String login, LocalDate day) {
        Actor actor = accounts.actorFor(login, day).orElseThrow();
        return clock.at(
                day.atTime(18, 0).atZone(ApplicationClock.ZONE),
                () -> mvc.get().uri(path).with(Cast.signedIn(actor)).exchange());
    }

    private Document page(String path, String login, LocalDate day) {
        MvcTestResult result = get(path, login, day);
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

    private MvcTestResult post(String path, String login, LocalDate day, String... form) {
        Actor actor = accounts.actorFor(login, day).orElseThrow();
        return clock.at(day.atTime(18, 0).atZone(ApplicationClock.ZONE), () -> {
            var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
            for (int i = 0; i < form.length; i += 2) {
                request = request.param(form[i], form[i + 1]);
            }
            return request.exchange();
        });
    }

    private Dossiers.Entry entry(String key) {
        UnitId unit = units.byKey(key).orElseThrow();
        return dossiers.of(unit).get(0);
    }

    @Test
    @DisplayName("A004-03, -04, -06: 14/20 with the six named on both dossiers; a đạt of Sở Nội vụ makes 15/20 on both")
    void fourteenOfTwentyBecomesFifteen() throws IOException {
        for (String key : List.of("c4-xuanhoa", "c4-bacluong")) {
            assertThat(entry(key).opinions()).isEqualTo("14/20");
            Document page = page(entry(key).path(), "vp.thoxuan", CONCLUDED);
            assertThat(page.select("#y-kien tbody b").eachText()).containsExactlyElementsOf(SILENT);
            assertThat(page.select("#y-kien").text()).contains("14/20 sở, ngành có văn bản đánh giá đạt, còn 6");
            assertThat(page.text()).contains("hết 22/04/2020", "“trước ngày 23/4/2020”", "hết 29/04/2020");
        }
        Dossiers.Entry first = entry("c4-xuanhoa");
        Dossiers.Entry second = entry("c4-bacluong");
        Document page = page(first.path(), "vp.thoxuan", CONCLUDED);
        assertThat(page.select("#y-kien tbody tr").stream()
                        .filter(row -> row.text().contains("Sở Công Thương"))
                        .map(Element::text))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("4, 7", "Phòng Kinh tế và Hạ tầng"));
        String form = page.select("#y-kien tbody tr").stream()
                .filter(row -> row.text().contains("Sở Nội vụ"))
                .map(row -> row.select("td:last-child a").attr("href"))
                .findFirst()
                .orElseThrow();
        Document blank = page(form, "vp.thoxuan", CONCLUDED);
        assertThat(blank.select("input[name=others]").eachAttr("value"))
                .as("one paper may speak of the other dossier, too")
                .containsExactly(Long.toString(second.id()));
        assertThat(post(form, "vp.thoxuan", CONCLUDED.plusDays(1), "result", "DAT", "dated", "21/04/2020"))
                .as("no opinion without its paper")
                .hasStatus(422);
        assertThat(post(
                        form,
                        "vp.thoxuan",
                        CONCLUDED.plusDays(1),
                        "result",
                        "DAT",
                        "document",
                        "315/SNV-XDCQ",
                        "dated",
                        "21/04/2020",
                        "others",
                        Long.toString(second.id())))
                .hasStatus3xxRedirection();
        assertThat(entry("c4-xuanhoa").opinions()).isEqualTo("15/20");
        assertThat(entry("c4-bacluong").opinions()).isEqualTo("15/20");
        assertThat(page(second.path(), "vp.thoxuan", CONCLUDED.plusDays(1))
                        .select("#y-kien tbody b")
                        .eachText())
                .hasSize(5)
                .doesNotContain("Sở Nội vụ");
        letterAsks(first);
        packHolds(first);
    }

    private void letterAsks(Dossiers.Entry dossier) throws IOException {
        LocalDate day = CONCLUDED.plusDays(1);
        List<String> givers = page(dossier.path(), "vp.thoxuan", day)
                .select("input[name=giver]")
                .eachAttr("value");
        String[] form = givers.stream()
                .flatMap(giver -> List.of("giver", giver).stream())
                .toArray(String[]::new);
        MvcTestResult letter = post(dossier.path() + "/y-kien/van-ban.docx", "vp.thoxuan", day, form);
        assertThat(letter).hasStatusOk();
        String text = words(letter.getResponse().getContentAsByteArray());
        assertThat(text)
                .contains("15/20 sở, ngành", "Công an tỉnh", "Kính gửi:", "chậm nhất ngày 22 tháng 4 năm 2020")
                .doesNotContain("Sở Nội vụ");
        assertThat(page(dossier.path(), "vp.thoxuan", day)
                        .select("#y-kien tbody")
                        .text())
                .contains("1 lần, 21/04/2020");
    }

    private void packHolds(Dossiers.Entry dossier) throws IOException {
        MvcTestResult zip = get(dossier.path() + "/ho-so.zip", "vp.thoxuan", CONCLUDED.plusDays(1));
        assertThat(zip).hasStatusOk();
        List<String> names = new ArrayList<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(zip.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("00-danh-muc.docx", "00-danh-muc.txt");
        MvcTestResult index = get(dossier.path() + "/muc-luc.docx", "vp.thoxuan", CONCLUDED.plusDays(1));
        assertThat(words(index.getResponse().getContentAsByteArray()))
                .contains("DANH MỤC HỒ SƠ", "Sở Nội vụ: đạt", "315/SNV-XDCQ");
    }

    private static String words(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    @Test
    @DisplayName(
            "A004-09, -10: three communes by five stages with their last days; on 02/10/2020 the lateness endangers"
                    + " the rest")
    void theBoardOfStages() {
        Document board = page("/ho-so?nam=2020&q=xuan", "vp.thoxuan", CONCLUDED);
        assertThat(board.select("thead th").eachText())
                .containsSubsequence(
                        "Tự đánh giá", "Gửi hồ sơ về huyện", "Huyện thẩm tra", "Gửi hồ sơ về tỉnh", "Tỉnh thẩm định");
        assertThat(board.select("tbody tr").eachText()).anyMatch(row -> row.contains("Xã Xuân Bái"));
        List<Element> rows = page("/ho-so?nam=2020", "vp.thoxuan", CONCLUDED).select("tbody tr").stream()
                .filter(row -> row.text().matches(".*(Xuân Bái|Thọ Lập|Tây Hồ).*"))
                .toList();
        assertThat(rows).hasSize(3);
        for (Element row : rows) {
            assertThat(row.text()).contains("hết 29/09/2020", "hết 19/10/2020", "hết 29/10/2020", "hết 31/12/2020");
        }
        String late = page("/ho-so?nam=2020", "vp.thoxuan", LocalDate.of(2020, 10, 2)).select("tbody tr").stream()
                .filter(row -> row.text().contains("Tây Hồ"))
                .map(Element::text)
                .collect(Collectors.joining());
        assertThat(late).contains("quá hạn 3 ngày", "có nguy cơ trễ", "bước trước trễ 3 ngày");

        String path = entry("c4-tayho").path();
        assertThat(get(path + "/buoc", "vp.thoxuan", CONCLUDED))
                .as("thẩm tra waits for the self-assessment of the commune")
                .hasStatus(403);
        assertThat(get(path, "vp.myloc", CONCLUDED)).as("of another district").hasStatus(404);
    }

    @Test
    @DisplayName("A003-02, -03, -07, -08: plan year 2022 worked on in 2023, its chain of days, the sectors asked")
    void planYearIsNotTheYearOfTheWork() {
        LocalDate day = LocalDate.of(2023, 4, 20);
        Document page = page(entry("c3-mythinh").path(), "vp.myloc", day);
        assertThat(page.text())
                .contains("năm 2022", "hết 24/04/2023", "hết 09/05/2023", "hết 31/05/2023", "18/2022/QĐ-TTg");
        assertThat(page.select("#y-kien tbody b").eachText()).hasSize(8).contains("Sở Y tế", "Công an tỉnh");
        assertThat(page("/don-vi-ho-so/" + units.byKey("c3-mythinh").orElseThrow(), "vp.myloc", day)
                        .text())
                .contains("năm 2022");
    }

    @Test
    @DisplayName("A002-10: four and two dossiers planned, no commune named, two last days; A004-12: days by reference")
    void countsBeforeNames() {
        LocalDate day = LocalDate.of(2024, 4, 9);
        String campaign = page("/dot-cong-nhan", "vp.tanyen", day).select("tbody a.b").stream()
                .filter(link -> link.text().contains("kế hoạch năm 2024"))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        Document page = page(campaign, "vp.tanyen", day);
        assertThat(page.text()).contains("dự kiến 4 Nâng cao, 4 chưa nêu tên", "dự kiến 2 Kiểu mẫu, 2 chưa nêu tên");
        assertThat(page.select("form[action$=moc] input[value]").eachAttr("value"))
                .contains("30/09/2024", "31/10/2024");
        assertThat(post(campaign + "/doi", "vp.tanyen", day, "version", "0", "days", "7", "reason", "x"))
                .as("an old page")
                .hasStatus(409);
        String version = page.select("form[action$=doi] input[name=version]").attr("value");
        assertThat(post(
                        campaign + "/doi",
                        "vp.tanyen",
                        day,
                        "version",
                        version,
                        "days",
                        "7",
                        "reason",
                        "Tỉnh dời lịch"))
                .hasStatus3xxRedirection();
        Document moved = page(campaign, "vp.tanyen", day);
        assertThat(moved.select("form[action$=moc] input[value]").eachAttr("value"))
                .contains("07/10/2024", "07/11/2024");
        assertThat(moved.text()).contains("dời 7 ngày, Tỉnh dời lịch");
        String verify =
                moved.select("form[action$=moc] input[value=07/10/2024]").attr("name");
        String decide =
                moved.select("form[action$=moc] input[value=07/11/2024]").attr("name");
        String now = moved.select("form[action$=doi] input[name=version]").attr("value");
        MvcTestResult wrong =
                post(campaign + "/moc", "vp.tanyen", day, "version", now, verify, "32/10/2024", decide, "08/11/2024");
        assertThat(wrong).hasStatus(422);
        assertThat(wrong).bodyText().contains("value=\"32/10/2024\"", "không phải ngày");
        assertThat(post(
                        campaign + "/moc",
                        "vp.tanyen",
                        day,
                        "version",
                        now,
                        verify,
                        "08/11/2024",
                        decide,
                        "07/11/2024"))
                .as("a stage does not end before the one it follows")
                .hasStatus(422);
        assertThat(post(
                        campaign + "/moc",
                        "vp.tanyen",
                        day,
                        "version",
                        now,
                        verify,
                        "15/10/2024",
                        decide,
                        "08/11/2024"))
                .hasStatus3xxRedirection();
        assertThat(page(campaign, "vp.tanyen", day)
                        .select("form[action$=moc] input[value]")
                        .eachAttr("value"))
                .contains("15/10/2024", "08/11/2024");

        String reference = page("/dot-cong-nhan", "vp.thoxuan", CONCLUDED).select("tbody a.b").stream()
                .filter(link -> link.text().contains("kiểu mẫu năm 2020"))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        assertThat(page(reference, "vp.thoxuan", CONCLUDED)
                        .select("form[action$=moc] input[value]")
                        .eachAttr("value"))
                .anyMatch(value -> value.contains("dự thảo Kế hoạch"));
    }

    @Test
    @DisplayName("The administrator copies a procedure to P2026 and edits the copy; what is shipped stays")
    void proceduresAreData() {
        LocalDate day = LocalDate.of(2021, 9, 15);
        Document list = page("/quy-trinh", "quantri", day);
        assertThat(list.select("tbody a.b").eachText()).contains("P2016", "P2022", "P2025");
        String p2025 = list.select("tbody a.b").stream()
                .filter(link -> link.text().equals("P2025"))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        assertThat(page(p2025, "quantri", day).text()).contains("chưa đối chiếu văn bản", "bản có sẵn, không sửa");
        MvcTestResult copied = post(
                p2025 + "/sao-chep",
                "quantri",
                day,
                "code",
                "P2026",
                "name",
                "Xét, công nhận xã 2026 - 2030",
                "basis",
                "chưa rõ",
                "validFrom",
                "01/02/2026");
        assertThat(copied).hasStatus3xxRedirection();
        String copy = String.valueOf(copied.getResponse().getRedirectedUrl());
        Document page = page(copy, "quantri", day);
        String stage = page.select("a[aria-label^=Sửa bước]").get(1).attr("href");
        Document form = page(stage, "quantri", day);
        assertThat(post(
                        stage,
                        "quantri",
                        day,
                        "version",
                        form.select("input[name=version]").attr("value"),
                        "name",
                        "Đưa vào kế hoạch của tỉnh",
                        "length",
                        "10",
                        "unit",
                        "WORKING_DAYS",
                        "kind",
                        "WITHIN"))
                .hasStatus3xxRedirection();
        assertThat(page(copy, "quantri", day).text()).contains("Đưa vào kế hoạch của tỉnh", "trong 10 ngày làm việc");
        assertThat(get(stage, "vp.thoxuan", CONCLUDED)).hasStatus(403);
        stagesAreArranged(copy, day);
    }

    private List<String> stages(String copy, LocalDate day) {
        return page(copy, "quantri", day).select("tbody td.p-l").eachText();
    }

    /** Presses the button of that name on the page of the procedure or, for leaving a stage out, of the stage. */
    private void press(String copy, String button, LocalDate day) {
        Element pressed = page(copy, "quantri", day)
                .select("form:has(button[aria-label=" + button + "])")
                .get(0);
        String version = pressed.select("input[name=version]").attr("value");
        assertThat(post(pressed.attr("action"), "quantri", day, "version", version))
                .hasStatus3xxRedirection();
    }

    private void stagesAreArranged(String copy, LocalDate day) {
        List<String> before = stages(copy, day);
        assertThat(before.subList(6, 8)).containsExactly("7. Xã gửi hồ sơ về tỉnh", "8. Tỉnh tiếp nhận hồ sơ");
        Element asked = page(copy, "quantri", day)
                .select("a[aria-label=Thêm bước sau Tỉnh tiếp nhận hồ sơ]")
                .get(0);
        Document form = page(asked.attr("href"), "quantri", day);
        String after = form.select("#f-after option[selected]").attr("value");
        String version = form.select("input[name=version]").attr("value");
        String add = copy + "/buoc/moi";
        MvcTestResult wrong = post(add, "quantri", day, "version", version, "after", after, "name", "Họp liên ngành");
        assertThat(wrong).hasStatus(422);
        Document asks = parsed(wrong);
        assertThat(asks.select("#e-level").text()).isEqualTo("Đồng chí chọn cấp thực hiện.");
        assertThat(asks.select("#e-rule").text()).startsWith("Đồng chí chọn yêu cầu của bước");
        assertThat(asks.select("#f-name").val()).as("what was typed stays").isEqualTo("Họp liên ngành");
        MvcTestResult second = post(
                add, "quantri", day, "version", version, "after", after, "name", "Lấy ý kiến lần hai", "stateLabel",
                "đã lấy lần hai", "level", "PROVINCE", "rule", "OPINIONS");
        assertThat(second).hasStatus(422);
        assertThat(parsed(second).select(".errsum").text())
                .contains("Quy trình chỉ có một bước loại “đủ ý kiến đạt”.");
        assertThat(post(
                        add, "quantri", day, "version", version, "after", after, "name", "Họp liên ngành",
                        "stateLabel", "đã họp liên ngành", "level", "PROVINCE", "rule", "PAPER", "document", "Biên bản",
                        "length", "3", "unit", "WORKING_DAYS", "kind", "WITHIN", "boardName", "Họp liên ngành"))
                .hasStatus3xxRedirection();
        assertThat(stages(copy, day))
                .hasSize(before.size() + 1)
                .containsSubsequence("8. Tỉnh tiếp nhận hồ sơ", "9. Họp liên ngành", "10. Sở, ngành có ý kiến");
        assertThat(post(add, "quantri", day, "version", version, "name", "x", "stateLabel", "x", "level", "COMMUNE",
                        "rule", "PAPER"))
                .as("somebody changed it since")
                .hasStatus(422);

        press(copy, "Chuyển lên trước: Họp liên ngành", day);
        List<String> moved = stages(copy, day);
        assertThat(moved).containsSubsequence("8. Họp liên ngành", "9. Tỉnh tiếp nhận hồ sơ");
        press(copy, "Chuyển lên trước: Họp liên ngành", day);
        press(copy, "Chuyển xuống sau: Xã đăng ký", day);
        press(copy, "Chuyển xuống sau: Quyết định công nhận", day);
        assertThat(stages(copy, day))
                .as("the province before the commune submits, registration second, decision last: refused")
                .isEqualTo(moved);
        String own = page(copy, "quantri", day)
                .select("a[aria-label=Sửa bước Họp liên ngành]")
                .attr("href");
        assertThat(post(own + "/bo", "quantri", day, "version", page(own, "quantri", day)
                        .select("input[name=version]").attr("value")))
                .hasStatus3xxRedirection();
        assertThat(stages(copy, day)).isEqualTo(before);

        Actor office = accounts.actorFor("vp.thoxuan", CONCLUDED).orElseThrow();
        dossiers.plan(
                        new Dossiers.NewCampaign(
                                "Đợt theo P2026",
                                units.byKey("d-thoxuan").orElseThrow(),
                                "P2026",
                                2021,
                                "Kế hoạch",
                                Map.of(),
                                Map.of("SELF_ASSESS", new Dossiers.Due(day, null))),
                        office)
                .value();
        assertThat(page(copy, "quantri", day).select("form[action*=/buoc/]"))
                .as("a campaign goes by it now")
                .isEmpty();
        assertThat(get(add, "quantri", day)).hasStatus(403);
        assertThatThrownBy(() -> jdbc.update("insert into dossier_stage (procedure_id, position, code, name, state_label,"
                        + " body, level, rule, return_target, recalled) select id, 41, 'LATE', 'x', 'x', '', 'PROVINCE',"
                        + " 'PAPER', false, false from dossier_procedure where code = 'P2026'"))
                .hasMessageContaining("in use");
    }

    @Test
    @DisplayName(
            "A004-13: a tổ has its head, members, the Front as invited, communes; one without a needed department is"
                    + " warned")
    void workingGroups() {
        LocalDate day = LocalDate.of(2020, 5, 14);
        String district = units.byKey("d-thoxuan").orElseThrow().toString();
        String form = "/to-cong-tac/moi/" + district;
        assertThat(page("/to-cong-tac", "vp.thoxuan", day).select(".acts a").attr("href"))
                .isEqualTo(form);
        for (int i = 1; i <= 4; i++) {
            assertThat(post(
                            form,
                            "vp.thoxuan",
                            day,
                            "name",
                            "Tổ công tác số " + i,
                            "head",
                            "Phó Chủ tịch UBND huyện",
                            "startsOn",
                            "15/05/2020",
                            "members",
                            unit("u4-nn"),
                            "members",
                            i == 1 ? unit("u4-kt") : unit("u4-mttq"),
                            "communes",
                            unit("c4-xuanhoa")))
                    .hasStatus3xxRedirection();
        }
        List<String> rows =
                page("/to-cong-tac", "lanhdao.thoxuan", day).select("tbody tr").eachText();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).contains("Phó Chủ tịch UBND huyện", "từ 15/05/2020", "đủ thành phần");
        assertThat(rows.get(1)).contains("thiếu cơ quan phụ trách tiêu chí: Phòng Kinh tế và Hạ tầng");
        assertThat(post(form, "vp.thoxuan", day, "name", "Tổ công tác số 1", "head", "PCT"))
                .as("no name twice, no group without members")
                .hasStatus(422);
        assertThat(get(form, "lanhdao.thoxuan", day)).hasStatus(403);
    }

    private String unit(String key) {
        return units.byKey(key).orElseThrow().toString();
    }
}
