package vn.ntm.works.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Money;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;
import vn.ntm.works.DebtLedger;
import vn.ntm.works.DebtLedger.Debt;
import vn.ntm.works.DebtLedger.Statement;
import vn.ntm.works.Works;
import vn.ntm.works.Works.NewWork;

/** Works with their steps, the ledger of debts with table B4, and the table put back in. */
@DatabaseTest
@Import(Statements.class)
class WorksPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);

    @Autowired
    Cast cast;

    @Autowired
    Works works;

    @Autowired
    DebtLedger ledger;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationClock clock;

    Cast.Members people;

    @BeforeEach
    void enter() {
        clock.fixDate(TODAY);
        people = cast.enter();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    @Test
    @DisplayName("A commune enters its work; what is wrong stands beside the field and nothing typed is lost")
    void aCommuneEntersItsWork() {
        Actor chair = people.chairQuocKhanh();
        Document wrong = parsed(post(
                "/cong-trinh/moi",
                chair,
                "unit",
                people.quocKhanh().toString(),
                "kind",
                "",
                "name",
                "Đường liên thôn",
                "investment",
                "một tỷ",
                "decidedOn",
                "31/02/2024"));
        assertThat(wrong.select("#e-investment").text()).contains("1.250,5");
        assertThat(wrong.select("#e-decidedOn").text()).contains("14/9/2021");
        assertThat(wrong.select("#f-name").val()).isEqualTo("Đường liên thôn");
        assertThat(wrong.select("#f-investment").val()).isEqualTo("một tỷ");

        String[] form = {
            "unit", people.quocKhanh().toString(),
            "kind", "giao-thong",
            "name", "Đường liên thôn",
            "owner", "UBND xã",
            "decision", "12/QĐ-UBND",
            "decidedOn", "5/1/2024",
            "investment", "1.250,5",
            "formKey", "k1"
        };
        String path = redirect(post("/cong-trinh/moi", chair, form));
        assertThat(redirect(post("/cong-trinh/moi", chair, form)))
                .as("sent twice")
                .isEqualTo(path);
        Document page = page(path, chair);
        assertThat(page.select("h1").text()).isEqualTo("Đường liên thôn");
        assertThat(page.select(".tgs").text()).contains("1.250,5", "chưa khai");
        assertThat(page.select("section[aria-labelledby=h-buoc] tbody tr")).hasSize(7);
        assertThat(audited("WORK_REGISTERED")).isEqualTo(1);

        assertThat(get(path, people.chairTanMinh())).hasStatus(404);
        assertThat(get(path, people.stranger())).hasStatus(404);
        assertThat(get(path + "/sua", people.leader())).as("leaders read").hasStatus(403);
        assertThat(get(path, people.department()))
                .as("a department reads its district")
                .hasStatusOk();
        assertThat(post("/cong-trinh/moi", people.chairTanMinh(), form))
                .as("another's unit")
                .hasStatus(422);
        assertThat(post(path + "/sua", chair, with(form, "name", "Đường thôn", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(post(path + "/sua", chair, with(form, "name", "Tên khác", "version", "0")))
                .as("somebody changed it since")
                .hasStatus(409);
    }

    @Test
    @DisplayName("A step planned before today and not done is late, in the list and on the page; done it is not")
    void aLateStep() {
        long id = work(people.quocKhanh(), "Trường mầm non", people.office());
        String path = "/cong-trinh/" + id;
        assertThat(parsed(post(path + "/buoc", people.office(), "step", "khoi-cong"))
                        .select("#e-plannedOn")
                        .text())
                .isNotBlank();
        assertThat(post(path + "/buoc", people.office(), "step", "mh-trinh", "plannedOn", "1/6/2024"))
                .as("a step of models")
                .hasStatus(422);
        redirect(post(path + "/buoc", people.chairQuocKhanh(), "step", "khoi-cong", "plannedOn", "30/6/2024"));
        assertThat(page(path, people.leader())
                        .select("section[aria-labelledby=h-buoc]")
                        .text())
                .contains("trễ kế hoạch");
        assertThat(list("tinhTrang=LATE")).containsExactly("Trường mầm non");
        redirect(post(
                path + "/buoc",
                people.chairQuocKhanh(),
                "step",
                "khoi-cong",
                "plannedOn",
                "30/6/2024",
                "doneOn",
                "1/7/2024"));
        assertThat(list("tinhTrang=LATE")).isEmpty();
        assertThat(list("tinhTrang=UNDER_WAY&q=TRUONG mam")).containsExactly("Trường mầm non");
        assertThat(list("hinhThuc=MODEL")).isEmpty();
        assertThat(jdbc.sql("select count(*) from works_step where work_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .as("each word on a step is kept")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("B4: the debt of any past day, by commune and in all; a commune that owes cannot say it does not")
    void theLedgerOnAnyDay() {
        long road = work(people.quocKhanh(), "Đường", people.office());
        long school = work(people.quocKhanh(), "Trường", people.office());
        state(road, APRIL, 900, Map.of("NS-TINH", 500L, "NS-XA", 150L));
        state(road, TODAY, 1000, Map.of("NS-XA", 500L));
        state(school, TODAY, 100, Map.of("NS-XA", 130L));
        assertThat(debt(APRIL.minusDays(1))).isEqualTo(Debt.UNKNOWN);
        assertThat(debt(APRIL).owed()).isEqualTo(Money.millions(250));
        assertThat(debt(TODAY.minusDays(1)).owed()).isEqualTo(Money.millions(250));
        assertThat(debt(TODAY).owed())
                .as("1.000 - 500 - 500; the school's advance pays for nothing")
                .isEqualTo(Money.ZERO);
        assertThat(debt(TODAY).isClear()).isTrue();

        Document april = page("/no-dong?ngay=10/4/2024", people.leader());
        assertThat(april.select(".tgs b").eachText()).containsExactly("250", "1/1", "1", "2");
        assertThat(april.select("section[aria-labelledby=h-xa] tfoot").text()).contains("900", "650", "250");
        assertThat(april.select("section[aria-labelledby=h-ct] tbody tr").text())
                .contains("Ngân sách tỉnh: 500");
        assertThat(page("/no-dong", people.leader()).select(".tgs").text()).contains("0/2", "30");
        assertThat(page("/no-dong", people.chairTanMinh()).text())
                .as("its own only")
                .doesNotContain("Đường");
        assertThat(get("/no-dong?donVi=" + people.district(), people.stranger()))
                .hasStatus(404);

        state(school, TODAY, 200, Map.of());
        assertThat(ledger.declareClear(people.quocKhanh(), TODAY, "BC 5", people.chairQuocKhanh())
                        .isRejected())
                .isTrue();
        assertThat(ledger.declareClear(people.tanMinh(), TODAY, " ", people.chairTanMinh())
                        .isRejected())
                .isTrue();
        assertThat(ledger.declareClear(people.tanMinh(), TODAY, "BC 5", people.staffQuocKhanh())
                        .isRejected())
                .isTrue();
        redirect(post(
                "/no-dong/khong-con",
                people.chairTanMinh(),
                "donVi",
                people.tanMinh().toString(),
                "document",
                "BC 5"));
        assertThat(ledger.debtOf(people.tanMinh(), TODAY).isClear()).isTrue();
        assertThat(ledger.debtOf(people.daoVien(), TODAY).isClear())
                .as("said nothing")
                .isFalse();
        assertThat(ledger.debtsOf(List.of(people.quocKhanh(), people.tanMinh(), people.daoVien()), TODAY))
                .containsOnlyKeys(people.quocKhanh(), people.tanMinh());
    }

    @Test
    @DisplayName(
            "Figures are typed in triệu đồng with a comma; a wrong one is told beside its source, and none is written")
    void figuresAreTyped() {
        long road = work(people.quocKhanh(), "Đường", people.office());
        String path = "/cong-trinh/" + road + "/so-lieu";
        Document wrong =
                parsed(post(path, people.chairQuocKhanh(), "day", "1/7/2024", "volume", "12,5", "paid[NS-XA]", "-3"));
        assertThat(wrong.select("#e-paid-NS-XA").text()).contains("không âm");
        assertThat(wrong.select("#f-volume").val()).isEqualTo("12,5");
        assertThat(post(path, people.chairQuocKhanh(), "day", "2/7/2024", "volume", "1"))
                .as("tomorrow")
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from works_ledger_entry")
                        .query(Long.class)
                        .single())
                .isZero();
        redirect(post(
                path,
                people.chairQuocKhanh(),
                "day",
                "1/7/2024",
                "volume",
                "1.012,5",
                "paid[NS-XA]",
                "12",
                "plan",
                "Trả từ đấu giá đất",
                "dueOn",
                "31/12/2024"));
        assertThat(debt(TODAY).owed().shown()).isEqualTo("1.000,5");
        assertThat(page("/no-dong", people.leader()).text()).contains("Trả từ đấu giá đất", "31/12/2024");
        assertThat(audited("WORK_FIGURES")).isEqualTo(1);
    }

    @Test
    @DisplayName("Table B4 put back in as it came out changes nothing; changed cells are shown first, wrong rows named")
    void theTablePutBackIn() throws IOException {
        long road = work(people.quocKhanh(), "Đường", people.office());
        state(road, TODAY, 900, Map.of("NS-XA", 150L));
        byte[] out = mvc.get()
                .uri("/no-dong/bieu-b4.xlsx")
                .with(Cast.signedIn(people.office()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        String same = redirect(put(out, people.office()));
        assertThat(page(same, people.office()).text()).contains("0 dòng thay đổi", "1 dòng giữ nguyên");
        assertThat(get(same, people.clerk())).as("another's file").hasStatus(404);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out))) {
            Sheet sheet = book.getSheet("B4");
            Row head = sheet.getRow(2);
            Row row = sheet.getRow(3);
            for (int i = 0; i < head.getLastCellNum(); i++) {
                if (head.getCell(i).getStringCellValue().equals("Khối lượng hoàn thành")) {
                    row.getCell(i).setCellValue(1000.25);
                }
            }
            String changed = redirect(put(bytes(book), people.office()));
            assertThat(page(changed, people.office()).select("tbody").text()).contains("nợ đọng 750", "nợ đọng 850,25");
            assertThat(debt(TODAY).owed()).as("nothing is written yet").isEqualTo(Money.millions(750));
            redirect(post(changed, people.office()));
            assertThat(debt(TODAY).owed().shown()).isEqualTo("850,25");

            row.getCell(3).setCellValue(999_999);
            String wrong = redirect(put(bytes(book), people.office()));
            assertThat(page(wrong, people.office()).text()).contains("1 chỗ sai", "999999");
            redirect(post(wrong, people.office()));
            assertThat(debt(TODAY).owed().shown()).isEqualTo("850,25");
        }
        assertThat(put("không phải tệp".getBytes(java.nio.charset.StandardCharsets.UTF_8), people.office()))
                .hasStatus(422);
        assertThat(get("/nhap-bieu/b4", people.leader())).hasStatus(403);
    }

    @Test
    void pagesNeedAConstantNumberOfStatements() {
        for (String path : List.of("/cong-trinh", "/no-dong")) {
            more(2);
            int few = statements(path);
            more(12);
            assertThat(statements(path)).as(path).isEqualTo(few).isLessThanOrEqualTo(18);
        }
    }

    private void more(int number) {
        for (int i = 0; i < number; i++) {
            long id = work(i % 2 == 0 ? people.quocKhanh() : people.tanMinh(), "Công trình " + i, people.office());
            state(id, TODAY, 10 + i, Map.of("NS-XA", 5L));
        }
    }

    private int statements(String path) {
        return Statements.count(() -> assertThat(get(path, people.leader())).hasStatusOk());
    }

    private Debt debt(LocalDate day) {
        return ledger.debtOf(people.quocKhanh(), day);
    }

    private long work(UnitId unit, String name, Actor by) {
        return works.register(
                        new NewWork(
                                unit,
                                "giao-thong",
                                name,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                name + System.nanoTime()),
                        by)
                .value();
    }

    private void state(long work, LocalDate day, long volume, Map<String, Long> paid) {
        Map<String, Money> amounts = new java.util.HashMap<>();
        paid.forEach((source, millions) -> amounts.put(source, Money.millions(millions)));
        ledger.state(work, new Statement(day, Money.millions(volume), amounts, "BB"), people.office())
                .value();
    }

    private List<String> list(String query) {
        return page("/cong-trinh?" + query, people.leader()).select("a.ttl").eachText();
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private MvcTestResult put(byte[] content, Actor actor) {
        return mvc.post()
                .uri("/nhap-bieu/b4")
                .multipart()
                .file(new MockMultipartFile("file", "b4.xlsx", "application/octet-stream", content))
                .param("day", "1/7/2024")
                .param("document", "BC 7/BC-UBND")
                .with(Cast.signedIn(actor))
                .with(csrf())
                .exchange();
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static String[] with(String[] form, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(form));
        for (int i = 0; i < more.length; i += 2) {
            int at = all.indexOf(more[i]);
            if (at >= 0) {
                all.set(at + 1, more[i + 1]);
            } else {
                all.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return all.toArray(String[]::new);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = get(path, actor);
        assertThat(result).as(path).hasStatusOk();
        return parsed(result);
    }

    private MvcTestResult post(String path, Actor actor, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return java.util.Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private static Document parsed(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
