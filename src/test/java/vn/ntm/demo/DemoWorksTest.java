package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.SubmissionCondition;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.TestDatabase;
import vn.ntm.works.DebtLedger;
import vn.ntm.works.WorkForm;
import vn.ntm.works.Works;
import vn.ntm.works.Works.Work;

/** Works, models, debts and thôn of the notices, in the demonstration. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DemoWorksTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2021, 9, 15);
    private static final LocalDate APRIL_2023 = LocalDate.of(2023, 4, 20);
    private static final LocalDate APRIL_2024 = LocalDate.of(2024, 4, 9);

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Works works;

    @Autowired
    DebtLedger ledger;

    @Autowired
    @Qualifier("debtCondition") SubmissionCondition debts;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    @Test
    @DisplayName("A001-09 the old nhà văn hóa of item 14 stands under the old commune's name, which has ended")
    void theOldHouseOfCulture() {
        List<Work> old = works.of(List.of(unit("c1-bacai")));
        assertThat(old).extracting(Work::name).containsExactly("Nhà văn hóa cũ của xã");
        assertThat(works.of(List.of(unit("c1-detham")))).isEmpty();
        Document page = page("/cong-trinh/" + old.get(0).id(), "vp.trangdinh", SEPTEMBER);
        assertThat(page.text()).contains("Xã Bắc Ái", "đơn vị đã kết thúc", "mục 14");
        assertThat(page("/don-vi-cong-trinh/" + unit("c1-bacai"), "vp.trangdinh", SEPTEMBER)
                        .text())
                .contains("Nhà văn hóa cũ của xã");
    }

    @Test
    @DisplayName("Item 2 of Tràng Định: not begun before 15/9/2021, so on that day it is late")
    void theWorksOfQuocKhanh() {
        assertThat(page("/cong-trinh?tinhTrang=LATE", "lanhdao.trangdinh", SEPTEMBER)
                        .select("a.ttl")
                        .eachText())
                .containsExactly("Các công trình hạ tầng nông thôn mới xã Quốc Khánh");
        assertThat(page("/cong-trinh?tinhTrang=LATE", "lanhdao.trangdinh", SEPTEMBER.minusDays(1))
                        .select("a.ttl"))
                .isEmpty();
        assertThat(page("/xa/" + unit("c1-quockhanh") + "/tong-hop", "ct.quockhanh", SEPTEMBER)
                        .select("[hx-get=/don-vi-cong-trinh/" + unit("c1-quockhanh") + "]"))
                .hasSize(1);
    }

    @Test
    @DisplayName("The page of another unit offers its works only to who may read them")
    void theWorksOfANeighbour() {
        String works = "[hx-get=/don-vi-cong-trinh/" + unit("c1-detham") + "]";
        String path = "/don-vi/" + unit("c1-detham");
        assertThat(page(path, "ct.quockhanh", SEPTEMBER).select(works)).isEmpty();
        assertThat(page(path, "lanhdao.trangdinh", SEPTEMBER).select(works)).hasSize(1);
    }

    @Test
    @DisplayName("A002-11 two models with their paper steps, of their communes; the smart-commune scheme linked to 8.9")
    void theModelsOfTanYen() {
        Work trade = works.of(List.of(unit("c2-phuchoa"))).get(0);
        assertThat(trade.form()).isEqualTo(WorkForm.MODEL);
        assertThat(works.of(List.of(unit("c2-lienchung"))))
                .extracting(Work::kindName)
                .containsExactly("Mô hình du lịch nông thôn");
        assertThat(page("/cong-trinh/" + trade.id(), "vp.tanyen", APRIL_2024)
                        .select("section[aria-labelledby=h-buoc] tbody b")
                        .eachText())
                .startsWith("Lập quy hoạch, đề án", "Hoàn thiện hồ sơ pháp lý", "Trình phê duyệt");
        Document scheme = page("/cong-trinh?loai=mh-thong-minh", "vp.tanyen", APRIL_2024);
        assertThat(scheme.select(".tc").eachText()).containsExactly("8.9");
        assertThat(page("/cong-trinh?loai=giao-thong", "vp.tanyen", APRIL_2024).text())
                .contains("Bến xe trên địa bàn huyện", "2.3");
    }

    @Test
    @DisplayName("Notice 003, 1.5: the debt of the three communes of Mỹ Lộc is told, and it is 0")
    void theDebtsOfMyLoc() {
        assertThat(ledger.debtsOf(List.of(unit("c3-myha"), unit("c3-mythinh"), unit("c3-mythanh")), APRIL_2023)
                        .values())
                .hasSize(3)
                .allMatch(DebtLedger.Debt::isClear);
        assertThat(ledger.debtOf(unit("c3-myha"), LocalDate.of(2023, 4, 11)).isStated())
                .as("the day before nobody had said anything")
                .isFalse();
        Document page = page("/no-dong", "vp.myloc", APRIL_2023);
        assertThat(page.select(".tgs b").eachText()).startsWith("0", "0/1", "0");
    }

    @Test
    @DisplayName("A001-05 nine thôn of three border communes, none named yet")
    void nineVillages() {
        Document page = page("/thon", "vp.trangdinh", SEPTEMBER);
        assertThat(page.select(".tgs b").eachText()).containsExactly("0/9", "9");
        assertThat(page.select("section h2").eachText()).contains("Xã Quốc Khánh", "Xã Tân Minh", "Xã Đào Viên");
    }

    @Test
    @DisplayName("the periodic report has B4, B5 and B8 with the figures of the screens")
    void standInThePeriodicReport() {
        Document debts = page("/bao-cao/ky/bieu/b4?ky=quy&so=2023-Q2", "vp.myloc", LocalDate.of(2023, 7, 1));
        Document ledgerPage = page("/no-dong?ngay=14/06/2023", "vp.myloc", LocalDate.of(2023, 7, 1));
        assertThat(debts.select("tbody tr a").eachText())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        ledgerPage.select("a[href^=/cong-trinh/]").eachText());
        assertThat(page("/bao-cao/ky/bieu/b5?ky=quy&so=2021-Q3", "vp.trangdinh", SEPTEMBER)
                        .text())
                .contains("Ngân sách trung ương", "Tổng số");
        Document villages = page("/bao-cao/ky/bieu/b8?ky=quy&so=2021-Q3", "vp.trangdinh", SEPTEMBER);
        assertThat(villages.select("tr:contains(Cộng) td").eachText()).contains("9");
        assertThat(villages.text()).contains("Quốc Khánh", "Tân Minh", "Đào Viên");
    }

    @Test
    @DisplayName("a dossier's condition is what the ledger says, once anything stands in it")
    void theLedgerIsTheCondition() {
        UnitSummary myHa = units.find(unit("c3-myha")).orElseThrow();
        assertThat(debts.of(myHa, Tier.NANG_CAO, 2022, LocalDate.of(2023, 4, 11)))
                .isEmpty();
        assertThat(debts.of(myHa, Tier.NANG_CAO, 2022, APRIL_2023))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.code()).isEqualTo("DEBT");
                    assertThat(one.state()).isEqualTo(SubmissionCondition.State.MET);
                });
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow();
    }

    private Document page(String path, String login, LocalDate day) {
        Actor actor = accounts.actorFor(login, day).orElseThrow();
        MvcTestResult result = clock.at(
                day.atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> mvc.get().uri(path).with(Cast.signedIn(actor)).exchange());
        assertThat(result).as(path).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
