package vn.ntm.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaAdministration;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.support.DatabaseTest;

/** Assigning agencies to criteria, naming officials, and what is missing. */
@DatabaseTest
class LeadPagesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 3);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    CriteriaAdministration administration;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    long set;

    @BeforeEach
    void enter() {
        members = cast.enter();
        set = catalogue.inForce(ObjectLevel.XA, Tier.NTM, DAY).orElseThrow().id();
    }

    @Test
    @DisplayName("the standing office puts an agency in charge of many criteria at once")
    void theOfficeAssigns() {
        MvcTestResult done = assign(members.office(), "Nguyễn Văn A", item("17"), item("4"));

        assertThat(done).hasStatus3xxRedirection();
        Document page = page(members.office(), "");
        assertThat(page.select("tr:has(span.tc:containsOwn(TC 17))").text())
                .contains("Phòng Kinh tế - Hạ tầng huyện")
                .contains("Nguyễn Văn A")
                .contains("3861/UBND");
        assertThat(page.select(".views a").eachText())
                .containsExactly("Tất cả tiêu chí 19", "Chưa có người phụ trách 17");
    }

    @Test
    @DisplayName("A003-14 a criterion without agency or without named official is a gap")
    void theGapsAreListed() {
        charge("17", "4");

        Document page = page(members.office(), "&xem=chua-co");

        assertThat(page.text())
                .contains("17 tiêu chí chưa có cơ quan phụ trách")
                .contains("2 tiêu chí có cơ quan nhưng chưa nêu cán bộ");
        assertThat(page.select("tr:has(span.tc:containsOwn(TC 17))").text()).contains("chưa nêu cán bộ");
        assertThat(page.select("tr:has(span.tc:containsOwn(TC 5))").text()).contains("chưa có cơ quan phụ trách");
    }

    @Test
    void aCriterionThatHasALeadIsNotTakenSilently() {
        charge("17");

        MvcTestResult refused = assign(members.office(), "", item("17"));
        assertThat(refused).hasStatus(422).bodyText().contains("Phòng Nông nghiệp và PTNT phụ trách từ 01/01/2021");

        MvcTestResult replaced = mvc.post()
                .uri("/phan-cong-tieu-chi")
                .param("donVi", members.district().toString())
                .param("ngay", "03/9/2021")
                .param("items", item("17"))
                .param("agency", members.infrastructure().toString())
                .param("from", "03/9/2021")
                .param("replace", "true")
                .with(Cast.signedIn(members.office()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(replaced).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select valid_to from criterion_lead where agency_id = :agency")
                        .param("agency", members.agriculture().value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2021-09-02");
    }

    @Test
    void othersMayOnlyRead() {
        for (Actor reader :
                List.of(members.department(), members.chairQuocKhanh(), members.leader(), members.auditor())) {
            assertThat(page(reader, "").select("button:contains(Giao phụ trách)"))
                    .isEmpty();
            assertThat(assign(reader, "", item("17"))).hasStatus(403);
        }
        assertThat(assign(members.stranger(), "", item("17"))).hasStatus(404);
    }

    @Test
    @DisplayName("A000-12 an agency sees its own criteria, in which communes, and names its official")
    void anAgencySeesItsOwnCriteria() {
        administration
                .putInCharge(
                        members.district(),
                        set,
                        List.of("2", "19.1"),
                        members.infrastructure(),
                        DAY,
                        null,
                        members.office())
                .value();
        charge("17");

        Document own = html("/tieu-chi-phu-trach?ngay=03/9/2021", members.department());
        assertThat(own.select("tbody .tc").eachText()).containsExactly("TC 2", "CT 19.1");
        assertThat(own.text()).contains("3 xã:").contains("Quốc Khánh").doesNotContain("Thất Khê");

        long mine = lead("2");
        MvcTestResult named =
                post("/phan-cong-tieu-chi/" + mine + "/can-bo", members.department(), "official", "Trần B");
        assertThat(named).hasStatus3xxRedirection();
        assertThat(html("/tieu-chi-phu-trach?ngay=03/9/2021", members.department())
                        .text())
                .contains("Trần B");
        assertThat(post("/phan-cong-tieu-chi/" + lead("17") + "/can-bo", members.department(), "official", "X"))
                .hasStatus(403);
        assertThat(post("/phan-cong-tieu-chi/" + mine + "/ket-thuc", members.department(), "lastDay", "04/9/2021"))
                .hasStatus(422);
    }

    @Test
    @DisplayName("an official's name is a link only for whoever may change it, and then the link opens")
    void theLinkToNameAnOfficialOpens() {
        charge("17");

        for (Actor reader : List.of(members.leader(), members.department(), members.chairQuocKhanh())) {
            Document page = page(reader, "");
            assertThat(page.text()).contains("chưa nêu cán bộ");
            assertThat(page.select("a[href=/phan-cong-tieu-chi/" + lead("17") + "]"))
                    .isEmpty();
        }
        assertThat(page(members.office(), "").select("a[href=/phan-cong-tieu-chi/" + lead("17") + "]"))
                .hasSize(1);
        html("/phan-cong-tieu-chi/" + lead("17"), members.office());
    }

    @Test
    void twoPeopleNamingAnOfficialAreToldApart() {
        charge("17");
        String path = "/phan-cong-tieu-chi/" + lead("17") + "/can-bo";

        assertThat(post(path, members.office(), "official", "Người thứ nhất")).hasStatus3xxRedirection();
        assertThat(post(path, members.clerk(), "official", "Người thứ hai"))
                .hasStatus(409)
                .bodyText()
                .contains("Người thứ hai");
    }

    @Test
    void endingKeepsTheRowAsHistory() {
        charge("17");

        assertThat(post("/phan-cong-tieu-chi/" + lead("17") + "/ket-thuc", members.office(), "lastDay", "10/9/2021"))
                .hasStatus3xxRedirection();
        assertThat(html("/phan-cong-tieu-chi?ngay=11/9/2021", members.office())
                        .select("tr:has(span.tc:containsOwn(TC 17))")
                        .text())
                .contains("chưa có cơ quan");
        assertThat(page(members.office(), "")
                        .select("tr:has(span.tc:containsOwn(TC 17))")
                        .text())
                .contains("Phòng Nông nghiệp");
    }

    @Test
    @DisplayName("A000-05 the page of a set for a unit names the decision behind each level")
    void theSetOfAUnitNamesItsSources() {
        administration
                .enterDecision(
                        set,
                        members.province(),
                        "07/2017/QĐ-UBND",
                        LocalDate.of(2017, 3, 31),
                        LocalDate.of(2017, 3, 31),
                        null,
                        members.administrator())
                .value();

        Document page = html(
                "/bo-tieu-chi/xa-ntm-2016-2020/don-vi/" + members.quocKhanh() + "?ngay=07/6/2018",
                members.chairQuocKhanh());

        assertThat(page.select("section:has(#h-cc)").text())
                .contains("1980/QĐ-TTg ngày 17/10/2016")
                .contains("07/2017/QĐ-UBND ngày 31/03/2017");
        assertThat(page.select("[id=m-2.1]").text())
                .contains("UBND tỉnh quy định")
                .contains("theo Quyết định 07/2017/QĐ-UBND");
        assertThat(page.select("[id=m-17.1]").text())
                .contains("≥90%")
                .contains("mức quốc gia theo vùng")
                .contains("theo Quyết định 1980/QĐ-TTg");
        assertThat(page.text()).contains("Trung du, miền núi phía Bắc");
        assertThat(html("/don-vi-bo-tieu-chi/" + members.quocKhanh(), members.chairQuocKhanh())
                        .text())
                .isNotBlank();
    }

    @Test
    void aProvincePutsManyCommunesInAGroup() {
        MvcTestResult done = mvc.post()
                .uri("/nhom-xa")
                .param("tinh", members.province().toString())
                .param("ngay", "03/9/2026")
                .param("nhom", "nhom_3")
                .param("tuNgay", "01/7/2026")
                .param("vanBan", "QĐ-UBND 2026")
                .param("xa", members.quocKhanh().toString(), members.tanMinh().toString())
                .with(Cast.signedIn(members.administrator()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();

        assertThat(done).hasStatus3xxRedirection();
        Document page = html("/nhom-xa?tinh=" + members.province() + "&ngay=03/9/2026", members.administrator());
        assertThat(page.select("tr:contains(Xã Quốc Khánh)").text())
                .contains("Xã nhóm 3")
                .contains("QĐ-UBND 2026");
        assertThat(page.select("tr:contains(Xã Đào Viên)").text()).contains("chưa xếp");
        assertThat(html(
                                "/bo-tieu-chi/xa-ntm-2026-2030/don-vi/" + members.quocKhanh() + "?ngay=03/9/2026",
                                members.office())
                        .select("[id=m-6.1]")
                        .text())
                .contains("≤13%");
    }

    private void charge(String... codes) {
        administration
                .putInCharge(
                        members.district(),
                        set,
                        List.of(codes),
                        members.agriculture(),
                        LocalDate.of(2021, 1, 1),
                        null,
                        members.office())
                .value();
    }

    private MvcTestResult assign(Actor actor, String official, String... items) {
        return mvc.post()
                .uri("/phan-cong-tieu-chi")
                .param("donVi", members.district().toString())
                .param("ngay", "03/9/2021")
                .param("items", items)
                .param("agency", members.infrastructure().toString())
                .param("official", official)
                .param("from", "01/9/2021")
                .param("document", "3861/UBND")
                .with(Cast.signedIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult post(String path, Actor actor, String name, String value) {
        return mvc.post()
                .uri(path)
                .param("version", "0")
                .param(name, value)
                .with(Cast.signedIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private Document page(Actor actor, String more) {
        return html("/phan-cong-tieu-chi?donVi=" + members.district() + "&ngay=03/9/2021" + more, actor);
    }

    private Document html(String path, Actor actor) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String item(String code) {
        return Long.toString(
                catalogue.resolve(set, List.of(code)).values().iterator().next().id());
    }

    private long lead(String code) {
        return jdbc.sql("select id from criterion_lead where item_id = :item")
                .param("item", Long.valueOf(item(code)))
                .query(Long.class)
                .single();
    }
}
