package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Accounts;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.TestDatabase;

/** The weekly reports of Mỹ Lộc, notice 003, on days of April and May 2023. Reads only. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DemoSeriesTest {

    private static final LocalDate FIXED = LocalDate.of(2021, 9, 15);

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @AfterEach
    void back() {
        clock.fixDate(FIXED);
    }

    private Document page(LocalDate day, String path, String login) {
        clock.fixDate(day);
        MvcTestResult result = mvc.get()
                .uri(path)
                .with(Cast.signedIn(accounts.actorFor(login, day).orElseThrow()))
                .exchange();
        assertThat(result).as(path).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String series(LocalDate day, String title) {
        String path = page(day, "/bao-cao-dinh-ky", "lanhdao.myloc")
                .select("a.ttl:contains(" + title + ")")
                .attr("href");
        assertThat(path).isNotEmpty();
        return path;
    }

    @Test
    @DisplayName("AX-02 a chair's duties and periodic reports stand together, the longest overdue first")
    void oneOrderForDutiesAndReports() {
        Document mine = page(LocalDate.of(2023, 5, 5), "/viec-cua-toi", "ct.mythanh");
        assertThat(mine.select("section:has(#qua-han) article h3").eachText())
                .satisfiesExactly(
                        duty -> assertThat(duty).startsWith("Hoàn thiện hồ sơ chứng minh"),
                        report -> assertThat(report)
                                .startsWith("Báo cáo tiến độ tiêu chí")
                                .contains("03/05/2023"));
        assertThat(mine.select("section:has(#qua-han) article").eachText())
                .satisfiesExactly(
                        duty -> assertThat(duty).contains("hết 24/04/2023"),
                        report -> assertThat(report).contains("hết 04/05/2023"));
    }

    @Test
    @DisplayName(
            "A003-20 on 05/5/2023 the leader sees which communes and departments owe which weeks, most missed first")
    void theLeaderOnTheFifthOfMay() {
        LocalDate day = LocalDate.of(2023, 5, 5);
        Document page = page(day, "/bao-cao-dinh-ky/con-no", "lanhdao.myloc");
        assertThat(page.select("tbody tr").eachText()).satisfies(rows -> {
            assertThat(rows.get(0)).startsWith("Phòng Tài chính").contains("19/04 26/04 03/05");
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row).startsWith("Xã Mỹ Thành").contains("19/04 03/05"));
            assertThat(rows).noneSatisfy(row -> assertThat(row).startsWith("Xã Mỹ Hà"));
        });
    }

    @Test
    @DisplayName("A003-11 Mỹ Hà's report of 13/4 is late by one day; on 12/4 nobody knew of it yet")
    void myHaIsLateByADay() {
        LocalDate day = LocalDate.of(2023, 4, 20);
        String path = series(day, "nợ xây dựng cơ bản");
        assertThat(page(day, path, "lanhdao.myloc")
                        .select(".sr-grid tr:contains(Mỹ Hà) td a")
                        .attr("title"))
                .endsWith("gửi ngày 13/04/2023, nộp muộn 1 ngày");
        assertThat(page(LocalDate.of(2023, 4, 12), path, "lanhdao.myloc")
                        .select(".sr-grid tr:contains(Mỹ Hà) td")
                        .eachText())
                .startsWith("Hạn hôm nay");
    }

    @Test
    @DisplayName("A003-13 the summary of 14/4 carries sums of the communes and lines of all units")
    void theSummary() {
        LocalDate day = LocalDate.of(2023, 4, 21);
        String path = series(day, "Tổng hợp, báo cáo Lãnh đạo");
        Document week = page(day, path + "?ky=2023-W16", "lanhdao.myloc");
        assertThat(week.select("section[aria-labelledby=s1]").text())
                .contains("Xã Mỹ Thành; Phòng Tài chính - Kế hoạch", "1.250", "Xã Mỹ Hà: 16/19 tiêu chí xong");
    }

    @Test
    @DisplayName("A003-13 the paper of that week is filled from the units' reports and names those that sent none")
    void thePaperOfTheWeek() {
        LocalDate day = LocalDate.of(2023, 4, 21);
        String week = "?ky=tuan&so=2023-W16";
        String paper = page(day, "/bao-cao/ky/bao-cao" + week, "lanhdao.myloc")
                .select(".a4")
                .text();
        assertThat(paper)
                .contains("Theo báo cáo của 02/03 đơn vị, tổng nợ đọng xây dựng cơ bản là 1.250 triệu đồng")
                .contains("đơn vị chưa gửi: ", "Xã Mỹ Thành", "Phòng Tài chính - Kế hoạch");
        String missing = page(day, "/bao-cao/ky" + week, "lanhdao.myloc")
                .select("section:has(#h-gui)")
                .text();
        assertThat(missing)
                .contains("Xã Mỹ Thành", "Phòng Tài chính - Kế hoạch")
                .doesNotContain("Xã Mỹ Hà");
    }

    @Test
    @DisplayName("A003-09 a department tells of the criteria it is in charge of, a commune of all nineteen")
    void whoIsAskedWhat() {
        LocalDate day = LocalDate.of(2023, 5, 5);
        String path = series(day, "các tiêu chí phụ trách");
        Document week = page(day, path + "?ky=2023-W15", "lanhdao.myloc");
        assertThat(week.select("section[aria-labelledby=s1] tr:contains(Tài nguyên)")
                        .text())
                .contains("0/1");
        Document communes = page(day, series(day, "nợ xây dựng cơ bản") + "?ky=2023-W15", "lanhdao.myloc");
        assertThat(communes.select("section[aria-labelledby=s1] tr:contains(Mỹ Hà)")
                        .text())
                .contains("14/19");
    }
}
