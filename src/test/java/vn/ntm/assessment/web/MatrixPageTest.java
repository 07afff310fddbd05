package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

/** The matrix as people read it, its tables out and back in. */
@DatabaseTest
@Import(Statements.class)
class MatrixPageTest {

    private static final String SET = "xa-ntm-2016-2020";
    private static final LocalDate BEFORE = LocalDate.of(2020, 12, 31);
    private static final LocalDate NOW = LocalDate.of(2021, 9, 10);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Results results;

    @Autowired
    Standings standings;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    RecognitionGoals goals;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    long set;

    @BeforeEach
    void enter() {
        members = cast.enter();
        set = catalogue.all().stream()
                .filter(one -> one.code().equals(SET))
                .findFirst()
                .orElseThrow()
                .id();
        record(members.quocKhanh(), BEFORE, "17.1", AchievementStatus.NOT_MET);
        record(members.tanMinh(), BEFORE, "17.1", AchievementStatus.MET);
        record(members.quocKhanh(), NOW, "17.1", AchievementStatus.MET);
    }

    /** Everything met but one indicator. */
    private void record(UnitId unit, LocalDate day, String code, AchievementStatus status) {
        List<Result> cells = new ArrayList<>();
        List<Item> items = catalogue.itemsOf(set);
        for (Item item : items) {
            boolean assessed = item.parentId() != null
                    || items.stream().noneMatch(other -> Long.valueOf(item.id()).equals(other.parentId()));
            if (assessed) {
                boolean special = item.parentId() != null && item.code().equals(code);
                cells.add(new Result(unit, item.id(), special ? status : AchievementStatus.MET, null, null, null));
            }
        }
        results.record(new Cut(set, day, "Báo cáo 12/BC-UBND", cells), members.office())
                .value();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private static String row(Document page, String commune) {
        return page.select("table.mx tbody tr:has(th:contains(" + commune + "))")
                .text();
    }

    @Test
    @DisplayName("AX-07 the matrix as of the earlier day still says chưa đạt")
    void aPastDayStaysAsItWas() {
        assertThat(row(page("/ma-tran?bo=" + SET + "&ngay=10/9/2021", members.leader()), "Quốc Khánh"))
                .endsWith("19/19")
                .doesNotContain("chưa đạt");
        assertThat(row(page("/ma-tran?bo=" + SET + "&ngay=9/9/2021", members.leader()), "Quốc Khánh"))
                .endsWith("18/19")
                .contains("chưa đạt");
        assertThat(row(page("/ma-tran?bo=" + SET + "&ngay=10/9/2021&so=31/12/2020", members.leader()), "Quốc Khánh"))
                .endsWith("+1 19/19");
    }

    @Test
    @DisplayName("A001-13 the average is over xã alone: the thị trấn is not in the divisor")
    void averageIsOverCommunes() {
        Document page = page("/ma-tran?bo=" + SET + "&ngay=31/12/2020", members.leader());
        assertThat(page.select("table.mx tbody tr")).hasSize(3);
        assertThat(page.text()).contains("Bình quân 12,33 tiêu chí/xã").contains("3 xã × 19 tiêu chí");
        assertThat(page.select("table.mx tfoot .tot").text()).isEqualTo("37");
    }

    @Test
    @DisplayName(
            "only communes with a flag, of a group, with a goal: counted among themselves, each choice can be undone")
    void narrows() {
        String path = "/ma-tran?bo=" + SET;
        Item cell = catalogue.itemsOf(set).stream()
                .filter(item -> item.code().equals("17.1"))
                .findFirst()
                .orElseThrow();
        assertThat(mvc.post()
                        .uri("/danh-gia/" + members.tanMinh() + "/" + cell.id() + "/co")
                        .with(csrf())
                        .with(Cast.signedIn(members.office()))
                        .param("kind", "BLOCKED")
                        .param("from", "10/9/2021")
                        .param("reason", "chưa có đất"))
                .hasStatus3xxRedirection();
        jdbc.sql(
                        "insert into commune_group (unit_id, dimension, column_key, valid_from, document, created_at, created_by,"
                                + " created_by_name) values (?, 'ZONE3', 'khu_vuc_2', ?, '12/QĐ-UBND', now(), ?, 'Văn phòng')")
                .params(
                        members.daoVien().value(),
                        BEFORE,
                        members.office().userId().value())
                .update();
        goals.set(new NewGoal(members.quocKhanh(), Tier.NANG_CAO, 2022, null, null, null), members.office())
                .value();
        assertThat(communes(page(path, members.leader()))).containsExactly("Đào Viên", "Quốc Khánh", "Tân Minh");
        Document flagged = page(path + "&co=BLOCKED", members.leader());
        assertThat(communes(flagged)).containsExactly("Tân Minh");
        assertThat(flagged.select(".lead-t").text()).contains("1 xã × 19 tiêu chí");
        assertThat(flagged.select("a.fchip").attr("href")).isEqualTo(path);
        assertThat(communes(page(path + "&co=OWED", members.leader()))).isEmpty();
        assertThat(communes(page(path + "&khu=khu_vuc_2", members.leader()))).containsExactly("Đào Viên");
        assertThat(page(path, members.leader()).select("#khu option").eachText())
                .contains("Khu vực 2");
        assertThat(communes(page(path + "&dich=NANG_CAO", members.leader()))).containsExactly("Quốc Khánh");
        assertThat(communes(page(path + "&dich=NANG_CAO&co=BLOCKED", members.leader())))
                .isEmpty();
    }

    private static List<String> communes(Document page) {
        return page.select("table.mx tbody th").eachText();
    }

    @Test
    void indicatorsCountOnTheirOwn() {
        Document page = page("/ma-tran?muc=chi-tieu&bo=" + SET + "&ngay=31/12/2020", members.leader());
        assertThat(row(page, "Quốc Khánh")).endsWith("48/49");
        assertThat(page.select("table.mx thead th")).hasSize(51);
        assertThat(row(page("/ma-tran?chua=17&bo=" + SET + "&ngay=31/12/2020", members.leader()), "Tân Minh"))
                .as("filtered to those that do not meet 17")
                .isEmpty();
    }

    @Test
    void anotherDistrictIsOutOfSight() {
        assertThat(mvc.get().uri("/ma-tran?donVi=" + members.district()).with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/xa/" + members.quocKhanh() + "/tieu-chi").with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
        assertThat(page("/ma-tran?bo=" + SET, members.stranger()).text()).doesNotContain("Quốc Khánh");
        assertThat(mvc.get().uri("/ma-tran?donVi=abc").with(Cast.signedIn(members.office())))
                .as("no number, so no such place")
                .hasStatus(404)
                .bodyText()
                .contains("Không tìm thấy trang này");
    }

    @Test
    void aBadDayIsTold() {
        assertThat(page("/ma-tran?ngay=31/2/2021", members.leader())
                        .select("[role=alert]")
                        .text())
                .contains("31/2/2021");
    }

    @Test
    void onePageTakesTheSameStatementsHoweverManyCommunes() {
        int few = Statements.count(() -> page("/ma-tran?bo=" + SET, members.leader()));
        record(members.daoVien(), NOW, "2.1", AchievementStatus.NOT_MET);
        assertThat(Statements.count(() -> page("/ma-tran?bo=" + SET, members.leader())))
                .isEqualTo(few)
                .isLessThanOrEqualTo(15);
    }

    @Test
    void theCommunesPageTellsWhatIsOwed() {
        Document page = page(
                "/xa/" + members.quocKhanh() + "/tieu-chi?bo=" + SET + "&ngay=31/12/2020", members.chairQuocKhanh());
        assertThat(page.select("#chua-dat .crit > summary b").eachText())
                .containsExactly("17. Môi trường và an toàn thực phẩm");
        assertThat(page.select("#chua-dat").text()).contains("7/8 chỉ tiêu đạt");
    }

    @Test
    @DisplayName("B1, B2, B3 as of a day")
    void tablesComeOut() throws IOException {
        try (XSSFWorkbook book = workbook("/ma-tran/xuat.xlsx?bo=" + SET + "&ngay=10/9/2021&so=31/12/2020")) {
            Row quocKhanh = rowOf(book.getSheet("B1"), 2, "Xã Quốc Khánh");
            assertThat(quocKhanh.getCell(3 + 16).getStringCellValue()).isEqualTo("x");
            assertThat(quocKhanh.getCell(3 + 19).getNumericCellValue()).isEqualTo(19);
            assertThat(quocKhanh.getCell(3 + 20).getNumericCellValue()).isEqualTo(18);
            assertThat(book.getSheet("B2").getLastRowNum()).isEqualTo(3 + 3 * 49);
            assertThat(book.getSheet("B3").getRow(4).getCell(1).getNumericCellValue())
                    .isEqualTo(2);
            assertThat(book.getSheet("B3").getRow(4).getCell(3).getStringCellValue())
                    .contains("Quốc Khánh");
        }
        try (XSSFWorkbook past = workbook("/ma-tran/xuat.xlsx?bo=" + SET + "&ngay=31/12/2020")) {
            assertThat(rowOf(past.getSheet("B1"), 2, "Xã Quốc Khánh")
                            .getCell(3 + 16)
                            .getStringCellValue())
                    .isEqualTo("0");
        }
    }

    @Test
    void exportIsImport() throws IOException {
        byte[] same = bytes("/ma-tran/xuat.xlsx?bo=" + SET + "&ngay=10/9/2021");
        assertThat(check(same).text()).contains("0 kết quả thay đổi").contains("147 dòng giữ nguyên");

        byte[] changed = edited(same, sheet -> {
            Row row = rowOf(sheet, 2, "Xã Tân Minh");
            row.getCell(8).setCellValue("Chưa  đạt");
            row.getCell(8).getRow().createCell(7).setCellValue("12,5");
        });
        Document preview = check(changed);
        assertThat(preview.text()).contains("1 kết quả thay đổi").contains("Xã Tân Minh");
        String path = preview.select("form[action^=/ma-tran/nhap/]").attr("action");
        assertThat(mvc.post().uri(path).with(csrf()).with(Cast.signedIn(members.office())))
                .hasStatus3xxRedirection();
        assertThat(standings.of(set, List.of(members.tanMinh()), null, Kind.CRITERIA))
                .filteredOn(standing -> !standing.status().isMet())
                .hasSize(1);
        assertThat(mvc.post().uri(path).with(csrf()).with(Cast.signedIn(members.office())))
                .as("a second press finds nothing to write")
                .hasStatus(404);
    }

    @Test
    void wrongRowsAreToldAndNothingIsWritten() throws IOException {
        byte[] wrong = edited(bytes("/ma-tran/xuat.xlsx?bo=" + SET), sheet -> {
            sheet.getRow(5).getCell(3).setCellValue("99.9");
            rowOf(sheet, 2, "Xã Tân Minh").createCell(8).setCellValue("tốt");
        });
        Document preview = check(wrong);
        assertThat(preview.text()).contains("2 dòng sai").contains("99.9").contains("tốt");
        assertThat(preview.select("form[action^=/ma-tran/nhap/] button")).isEmpty();
    }

    @Test
    void anIndicatorThatStandsTwiceIsToldWithBothRows() throws IOException {
        byte[] twice = edited(bytes("/ma-tran/xuat.xlsx?bo=" + SET), sheet -> {
            String first = sheet.getRow(4).getCell(3).getStringCellValue();
            sheet.getRow(5).getCell(3).setCellValue(first);
        });
        Document preview = check(twice);
        assertThat(preview.text()).contains("1 dòng sai").contains("đã có ở dòng 5");
        assertThat(preview.select("form[action^=/ma-tran/nhap/] button")).isEmpty();
    }

    @Test
    void onlyTheOfficePutsResultsIn() {
        for (Actor actor : List.of(members.leader(), members.department(), members.chairQuocKhanh())) {
            assertThat(mvc.get().uri("/ma-tran/nhap").with(Cast.signedIn(actor)))
                    .hasStatus(403);
        }
        assertThat(mvc.post()
                        .multipart()
                        .uri("/ma-tran/nhap")
                        .file(new MockMultipartFile("file", "a.xlsx", null, "không phải bảng".getBytes()))
                        .param("set", SET)
                        .param("day", "10/9/2021")
                        .param("document", "12/BC")
                        .with(csrf())
                        .with(Cast.signedIn(members.office())))
                .hasStatus(422)
                .bodyText()
                .contains("Tệp không đọc được");
    }

    private Document check(byte[] workbook) throws UnsupportedEncodingException {
        MvcTestResult put = mvc.post()
                .multipart()
                .uri("/ma-tran/nhap")
                .file(new MockMultipartFile("file", "b2.xlsx", null, workbook))
                .param("set", SET)
                .param("day", "10/9/2021")
                .param("document", "Báo cáo 15/BC-UBND")
                .with(csrf())
                .with(Cast.signedIn(members.office()))
                .exchange();
        assertThat(put).hasStatus3xxRedirection();
        return page(java.util.Objects.requireNonNull(put.getResponse().getRedirectedUrl()), members.office());
    }

    private byte[] bytes(String path) {
        MvcTestResult result =
                mvc.get().uri(path).with(Cast.signedIn(members.office())).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private XSSFWorkbook workbook(String path) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(path)));
    }

    private static byte[] edited(byte[] workbook, Consumer<Sheet> edit) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(book.getSheet("B2"));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row rowOf(Sheet sheet, int column, String text) {
        for (Row row : sheet) {
            if (row.getCell(column) != null && row.getCell(column).toString().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row " + text);
    }
}
