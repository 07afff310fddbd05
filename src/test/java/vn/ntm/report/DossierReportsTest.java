package vn.ntm.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.Dossiers;
import vn.ntm.dossier.Dossiers.Due;
import vn.ntm.dossier.Dossiers.NewCampaign;
import vn.ntm.dossier.Dossiers.NewDossier;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.DossierService;
import vn.ntm.dossier.domain.OpinionService;
import vn.ntm.dossier.domain.StepEntry;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.ui.Numbers;
import vn.ntm.works.DebtLedger;
import vn.ntm.works.SatisfactionSurveys;
import vn.ntm.works.SatisfactionSurveys.NewSurvey;
import vn.ntm.works.SatisfactionSurveys.Village;
import vn.ntm.works.SatisfactionSurveys.Way;

/**
 * Three dossiers of 2021 around the data cut of quý III, 14/9. Quốc Khánh assesses itself on 12/9, two days after the last
 * day. Tân Minh's is verified on 13/9, three days after, and given back on 18/9. Đào Viên votes on 10/9 and again on 16/9.
 */
@DatabaseTest
class DossierReportsTest {

    private static final String CUT = "?ky=quy&so=2021-Q3";
    private static final LocalDate LAST = day(10);
    private static final LocalDate TODAY = day(20);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Units units;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierService service;

    @Autowired
    DossierReading reading;

    @Autowired
    OpinionService opinions;

    @Autowired
    SatisfactionSurveys surveys;

    @Autowired
    DebtLedger debts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate jdbc;

    Cast.Members members;
    UnitId home;
    long quocKhanh;
    long tanMinh;
    long daoVien;

    private static LocalDate day(int ofSeptember) {
        return LocalDate.of(2021, 9, ofSeptember);
    }

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2021, 6, 1));
        members = cast.enter();
        home = units.register(new NewUnit(
                        "test:so",
                        UnitKind.SO,
                        "Sở Nội vụ",
                        null,
                        null,
                        members.province(),
                        null,
                        null,
                        true,
                        false,
                        List.of()))
                .value();
        entities.flush();
        long campaign = dossiers.plan(
                        new NewCampaign(
                                "Đợt 2021",
                                members.district(),
                                "P2016",
                                2021,
                                "Kế hoạch 5/KH-UBND",
                                Map.of(Tier.NTM, 3),
                                Map.of("SELF_ASSESS", new Due(LAST, null), "VERIFY", new Due(LAST, null))),
                        members.office())
                .value();
        quocKhanh = open(members.quocKhanh(), campaign, "PLAN");
        tanMinh = open(members.tanMinh(), campaign, "SUBMIT");
        daoVien = open(members.daoVien(), campaign, "SUMMARISE");
        clock.fixDate(day(1));
        dossiers.count(tanMinh, 14, 20, "Thông báo 24/TB", members.office()).value();
        dossiers.name(List.of(quocKhanh), Map.of("Sở Nội vụ", "18"), members.office())
                .value();
        Set<Long> asked = Set.copyOf(jdbc.queryForList("select id from dossier_opinion_giver", Long.class));
        opinions.ask(quocKhanh, asked, LAST, "9/PNN", members.office()).value();
        step(tanMinh, members.office(), StepEntry.of(day(8), "Phiếu 3"));
        step(daoVien, members.office(), StepEntry.vote(day(10), "BB 1", 46, 52));
        step(quocKhanh, members.chairQuocKhanh(), StepEntry.of(day(12), "12/BC-UBND"));
        step(tanMinh, members.office(), StepEntry.of(day(13), "13/BC-UBND"));
        survey(day(11), 72, 72);
        debts.declareClear(members.tanMinh(), day(11), "5/BC-UBND", members.office())
                .value();
        evidence("17.1", day(13));
        evidence("17.2", day(13));
        step(daoVien, members.office(), StepEntry.vote(day(16), "BB 2", 47, 52));
        evidence("17.3", day(16));
        survey(day(16), 71, 72);
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private long open(UnitId unit, long campaign, String done) {
        return dossiers.open(
                        new NewDossier(unit, Tier.NTM, 2021, campaign, done, "Biên bản bàn giao"), members.office())
                .value();
    }

    private void step(long id, Actor by, StepEntry entry) {
        clock.fixDate(entry.day());
        service.advance(id, reading.opened(id, by).dossier().version(), entry, by)
                .value();
    }

    /** Two questions to 80 of 100 households. */
    private void survey(LocalDate day, int first, int second) {
        clock.fixDate(day);
        surveys.record(
                        new NewSurvey(
                                members.tanMinh(),
                                Tier.NTM,
                                2021,
                                Way.BALLOT,
                                day(1),
                                day,
                                "Ủy ban MTTQ huyện",
                                "7/BC-MTTQ",
                                List.of(new Village("Thôn 1", 100, 80, List.of(first, second)))),
                        members.office())
                .value();
    }

    private void evidence(String code, LocalDate day) {
        long user = members.chairQuocKhanh().userId().value();
        Long paper = jdbc.queryForObject("""
            insert into assessment_evidence (unit_id, title, added_at, added_by, added_by_name)
            values (?, 'Ảnh', ?, ?, 'Chủ tịch') returning id""", Long.class, members.quocKhanh().value(), day.atTime(9, 0).atZone(ApplicationClock.ZONE).toOffsetDateTime(), user);
        jdbc.update("insert into assessment_evidence_item values (?, ?)", paper, cells.item(code).id());
    }

    private void afterTheCut() {
        clock.fixDate(day(17));
        dossiers.name(List.of(tanMinh), Map.of("Sở Nội vụ", "18"), members.office())
                .value();
        clock.fixDate(day(18));
        dossiers.favour(List.of(tanMinh), "Sở Nội vụ", "9/SNV", day(18), members.office())
                .value();
        Opened opened = reading.opened(tanMinh, members.office());
        service.giveBack(
                        tanMinh,
                        opened.dossier().version(),
                        opened.procedure().byCode("SELF_ASSESS").orElseThrow().id(),
                        new StepEntry(day(18), null, "18/PNN", null, "Chưa đủ", null, null, List.of()),
                        "Thiếu biên bản họp\nThiếu ảnh",
                        members.office())
                .value();
        clock.fixDate(TODAY);
    }

    private MvcTestResult get(String uri, Actor actor) {
        entities.flush();
        MvcTestResult result =
                mvc.get().uri(URI.create(uri)).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(uri).hasStatusOk();
        return result;
    }

    private Document page(String uri, Actor actor) {
        try {
            return Jsoup.parse(get(uri, actor).getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> line(String asked, String unit) throws IOException {
        byte[] file = get("/bao-cao/ky/bieu/b6.xlsx" + asked, members.leader())
                .getResponse()
                .getContentAsByteArray();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getSheet("B6")) {
                List<String> cellsOfRow = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cellsOfRow.add(row.getCell(i) == null ? "" : formatter.formatCellValue(row.getCell(i)));
                }
                if (cellsOfRow.contains(unit)) {
                    return Stream.concat(cellsOfRow.stream(), Stream.generate(() -> ""))
                            .limit(12)
                            .toList();
                }
            }
        }
        return List.of();
    }

    @Test
    @DisplayName("B6 as of the cut and as of a later day, hand-computed; what came after the cut is not in it")
    void dossiersAsOfTheCut() throws IOException {
        afterTheCut();
        Integer asked = jdbc.queryForObject("""
            select count(*) from criteria_item i where i.set_id = ?
               and not exists (select 1 from criteria_item c where c.parent_id = i.id)""", Integer.class, cells.set());
        assertThat(line(CUT, "Xã Quốc Khánh"))
                .containsExactly(
                        "2",
                        "Xã Quốc Khánh",
                        "NTM",
                        Numbers.percent(2, asked) + " = 2/" + asked,
                        "12/09/2021",
                        "",
                        "0/1",
                        "",
                        "",
                        "",
                        "xã đã tự đánh giá",
                        "");
        assertThat(line(CUT, "Xã Tân Minh"))
                .endsWith("", "13/09/2021", "14/20", "90,00%", "", "không", "huyện đã thẩm tra", "");
        assertThat(line(CUT, "Xã Đào Viên"))
                .endsWith("", "", "", "", "88,5% = 46/52", "", "đã tổng hợp ý kiến", "");
        assertThat(line(CUT.replace("Q3", "Q2"), "Xã Tân Minh"))
                .as("cut on 14/6: opened, nothing done yet")
                .endsWith("", "", "", "", "", "", "đã trình huyện", "");
        assertThat(line(CUT.replace("Q3", "Q1"), "Xã Tân Minh"))
                .as("not there on 14/3")
                .isEmpty();

        String later = CUT + "&ngay=20/9/2021";
        assertThat(line(later, "Xã Tân Minh"))
                .endsWith(
                        "",
                        "",
                        "15/20",
                        "89,38% (chưa đạt yêu cầu)",
                        "",
                        "không",
                        "trả lại để bổ sung",
                        "trả lại, thiếu: Thiếu biên bản họp, Thiếu ảnh; quá hạn 10 ngày: Xã tự đánh giá");
        assertThat(line(later, "Xã Đào Viên")).contains("90,4% = 47/52", "đã bỏ phiếu ở xã");
        assertThat(line(later, "Xã Quốc Khánh").get(3)).endsWith("= 3/" + asked);

        Document screen = page("/bao-cao/ky/bieu/b6" + CUT, members.leader());
        assertThat(screen.select("tbody tr:contains(Xã Tân Minh) td").eachText())
                .contains("14/20", "90,00%", "không");
        assertThat(screen.select("tbody tr:contains(Xã Tân Minh) a").eachAttr("href"))
                .anyMatch(path -> path.startsWith("/hai-long/"))
                .contains("/ho-so/" + tanMinh, "/ho-so/" + tanMinh + "#y-kien");
        assertThat(page("/bao-cao/ky/bieu/b6" + CUT, members.stranger())
                        .select("tbody")
                        .text())
                .doesNotContain("Tân Minh");
    }

    private Element row(String uri, String unit) {
        return page(uri, members.leader())
                .select("tbody tr:has(td:eq(0):contains(" + unit + "))")
                .get(0);
    }

    @Test
    @DisplayName("A004-20 dossiers late per head: the commune, the office, the sector; each figure opens its list")
    void lateDossiersByHead() {
        clock.fixDate(day(17));
        Map<String, String> expected = Map.of(
                "Xã Quốc Khánh", "Xã tự đánh giá: hết 10/09/2021 xong 12/09/2021, trễ 2 ngày",
                "Phòng Nông nghiệp và PTNT", "Huyện thẩm tra: hết 10/09/2021 xong 13/09/2021, trễ 3 ngày",
                "Sở Nội vụ", "Cho ý kiến: hết 10/09/2021 quá hạn 7 ngày");
        expected.forEach((unit, words) -> {
            Element figure = row("/bao-cao/danh-gia-nam?nam=2021", unit)
                    .select("td[data-l=Hồ sơ trễ] a")
                    .get(0);
            assertThat(figure.text()).as(unit).isEqualTo("1");
            Document list = page(figure.attr("href"), members.leader());
            assertThat(list.select("main table tbody tr")).as(unit).hasSize(1);
            assertThat(list.select("main table tbody tr td:eq(2)").text()).isEqualTo(words);
            assertThat(row("/bao-cao/trach-nhiem?nam=2021", unit)
                            .select("td[data-l=Hồ sơ công nhận trễ] a")
                            .attr("href"))
                    .isEqualTo(figure.attr("href"));
        });
        assertThat(page("/ho-so/tre-han?nam=2020", members.leader())
                        .select("main table"))
                .as("last days of 2021 only")
                .isEmpty();
        assertThat(page("/ho-so/tre-han", members.stranger()).text()).doesNotContain("Quốc Khánh");
        assertThat(mvc.get().uri("/ho-so/tre-han").with(Cast.signedIn(members.department())))
                .hasStatus(403);

        afterTheCut();
        assertThat(page("/ho-so/tre-han?nam=2021", members.leader())
                        .select("section:contains(Xã Tân Minh) td:eq(2)")
                        .text())
                .as("given back: it is the commune's again, and long over")
                .isEqualTo("Xã tự đánh giá: hết 10/09/2021 quá hạn 10 ngày");
    }
}
