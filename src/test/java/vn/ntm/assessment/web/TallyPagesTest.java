package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.NOT_MET;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.Tallies;
import vn.ntm.assessment.Tallies.NewNames;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.criteria.CriteriaAdministration;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** The told counts on the criteria page of a district, their entry, and their names with who answers for them. */
@DatabaseTest
@Import(Statements.class)
class TallyPagesTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 5);

    @Autowired
    Cast cast;

    @Autowired
    Tallies tallies;

    @Autowired
    Results results;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    CriteriaAdministration administration;

    @Autowired
    Tasks tasks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    Cast.Members members;
    UnitId district;
    Actor office;
    long set;

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2024, 7, 1));
        members = cast.enter();
        district = members.district();
        office = members.office();
        set = catalogue
                .inForce(ObjectLevel.HUYEN, Tier.NANG_CAO, APRIL)
                .orElseThrow()
                .id();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private long tally(LocalDate day, int met) {
        return tallies.record(
                        new NewTally(district, TallyKind.INDICATORS, set, null, day, met, 38, "TB 12/TB-UBND"), office)
                .value();
    }

    private String criteria() {
        return "/xa/" + district + "/tieu-chi?bo=huyen-ntm-nang-cao-2021-2025";
    }

    private String tallyPath() {
        return "/xa/" + district + "/tieu-chi/so-tong-hop";
    }

    private MvcTestResult get(String path, Actor actor) {
        entities.flush();
        entities.clear();
        return mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = get(path, actor);
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

    private MvcTestResult post(String path, Actor actor, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private static List<String> rows(Document page) {
        return page.select("table:has(caption:contains(cơ quan phụ trách)) tbody tr")
                .eachText();
    }

    @Test
    @DisplayName("A002-05 the screen says 29 + 9 = 38, lists the 9, and draws the line of the snapshots")
    void theNine() {
        long april = tally(APRIL, 29);
        tallies.name(april, new NewNames(List.of("2.3", "8.1"), List.of("Môi trường"), false, null, null), office)
                .value();
        Document page = page(criteria(), office);
        String panel = page.select("section[aria-labelledby=h-t" + april + "]").text();
        assertThat(panel).contains("Số tổng hợp: 29/38 chỉ tiêu đạt", "29 đạt + 9 chưa đạt = 38", "TB 12/TB-UBND");
        assertThat(rows(page)).hasSize(4);
        assertThat(rows(page).get(0)).startsWith("2.3 Bến xe khách");
        assertThat(rows(page).get(3)).contains("chưa nêu tên: 6");
        tally(LocalDate.of(2024, 6, 30), 32);
        assertThat(page(criteria(), office).select(".tl-steps li").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("30/06/2024 32/38"),
                        first -> assertThat(first).startsWith("05/04/2024 29/38"));
        assertThat(page(criteria() + "&ngay=05/04/2024", office).text())
                .as("as of the day")
                .contains("Số tổng hợp: 29/38")
                .doesNotContain("32/38");
    }

    @Test
    @DisplayName("A002-17 every unmet indicator has a responsible agency: no empty row once they are assigned")
    void unmetByAgency() {
        long april = tally(APRIL, 36);
        tallies.name(april, new NewNames(List.of("8.1", "2.3"), List.of(), false, null, null), office)
                .value();
        assertThat(rows(page(criteria(), office)))
                .allSatisfy(row -> assertThat(row).contains("chưa có cơ quan phụ trách"));
        administration
                .putInCharge(district, set, List.of("8"), members.agriculture(), APRIL, null, office)
                .value();
        administration
                .putInCharge(district, set, List.of("2.3"), members.infrastructure(), APRIL, null, office)
                .value();
        assertThat(rows(page(criteria(), office)))
                .satisfiesExactly(
                        water -> assertThat(water).contains("8.1", "Phòng Nông nghiệp và PTNT"),
                        station -> assertThat(station).contains("2.3", "Phòng Kinh tế - Hạ tầng huyện"))
                .noneMatch(row -> row.contains("chưa có cơ quan"));
    }

    @Test
    @DisplayName("A002-06 matters with and without a code lead to their duties")
    void duties() {
        long task = tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Xây dựng trường THPT đạt chuẩn",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.none(),
                                Tasks.Line.lead(members.infrastructure())),
                        office)
                .value();
        long april = tally(APRIL, 29);
        entities.flush();
        assertThat(post(tallyPath() + "/" + april + "/ten", office, "codes", "8.1", "met", "false"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        tallyPath() + "/" + april + "/ten",
                        office,
                        "words",
                        "Trường THPT đạt chuẩn",
                        "met",
                        "false",
                        "agency",
                        "Phòng Nông nghiệp và PTNT",
                        "taskId",
                        Long.toString(task)))
                .hasStatus3xxRedirection();
        Document page = page(tallyPath() + "/" + april, office);
        assertThat(page.select("td[data-l=Nhiệm vụ] a").eachAttr("href"))
                .containsExactly("/nhiem-vu?donVi=" + district + "&tieuChi=8.1&vaiTro=tat-ca", "/nhiem-vu/" + task);
        assertThat(page.select("[style], script:not([src])")).as("strict CSP").isEmpty();
        assertThat(page.text()).contains("còn 7 chưa nêu tên");
    }

    @Test
    @DisplayName(
            "Where our own results are complete their count stands beside the told one, and a difference is marked")
    void besideOurOwn() {
        tally(APRIL, 29);
        assertThat(page(criteria(), office).text()).contains("chưa nhập đủ để tự tính");
        settle(29);
        assertThat(page(criteria(), office).text()).contains("Tính từ kết quả đã nhập cùng ngày: 29/38 khớp");
        tally(APRIL, 30);
        Document page = page(criteria(), office);
        assertThat(page.text()).contains("Tính từ kết quả đã nhập cùng ngày: 29/38 khác số văn bản nêu");
        assertThat(page.select(".tag.t-bad").eachText()).contains("khác số văn bản nêu");
    }

    private void settle(int met) {
        List<Result> all = new ArrayList<>();
        List<Item> items = catalogue.itemsOf(set);
        List<Item> assessed = items.stream()
                .filter(item -> !item.isCriterion()
                        || items.stream().noneMatch(other -> java.util.Objects.equals(other.parentId(), item.id())))
                .toList();
        for (Item item : assessed) {
            boolean isMet = all.size() < met;
            all.add(new Result(district, item.id(), isMet ? MET : NOT_MET, null, null, "theo báo cáo"));
        }
        assertThat(assessed).hasSize(38);
        results.record(new Cut(set, APRIL, "BC 5/BC-UBND", all), office).value();
    }

    @Test
    @DisplayName("The office enters a count; what is wrong is told beside the field and what was typed stays")
    void entry() {
        Document filled = page(
                tallyPath() + "?kind=INDICATORS&set=" + set + "&met=29&total=38&day=05/04/2024&source=TB+7", office);
        assertThat(filled.select("#f-met").val()).isEqualTo("29");
        assertThat(filled.select("#f-set option[selected]").val()).isEqualTo(Long.toString(set));
        MvcTestResult wrong = post(
                tallyPath(),
                office,
                "kind",
                "INDICATORS",
                "set",
                "" + set,
                "met",
                "hai mươi",
                "total",
                "38",
                "day",
                "32/4/2024",
                "source",
                "TB 7");
        assertThat(wrong).hasStatus(422);
        Document told = parsed(wrong);
        assertThat(told.select("#e-met").text()).contains("số nguyên");
        assertThat(told.select("#e-day").text()).contains("14/9/2021");
        assertThat(told.select("#f-met").val()).isEqualTo("hai mươi");
        assertThat(post(
                        tallyPath(),
                        office,
                        "kind",
                        "INDICATORS",
                        "set",
                        "" + set,
                        "met",
                        "29",
                        "total",
                        "38",
                        "day",
                        "5/4/2024",
                        "source",
                        "TB 7"))
                .hasStatus3xxRedirection();
        assertThat(tallies.of(district, APRIL)).hasSize(1);
    }

    @Test
    @DisplayName("Others read and do not write; another district finds no page")
    void rights() {
        long april = tally(APRIL, 29);
        assertThat(get(tallyPath(), members.leader())).hasStatus(403);
        assertThat(get(tallyPath(), members.stranger())).hasStatus(404);
        assertThat(get(tallyPath() + "/" + april, members.stranger())).hasStatus(404);
        assertThat(get("/xa/" + members.quocKhanh() + "/tieu-chi/so-tong-hop/" + april, office))
                .as("a snapshot under another unit")
                .hasStatus(404);
        Document read = page(tallyPath() + "/" + april, members.leader());
        assertThat(read.select("form[action*=so-tong-hop]")).isEmpty();
        assertThat(post(tallyPath() + "/" + april + "/ten", members.leader(), "codes", "8.1", "met", "false"))
                .hasStatus(422);
        assertThat(tallies.of(district, APRIL).get(0).names()).isEmpty();
        assertThat(post(tallyPath() + "/" + april + "/ten", members.stranger(), "codes", "8.1"))
                .hasStatus(404);
    }

    @Test
    @DisplayName("The page needs as many statements for twelve snapshots with names as for one")
    void constantStatements() {
        tally(APRIL, 1);
        int few = Statements.count(() -> page(criteria(), office));
        for (int i = 2; i <= 12; i++) {
            long one = tally(APRIL.plusDays(i), i);
            tallies.name(
                            one,
                            new NewNames(List.of(), List.of("Việc " + i, "Việc khác " + i), false, null, null),
                            office)
                    .value();
        }
        assertThat(Statements.count(() -> page(criteria(), office))).isEqualTo(few);
    }
}
