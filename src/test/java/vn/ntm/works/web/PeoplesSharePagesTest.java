package vn.ntm.works.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.domain.ConditionEntry;
import vn.ntm.assessment.domain.RecognitionFigure;
import vn.ntm.dossier.domain.DossierOpening;
import org.jsoup.nodes.Element;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.assessment.Targets.NewTarget;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;
import vn.ntm.works.SatisfactionSurveys;
import vn.ntm.works.SatisfactionSurveys.Result;

/** Money by source with table B5, what the people said, and thôn by name with table B8. */
@DatabaseTest
@Import(Statements.class)
class PeoplesSharePagesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    @Autowired
    Cast cast;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Targets targets;

    @Autowired
    SatisfactionSurveys surveys;

    @Autowired
    DossierOpening opening;

    @Autowired
    ConditionEntry figures;

    @Autowired
    MockMvcTester mvc;

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
    @DisplayName("B5: people's money, ngày công and land by commune, summed and shared; put back in it changes nothing")
    void moneyBySource() throws IOException {
        String own = "/nguon-luc/" + people.quocKhanh() + "/2024";
        Actor chair = people.chairQuocKhanh();
        Document wrong = parsed(post(own, chair, "day", "1/7/2024", "done[NS-XA]", "nhiều", "planned[NS-XA]", "300"));
        assertThat(wrong.select(".has-err:has(#f-done-NS-XA)").text()).contains("1.250,5");
        assertThat(wrong.select("#f-planned-NS-XA").val()).isEqualTo("300");
        redirect(post(
                own,
                chair,
                "day",
                "1/7/2024",
                "planned[NS-XA]",
                "300",
                "done[NS-XA]",
                "150",
                "paid[NS-XA]",
                "100",
                "planned[DAN-NGAY-CONG]",
                "100",
                "done[DAN-NGAY-CONG]",
                "75",
                "quantity[DAN-NGAY-CONG]",
                "1.500",
                "planned[DAN-DAT]",
                "0",
                "done[DAN-DAT]",
                "25",
                "quantity[DAN-DAT]",
                "1.200,5"));
        redirect(post(
                "/nguon-luc/" + people.tanMinh() + "/2024",
                people.chairTanMinh(),
                "day",
                "30/6/2024",
                "planned[NS-XA]",
                "100",
                "done[NS-XA]",
                "150",
                "paid[NS-XA]",
                "50"));
        assertThat(get("/nguon-luc/" + people.tanMinh() + "/2024", chair)).hasStatus(404);

        Document sheet = page("/nguon-luc", people.leader());
        assertThat(row(sheet, "Ngân sách xã")).isEqualTo("Ngân sách xã – 400 300 75,0% 150 37,5% 75,0%");
        assertThat(row(sheet, "Cộng đồng, người dân: ngày công"))
                .isEqualTo("Cộng đồng, người dân: ngày công 1.500 ngày công 100 75 75,0% 0 0,0% 18,8%");
        assertThat(sheet.select("tfoot tr").eachText())
                .anySatisfy(total -> assertThat(total).isEqualTo("Tổng số 500 400 80,0% 150 30,0% 100,0%"))
                .anySatisfy(fund -> assertThat(fund).startsWith("Cộng: Cộng đồng, người dân 100 100 100,0%"));
        assertThat(page("/nguon-luc?ngay=30/6/2024", people.leader())
                        .select("tfoot")
                        .text())
                .as("the day before")
                .contains("Tổng số 100 150 150,0%");

        byte[] out = mvc.get()
                .uri("/nguon-luc/bieu-b5.xlsx?nam=2024")
                .with(Cast.signedIn(people.office()))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out))) {
            assertThat(book.getSheet("B5").getRow(2).getCell(9).getStringCellValue())
                    .isEqualTo("Tỷ trọng");
            String same = redirect(put(out, people.office()));
            assertThat(page(same, people.office()).text()).contains("0 dòng thay đổi");
        }
    }

    @Test
    @DisplayName("From 2026 on nobody enters money of a district")
    void noDistrictMoneyAnyMore() {
        clock.fixDate(LocalDate.of(2026, 7, 1));
        Document form = page("/nguon-luc/" + people.quocKhanh() + "/2026", people.chairQuocKhanh());
        assertThat(form.select("#f-done-NS-HUYEN")).isEmpty();
        assertThat(form.select("#f-done-NS-TINH")).hasSize(1);
    }

    @Test
    @DisplayName(
            "A survey is the Mặt trận's: it records it, or the office with its paper; the commune asked about never")
    void whoRecordsASurvey() {
        Actor front = front();
        String[] form = {
            "unit", people.quocKhanh().toString(),
            "tier", "NANG_CAO",
            "year", "2024",
            "way", "BALLOT",
            "startedOn", "3/6/2024",
            "endedOn", "28/6/2024",
            "ledBy", "Ủy ban MTTQ huyện",
            "villages", "Thôn 1; 60; 42; 42; 41\nThôn 2\t70\t54\t51\t54\n"
        };
        assertThat(get("/hai-long/moi", people.chairQuocKhanh())).hasStatus(403);
        assertThat(post("/hai-long/moi", people.chairQuocKhanh(), form)).hasStatus(403);
        assertThat(parsed(post("/hai-long/moi", people.office(), form))
                        .select("#e-document")
                        .text())
                .contains("báo cáo của Mặt trận");
        String path = redirect(post("/hai-long/moi", front, form));
        Result result = surveys.latest(people.quocKhanh(), Tier.NANG_CAO, 2024, TODAY).orElseThrow();
        assertThat(result.overall()).isEqualTo(new BigDecimal("97.92"));
        assertThat(result.lowest()).isEqualTo(new BigDecimal("96.88"));
        assertThat(result.enough()).isTrue();
        assertThat(surveys.latest(people.quocKhanh(), Tier.NTM, 2024, TODAY)).isEmpty();
        Document page = page(path, people.leader());
        assertThat(page.select(".tgs").text()).contains("97,92%", "96/130", "nhớ lại");
        assertThat(page.select(".tgs").text()).as("20 days from 3/6").contains("01/07/2024");
        assertThat(get(path, people.stranger())).hasStatus(404);

        form[form.length - 1] = "Thôn 1; 60; 61; 42";
        assertThat(parsed(post("/hai-long/moi", front, form))
                        .select("#e-villages")
                        .text())
                .contains("dòng 1");
        form[form.length - 1] = "Thôn 1; 60; 42; 42\nThôn 2; 60; bốn; 2";
        assertThat(parsed(post("/hai-long/moi", front, form))
                        .select("#e-villages")
                        .text())
                .contains("Dòng 2");

        redirect(post(path + "/rut", front, "reason", "Ghi nhầm xã"));
        assertThat(surveys.latest(people.quocKhanh(), Tier.NANG_CAO, 2024, TODAY)).isEmpty();
        assertThat(page(path, people.leader()).text()).contains("Ghi nhầm xã");
    }

    /** As it stands on the page of the dossier: the state and where it is mended. */
    private List<String> satisfaction(long dossier) {
        Element line = page("/ho-so/" + dossier, people.office())
                .select("li:has(> b:contains(Tỷ lệ hài lòng))")
                .get(0);
        return List.of(
                line.select(".tag").text(),
                line.select("small").text(),
                line.select("a").attr("href"));
    }

    private String survey(String year, String satisfied) {
        return redirect(post(
                "/hai-long/moi",
                people.office(),
                "unit",
                people.quocKhanh().toString(),
                "tier",
                "NANG_CAO",
                "year",
                year,
                "way",
                "BALLOT",
                "startedOn",
                "3/6/2024",
                "endedOn",
                "28/6/2024",
                "ledBy",
                "Ủy ban MTTQ huyện",
                "document",
                "12/BC-MTTQ",
                "villages",
                "Thôn 1; 100; 80; " + satisfied));
    }

    @Test
    @DisplayName("A dossier's satisfaction is the survey's: none yet is said with the way to record it, and none for 2022")
    void satisfactionOfADossierIsTheSurveys() {
        long dossier = opening.open(
                        new DossierOpening.NewDossier(
                                people.quocKhanh(), Tier.NANG_CAO, 2024, null, null, null, null),
                        people.chairQuocKhanh())
                .value();
        String ask = "/hai-long?donVi=" + people.quocKhanh() + "&nam=2024";
        assertThat(satisfaction(dossier))
                .containsExactly(
                        "chưa có số liệu",
                        "Chưa ghi kết quả lấy ý kiến của năm 2024; Mặt trận Tổ quốc ghi, hoặc văn phòng ghi kèm báo cáo"
                                + " của Mặt trận.",
                        ask);
        assertThat(page(ask, people.office()).select(".phead a.btn").attr("href"))
                .as("the page it leads to has the way to record one")
                .isEqualTo("/hai-long/moi?donVi=" + people.quocKhanh() + "&nam=2024");

        figures.figure(
                        units.find(people.quocKhanh()).orElseThrow(),
                        RecognitionFigure.Kind.SATISFACTION,
                        new BigDecimal("95"),
                        LocalDate.of(2024, 6, 20),
                        "11/BC-MTTQ",
                        people.office())
                .value();
        assertThat(satisfaction(dossier).get(0))
                .as("a rate told by a paper counts while there is no survey")
                .isEqualTo("đủ");

        survey("2023", "80; 80");
        assertThat(satisfaction(dossier).get(1)).as("of an earlier plan").contains("11/BC-MTTQ");
        String low = survey("2024", "71; 72");
        assertThat(satisfaction(dossier))
                .as("71 + 72 of 160 answers are under 90%: the survey wins over the told 95%")
                .containsExactly(
                        "chưa đủ",
                        "Hài lòng 89,38%, câu thấp nhất 88,75%, chưa đạt mức yêu cầu; đã hỏi 80,00% số hộ, xong ngày"
                                + " 28/06/2024.",
                        low);
        redirect(post(low + "/rut", people.office(), "reason", "Ghi nhầm số"));
        survey("2024", "72; 72");
        assertThat(satisfaction(dossier).subList(0, 2))
                .as("exactly 90%")
                .containsExactly(
                        "đủ", "Hài lòng 90,00%, câu thấp nhất 90,00%; đã hỏi 80,00% số hộ, xong ngày 28/06/2024.");
        clock.fixDate(LocalDate.of(2024, 6, 27));
        assertThat(satisfaction(dossier).get(1)).as("not over yet on that day").contains("11/BC-MTTQ");
        clock.fixDate(LocalDate.of(2022, 7, 1));
        assertThat(page("/ho-so/" + dossier, people.office()).select("li:has(> b:contains(Tỷ lệ hài lòng))"))
                .as("procedures before 02/8/2022 do not ask for it")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "B8: a target of 5 thôn is counted before they have names; named and met it is 1/5, and four are not named")
    void villagesGetNames() {
        targets.set(
                        new NewTarget(
                                people.quocKhanh(), 2024, TargetKind.VILLAGES, null, BigDecimal.valueOf(5), "TB mục 3"),
                        people.office())
                .value();
        assertThat(page("/thon", people.leader()).select(".tgs b").eachText()).containsExactly("0/5", "5");
        String[] form = {
            "unit", people.quocKhanh().toString(), "name", "Long Thịnh", "tier", "NTM", "year", "2024", "criteria", "17"
        };
        redirect(post("/thon", people.chairQuocKhanh(), form));
        assertThat(parsed(post("/thon", people.chairQuocKhanh(), form))
                        .select("#e-name")
                        .text())
                .contains("đã nêu");
        assertThat(post("/thon", people.chairTanMinh(), form))
                .as("another's commune")
                .hasStatus(422);
        Document page = page("/thon", people.leader());
        assertThat(page.select(".tgs b").eachText()).containsExactly("0/5", "4");
        assertThat(page.select("form[action$=/dat]")).as("leaders read").isEmpty();
        String met = page("/thon", people.chairQuocKhanh())
                .select("form[action$=/dat]")
                .attr("action");
        assertThat(post(met, people.chairTanMinh(), "metOn", "1/6/2024", "decision", "QĐ 9"))
                .hasStatus(404);
        redirect(post(met, people.chairQuocKhanh(), "metOn", "1/6/2024", "decision", ""));
        assertThat(page("/thon", people.leader()).select(".tgs b").eachText()).containsExactly("0/5", "4");
        redirect(post(met, people.chairQuocKhanh(), "metOn", "1/6/2024", "decision", "QĐ 9/QĐ-UBND"));
        assertThat(page("/thon", people.leader()).select(".tgs b").eachText()).containsExactly("1/5", "4");
    }

    private Actor front() {
        UnitId unit = units.register(new NewUnit(
                        "test:mttq",
                        UnitKind.MTTQ,
                        "Ủy ban MTTQ huyện",
                        null,
                        null,
                        people.district(),
                        null,
                        null,
                        false,
                        false,
                        List.of()))
                .value();
        UserId user = accounts.create("t.mttq", "Cán bộ MTTQ huyện", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(user, unit, Role.PB, "Cán bộ MTTQ huyện", null, LocalDate.of(2000, 1, 1), null)
                .value();
        return accounts.actorFor("t.mttq", TODAY).orElseThrow();
    }

    private static String row(Document page, String first) {
        return page.select("section[aria-labelledby=h-ng] tbody tr").eachText().stream()
                .filter(text -> text.startsWith(first))
                .findFirst()
                .orElse("");
    }

    private MvcTestResult put(byte[] content, Actor actor) {
        return mvc.post()
                .uri("/nhap-bieu/b5")
                .multipart()
                .file(new MockMultipartFile("file", "b5.xlsx", "application/octet-stream", content))
                .param("day", "1/7/2024")
                .param("year", "2024")
                .param("document", "BC 7/BC-UBND")
                .with(Cast.signedIn(actor))
                .with(csrf())
                .exchange();
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
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private static Document parsed(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
