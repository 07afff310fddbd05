package vn.ntm.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
@RecordApplicationEvents
class CriteriaPagesTest {

    private static final String OLD = "/bo-tieu-chi/xa-ntm-2016-2020";
    private static final String TAG = "chưa đối chiếu văn bản";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    @DisplayName("A001-08 the list says which sets were in force on 01/9/2021")
    void theListShowsTheSetsInForceOnADay() {
        Document page = html("/bo-tieu-chi?ngay=01/9/2021", Role.CBX);

        List<String> current = page.select("section:has(#h-now) dd a").eachText();
        assertThat(current).containsExactly("Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2016 - 2020");
        assertThat(page.select("section:has(#h-now)").text())
                .contains("Đang áp dụng ngày 01/09/2021")
                .contains("19/49")
                .contains("1980/QĐ-TTg");
        assertThat(page.select("tr:has(a[href$=xa-ntm-2016-2020])").text())
                .contains("17/10/2016 – 07/03/2022")
                .contains("Đang áp dụng");
        assertThat(page.select("section[aria-labelledby^=h-g] h2").eachText())
                .containsExactly(
                        "Giai đoạn 2026 - 2030", "Giai đoạn 2021 - 2025", "Giai đoạn 2016 - 2020", "Do tỉnh ban hành");
    }

    @Test
    void aDayThatDoesNotExistIsExplained() {
        Document page = html("/bo-tieu-chi?ngay=31/02/2021", Role.CBX);

        assertThat(page.select("#e-ngay").text()).contains("31/02/2021").contains("không có thật");
        assertThat(page.select("#ngay").attr("value")).isEqualTo("31/02/2021");
        assertThat(html("/bo-tieu-chi?ngay=01/01/2010", Role.CBX).text()).contains("chưa có bộ tiêu chí nào");
    }

    @Test
    void aSetShowsCriteriaIndicatorsAndLevelsByRegion() {
        Document page = html(OLD, Role.CTX);

        assertThat(page.select("thead th[scope=col]").eachText())
                .contains("Chỉ tiêu chung", "Đồng bằng sông Hồng", "Đồng bằng sông Cửu Long");
        assertThat(page.select("tr[id^=tc-]")).hasSize(19);
        assertThat(page.select("tr[id^=ct-]")).hasSize(49);
        assertThat(text(page, "tc-17")).contains("TC 17 Môi trường và an toàn thực phẩm");
        assertThat(text(page, "ct-17.1")).contains("≥95% (trong đó nước sạch ≥60%)");
        assertThat(text(page, "ct-15.3")).contains("≤24,2%");
        assertThat(text(page, "ct-10")).contains("Đơn vị: triệu đồng/người/năm").contains("≥45");
        assertThat(page.select("[id=ct-2.1] td[colspan=8]").eachText())
                .containsExactly("Mức do UBND cấp tỉnh quy định");
    }

    @Test
    @DisplayName("A000-05 the page shows the national decision, the provincial one, and whose levels these are")
    void theLegalBasisIsShown() {
        String text = html(OLD, Role.VPH).select("#content").text();

        assertThat(text)
                .contains("1980/QĐ-TTg ngày 17/10/2016")
                .contains("07/2017/QĐ-UBND")
                .contains("31/03/2017")
                .contains("UBND tỉnh Bắc Giang")
                .contains("Mọi mức trong bảng dưới đây là mức của 1980/QĐ-TTg");
    }

    @Test
    void theSetOf2026HasThreeGroupsOfCommunes() {
        Document page = html("/bo-tieu-chi/xa-ntm-2026-2030", Role.CTX);

        assertThat(page.select("section[aria-labelledby=h-tc] thead th").eachText())
                .containsExactly("Số", "Chỉ tiêu", "Chỉ tiêu chung", "Xã nhóm 1", "Xã nhóm 2", "Xã nhóm 3");
        assertThat(page.select("tr[id^=tc-]")).hasSize(10);
        assertThat(page.select("tr[id^=ct-]")).hasSize(47);
        assertThat(page.select("[id=ct-6.1] td").eachText()).endsWith("≤2%", "≤5%", "≤13%");
        assertThat(text(page, "ct-3.7")).contains("Không quy định");
    }

    @Test
    void searchIgnoresToneMarksAndCanBeNarrowedToACriterion() {
        Document found = html(OLD + "?q=nuoc sach", Role.CBX);
        assertThat(found.select("tr[id^=ct-]").eachAttr("id")).containsExactly("ct-17.1");

        Document one = html(OLD + "?tc=18", Role.CBX);
        assertThat(one.select("tr[id^=tc-]").eachAttr("id")).containsExactly("tc-18");
        assertThat(one.select("tr[id^=ct-]")).hasSize(6);

        assertThat(html(OLD + "?q=khong-co-gi-nhu-the", Role.CBX).text()).contains("Không có chỉ tiêu nào phù hợp");
    }

    @Test
    void onlyThoseWhoManageTheCatalogueSeeWhatIsNotYetCompared() {
        for (Role manager : List.of(Role.QTHT, Role.VPT)) {
            Document page = html(OLD, manager);
            assertThat(page.select(".tag:contains(" + TAG + ")")).hasSize(13);
            assertThat(page.text()).contains("13 chỉ tiêu chưa đối chiếu văn bản.");
        }
        for (Role reader : List.of(Role.CTX, Role.CBX, Role.PB, Role.LD, Role.KT, Role.VPH)) {
            assertThat(html(OLD, reader).text()).doesNotContain(TAG);
            assertThat(html(OLD + "?muc=chua-doi-chieu", reader).select("tr[id^=ct-]"))
                    .hasSize(49);
            assertThat(html("/bo-tieu-chi", reader).text()).doesNotContain(TAG);
        }
        assertThat(html(OLD + "?muc=chua-doi-chieu", Role.QTHT).select("tr[id^=ct-]"))
                .hasSize(13);
        assertThat(html("/bo-tieu-chi/xa-ntm-2026-2030", Role.QTHT).text()).doesNotContain(TAG);
    }

    @Test
    void confirmingNamesTheSourceAndIsAudited() {
        long id = recalled("1.1");
        String path = OLD + "/chi-tieu/" + id + "/xac-nhan";

        assertThat(html(path, Role.QTHT).select("h1").text()).isEqualTo("Xác nhận đã đối chiếu chỉ tiêu 1.1");
        MvcTestResult done = post(path, "Công báo 2016", Role.QTHT);

        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl(OLD + "#ct-1.1");
        assertThat(events.stream(AuditableEvent.class)).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("CRITERIA_ITEM_CONFIRMED");
            assertThat(event.newValue()).isEqualTo("Công báo 2016");
            assertThat(event.subjectId()).isEqualTo(id);
        });
        Document page = html(OLD, Role.QTHT);
        assertThat(page.select(".tag:contains(" + TAG + ")")).hasSize(12);
        assertThat(text(page, "ct-1.1")).contains("Đã đối chiếu: Công báo 2016");
    }

    @Test
    void aConfirmationWithoutSourceIsSentBack() {
        String path = OLD + "/chi-tieu/" + recalled("1.1") + "/xac-nhan";

        MvcTestResult page = post(path, "  ", Role.QTHT);

        assertThat(page).hasStatus(422).bodyText().contains("Đồng chí ghi rõ đã đối chiếu với văn bản nào");
    }

    @Test
    void aSecondConfirmationIsRefused() {
        String path = OLD + "/chi-tieu/" + recalled("1.1") + "/xac-nhan";
        post(path, "Công báo 2016", Role.QTHT);

        MvcTestResult second = post(path, "Nguồn khác", Role.VPT);
        assertThat(second).hasStatus(422).bodyText().contains("đã được người khác xác nhận");
        assertThat(parsed(second).select("textarea").text()).isEqualTo("Nguồn khác");
    }

    @Test
    void othersMayNotConfirm() {
        String path = OLD + "/chi-tieu/" + recalled("1.1") + "/xac-nhan";

        assertThat(post(path, "Công báo", Role.CTX)).hasStatus(403);
        assertThat(get(path, Role.LD)).hasStatus(403).bodyText().contains("văn phòng điều phối cấp tỉnh");
        assertThat(jdbc.sql("select count(*) from criteria_item where confirmed_at is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void unknownSetsAndRowsAreNotFound() {
        assertThat(get("/bo-tieu-chi/khong-co", Role.CTX)).hasStatus(404);
        assertThat(get("/bo-tieu-chi/xa-ntm-2021-2025/chi-tieu/" + recalled("1.1") + "/xac-nhan", Role.QTHT))
                .hasStatus(404);
    }

    @Test
    void everyRoleHasTheMenuEntry() {
        for (Role role : Role.values()) {
            assertThat(html("/bo-tieu-chi", role).select(".side a[href=/bo-tieu-chi][aria-current=page]"))
                    .as(role.name())
                    .hasSize(1);
        }
    }

    private long recalled(String code) {
        return jdbc.sql("""
                        select i.id from criteria_item i join criteria_set s on s.id = i.set_id
                         where s.code = 'xa-ntm-2016-2020' and i.kind = 'INDICATOR' and i.code = :code""").param("code", code).query(Long.class).single();
    }

    private MvcTestResult post(String path, String source, Role role) {
        return mvc.post()
                .uri(path)
                .param("source", source)
                .with(user(signedIn(role)))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(user(signedIn(role))).exchange();
    }

    private Document html(String path, Role role) {
        MvcTestResult page = get(path, role);
        assertThat(page).hasStatusOk();
        return parsed(page);
    }

    private static Document parsed(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Document page, String id) {
        Element element = page.getElementById(id);
        assertThat(element).as(id).isNotNull();
        return element == null ? "" : element.text();
    }

    private static SignedInUser signedIn(Role role) {
        Actor actor = new Actor(
                new UserId(1), "lan", "Hoàng Thị Lan", 1, role, new UnitId(1), "/1/", "UBND", "/1/", "Chức vụ");
        return new SignedInUser(1, "lan", actor.name(), null, actor, 0, true, false, false);
    }
}
