package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.NOT_MET;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.domain.AssessmentDesk;
import vn.ntm.assessment.domain.AssessmentReading;
import vn.ntm.assessment.domain.AssessmentService;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.support.TestDatabase;

/** Targets of the notice of Tràng Định, and two people on one cell at the very same time. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DemoTargetsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Cells cells;

    @Autowired
    AssessmentService service;

    @Autowired
    AssessmentReading reading;

    @Autowired
    AssessmentDesk.Opening desks;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor person(String login) {
        return accounts.actorFor(login, DAY).orElseThrow();
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow();
    }

    private Document page(String path, String login) {
        MvcTestResult result =
                mvc.get().uri(path).with(Cast.signedIn(person(login))).exchange();
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

    private MvcTestResult post(String path, String login, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(person(login)));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static List<String> tiles(Document page) {
        return page.select(".tgs b").eachText();
    }

    @Test
    @DisplayName(
            "A001-06, -07, -08 fifteen pairs commune x criterion; tiêu chí 17 is that of four communes, named by 1980/QĐ-TTg")
    void theCommitmentsOfTheNotice() {
        Document page = page("/chi-tieu?nam=2021", "lanhdao.trangdinh");
        assertThat(page.select(".tg-pair")).hasSize(15);
        assertThat(page.select("section[aria-labelledby=h-xa] tbody tr")).hasSize(21);
        assertThat(page.select("section[aria-labelledby=h-tc] tbody tr").eachText())
                .anySatisfy(row -> assertThat(row)
                        .startsWith("17 Môi trường và an toàn thực phẩm 4")
                        .contains("Tân Minh", "Đào Viên", "Quốc Khánh", "Tân Tiến"));
        assertThat(page.select(".lead-t").text()).contains("1980/QĐ-TTg");
        assertThat(page("/chi-tieu?nam=2022", "lanhdao.trangdinh").select(".tg-pair"))
                .isEmpty();
    }

    @Test
    @Transactional
    @DisplayName("A001-05 2 + 2 + 5 villages are 9, and 3/9 when three are counted")
    void theVillagesOfTheBorderCommunes() {
        assertThat(tiles(page("/chi-tieu", "vp.trangdinh"))).contains("0/9");
        long target = jdbc.sql("select id from assessment_target where kind = 'VILLAGES' and unit_id = ?")
                .param(unit("c1-quockhanh").value())
                .query(Long.class)
                .single();
        String path = "/chi-tieu/" + target + "/thon";
        String[] form = {"donVi", unit("d-trangdinh").toString(), "nam", "2021", "reached", "3"};
        post(path, "lanhdao.trangdinh", form);
        assertThat(tiles(page("/chi-tieu", "vp.trangdinh")))
                .as("leaders do not count")
                .contains("0/9");
        post(path, "vp.trangdinh", form);
        assertThat(tiles(page("/chi-tieu", "vp.trangdinh"))).contains("3/9");
        assertThat(page("/chi-tieu", "vp.trangdinh").text()).contains("3/5");
    }

    @Test
    @Transactional
    @DisplayName(
            "A001-12, -13 gain since 31/12/2020 and the average of 21 xã: Σ 273 is 13,00 and reached, Σ 272 is 12,95 and not")
    void gainAndAverage() {
        // The demonstration's own results make way for the figures of the acceptance table.
        jdbc.sql("delete from assessment_standing where set_id = ? and unit_id in"
                        + " (select id from organisation_unit where path like ?)")
                .params(
                        cells.set(),
                        units.find(unit("d-trangdinh")).orElseThrow().path() + "%")
                .update();
        met("2020-12-01", 12, true);
        Document before = page("/chi-tieu", "lanhdao.trangdinh");
        assertThat(tiles(before)).startsWith("12,00", "chưa đạt", "0/21");

        met("2021-09-01", 13, false);
        Document reached = page("/chi-tieu", "lanhdao.trangdinh");
        assertThat(tiles(reached)).startsWith("13,00", "đạt", "21/21");
        assertThat(reached.select(".tgs").text()).contains("273/21 chỉ tiêu 13: đạt");
        assertThat(reached.select("section[aria-labelledby=h-xa] tbody tr:first-child")
                        .text())
                .contains("12 13 +1 1 đạt chỉ tiêu");

        jdbc.sql("delete from assessment_standing where unit_id = ? and valid_from = '2021-09-01'")
                .param(unit("c1-daovien").value())
                .update();
        Document missed = page("/chi-tieu", "lanhdao.trangdinh");
        assertThat(tiles(missed)).startsWith("12,95", "chưa đạt", "20/21");
        assertThat(missed.select(".tgs").text()).contains("272/21 chỉ tiêu 13: chưa đạt");
    }

    /** Standings of the first criteria, for every commune of the district, thị trấn Thất Khê with all it has. */
    private void met(String from, int criteria, boolean first) {
        jdbc.sql("""
                        insert into assessment_standing (unit_id, set_id, item_id, valid_from, status, verified)
                        select u.id, i.set_id, i.id, cast(:day as date), 'MET', 'MET'
                          from organisation_unit u,
                               (select id, set_id, row_number() over (order by position) as n from criteria_item
                                 where set_id = :set and kind = 'CRITERION') i
                         where u.path like :path and (u.kind = 'XA' or u.kind = 'THI_TRAN' and :first)
                           and (i.n <= :number or u.kind = 'THI_TRAN') and (:first or i.n = :number)""")
                .param("day", from)
                .param("set", cells.set())
                .param("path", units.find(unit("d-trangdinh")).orElseThrow().path() + "%")
                .param("first", first)
                .param("number", criteria)
                .update();
    }

    @Test
    @Transactional
    void aCommuneRegistersItsOwnAndNobodyElses() {
        String district = unit("d-trangdinh").toString();
        String path = "/chi-tieu?donVi=" + district + "&nam=2021";
        String own = unit("c1-quockhanh").toString();
        MvcTestResult unknown =
                post(path, "ct.quockhanh", "unit", own, "kind", "CRITERION", "criteria", "1, 99", "document", "");
        assertThat(unknown).hasStatus(422);
        assertThat(parsed(unknown).select("#e-criteria").text()).contains("99");
        assertThat(post(path, "ct.quockhanh", "unit", own, "kind", "CRITERION", "criteria", "1, 2"))
                .hasStatus3xxRedirection();
        assertThat(parsed(post(path, "ct.quockhanh", "unit", own, "kind", "CRITERION", "criteria", "4 17"))
                        .select("#e-kind")
                        .text())
                .as("17 is registered already, so 4 is not either")
                .contains("đã có");
        assertThat(post(path, "ct.quockhanh", "unit", own, "kind", "GAIN", "amount", "2"))
                .hasStatus(422);
        assertThat(post(
                        path,
                        "ct.quockhanh",
                        "unit",
                        unit("c1-tanminh").toString(),
                        "kind",
                        "CRITERION",
                        "criteria",
                        "1"))
                .hasStatus(422);
        assertThat(page("/chi-tieu", "lanhdao.trangdinh").select(".tg-pair")).hasSize(17);
    }

    @Test
    void twoPeopleOnOneEmptyCellAtOnceAndOnlyOneWordStands() throws Exception {
        UnitId commune = unit("c1-quockhanh");
        Actor chair = person("ct.quockhanh");
        CriteriaCatalogue.SetSummary advanced = catalogue.all().stream()
                .filter(set -> set.code().equals("xa-ntm-nang-cao-2021-2025"))
                .findFirst()
                .orElseThrow();
        AssessmentDesk desk = desks.open(commune, advanced.id(), chair).orElseThrow();
        Item item = desk.set().assessed().get(0);
        assertThat(standing(desk, new Seen(item.id(), null), chair)).isEqualTo(1);
        int version = Objects.requireNonNull(reading.cell(desk, item)).version();
        assertThat(standing(desk, new Seen(item.id(), version), chair)).isEqualTo(1);
        assertThat(Objects.requireNonNull(reading.cell(desk, item)).version()).isEqualTo(version + 1);
    }

    /** How many of six people who saw the same come through at once. */
    private int standing(AssessmentDesk desk, Seen seen, Actor chair) throws Exception {
        int people = 6;
        CyclicBarrier together = new CyclicBarrier(people);
        ExecutorService pool = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                Finding finding = Cells.finding(i % 2 == 0 ? MET : NOT_MET, Integer.toString(i + 1));
                work.add(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    try {
                        service.enter(desk, seen, finding, chair).value();
                        return true;
                    } catch (OptimisticLockingFailureException raced) {
                        return false;
                    }
                });
            }
            int stood = 0;
            for (Future<Boolean> future : pool.invokeAll(work)) {
                stood += future.get() ? 1 : 0;
            }
            return stood;
        } finally {
            pool.shutdownNow();
        }
    }
}
