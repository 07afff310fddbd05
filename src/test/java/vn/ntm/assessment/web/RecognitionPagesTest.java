package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Recognitions;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.domain.SetStructure;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

/** Conditions, decisions, upkeep and revocation of recognitions, through the pages. */
@DatabaseTest
@Import(Statements.class)
class RecognitionPagesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Results results;

    @Autowired
    RecognitionGoals goals;

    @Autowired
    Recognitions recognitions;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    Cast.Members members;
    Actor province;
    UnitId commune;
    String path;

    @BeforeEach
    void enter() {
        clock.fixDate(DAY);
        members = cast.enter();
        commune = members.quocKhanh();
        path = "/don-vi-cong-nhan/" + commune;
        UserId user = accounts.create("t.vpdp", "Chuyên viên VPĐP tỉnh", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(
                        user,
                        members.province(),
                        Role.VPT,
                        "Chuyên viên VPĐP tỉnh",
                        members.province(),
                        LocalDate.of(2000, 1, 1),
                        null)
                .value();
        province = accounts.actorFor("t.vpdp", DAY).orElseThrow();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private SetSummary set(Tier tier) {
        return catalogue.inForce(ObjectLevel.XA, tier, clock.today()).orElseThrow();
    }

    /** Every result of the set met, but the first indicator of these criteria. */
    private void cut(Tier tier, Set<String> failing) {
        SetSummary set = set(tier);
        List<Result> cells = new SetStructure(set.id(), catalogue.itemsOf(set.id()))
                .parts().stream()
                        .flatMap(part -> part.assessed().stream()
                                .map(item -> new Result(
                                        commune,
                                        item.id(),
                                        failing.contains(part.criterion().code())
                                                        && item.equals(
                                                                part.assessed().get(0))
                                                ? AchievementStatus.NOT_MET
                                                : AchievementStatus.MET,
                                        null,
                                        null,
                                        null)))
                        .toList();
        results.record(new Cut(set.id(), clock.today(), "Báo cáo 01/BC-UBND", cells), members.office())
                .value();
    }

    private void aim(Tier tier, int year) {
        goals.set(new NewGoal(commune, tier, year, null, null, null), members.office())
                .value();
    }

    private Document page(String uri, Actor actor) {
        entities.flush();
        entities.clear();
        MvcTestResult result = mvc.get().uri(uri).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(uri).hasStatusOk();
        return parsed(result);
    }

    private static Document parsed(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(String uri, Actor actor, String... form) {
        entities.flush();
        var request = mvc.post().uri(uri).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult decide(Tier tier, String number, String day, String... more) {
        String[] form = new String[6 + more.length];
        String[] head = {"tier", tier.name(), "number", number, "decidedOn", day};
        System.arraycopy(head, 0, form, 0, 6);
        System.arraycopy(more, 0, form, 6, more.length);
        return post(path, province, form);
    }

    private long only() {
        entities.flush();
        return recognitions.of(List.of(commune)).get(0).id();
    }

    @Test
    @DisplayName("A004-17 a decision while criteria are owed is refused with their list; with none owed it is entered")
    void noDecisionWhileACriterionIsOwed() {
        aim(Tier.NTM, 2021);
        cut(Tier.NTM, Set.of("10", "17"));
        String sheet = "/xa/" + commune + "/tieu-chi";
        assertThat(page(sheet, members.leader()).select("#dieu-kien").text())
                .contains("Chưa đủ điều kiện trình", "Mới đạt 17/19 tiêu chí, còn nợ tiêu chí 10, 17");

        MvcTestResult refused = decide(Tier.NTM, "12/QĐ-UBND", "31/12/2021");
        assertThat(refused).hasStatus(422);
        assertThat(parsed(refused).select(".errsum").text()).contains("còn nợ tiêu chí 10, 17");
        assertThat(parsed(refused).select("#f-number").val())
                .as("what was typed stays")
                .isEqualTo("12/QĐ-UBND");
        assertThat(recognitions.of(List.of(commune))).isEmpty();

        cut(Tier.NTM, Set.of());
        assertThat(page(sheet, members.leader()).select("#dieu-kien").text())
                .contains("Danh sách tiêu chí còn nợ: không có", "Đạt 19/19 tiêu chí");
        assertThat(decide(Tier.NTM, "12/QĐ-UBND", "31/12/2021", "planYear", "2022"))
                .as("no plan of a year to come")
                .hasStatus(422);
        assertThat(decide(Tier.NTM, "12/QĐ-UBND", "01/01/2022"))
                .as("no day to come")
                .hasStatus(422);
        assertThat(decide(Tier.NTM, "12/QĐ-UBND", "31/12/2021", "planYear", "2020"))
                .hasStatus3xxRedirection();
        Document page = page(path, members.leader());
        assertThat(page.select("table:contains(12/QĐ-UBND)").text())
                .contains("2020", "12/QĐ-UBND ngày 31/12/2021", "Chủ tịch UBND tỉnh", "đang có hiệu lực")
                .contains("khi công nhận chưa có số liệu: Không nợ đọng xây dựng cơ bản");
        assertThat(decide(Tier.NTM, "12/QĐ-UBND", "31/12/2021")).as("twice").hasStatus(422);
    }

    @Test
    void onlyTheOfficeOfTheDecidingLevelEntersAndNobodyElsesUnit() {
        String[] form = {"tier", "NTM", "number", "1/QĐ", "decidedOn", "31/12/2020", "history", "true"};
        assertThat(post(path, members.office(), form)).as("district office").hasStatus(403);
        assertThat(post(path, members.chairQuocKhanh(), form))
                .as("the commune itself")
                .hasStatus(403);
        assertThat(post(path, members.administrator(), form))
                .as("administrator")
                .hasStatus(403);
        assertThat(post(path, members.stranger(), form)).as("another district").hasStatus(404);
        assertThat(mvc.get().uri(path).with(Cast.signedIn(members.chairTanMinh())))
                .hasStatus(404);
        assertThat(page(path, members.office()).select("form[action=" + path + "]"))
                .isEmpty();
        assertThat(post("/don-vi-cong-nhan/" + members.town(), province, form))
                .as("a town")
                .hasStatus(403);

        assertThat(post(path, province, form)).hasStatus3xxRedirection();
        String other = "/don-vi-cong-nhan/" + members.tanMinh() + "/" + only();
        assertThat(post(other + "/thu-hoi", province, "number", "2/QĐ", "day", "31/12/2021", "reason", "x"))
                .as("a decision of another commune")
                .hasStatus(404);
        assertThat(post(path + "/" + only() + "/thu-hoi", members.office(), "number", "2/QĐ"))
                .hasStatus(403);
    }

    @Test
    void historyIsWhatWasBeforeOurData() {
        clock.fixDate(LocalDate.of(2021, 6, 30));
        cut(Tier.NTM, Set.of("17"));
        clock.fixDate(DAY);
        MvcTestResult refused = decide(Tier.NTM, "3/QĐ", "30/6/2021", "history", "true");
        assertThat(refused).hasStatus(422);
        assertThat(parsed(refused).select("#e-history").text()).contains("30/06/2021");
        assertThat(decide(Tier.NTM, "3/QĐ", "2020"))
                .as("a year is enough for history only")
                .hasStatus(422);
        assertThat(decide(Tier.NTM, "3/QĐ", "29/6/2021", "history", "true")).hasStatus3xxRedirection();
        assertThat(page(path, members.leader()).select("table:contains(3/QĐ)").text())
                .contains("theo quyết định, chưa có số liệu");
        assertThat(decide(Tier.NANG_CAO, "4/QĐ", "28/6/2021", "history", "true"))
                .as("one day before NTM")
                .hasStatus(422);
        assertThat(decide(Tier.NANG_CAO, "4/QĐ", "29/6/2021", "history", "true"))
                .hasStatus3xxRedirection();
    }

    @Test
    @DisplayName("A004-23 a commune keeps NTM up and aims at nâng cao at the same time")
    void keepsUpAndAimsHigher() {
        aim(Tier.NTM, 2021);
        cut(Tier.NTM, Set.of());
        assertThat(decide(Tier.NTM, "12/QĐ-UBND", "31/12/2021")).hasStatus3xxRedirection();
        clock.fixDate(LocalDate.of(2022, 3, 31));
        aim(Tier.NANG_CAO, 2022);
        cut(Tier.NTM, Set.of("17"));
        Document page = page(path, members.leader());
        assertThat(page.select("section[aria-labelledby=h-nay]").text())
                .contains("đang giữ đạt chuẩn nông thôn mới, năm 2021, 12/QĐ-UBND")
                .contains("Duy trì: 18/19 tiêu chí đạt, không đạt: 17")
                .contains("mục tiêu đạt chuẩn nông thôn mới nâng cao, năm kế hoạch 2022")
                .doesNotContain("mục tiêu đạt chuẩn nông thôn mới, năm kế hoạch 2021");
        assertThat(page.select("nav[aria-label=Mức công nhận] a[aria-current]").text())
                .as("the conditions of what it aims at")
                .isEqualTo("Đạt chuẩn nông thôn mới nâng cao");
    }

    @Test
    void aModelCommuneNamesItsFieldAndHoldsNangCao() {
        clock.fixDate(LocalDate.of(2023, 6, 1));
        assertThat(decide(Tier.NTM, "1/QĐ", "2019", "history", "true")).hasStatus3xxRedirection();
        String[] typed = {"history", "true"};
        MvcTestResult bare = decide(Tier.KIEU_MAU, "3/QĐ", "01/02/2023", typed);
        assertThat(bare).hasStatus(422);
        assertThat(parsed(bare).select("#e-outstanding").text()).contains("lĩnh vực nổi trội");
        MvcTestResult skipped =
                decide(Tier.KIEU_MAU, "3/QĐ", "01/02/2023", "history", "true", "outstanding", "an ninh trật tự");
        assertThat(parsed(skipped).select(".errsum").text()).contains("mức liền trước");
        assertThat(decide(Tier.NANG_CAO, "2/QĐ", "2021", "history", "true")).hasStatus3xxRedirection();
        assertThat(decide(Tier.KIEU_MAU, "3/QĐ", "01/02/2023", "history", "true", "outstanding", "an ninh trật tự"))
                .hasStatus3xxRedirection();
        assertThat(page(path, members.leader()).text()).contains("nổi trội: an ninh trật tự");
    }

    @Test
    @DisplayName("A000-15 the office lists the commune by a document, which blocks, and takes it off by another")
    void theListBlocksUntilRemoved() {
        String listing = path + "/dieu-kien";
        assertThat(post(listing + "/trong-diem", members.chairQuocKhanh(), "from", "01/01/2021", "document", "DS"))
                .hasStatus(403);
        MvcTestResult bare = post(listing + "/trong-diem", members.office(), "from", "31/02/2021");
        assertThat(bare).hasStatus(422);
        assertThat(post(listing + "/trong-diem", members.office(), "from", "01/01/2021", "document", "Danh sách 2021"))
                .hasStatus3xxRedirection();
        String sheet = "/xa/" + commune + "/tieu-chi";
        assertThat(page(sheet, members.leader()).select(".rc-cond").text())
                .contains(
                        "chưa Đang trong danh sách xã trọng điểm về an ninh trật tự từ 01/01/2021 theo Danh sách 2021");
        assertThat(post(listing + "/dua-ra", members.office(), "from", "01/12/2021", "document", "Quyết định 5/QĐ"))
                .hasStatus3xxRedirection();
        assertThat(page(sheet, members.leader()).select(".rc-cond").text()).contains("Không có trong danh sách");
        assertThat(page(sheet + "?ngay=30/11/2021", members.leader())
                        .select(".rc-cond")
                        .text())
                .as("as of the last day on it")
                .contains("Đang trong danh sách");
        assertThat(page(listing, members.leader()).text()).contains("đưa ra theo Quyết định 5/QĐ");
    }

    @Test
    void figuresOfPapersCount() {
        String figures = path + "/dieu-kien/so-lieu";
        assertThat(post(
                        figures,
                        members.office(),
                        "kind",
                        "DEBT",
                        "value",
                        "-1",
                        "from",
                        "31/12/2021",
                        "document",
                        "BC"))
                .hasStatus(422);
        assertThat(post(
                        figures,
                        members.leader(),
                        "kind",
                        "DEBT",
                        "value",
                        "0",
                        "from",
                        "31/12/2021",
                        "document",
                        "BC"))
                .hasStatus(403);
        assertThat(post(
                        figures,
                        members.office(),
                        "kind",
                        "DEBT",
                        "value",
                        "1.250,5",
                        "from",
                        "31/12/2021",
                        "document",
                        "Báo cáo 9/BC"))
                .hasStatus3xxRedirection();
        assertThat(page("/xa/" + commune + "/tieu-chi", members.leader())
                        .select(".rc-cond")
                        .text())
                .contains("Nợ 1250,5 triệu đồng ngày 31/12/2021 theo Báo cáo 9/BC");
    }

    @Test
    void aDistrictComesUpWhenTooManyOfItsCommunesLostTheirs() {
        clock.fixDate(LocalDate.of(2022, 12, 31));
        String district = "/don-vi-cong-nhan/" + members.district();
        String[] decision = {"tier", "NTM", "number", "9/QĐ-TTg", "decidedOn", "2020", "history", "true"};
        assertThat(post(district, province, decision)).hasStatus3xxRedirection();
        assertThat(decide(Tier.NTM, "1/QĐ", "2019", "history", "true")).hasStatus3xxRedirection();
        assertThat(page(district, members.leader()).text()).doesNotContain("Cần xét thu hồi");
        assertThat(post(
                        path + "/" + only() + "/thu-hoi",
                        province,
                        "number",
                        "7/QĐ",
                        "day",
                        "31/12/2022",
                        "reason",
                        "Không duy trì"))
                .hasStatus3xxRedirection();
        assertThat(page(district, members.leader()).text())
                .as("one of three xã is 33%")
                .contains("Cần xét thu hồi: 1 xã đã bị thu hồi");
        assertThat(page("/cong-nhan", members.leader())
                        .select("section[aria-labelledby=h-xet]")
                        .text())
                .contains("Huyện Tràng Định");
    }

    @Test
    void theListNeedsAConstantNumberOfStatements() {
        assertThat(decide(Tier.NTM, "1/QĐ", "2018", "history", "true")).hasStatus3xxRedirection();
        int one = statements("/cong-nhan");
        for (UnitId other : List.of(members.tanMinh(), members.daoVien())) {
            assertThat(post(
                            "/don-vi-cong-nhan/" + other,
                            province,
                            "tier",
                            "NTM",
                            "number",
                            "2/QĐ",
                            "decidedOn",
                            "2019",
                            "history",
                            "true"))
                    .hasStatus3xxRedirection();
        }
        assertThat(statements("/cong-nhan")).isEqualTo(one).isLessThanOrEqualTo(14);
        assertThat(statements("/xa/" + commune + "/tieu-chi")).isLessThanOrEqualTo(30);
    }

    private int statements(String uri) {
        entities.flush();
        entities.clear();
        return Statements.count(() -> assertThat(mvc.get().uri(uri).with(Cast.signedIn(members.leader())))
                .hasStatusOk());
    }

    @Test
    void announcedRevokedAndKept() {
        assertThat(decide(Tier.NTM, "1/QĐ", "31/12/2020", "history", "true")).hasStatus3xxRedirection();
        String step = path + "/" + only();
        assertThat(post(step + "/cong-bo", province, "day", "30/12/2020")).hasStatus(422);
        assertThat(post(step + "/cong-bo", province, "day", "05/02/2021")).hasStatus3xxRedirection();
        MvcTestResult bare = post(step + "/thu-hoi", province, "number", "7/QĐ", "day", "31/12/2021");
        assertThat(bare).hasStatus(422);
        assertThat(parsed(bare).select("#f-number").val()).isEqualTo("7/QĐ");
        assertThat(post(step + "/thu-hoi", province, "number", "7/QĐ", "day", "31/12/2021", "reason", "Không duy trì"))
                .hasStatus3xxRedirection();
        assertThat(page(path, members.leader()).select("table:contains(1/QĐ)").text())
                .contains("1/QĐ ngày 31/12/2020", "công bố 05/02/2021", "đã thu hồi", "7/QĐ ngày 31/12/2021");
        assertThat(recognitions.of(List.of(commune)).get(0).isInForceOn(LocalDate.of(2021, 12, 30)))
                .isTrue();
        assertThat(post(step + "/thu-hoi", province, "number", "8/QĐ", "day", "31/12/2021", "reason", "lần hai"))
                .as("once")
                .hasStatus(422);
    }

    @Test
    void whatCallsForRevocationOrRenewalIsListedAndNeverDoneByItself() {
        clock.fixDate(LocalDate.of(2022, 12, 31));
        assertThat(decide(Tier.NTM, "1/QĐ", "2019", "history", "true", "validUntil", "29/06/2023"))
                .hasStatus3xxRedirection();
        cut(Tier.NTM, Set.of("1", "2", "3", "4", "5", "6"));
        Document list = page("/cong-nhan", members.office());
        assertThat(list.select("section[aria-labelledby=h-xet]"))
                .as("six without a weighty one")
                .isEmpty();
        assertThat(list.select("section[aria-labelledby=h-han]").text())
                .contains("1/QĐ", "29/06/2023", "sắp hết giá trị");

        cut(Tier.NTM, Set.of("1", "2", "3", "4", "5", "10"));
        assertThat(page("/cong-nhan", members.office())
                        .select("section[aria-labelledby=h-xet]")
                        .text())
                .contains("Xã Quốc Khánh", "6/19 tiêu chí không đạt (1, 2, 3, 4, 5, 10)", "có tiêu chí 10");
        assertThat(recognitions.of(List.of(commune)).get(0).revocation()).isNull();
        assertThat(page("/cong-nhan", members.stranger()).text()).doesNotContain("Quốc Khánh");
        assertThat(page("/cong-nhan", members.department()).text())
                .as("departments read their district")
                .contains("Quốc Khánh");
        clock.fixDate(LocalDate.of(2023, 6, 30));
        assertThat(page("/cong-nhan", members.office())
                        .select("section[aria-labelledby=h-han]")
                        .text())
                .contains("hết giá trị, cần công nhận lại");
    }
}
