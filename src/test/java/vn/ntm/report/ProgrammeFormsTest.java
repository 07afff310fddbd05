package vn.ntm.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.report.domain.paper.TableWorkbook;
import vn.ntm.report.domain.table.Cell;
import vn.ntm.report.domain.table.Column;
import vn.ntm.report.domain.table.TableHead;
import vn.ntm.report.domain.table.TableSink;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/**
 * Forms of the programme 2026-2030 (domain 6.2b) of ten criteria. Quốc Khánh (group 1) met all ten at the end of 2025;
 * Tân Minh (group 2) five in March 2026; Đào Viên (group 2) four, and is to meet a fifth this year.
 */
@DatabaseTest
class ProgrammeFormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final String HALF = "?ky=6-thang&so=2026-H1";

    @Autowired
    Cast cast;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    Targets targets;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    Cast.Members members;
    long set;
    List<Item> criteria;

    @BeforeEach
    void enter() {
        clock.fixDate(TODAY);
        members = cast.enter();
        entities.flush();
        set = catalogue.all().stream()
                .filter(one -> one.code().equals("xa-ntm-2026-2030"))
                .findFirst()
                .orElseThrow()
                .id();
        criteria = catalogue.itemsOf(set).stream().filter(Item::isCriterion).toList();
        assertThat(criteria).hasSize(10);
        stand(members.quocKhanh(), 10, LocalDate.of(2025, 12, 1));
        stand(members.tanMinh(), 5, LocalDate.of(2026, 3, 1));
        stand(members.daoVien(), 4, LocalDate.of(2026, 3, 1));
        group(members.quocKhanh(), "nhom_1");
        group(members.tanMinh(), "nhom_2");
        group(members.daoVien(), "nhom_2");
        targets.set(
                        new Targets.NewTarget(
                                members.daoVien(),
                                2026,
                                TargetKind.CRITERION,
                                criteria.get(4).id(),
                                null,
                                "KH 12"),
                        members.office())
                .value();
        entities.flush();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private void stand(UnitId commune, int met, LocalDate from) {
        for (int i = 0; i < met; i++) {
            jdbc.update(
                    "insert into assessment_standing (unit_id, set_id, item_id, valid_from, status, self, verified)"
                            + " values (?, ?, ?, ?, 'MET', 'MET', 'MET')",
                    commune.value(),
                    set,
                    criteria.get(i).id(),
                    from);
        }
    }

    private void group(UnitId commune, String key) {
        jdbc.update(
                "insert into commune_group (unit_id, dimension, column_key, valid_from, document, created_at, created_by,"
                        + " created_by_name) values (?, 'COMMUNE_GROUP3', ?, '2026-02-15', 'QĐ 1', now(), ?, 'Thử')",
                commune.value(),
                key,
                members.office().userId().value());
    }

    private Document page(String uri, Actor actor) {
        MvcTestResult result = mvc.get().uri(uri).with(Cast.signedIn(actor)).exchange();
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

    private static List<String> row(Document page, String words) {
        return page.select("main table tbody tr:contains(" + words + ")")
                .get(0)
                .select("td")
                .eachText();
    }

    @Test
    @DisplayName("Biểu 06, 05 and 10 hand-computed: end of the year before, the half-year, the plan")
    void threeForms() throws IOException {
        Document bands = page("/bao-cao/ky/bieu/bieu-06" + HALF, members.leader());
        assertThat(bands.select("thead th").eachText())
                .containsExactly(
                        "TT", "Nội dung", "KQ đến 31/12/2025", "TH 6 tháng năm 2026", "KH 6 tháng cuối năm 2026");
        assertThat(row(bands, "Tổng số xã").subList(2, 5)).containsExactly("3", "3", "3");
        assertThat(row(bands, "Số xã đạt 10 tiêu chí").subList(2, 5)).containsExactly("1", "1", "1");
        assertThat(row(bands, "từ 5 đến 9").subList(2, 5)).containsExactly("0", "1", "2");
        assertThat(row(bands, "dưới 5").subList(2, 5)).containsExactly("2", "1", "0");

        Document groups = page("/bao-cao/ky/bieu/bieu-05" + HALF, members.leader());
        List<String> fifth =
                groups.select("main table tbody tr").get(4).select("td").eachText();
        assertThat(fifth.subList(2, 11)).containsExactly("1", "0", "0", "1", "1", "0", "1", "2", "0");

        String commune = "/bao-cao/ky/bieu/bieu-10" + HALF + "&donVi=" + members.daoVien();
        Document own = page(commune, members.leader());
        Element line = own.select("main table tbody tr").stream()
                .filter(one ->
                        one.select("td").get(0).text().equals(criteria.get(4).code()))
                .findFirst()
                .orElseThrow();
        assertThat(line.select("td").get(8).text()).as("the plan").isEqualTo("đạt");
        assertThat(line.select("td").get(6).text()).isEmpty();
        assertThat(page("/bao-cao/ky" + HALF, members.leader()).text()).contains("Biểu 06", "Biểu 10 của từng xã");
        assertThat(page("/bao-cao/ky?ky=quy&so=2025-Q3", members.leader()).text())
                .as("not in force then")
                .doesNotContain("Biểu 06");
        byte[] file = mvc.get()
                .uri("/bao-cao/ky/bieu/bieu-06.docx" + HALF)
                .with(Cast.signedIn(members.leader()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(paper.getTables().get(0).getRow(1).getCell(1).getText()).isEqualTo("Tổng số xã");
        }
    }

    @Test
    @DisplayName(
            "a commune opens and takes home its own Biểu 10 and other tables, of no other commune; a department none")
    void theCommunesOwn() {
        MvcTestResult begin = mvc.get()
                .uri("/bao-cao/bieu-cua-xa")
                .with(Cast.signedIn(members.chairQuocKhanh()))
                .exchange();
        assertThat(begin).hasStatus3xxRedirection().hasRedirectedUrl("/bao-cao/ky/bieu/bieu-10");
        Document own = page("/bao-cao/ky/bieu/bieu-10" + HALF, members.chairQuocKhanh());
        assertThat(own.select("h1").text()).startsWith("Biểu 10");
        assertThat(own.select(".lead-t").text()).contains("Xã Quốc Khánh");
        assertThat(own.select("main table tbody tr")).hasSizeGreaterThan(10);
        assertThat(own.select("select[name=ky] option[selected]").text()).isEqualTo("6 tháng");
        assertThat(own.select("a[href^='/bao-cao/ky?']")).isEmpty();
        String other = "/bao-cao/ky/bieu/bieu-10.xlsx" + HALF + "&donVi=";
        assertThat(status(other + members.quocKhanh(), members.chairQuocKhanh()))
                .isEqualTo(200);
        assertThat(status(other + members.daoVien(), members.chairQuocKhanh())).isEqualTo(404);
        assertThat(status(other + members.district(), members.chairQuocKhanh())).isEqualTo(404);
        assertThat(status("/bao-cao/bieu-cua-xa", members.department())).isEqualTo(403);
    }

    private int status(String uri, Actor actor) {
        return mvc.get()
                .uri(uri)
                .with(Cast.signedIn(actor))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private MvcTestResult post(Actor actor, String bands, String title) {
        return mvc.post()
                .uri("/bao-cao/bieu-mau/bieu-06")
                .with(Cast.signedIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("version", "0")
                .param("label", "Biểu 06")
                .param("title", title)
                .param("periods", "Đến hết {truoc}\nNửa năm {nam}\nKế hoạch {nam}")
                .param("bands", bands)
                .param("active", "true")
                .param("validFrom", "01/01/2026")
                .exchange();
    }

    @Test
    @DisplayName("words and groups of a form are data; bad ones are refused beside the field and kept")
    void formsAreData() {
        MvcTestResult wrong = post(members.administrator(), "Nhóm hỏng|9", "Số xã");
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(text(wrong)).select("#f-bands").text()).contains("Nhóm hỏng|9");
        assertThat(Jsoup.parse(text(wrong)).select("#e-bands").text()).contains("Mỗi dòng một nhóm");
        assertThat(post(members.leader(), "Đủ|8|10", "Số xã")).hasStatus(403);
        assertThat(post(members.administrator(), "Từ 8 tiêu chí|8|10\nCòn lại|0|7", "Số xã theo mức"))
                .hasStatus3xxRedirection();
        Document bands = page("/bao-cao/ky/bieu/bieu-06" + HALF, members.leader());
        assertThat(bands.select("h1").text()).isEqualTo("Biểu 06. Số xã theo mức");
        assertThat(bands.select("thead th").eachText()).contains("Đến hết 2025", "Nửa năm 2026");
        assertThat(row(bands, "Còn lại").subList(2, 5)).containsExactly("2", "2", "2");
    }

    @Test
    @DisplayName("measure: B1 of 200 communes as of a past day under 2 s as .xlsx and 3 s as .docx")
    void twoHundredCommunes() {
        for (int i = 0; i < 197; i++) {
            units.register(new Units.NewUnit(
                            "t-b1-" + i,
                            UnitKind.XA,
                            "Xã Số " + i,
                            null,
                            null,
                            members.district(),
                            null,
                            null,
                            true,
                            true,
                            List.of()))
                    .value();
        }
        entities.flush();
        jdbc.update(
                "insert into assessment_standing (unit_id, set_id, item_id, valid_from, status) select u.id, ?, i.id,"
                        + " '2026-03-01', 'MET' from organisation_unit u, criteria_item i where u.name like 'Xã Số %'"
                        + " and i.set_id = ? and i.kind = 'CRITERION'",
                set, set);
        String past = HALF + "&ngay=01/06/2026";
        assertThat(millis("/bao-cao/ky/bieu/b1.xlsx" + past)).isLessThan(2_000);
        assertThat(millis("/bao-cao/ky/bieu/b1.docx" + past)).isLessThan(3_000);
        assertThat(page("/bao-cao/ky/bieu/b1" + past, members.leader()).select("main table tbody tr"))
                .hasSize(200 + 3);
    }

    private long millis(String uri) {
        long start = System.nanoTime();
        assertThat(mvc.get().uri(uri).with(Cast.signedIn(members.leader()))).hasStatusOk();
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Test
    @DisplayName("measure: a workbook of 100,000 rows is written in under 10 s without holding them")
    void aHundredThousandRows() throws IOException {
        long start = System.nanoTime();
        try (TableWorkbook book = new TableWorkbook()) {
            TableSink sheet = book.sheet("B7");
            sheet.head(new TableHead(
                    "B7",
                    "Nhiệm vụ",
                    List.of(),
                    List.of(Column.mark("TT"), Column.text("Nhiệm vụ", 30), Column.text("Chủ trì", 16))));
            for (int i = 0; i < 100_000; i++) {
                sheet.row(List.of(Cell.of(i), Cell.of("Việc số " + i), Cell.of("Xã số " + i)));
            }
            book.writeTo(OutputStream.nullOutputStream());
        }
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
    }
}
