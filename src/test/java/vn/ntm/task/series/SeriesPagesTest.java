package vn.ntm.task.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.ntm.task.series.WeeklyReports.april;
import static vn.ntm.task.series.WeeklyReports.may;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import vn.ntm.task.domain.series.SeriesGeneration;

/** The pages of series as people see them. */
@DatabaseTest
class SeriesPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SeriesGeneration generation;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;
    WeeklyReports weekly;

    @BeforeEach
    void enter() {
        members = cast.enter();
        weekly = new WeeklyReports(tasks, clock, jdbc, members);
    }

    private void run(LocalDate day) {
        weekly.on(day, () -> generation.run(day));
    }

    private MvcTestResult get(LocalDate day, String path, Actor actor) {
        return weekly.on(
                day, () -> mvc.get().uri(path).with(Cast.signedIn(actor)).exchange());
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document page(LocalDate day, String path, Actor actor) {
        MvcTestResult result = get(day, path, actor);
        assertThat(result).as(path).hasStatusOk();
        return page(result);
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
        form.put("values[vuong-mac]", "Chờ <b>nghiệm thu</b>");
        return form;
    }

    private static String ky(long id) {
        return "/bao-cao-dinh-ky/ky/" + id;
    }

    @Test
    @DisplayName("The report of the whole duty says where the one of the week is sent")
    void theDutyLeadsToItsWeek() {
        long task = weekly.communes(WeeklyReports.END);
        long id = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        long part = jdbc.sql("select id from assignment where task_id = :task and unit_id = :unit")
                .param("task", task)
                .param("unit", members.quocKhanh().value())
                .query(Long.class)
                .single();
        Document form = page(april(12), "/nhiem-vu/" + task + "/giao/" + part + "/bao-cao", weekly.chair());
        assertThat(form.select(".note a[href=" + ky(id) + "/gui]").text()).isEqualTo("Gửi báo cáo kỳ 12/04/2023");
    }

    @Test
    @DisplayName("A003-12 a blank debt is refused beside the field and what was typed stays; with 0 it goes through")
    void blankDebt() {
        long task = weekly.communes(WeeklyReports.END);
        long id = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        MvcTestResult refused = post(april(12), ky(id) + "/gui", weekly.chair(), form(id, ""));
        assertThat(refused).hasStatus(422);
        Document page = page(refused);
        assertThat(page.select("[id=e-values[no-xdcb]]").text())
                .isEqualTo("Nợ xây dựng cơ bản: phải ghi số, không có thì ghi 0.");
        assertThat(page.select(".errsum a").attr("href")).isEqualTo("#f-values-no-xdcb");
        assertThat(page.getElementById("f-values-no-xdcb")).isNotNull();
        assertThat(page.select("textarea[name=values[vuong-mac]]").text()).isEqualTo("Chờ <b>nghiệm thu</b>");

        assertThat(post(april(12), ky(id) + "/gui", weekly.chair(), form(id, "0")))
                .hasRedirectedUrl(ky(id));
        Document shown = page(april(12), ky(id), weekly.chair());
        assertThat(shown.select("dl.kv").text()).contains("Nợ xây dựng cơ bản 0 triệu đồng", "68%");
        assertThat(shown.select(".card-t").text()).contains("Đã gửi đúng hạn", "hết 12/04/2023");
    }

    @Test
    @DisplayName("The form stands filled with last week's figures, and one press sends them as they are")
    void prefilled() {
        long task = weekly.communes(WeeklyReports.END);
        long first = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        post(april(12), ky(first) + "/gui", weekly.chair(), form(first, "1.250"));
        run(april(18));
        long second = weekly.occurrence(task, members.quocKhanh(), "2023-W16");
        Document form = page(april(19), ky(second) + "/gui", weekly.chair());
        assertThat(form.select("input[name=values[no-xdcb]]").val()).isEqualTo("1.250");
        assertThat(form.select("#h-no-xdcb").text()).contains("Kỳ trước 1.250 triệu đồng.");
        assertThat(form.select(".note").text()).contains("Số liệu kỳ 12/04/2023 đã điền sẵn");
        Map<String, String> same = form(second, "1.250");
        same.put("unchanged", "true");
        assertThat(post(april(19), ky(second) + "/gui", weekly.chair(), same)).hasRedirectedUrl(ky(second));
        assertThat(page(april(19), ky(second), members.leader())
                        .select("section header")
                        .text())
                .contains("không đổi so với kỳ trước");
    }

    @Test
    @DisplayName(
            "AX-02 Việc của tôi holds what is owed among the duties, in the order it falls due; the menu counts it")
    void myWork() {
        weekly.communes(WeeklyReports.END);
        run(april(13));
        Document mine = page(april(13), "/viec-cua-toi", weekly.chair());
        assertThat(mine.select("section:has(#qua-han) article h3").eachText())
                .containsExactly(WeeklyReports.COMMUNES + ", kỳ 12/04/2023");
        assertThat(mine.select("article.over .st").text()).isEqualTo("Chưa gửiQuá hạn 1 ngày");
        assertThat(mine.select("article.over a.btn-primary").attr("href")).endsWith("/gui");
        assertThat(mine.select(".side nav a[href=/bao-cao-dinh-ky] .cnt").text())
                .isEqualTo("1");
        assertThat(mine.select(".side nav a[href=/viec-cua-toi] .cnt").text()).isEqualTo("1");
    }

    @Test
    @DisplayName("The grid: units by periods, from the duty and back to it; the week of the holiday says its day")
    void grid() {
        long task = weekly.communes(WeeklyReports.END);
        long id = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        post(april(13), ky(id) + "/gui", weekly.chair(), form(id, "1.250"));
        run(april(26));
        long series = weekly.seriesOf(task);
        assertThat(page(april(26), "/nhiem-vu/" + task, members.leader())
                        .select(".note a[href=/bao-cao-dinh-ky/" + series + "]"))
                .hasSize(1);
        Document page = page(april(26), "/bao-cao-dinh-ky/" + series, members.leader());
        assertThat(page.select(".crumb a").eachAttr("href")).contains("/nhiem-vu/" + task);
        assertThat(page.select(".sr-grid thead th").eachText())
                .containsExactly("Đơn vị", "12/04", "19/04", "26/04", "03/05hạn 04/05", "10/05", "Đã gửi", "Không nộp");
        assertThat(page.select(".sr-grid tbody tr:contains(Quốc Khánh) td").eachText())
                .startsWith("13/04", "Chưa gửi", "Hạn hôm nay")
                .endsWith("1/3", "0");
        assertThat(page.select(".sr-grid tbody tr:contains(Tân Minh) td").eachText())
                .startsWith("Không nộp", "Chưa gửi");
        assertThat(page.select(".sr-grid a[href=" + ky(id) + "]").attr("title"))
                .isEqualTo("kỳ 12/04/2023: gửi ngày 13/04/2023, nộp muộn 1 ngày");
        Document week = page(april(26), "/bao-cao-dinh-ky/" + series + "?ky=2023-W15", members.leader());
        assertThat(week.select("section[aria-labelledby=s1] tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Xã Quốc Khánh", "68", "1.250"));
        assertThat(week.select(".tiles").text()).contains("1.250 triệu đồng", "1/3 đơn vị báo cáo");
        Document due = page(april(26), "/bao-cao-dinh-ky/" + series + "?ky=2023-W17", members.leader());
        assertThat(due.select(".tile.amb").text()).contains("Chưa gửi", "3 / 3 đơn vị", "hạn hôm nay 3");
        assertThat(due.select(".tile.red")).as("red only when overdue").isEmpty();
        Document late = page(april(26), "/bao-cao-dinh-ky/" + series + "?ky=2023-W16", members.leader());
        assertThat(late.select(".tile.red").text()).contains("quá hạn");
        Document own = page(april(26), "/bao-cao-dinh-ky/" + series + "?ky=2023-W15", members.chairTanMinh());
        assertThat(own.select("section[aria-labelledby=s1]").text())
                .as("of others a commune sees the state only")
                .doesNotContain("1.250", "68");
        assertThat(get(april(26), "/bao-cao-dinh-ky/" + series, members.stranger()))
                .hasStatus(404);
    }

    @Test
    @DisplayName("A003-20 Ai nợ kỳ nào on a past day, most missed first; a day that is none says so")
    void owing() {
        long task = weekly.communes(WeeklyReports.END);
        long id = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        post(april(12), ky(id) + "/gui", weekly.chair(), form(id, "0"));
        run(may(4));
        Document page = page(may(20), "/bao-cao-dinh-ky/con-no?ngay=05/5/2023", members.leader());
        assertThat(page.select("tbody tr").eachText())
                .hasSize(3)
                .satisfies(rows ->
                        assertThat(rows.get(2)).startsWith("Xã Quốc Khánh").contains("2 1 0 1 19/04 26/04 03/05"));
        assertThat(page.select(".tiles").text()).contains("Không nộp8", "quá hạn3");
        assertThat(page(may(20), "/bao-cao-dinh-ky/con-no?ngay=31/02/2023", members.leader())
                        .select("[role=alert]")
                        .text())
                .contains("31/02/2023");
    }

    @Test
    @DisplayName("The office changes the form: a new version, old reports keep theirs; a unit may not")
    void template() {
        long task = weekly.communes(WeeklyReports.END);
        long id = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        post(april(12), ky(id) + "/gui", weekly.chair(), form(id, "7"));
        String path = "/bao-cao-dinh-ky/" + weekly.seriesOf(task) + "/bieu-mau";
        assertThat(get(april(13), path, weekly.chair())).hasStatus(403);
        Map<String, String> changed = Map.of(
                "fields[0].code",
                "no-xdcb",
                "fields[0].label",
                "Nợ đọng",
                "fields[0].kind",
                "MONEY",
                "fields[0].required",
                "true",
                "fields[0].measure",
                "triệu đồng",
                "fields[1].label",
                "Có công trình mới",
                "fields[1].kind",
                "YES_NO");
        assertThat(post(april(13), path, members.office(), changed)).hasStatus(302);
        assertThat(page(april(13), path, members.office())
                        .select("section[aria-labelledby=m3]")
                        .text())
                .contains("Lần 2", "Nợ đọng (triệu đồng); Có công trình mới", "Lần 1");
        run(april(19));
        long next = weekly.occurrence(task, members.quocKhanh(), "2023-W16");
        Document form = page(april(19), ky(next) + "/gui", weekly.chair());
        assertThat(form.select("input[name=values[no-xdcb]]").val())
                .as("found again by its code")
                .isEqualTo("7");
        assertThat(form.select("input[name=values[co-cong-trinh-moi]]")).hasSize(2);
        assertThat(page(april(19), ky(id), members.office()).select("dl.kv dt").eachText())
                .contains("Khó khăn, vướng mắc");
        assertThat(post(april(19), path, members.office(), Map.of("fields[0].label", "")))
                .hasStatus(422);
    }

    @Test
    void byHandStoppedAndReturned() {
        Map<String, String> asked = new HashMap<>(Map.of(
                "title",
                "Báo cáo hai tuần một lần",
                "cycle",
                "WEEK",
                "every",
                "2",
                "dayOfCycle",
                "5",
                "startsAfter",
                "07/4/2023",
                "template",
                "REVIEW"));
        assertThat(post(april(7), "/bao-cao-dinh-ky/moi", members.office(), asked))
                .hasStatus(422);
        asked.put("units", Long.toString(members.quocKhanh().value()));
        MvcTestResult made = post(april(7), "/bao-cao-dinh-ky/moi", members.office(), asked);
        assertThat(made).hasStatus(302);
        String path = String.valueOf(made.getResponse().getRedirectedUrl());
        assertThat(page(april(8), path, members.leader())
                        .select(".sr-grid thead th")
                        .eachText())
                .containsExactly("Đơn vị", "14/04", "28/04", "Đã gửi", "Không nộp");
        assertThat(page(april(8), "/bao-cao-dinh-ky", weekly.chair())
                        .select("tbody tr")
                        .text())
                .contains("Báo cáo hai tuần một lần", "cứ 2 kỳ một lần");
        assertThat(post(april(20), path + "/dung", members.office(), Map.of("version", "0", "on", "20/4/2023")))
                .hasStatus(422);
        assertThat(post(
                        april(20),
                        path + "/dung",
                        members.office(),
                        Map.of("version", "0", "on", "20/4/2023", "reason", "Đã xong")))
                .hasRedirectedUrl(path);
        assertThat(page(april(20), path, members.leader()).select(".note").text())
                .contains("Đã xong");
    }

    @Test
    void sendBackAndStale() {
        long task = weekly.communes(WeeklyReports.END);
        long id = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        Map<String, String> form = form(id, "0");
        post(april(12), ky(id) + "/gui", weekly.chair(), form);
        assertThat(get(april(12), ky(id) + "/lam-lai", weekly.chair())).hasStatus(403);
        String version = Integer.toString(weekly.version(id));
        assertThat(post(april(12), ky(id) + "/lam-lai", members.office(), Map.of("version", version)))
                .hasStatus(422);
        assertThat(post(
                        april(12),
                        ky(id) + "/lam-lai",
                        members.office(),
                        Map.of("version", version, "reason", "Sai số")))
                .hasRedirectedUrl(ky(id));
        assertThat(page(april(13), ky(id), weekly.chair()).select(".tl").text()).contains("Yêu cầu làm lại", "Sai số");
        assertThat(post(april(13), ky(id) + "/gui", weekly.chair(), form))
                .as("older than the row")
                .hasStatus(409);
    }

    @Test
    void workbook() throws IOException {
        long task = weekly.communes(WeeklyReports.END);
        run(april(20));
        MvcTestResult result =
                get(april(20), "/bao-cao-dinh-ky/" + weekly.seriesOf(task) + "/xuat.xlsx", members.leader());
        assertThat(result).hasStatusOk();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(List.of(
                            sheet.getRow(3).getCell(1).getStringCellValue(),
                            sheet.getRow(3).getCell(2).getStringCellValue()))
                    .containsExactly("Xã Quốc Khánh", "Không nộp");
        }
    }
}
