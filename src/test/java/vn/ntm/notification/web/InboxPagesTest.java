package vn.ntm.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** What people see of it: the bell, the inbox, their choices, the secret calendar, the month. */
@DatabaseTest
@DisplayName("Tin báo, cách nhận tin, lịch")
class InboxPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    long task;

    @BeforeEach
    void assign() {
        members = cast.enter();
        task = give("Báo cáo thực trạng tiêu chí", LocalDate.of(2021, 9, 14), Tasks.Line.lead(members.quocKhanh()));
    }

    private long give(String title, LocalDate before, Tasks.Line... lines) {
        return tasks.assign(
                        Orders.order(
                                members.committee(),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BEFORE, "trước ngày 14/9/2021", before),
                                lines),
                        members.office())
                .value();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
    }

    private Document page(String path, Actor actor) throws UnsupportedEncodingException {
        MvcTestResult answer = get(path, actor);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private long entryOf(Actor actor) {
        return jdbc.sql("select max(id) from inbox_entry where user_id = ?")
                .param(actor.userId().value())
                .query(Long.class)
                .single();
    }

    @Test
    void theBellCountsWhatIsUnreadAndOpeningLeadsToTheDuty() throws UnsupportedEncodingException {
        Document inbox = page("/tin-bao", members.chairQuocKhanh());
        assertThat(inbox.select("header.top a[href=/tin-bao]").attr("aria-label"))
                .isEqualTo("Tin báo, 1 chưa đọc");
        assertThat(inbox.select(".news .new a").text()).isEqualTo("Giao việc: Báo cáo thực trạng tiêu chí");

        assertThat(get("/tin-bao/" + entryOf(members.chairQuocKhanh()), members.chairQuocKhanh()))
                .hasRedirectedUrl("/nhiem-vu/" + task);
        Document after = page("/tin-bao", members.chairQuocKhanh());
        assertThat(after.select("header.top a[href=/tin-bao]").attr("aria-label"))
                .isEqualTo("Tin báo");
        assertThat(after.select(".news .new")).isEmpty();
        assertThat(page("/tin-bao?xem=chua-doc", members.chairQuocKhanh()).text())
                .contains("Đã đọc hết");
    }

    @Test
    void nobodyOpensAnothersEntry() {
        assertThat(get("/tin-bao/" + entryOf(members.chairQuocKhanh()), members.staffQuocKhanh()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/tin-bao").exchange()).hasStatus3xxRedirection();
    }

    @Test
    void allReadLeavesWhatCameAfterThePageWasShown() throws UnsupportedEncodingException {
        Actor chair = members.chairQuocKhanh();
        long shown = entryOf(chair);
        give("Việc đến sau", LocalDate.of(2021, 9, 20), Tasks.Line.lead(members.quocKhanh()));
        assertThat(mvc.post()
                        .uri("/tin-bao/da-doc")
                        .with(csrf())
                        .with(Cast.signedIn(chair))
                        .param("den", Long.toString(shown)))
                .hasStatus3xxRedirection();
        assertThat(page("/tin-bao", chair).select(".news .new a").eachText())
                .containsExactly("Giao việc: Việc đến sau");
    }

    @Test
    void choicesAreKeptAndABadAddressIsToldBesideItsField() throws UnsupportedEncodingException {
        Actor chair = members.chairQuocKhanh();
        MvcTestResult wrong = mvc.post()
                .uri("/tin-bao/cach-nhan")
                .with(csrf())
                .with(Cast.signedIn(chair))
                .param("email", "khong phai thu")
                .param("digestHour", "8")
                .param("mail", "true")
                .exchange();
        assertThat(wrong).hasStatus(422);
        Document form = Jsoup.parse(wrong.getResponse().getContentAsString());
        assertThat(form.select("#f-email").val()).isEqualTo("khong phai thu");
        assertThat(form.select("#e-email").text()).contains("Địa chỉ thư chưa đúng");

        assertThat(mvc.post()
                        .uri("/tin-bao/cach-nhan")
                        .with(csrf())
                        .with(Cast.signedIn(chair))
                        .param("email", "QuocKhanh@example.vn")
                        .param("digestHour", "8")
                        .param("shown", "ASSIGNED", "DIGEST")
                        .param("mailed", "DIGEST"))
                .hasRedirectedUrl("/tin-bao/cach-nhan");
        Document kept = page("/tin-bao/cach-nhan", chair);
        assertThat(kept.select("#f-email").val()).isEqualTo("quockhanh@example.vn");
        assertThat(kept.select("#f-digestHour option[selected]").val()).isEqualTo("8");
        assertThat(kept.select("input[name=mail]").hasAttr("checked")).isFalse();
        assertThat(kept.select("input[name=shown][checked]").eachAttr("value")).containsExactly("ASSIGNED", "DIGEST");
        assertThat(kept.select("input[name=mailed][checked]").eachAttr("value")).containsExactly("DIGEST");
        assertThat(kept.text()).contains("chưa được nối với máy chủ thư");
    }

    @Test
    void theSecretCalendarIsReadWithoutSigningInUntilItIsTakenBack() throws UnsupportedEncodingException {
        Actor chair = members.chairQuocKhanh();
        MvcTestResult made = mvc.post()
                .uri("/tin-bao/lich-rieng")
                .with(csrf())
                .with(Cast.signedIn(chair))
                .exchange();
        String address = Jsoup.parse(made.getResponse().getContentAsString())
                .select("#lk")
                .val();
        String path = address.substring(address.indexOf("/lich-rieng/"));
        MvcTestResult feed = mvc.get().uri(path).exchange();
        assertThat(feed).hasStatusOk();
        assertThat(feed.getResponse().getContentType()).startsWith("text/calendar");
        // the tests' clock runs on: a deadline of 2021 is long past and no longer in the calendar
        long soon = give("Việc của năm tới", LocalDate.of(2099, 3, 2), Tasks.Line.lead(members.quocKhanh()));
        String calendar = mvc.get().uri(path).exchange().getResponse().getContentAsString();
        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:20990301\r\n")
                .contains("/nhiem-vu/" + soon)
                .doesNotContain("Báo cáo thực trạng");
        assertThat(jdbc.sql("select token_hash from calendar_feed")
                        .query(String.class)
                        .list())
                .noneMatch(path::contains);

        assertThat(mvc.post().uri("/tin-bao/lich-rieng/thu-hoi").with(csrf()).with(Cast.signedIn(chair)))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(path).exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/lich-rieng/abc.ics").exchange()).hasStatus(404);
    }

    @Test
    void whoeverLeadsFindsTheDutiesOfTheTerritoryInTheCalendar() throws UnsupportedEncodingException {
        LocalDate soon = LocalDate.now(ApplicationClock.ZONE).plusDays(30);
        give("Hai xã cùng làm", soon, Tasks.Line.lead(members.quocKhanh()), Tasks.Line.lead(members.tanMinh()));
        MvcTestResult made = mvc.post()
                .uri("/tin-bao/lich-rieng")
                .with(csrf())
                .with(Cast.signedIn(members.leader()))
                .exchange();
        String address = Jsoup.parse(made.getResponse().getContentAsString())
                .select("#lk")
                .val();
        assertThat(mvc.get()
                        .uri(address.substring(address.indexOf("/lich-rieng/")))
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .containsOnlyOnce("SUMMARY:Hai xã cùng làm")
                .contains("DESCRIPTION:2 đơn vị");
    }

    /** A001-15: five assignments share 14/9/2021; the calendar of 13-14/9/2021 lists them all. */
    @Test
    void theMonthListsEveryDutyOfADay() throws UnsupportedEncodingException {
        LocalDate printed = LocalDate.of(2021, 9, 14);
        give("Xi măng giao thông nông thôn", printed, Tasks.Line.lead(members.infrastructure()));
        give("Kinh phí xử lý bãi rác", printed, Tasks.Line.lead(members.agriculture()));
        give("Nhà văn hóa xã", printed, Tasks.Line.lead(members.daoVien()), Tasks.Line.lead(members.tanMinh()));
        give("Nhà văn hóa cũ", printed, Tasks.Line.lead(members.town()));
        Document month = page("/lich?thang=09/2021", members.office());
        assertThat(month.text()).contains("Tháng 09/2021 · 5 việc đến hạn");
        assertThat(month.select("section[aria-label='thứ Hai, 13/09/2021'] a").eachText())
                .containsExactly(
                        "Báo cáo thực trạng tiêu chí",
                        "Xi măng giao thông nông thôn",
                        "Kinh phí xử lý bãi rác",
                        "Nhà văn hóa xã",
                        "Nhà văn hóa cũ");
        assertThat(month.select(".monthcal a.more").text()).isEqualTo("và 2 việc khác");

        assertThat(page("/lich?thang=2021-09", members.chairTanMinh()).text()).contains("1 việc đến hạn");
        assertThat(page("/lich?thang=2021-09&xem=tat-ca", members.stranger()).text())
                .contains("0 việc đến hạn")
                .doesNotContain("Nhà văn hóa");
        assertThat(page("/lich?thang=thang-chin", members.office())
                        .select("#thang-e")
                        .text())
                .contains("Chưa đọc được");
    }

    @Test
    void theWorkInTheBackgroundIsTheAdministrators() throws UnsupportedEncodingException {
        assertThat(get("/cong-viec-nen", members.office())).hasStatus(403);
        assertThat(get("/ket-noi-ra", members.leader())).hasStatus(403);
        Document page = page("/cong-viec-nen", members.administrator());
        assertThat(page.text())
                .contains("Nhắc việc và báo quá hạn")
                .contains("Chưa cấu hình thư điện tử")
                .contains("Không có tin nào bị kẹt");
        assertThat(page.select("nav a[href=/cong-viec-nen]")).isNotEmpty();
        assertThat(page("/lich", members.office()).select("nav a[href=/cong-viec-nen]"))
                .isEmpty();
    }

    @Test
    void aConnectionNeedsAnAddressAndShowsItsSecretOnItsPage() throws UnsupportedEncodingException {
        MvcTestResult wrong = mvc.post()
                .uri("/ket-noi-ra/moi")
                .with(csrf())
                .with(Cast.signedIn(members.administrator()))
                .param("name", "Cổng Zalo")
                .param("url", "ftp://o-dau-do")
                .exchange();
        assertThat(wrong).hasStatus(422);
        assertThat(Jsoup.parse(wrong.getResponse().getContentAsString())
                        .select("#e-url")
                        .text())
                .contains("bắt đầu bằng https://");
        MvcTestResult added = mvc.post()
                .uri("/ket-noi-ra/moi")
                .with(csrf())
                .with(Cast.signedIn(members.administrator()))
                .param("name", "Cổng Zalo")
                .param("url", "https://zalo.example.vn/tin")
                .param("kinds", "DIGEST")
                .exchange();
        String path = String.valueOf(added.getResponse().getRedirectedUrl());
        Document page = page(path, members.administrator());
        assertThat(page.select("#kb").val()).hasSize(64);
        assertThat(get(path, members.office())).hasStatus(403);
        assertThat(page("/ket-noi-ra", members.administrator()).text())
                .contains("Cổng Zalo")
                .contains("1 loại");
    }
}
