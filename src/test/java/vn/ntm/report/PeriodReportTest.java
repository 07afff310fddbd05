package vn.ntm.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.NOT_MET;
import static vn.ntm.assessment.AchievementStatus.PARTLY_MET;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.cast.Orders;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.UnitReport;

/**
 * The tables and the paper of quý III năm 2021 (15/06-14/09) of huyện Tràng Định with three communes. Before the period
 * Quốc Khánh meets criterion 1; within it it meets 2, too, Tân Minh meets 1 and nearly 13; after it Tân Minh loses 1 and
 * Đào Viên meets 2. So at the data cut: 2 + 1 + 0 = 3 criteria, 3/3 = 1,00 a commune; before it 1, which is 0,33.
 */
@DatabaseTest
class PeriodReportTest {

    private static final LocalDate BEFORE = LocalDate.of(2021, 6, 1);
    private static final LocalDate WITHIN = LocalDate.of(2021, 9, 1);
    private static final LocalDate AFTER = LocalDate.of(2021, 9, 20);
    private static final String QUARTER = "?ky=quy&so=2021-Q3";

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    Targets targets;

    @Autowired
    RecognitionGoals goals;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    Cast.Members members;

    @BeforeEach
    void enter() {
        clock.fixDate(BEFORE);
        members = cast.enter();
        meet(members.quocKhanh(), "1", members.chairQuocKhanh());
        clock.fixDate(WITHIN);
        meet(members.quocKhanh(), "2", members.chairQuocKhanh());
        meet(members.tanMinh(), "1", members.chairTanMinh());
        entities.flush();
        nearly(members.tanMinh(), "13");
        goals.set(
                        new RecognitionGoals.NewGoal(members.quocKhanh(), Tier.NTM, 2021, null, "Kế hoạch năm", null),
                        members.office())
                .value();
        clock.fixDate(AFTER);
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    /** Every indicator of the criterion, as the program itself derives a criterion. */
    private void meet(UnitId commune, String criterion, Actor chair) {
        all(commune, criterion, chair, true);
    }

    private void all(UnitId commune, String criterion, Actor chair, boolean met) {
        for (String code : indicators(criterion)) {
            cells.settle(commune, code, met ? MET : NOT_MET, chair, members.office());
        }
    }

    private List<String> indicators(String criterion) {
        List<String> codes = jdbc.queryForList("""
                select i.code from criteria_item i join criteria_item p on p.id = i.parent_id
                 where p.set_id = ? and p.code = ? order by i.id""", String.class, cells.set(), criterion);
        return codes.isEmpty() ? List.of(criterion) : codes;
    }

    /** One of its indicators nearly met, the others met. */
    private void nearly(UnitId commune, String criterion) {
        List<String> codes = indicators(criterion);
        for (int i = 0; i < codes.size(); i++) {
            cells.settle(commune, codes.get(i), i == 0 ? PARTLY_MET : MET, members.chairTanMinh(), members.office());
        }
    }

    private void corrections() {
        all(members.tanMinh(), "1", members.chairTanMinh(), false);
        entities.flush();
    }

    private MvcTestResult get(String uri, Actor actor) {
        entities.flush();
        return mvc.get().uri(uri).with(Cast.signedIn(actor)).exchange();
    }

    private Document page(String uri, Actor actor) {
        MvcTestResult result = get(uri, actor);
        assertThat(result).as(uri).hasStatusOk();
        return Jsoup.parse(text(result));
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] file(String uri, Actor actor) {
        MvcTestResult result = get(uri, actor);
        assertThat(result).as(uri).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private static List<List<String>> sheet(byte[] file, String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheet(name);
            assertThat(sheet).as(name).isNotNull();
            DataFormatter formatter = new DataFormatter();
            for (Row row : sheet) {
                List<String> cellsOfRow = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cellsOfRow.add(row.getCell(i) == null ? "" : formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cellsOfRow);
            }
        }
        return rows;
    }

    private static List<String> rowOf(List<List<String>> rows, String name) {
        return rows.stream().filter(row -> row.contains(name)).findFirst().orElseThrow();
    }

    private static String path(String table) {
        return "/bao-cao/ky/bieu/" + table;
    }

    @Test
    @DisplayName("B1 as of the data cut, hand-computed; what came after the cut is not in it (A001-12, A001-13)")
    void criteriaAsOfTheCut() throws IOException {
        corrections();
        List<List<String>> rows = sheet(file(path("b1.xlsx") + QUARTER, members.leader()), "B1");
        List<String> head = rowOf(rows, "Xã");
        assertThat(head.subList(0, 7))
                .containsExactly("TT", "Xã", "Nhóm, khu vực", "Mức, năm công nhận", "TC 1", "TC 2", "TC 3");
        assertThat(head)
                .hasSize(4 + 19 + 5)
                .endsWith("Tổng TC đạt", "Kỳ trước", "Tăng/ giảm", "Đăng ký đạt năm", "Ghi chú");
        int first = head.indexOf("TC 1");
        int total = head.indexOf("Tổng TC đạt");
        List<String> quocKhanh = rowOf(rows, "Xã Quốc Khánh");
        assertThat(quocKhanh.subList(first, first + 3)).containsExactly("x", "x", "");
        assertThat(quocKhanh.subList(total, total + 4)).containsExactly("2", "1", "1", "NTM 2021");
        List<String> tanMinh = rowOf(rows, "Xã Tân Minh");
        assertThat(tanMinh.get(first)).as("lost only after the cut").isEqualTo("x");
        assertThat(tanMinh.get(first + 12)).isEqualTo("CB");
        assertThat(tanMinh.subList(total, total + 3)).containsExactly("1", "0", "1");
        assertThat(tanMinh.get(head.size() - 1)).isEqualTo("1 (+1 cơ bản đạt)");
        assertThat(rowOf(rows, "Số xã đạt").subList(first, first + 3)).containsExactly("2", "1", "0");
        assertThat(rowOf(rows, "Số xã đạt").subList(total, total + 3)).containsExactly("3", "1", "2");
        assertThat(rowOf(rows, "Tỷ lệ").subList(first, first + 3)).containsExactly("66,7%", "33,3%", "0,0%");
        assertThat(rowOf(rows, "Bình quân tiêu chí/xã").subList(total, total + 2))
                .containsExactly("1,00", "0,33");
        assertThat(rows.toString()).doesNotContain("Thất Khê");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file(path("b1.xlsx") + QUARTER, members.leader())))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(rows.indexOf(quocKhanh)).getCell(total).getCellType())
                    .as("counts are numbers")
                    .isEqualTo(CellType.NUMERIC);
        }

        Document live = page(path("b1") + "?ky=quy&so=2021-Q3&ngay=20/9/2021", members.leader());
        assertThat(live.select("tbody tr:contains(Xã Tân Minh) td").get(first).text())
                .as("as of a later day")
                .isEqualTo("0");
        Document screen = page(path("b1") + QUARTER, members.leader());
        Element mark = screen.select("tbody tr:contains(Xã Quốc Khánh) td").get(first);
        assertThat(mark.text()).isEqualTo("x");
        assertThat(page(mark.select("a").attr("href"), members.leader()).text()).contains("Quốc Khánh");
        assertThat(screen.select("footer").text()).contains("CB: cơ bản đạt");
    }

    @Test
    @DisplayName(
            "the same period of the year before under B1 and B3, in the paper and on the board; else that there is none")
    void theSamePeriodOfTheYearBefore() throws IOException {
        assertThat(sheet(file(path("b1.xlsx") + QUARTER, members.leader()), "B1")
                        .toString())
                .contains("Không có số liệu cùng kỳ năm trước (đến hết ngày 14/09/2020)");
        clock.fixDate(LocalDate.of(2020, 6, 1));
        meet(members.tanMinh(), "3", members.chairTanMinh());
        entities.flush();
        clock.fixDate(AFTER);
        // Now 2 + 1 + 1; a year before the one of Tân Minh alone.
        String words =
                "Cùng kỳ năm trước (đến hết ngày 14/09/2020): 1 lượt tiêu chí đạt, bình quân 0,33 tiêu chí/xã; kỳ này"
                        + " tăng 3.";
        assertThat(sheet(file(path("b1.xlsx") + QUARTER, members.leader()), "B1")
                        .toString())
                .contains(words);
        assertThat(page(path("b3") + QUARTER, members.leader()).select("footer").text())
                .contains(words);
        assertThat(page("/bao-cao/ky/bao-cao" + QUARTER, members.leader()).text())
                .contains("tăng 03 lượt tiêu chí so với cùng kỳ năm trước (0,33 tiêu chí/xã)");
        assertThat(page("/dieu-hanh", members.leader()).text())
                .contains("Cùng kỳ năm trước: bình quân 0,33 tiêu chí/xã.");
        assertThat(sheet(file(path("b1.xlsx") + "?ky=nam&so=2021&ngay=20/9/2021", members.leader()), "B1")
                        .toString())
                .as("a year's own year before is the period before")
                .doesNotContain("cùng kỳ", "Cùng kỳ");
    }

    @Test
    @DisplayName("B2 with value and judgement, B3 in groups, both beside the period before")
    void indicatorsAndGroups() throws IOException {
        List<List<String>> b2 = sheet(file(path("b2.xlsx") + QUARTER, members.leader()), "B2");
        long met = b2.stream()
                .filter(row -> row.size() > 7
                        && row.get(1).equals("Xã Quốc Khánh")
                        && row.get(7).equals("đạt"))
                .count();
        assertThat(met)
                .isEqualTo(indicators("1").size() + (long) indicators("2").size());

        List<List<String>> b3 = sheet(file(path("b3.xlsx") + QUARTER, members.leader()), "B3");
        assertThat(rowOf(b3, "dưới 5").subList(1, 4)).containsExactly("3", "100,0%", "3");
        assertThat(rowOf(b3, "dưới 5").get(4)).isEqualTo("Đào Viên, Quốc Khánh, Tân Minh");
        assertThat(rowOf(b3, "19/19").subList(0, 4)).containsExactly("19/19", "0", "0,0%", "0");
        assertThat(sheet(file(path("b3.xlsx") + "?ky=quy&so=2021-Q1", members.leader()), "B3")
                        .toString())
                .as("nothing was known then")
                .contains("Không có số liệu kỳ trước");
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
        UnitReport report = new UnitReport(true, null, "Xong", "12/BC-KTHT", null);
        tasks.report(task, members.infrastructure(), report, members.department())
                .value();
        tasks.accept(task, members.infrastructure(), null, members.office()).value();
    }

    @Test
    @DisplayName("B7 and its sums by unit as of a past day, hand-computed; each figure opens its list (AX-03)")
    void dutiesAsOfTheCut() throws IOException {
        clock.fixDate(LocalDate.of(2021, 9, 1));
        long inTime = duty("Việc đúng hạn", LocalDate.of(2021, 9, 10));
        long late = duty("Việc quá hạn lúc chốt", LocalDate.of(2021, 9, 10));
        duty("Việc còn hạn", LocalDate.of(2021, 10, 10));
        duty("Việc chưa làm", LocalDate.of(2021, 9, 13));
        done(inTime, LocalDate.of(2021, 9, 10));
        done(late, LocalDate.of(2021, 9, 18));
        clock.fixDate(AFTER);

        List<List<String>> b7 = sheet(file(path("b7.xlsx") + QUARTER, members.leader()), "B7");
        assertThat(rowOf(b7, "Việc đúng hạn")).endsWith("hết 10/09/2021", "12/BC-KTHT", "Hoàn thành đúng hạn");
        assertThat(rowOf(b7, "Việc quá hạn lúc chốt").get(6)).isEqualTo("Quá hạn 4 ngày");
        assertThat(rowOf(b7, "Việc chưa làm").get(6)).isEqualTo("Quá hạn 1 ngày");
        assertThat(rowOf(b7, "Cộng"))
                .contains(
                        "4 việc: 1 hoàn thành (đúng hạn 1, quá hạn 0); chưa hoàn thành: trong hạn 1, quá hạn 2; không thời"
                                + " hạn 0",
                        "33,3% = 1/3");

        Document sums = page(path("b7-don-vi") + QUARTER, members.leader());
        Element row = sums.select("tbody tr:contains(Phòng Kinh tế - Hạ tầng)").get(0);
        assertThat(row.select("td").eachText().subList(2, 9))
                .containsExactly("4", "1", "0", "1", "2", "0", "33,3% = 1/3");
        assertThat(row.select("a")).hasSize(3);
        for (Element figure : row.select("a")) {
            Document list = page(figure.attr("href"), members.leader());
            assertThat(list.select("main table tbody tr"))
                    .as(figure.attr("href"))
                    .hasSize(Integer.parseInt(figure.text()));
        }
    }

    private static List<String> paragraphs(XWPFDocument paper) {
        return paper.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(words -> !words.isBlank())
                .toList();
    }

    @Test
    @DisplayName("6.3 the paper as Word: outline, official form, every number against the data; B1 as Word (AX-04)")
    void theSummaryPaper() throws IOException {
        targets.set(
                        new Targets.NewTarget(
                                members.district(), 2021, TargetKind.AVERAGE, null, new BigDecimal(13), null),
                        members.office())
                .value();
        clock.fixDate(WITHIN);
        duty("Việc chưa làm", LocalDate.of(2021, 9, 13));
        clock.fixDate(AFTER);
        byte[] file = file("/bao-cao/ky/bao-cao.docx" + QUARTER, members.office());
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> lines = paragraphs(paper);
            assertThat(lines)
                    .containsSubsequence(
                            "BÁO CÁO",
                            "Kết quả xây dựng nông thôn mới huyện Tràng Định quý III năm 2021",
                            "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
                            "II. KẾT QUẢ THỰC HIỆN",
                            "1. Kết quả thực hiện Bộ tiêu chí",
                            "2. Kết quả theo từng tiêu chí",
                            "3. Huy động nguồn lực",
                            "4. Nợ đọng xây dựng cơ bản",
                            "III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN",
                            "IV. NHIỆM VỤ, GIẢI PHÁP",
                            "V. ĐỀ XUẤT, KIẾN NGHỊ",
                            "Trên đây là báo cáo kết quả quý III năm 2021./.");
            assertThat(lines)
                    .contains(
                            "Đến hết ngày 14 tháng 9 năm 2021, bình quân toàn huyện đạt 1,00 tiêu chí/xã, tăng 02 lượt tiêu"
                                    + " chí so với kỳ trước (0,33 tiêu chí/xã) (không có số liệu cùng kỳ năm trước để so sánh); số xã đạt 19/19 tiêu chí: 00 xã (0,0%); số xã"
                                    + " đạt 15-18 tiêu chí: 00 xã (0,0%); số xã đạt 10-14 tiêu chí: 00 xã (0,0%); số xã đạt"
                                    + " 5-9 tiêu chí: 00 xã (0,0%); số xã đạt dưới 5 tiêu chí: 03 xã (100,0%).",
                            "Tiêu chí số 2 - Giao thông: 01 xã đạt, 02 xã chưa đạt gồm: Đào Viên, Tân Minh.")
                    .anyMatch(line -> line.startsWith(
                                    "Đến hết ngày 14 tháng 9 năm 2021, các cơ quan, đơn vị được giao 01" + " nhiệm vụ")
                            && line.endsWith("Còn nhiệm vụ quá hạn: Phòng Kinh tế - Hạ tầng huyện (01)."));
            XWPFTable head = paper.getTables().get(0);
            assertThat(head.getRow(0).getCell(0).getText())
                    .contains("UBND HUYỆN TRÀNG ĐỊNH", "PHÒNG NÔNG NGHIỆP VÀ PTNT", "Số:");
            assertThat(head.getRow(0).getCell(1).getText())
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Tràng Định, ngày 20 tháng 9 năm 2021");
            XWPFTableRow few = paper.getTables().get(1).getRows().stream()
                    .filter(row -> row.getCell(0).getText().equals("dưới 5"))
                    .findFirst()
                    .orElseThrow();
            assertThat(few.getCell(1).getText()).isEqualTo("3");
            assertThat(paper.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgMar()
                            .getLeft()
                            .toString())
                    .as("30 mm at the left")
                    .isEqualTo("1701");
        }
        assertThat(page("/bao-cao/ky/bao-cao" + QUARTER, members.office())
                        .select(".a4")
                        .text())
                .contains("01 xã đạt, 02 xã chưa đạt gồm: Đào Viên, Tân Minh");

        byte[] b1 = file(path("b1.docx") + QUARTER, members.leader());
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(b1))) {
            assertThat(paragraphs(paper)).contains("BIỂU TỔNG HỢP MỨC ĐỘ ĐẠT TIÊU CHÍ");
            XWPFTableRow row = paper.getTables().get(0).getRows().stream()
                    .filter(one -> one.getTableCells().size() > 1
                            && one.getCell(1).getText().equals("Xã Quốc Khánh"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(4).getText()).isEqualTo("x");
            assertThat(row.getCell(23).getText()).isEqualTo("2");
        }
    }

    private MvcTestResult post(String uri, Actor actor, String... parameters) {
        var request = mvc.post().uri(uri).with(Cast.signedIn(actor)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    @Test
    @DisplayName("a frozen period stays as it was, and shows what changed since")
    void aFrozenPeriodStays() throws IOException {
        assertThat(post("/bao-cao/ky/chot?ky=quy&so=2021-Q4", members.office())
                        .getResponse()
                        .getRedirectedUrl())
                .as("not over yet")
                .startsWith("/bao-cao/ky?");
        assertThat(post("/bao-cao/ky/chot" + QUARTER + "&donVi=" + members.district(), members.auditor())
                        .getResponse()
                        .getRedirectedUrl())
                .as("who only reads does not freeze")
                .startsWith("/bao-cao/ky?");
        assertThat(jdbc.queryForObject("select count(*) from report_frozen_period", Long.class))
                .isZero();

        String frozen = String.valueOf(
                post("/bao-cao/ky/chot" + QUARTER, members.office(), "note", "Đã thống nhất với các phòng")
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(frozen).matches("/bao-cao/ky/chot/\\d+");
        Document same = page(frozen, members.leader());
        assertThat(same.text())
                .contains("Mã kiểm tra còn nguyên", "Đã thống nhất với các phòng", "không khác bản đã chốt");

        // A result of before the cut is corrected afterwards.
        clock.fixDate(WITHIN);
        all(members.quocKhanh(), "2", members.chairQuocKhanh(), false);
        clock.fixDate(AFTER);
        Document changed = page(frozen, members.leader());
        Element row = changed.select("section:contains(B1. Biểu) tbody tr:contains(Xã Quốc Khánh)")
                .get(0);
        assertThat(row.select("td").get(5).text()).isEqualTo("x nay: 0");
        assertThat(row.select("td").get(23).text()).isEqualTo("2 nay: 1");
        assertThat(changed.text()).contains("Mã kiểm tra còn nguyên");
        List<List<String>> kept = sheet(file(frozen + ".xlsx", members.leader()), "B1");
        assertThat(rowOf(kept, "Xã Quốc Khánh").get(23)).isEqualTo("2");
        List<List<String>> live = sheet(file(path("b1.xlsx") + QUARTER, members.leader()), "B1");
        assertThat(rowOf(live, "Xã Quốc Khánh").get(23)).isEqualTo("1");

        assertThat(post("/bao-cao/ky/chot" + QUARTER, members.office())
                        .getResponse()
                        .getRedirectedUrl())
                .as("again after the corrections")
                .matches("/bao-cao/ky/chot/\\d+");
        assertThat(page("/bao-cao/ky" + QUARTER, members.office()).text()).contains("quý III năm 2021, lần 2");
        assertThat(get(frozen, members.stranger())).hasStatus(404);
        assertThatThrownBy(() -> jdbc.update("update report_frozen_period set tables = '[]'"))
                .as("nobody can change it")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    @DisplayName("6.1 the office sets how its area cuts a period; others and other areas may not")
    void theDefinitionOfAnArea() {
        String form = "/bao-cao/ky/quy-dinh/" + members.district() + "/quy";
        assertThat(page("/bao-cao/ky" + QUARTER, members.office()).text())
                .contains("số liệu từ ngày 15/06/2021 đến ngày 14/09/2021, hạn gửi 27/09/2021");
        MvcTestResult wrong = post(form, members.office(), "cut", "CALENDAR", "dueDays", "chín", "version", "0");
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(text(wrong)).select("#f-dueDays").val()).isEqualTo("chín");
        assertThat(Jsoup.parse(text(wrong)).text()).contains("chưa đúng");
        MvcTestResult none = post(form, members.office(), "cut", "CALENDAR", "dueDays", "0", "version", "0");
        assertThat(none).hasStatus(422);
        assertThat(Jsoup.parse(text(none)).text()).contains("Hạn gửi từ 1 đến 60 ngày");
        assertThat(post(form, members.auditor(), "cut", "CALENDAR", "dueDays", "5", "version", "0"))
                .hasStatus(403);
        assertThat(post(form, members.stranger(), "cut", "CALENDAR", "dueDays", "5", "version", "0"))
                .hasStatus(404);
        assertThat(post(form, members.office(), "cut", "CALENDAR", "dueDays", "5", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(page("/bao-cao/ky" + QUARTER.replace("Q3", "Q2"), members.office())
                        .text())
                .contains("số liệu từ ngày 01/04/2021 đến ngày 30/06/2021, hạn gửi 05/07/2021");
        assertThat(post(form, members.office(), "cut", "DECREE_09", "dueDays", "5", "version", "0"))
                .as("somebody changed it since")
                .hasStatus(422);
    }

    @Test
    void onlyLeadersAndOnlyTheirTerritory() {
        assertThat(get("/bao-cao/ky", members.department())).hasStatus(403);
        assertThat(get(path("b1"), members.department())).hasStatus(403);
        assertThat(get("/bao-cao/ky/bao-cao.docx", members.chairQuocKhanh())).hasStatus(403);
        assertThat(get("/bao-cao/ky?donVi=" + members.district(), members.stranger()))
                .hasStatus(404);
        assertThat(get(path("b1.xlsx") + "?donVi=" + members.district(), members.stranger()))
                .hasStatus(404);
        assertThat(get(path("b99"), members.leader())).hasStatus(404);
        assertThat(get("/bao-cao/ky?ky=quy&so=2021-Q9", members.leader())).hasStatus(404);
        assertThat(page("/bao-cao/ky?ky=quy&ngay=31/02", members.leader()).text())
                .contains("Ngày “31/02” chưa đúng");
        assertThat(page("/bao-cao/ky", members.leader()).select("a[href^=/bao-cao/ky/bieu/]"))
                .hasSizeGreaterThan(8);
    }
}
