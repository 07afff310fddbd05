package vn.ntm.task.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.ntm.task.series.WeeklyReports.april;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.Tasks;

/** What an office and a unit do around the reports of a period: press for all, keep a draft, print, end by an event. */
@DatabaseTest
class SeriesFollowUpPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;
    WeeklyReports weekly;
    long task;
    long first;
    String series;

    @BeforeEach
    void enter() {
        members = cast.enter();
        weekly = new WeeklyReports(tasks, clock, jdbc, members);
        task = weekly.communes(WeeklyReports.END);
        first = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        series = "/bao-cao-dinh-ky/" + weekly.seriesOf(task);
    }

    private static Document read(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document page(LocalDate day, String path, Actor actor) {
        MvcTestResult result = weekly.on(
                day, () -> mvc.get().uri(path).with(Cast.signedIn(actor)).exchange());
        assertThat(result).as(path).hasStatusOk();
        return read(result);
    }

    private MvcTestResult post(LocalDate day, String path, Actor actor, Map<String, String> form) {
        return weekly.on(day, () -> {
            MockMvcRequestBuilder request =
                    mvc.post().uri(path).with(Cast.signedIn(actor)).with(csrf());
            form.forEach(request::param);
            return request.exchange();
        });
    }

    private Map<String, String> form(long occurrence, String debt) {
        Map<String, String> form = new HashMap<>();
        form.put("version", Integer.toString(weekly.version(occurrence)));
        form.put("values[ho-so]", "68");
        form.put("values[no-xdcb]", debt);
        form.put("values[vuong-mac]", "Chờ nghiệm thu");
        return form;
    }

    private String send(long occurrence) {
        return "/bao-cao-dinh-ky/ky/" + occurrence + "/gui";
    }

    private List<String> told(Actor actor) {
        return jdbc.sql("select title from inbox_entry where user_id = :user and kind = 'CHASED'")
                .param("user", actor.userId().value())
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("one press reaches all who owe the period, each once a day, and the grid and the history count it")
    void chaseFromTheGrid() {
        assertThat(post(april(12), send(first), weekly.chair(), form(first, "0")))
                .hasStatus3xxRedirection();
        Document grid = page(april(13), series + "?ky=2023-W15", members.office());
        assertThat(grid.select("form[action$=/don-doc] button").text()).isEqualTo("Đôn đốc 2 đơn vị");
        assertThat(page(april(13), series, members.chairTanMinh()).select("form[action$=/don-doc]"))
                .as("a commune presses for nobody")
                .isEmpty();
        Map<String, String> press = Map.of("ky", "2023-W15", "words", "Gửi trong hôm nay");
        assertThat(post(april(13), series + "/don-doc", members.office(), press))
                .hasRedirectedUrl(series + "?ky=2023-W15");
        assertThat(told(members.chairTanMinh())).hasSize(1);
        assertThat(told(members.chairQuocKhanh())).as("it has sent").isEmpty();
        assertThat(page(april(13), series, members.office()).select("form[action$=/don-doc]"))
                .as("not twice a day")
                .isEmpty();
        post(april(13), series + "/don-doc", members.office(), press);
        assertThat(told(members.chairTanMinh())).hasSize(1);
        post(april(14), series + "/don-doc", members.office(), press);
        assertThat(told(members.chairTanMinh())).hasSize(2);
        long owed = weekly.occurrence(task, members.tanMinh(), "2023-W15");
        assertThat(page(april(14), "/bao-cao-dinh-ky/ky/" + owed, members.chairTanMinh())
                        .text())
                .contains("Đôn đốc gửi báo cáo", "Gửi trong hôm nay");
        assertThat(page(april(14), series + "?ky=2023-W15", members.office()).html())
                .contains("đã đôn đốc 2 lần");
        assertThat(weekly.version(owed))
                .as("the report that is being written stays good")
                .isZero();
        post(april(14), series + "/don-doc", members.chairTanMinh(), press);
        assertThat(told(members.chairTanMinh())).as("refused").hasSize(2);
    }

    @Test
    @DisplayName("a draft is kept as it was typed, read by its own unit alone, and gone once the report is sent")
    void draft() {
        Map<String, String> typed = form(first, "chưa rõ");
        typed.put("nhap", "true");
        typed.put("number", "12/BC");
        assertThat(post(april(11), send(first), weekly.chair(), typed)).hasRedirectedUrl(send(first));
        Document again = page(april(12), send(first), members.staffQuocKhanh());
        assertThat(again.select("input[name=values[no-xdcb]]").val()).isEqualTo("chưa rõ");
        assertThat(again.select("input[name=number]").val()).isEqualTo("12/BC");
        assertThat(again.text()).contains("Đang mở bản nháp");
        assertThat(page(april(12), send(first), members.office()).text())
                .as("the office that records for the unit does not read it")
                .doesNotContain("Đang mở bản nháp");
        assertThat(page(april(12), series, members.office())
                        .select("form[action$=/don-doc] button")
                        .text())
                .as("a draft is no report")
                .isEqualTo("Đôn đốc 3 đơn vị");
        assertThat(post(april(12), send(first), weekly.chair(), form(first, "0")))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from occurrence_draft")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(post(april(12), send(first), members.chairTanMinh(), typed)).hasStatus(404);
    }

    @Test
    @DisplayName("the sheet of a period says who sent, who did not, and what, ready to print")
    void printed() {
        post(april(12), send(first), weekly.chair(), form(first, "1.250"));
        Document sheet = page(april(13), series + "/in?ky=2023-W15", members.office());
        assertThat(sheet.select("article.a4").text())
                .contains("1/3 đơn vị đã gửi báo cáo", "Xã Tân Minh, Xã Đào Viên", "1.250", "kính báo cáo UBND huyện");
        assertThat(sheet.select("article.a4 tbody tr")).hasSize(3);
        assertThat(page(april(13), series, members.office()).select("a[href^='" + series + "/in']"))
                .hasSize(1);
        assertThat(weekly.on(
                        april(13),
                        () -> mvc.get()
                                .uri(series + "/in?ky=2023-W15")
                                .with(Cast.signedIn(members.stranger()))
                                .exchange()))
                .hasStatus(404);
    }

    private long byHand(LocalDate day) {
        Map<String, String> form = new HashMap<>(Map.of(
                "title",
                "Báo cáo tháng hành động",
                "cycle",
                "WEEK",
                "every",
                "1",
                "dayOfCycle",
                "5",
                "startsAfter",
                "07/4/2023",
                "endEvent",
                "hoàn thành toàn bộ các tiêu chí",
                "template",
                "REVIEW"));
        form.put("units", Long.toString(members.tanMinh().value()));
        MvcTestResult made = post(day, "/bao-cao-dinh-ky/moi", members.office(), form);
        assertThat(made).hasStatus3xxRedirection();
        String to = String.valueOf(made.getResponse().getRedirectedUrl());
        return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
    }

    private List<String> owed(long id) {
        return jdbc.sql("select period from series_occurrence where series_id = :id and status = 'OWED' order by 1")
                .param("id", id)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName(
            "\"đến khi hoàn thành toàn bộ các tiêu chí\" is a milestone: its day ends the series, a later day puts the end off")
    void endsByAMilestone() {
        long id = byHand(april(10));
        assertThat(owed(id)).contains("2023-W15", "2023-W16");
        Document shown = page(april(10), "/bao-cao-dinh-ky/" + id, members.office());
        String milestone = shown.select("a[href^=/moc-thoi-gian/]").attr("href");
        assertThat(page(april(10), milestone, members.office()).text())
                .contains("Chế độ báo cáo kết thúc theo mốc này", "Báo cáo tháng hành động");
        assertThat(post(
                        april(12),
                        milestone,
                        members.office(),
                        Map.of("version", "0", "day", "15/4/2023", "confirmed", "true")))
                .hasStatus3xxRedirection();
        assertThat(owed(id)).containsExactly("2023-W15");
        assertThat(page(april(12), "/bao-cao-dinh-ky/" + id, members.office()).text())
                .contains("đến 15/04/2023");
        assertThat(post(
                        april(13),
                        milestone,
                        members.office(),
                        Map.of(
                                "version",
                                "1",
                                "day",
                                "22/4/2023",
                                "reason",
                                "chưa xong tiêu chí 17",
                                "confirmed",
                                "true")))
                .hasStatus3xxRedirection();
        assertThat(owed(id)).containsExactly("2023-W15", "2023-W16");
    }
}
