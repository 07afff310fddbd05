package vn.ntm.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.assessment.AchievementStatus.MET;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.Tasks.UnitReport;
import vn.ntm.task.Urgency;

/** The board of 16/09/2021: every figure on it is the number of rows of the list that it opens, narrowed or not. */
@DatabaseTest
class LeaderBoardTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 9, 16);
    private static final String FIRST_DEPUTY = "Phó Chủ tịch Nguyễn Văn A";
    private static final String OTHER_DEPUTY = "Phó Chủ tịch Hoàng Thị B";

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    Targets targets;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    Cast.Members members;

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2021, 9, 1));
        members = cast.enter();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private long duty(String title, LocalDate last, String leader, Line... lines) {
        return tasks.assign(
                        new NewTask(
                                TaskOrigin.none(),
                                members.committee(),
                                title,
                                "Nội dung: " + title,
                                TaskKind.EXECUTE,
                                DirectiveVerb.GIAO,
                                Urgency.THUONG,
                                DeadlineSpec.of(DeadlineKind.BY, "", last),
                                List.of(lines),
                                cells.set(),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                leader,
                                List.of(),
                                null,
                                Checklist.NONE),
                        members.office())
                .value();
    }

    private void done(long task, UnitId unit, Actor by, LocalDate on) {
        clock.fixDate(on);
        tasks.report(task, unit, new UnitReport(true, null, "Xong", null, null), by)
                .value();
        tasks.accept(task, unit, null, members.office()).value();
    }

    /** 3 overdue (2 of them one deputy's), 1 due soon, 1 done in time, 1 done late, 1 far off. */
    private void duties() {
        duty(
                "Báo cáo rà soát",
                LocalDate.of(2021, 9, 13),
                FIRST_DEPUTY,
                Line.lead(members.quocKhanh(), "17"),
                Line.lead(members.tanMinh(), "17"));
        long pressed =
                duty("Cấp xi măng", LocalDate.of(2021, 9, 13), OTHER_DEPUTY, Line.lead(members.infrastructure(), "2"));
        duty("Làm việc với từng xã", LocalDate.of(2021, 9, 20), FIRST_DEPUTY, Line.lead(members.infrastructure()));
        duty("Kế hoạch cuối năm", LocalDate.of(2021, 12, 20), OTHER_DEPUTY, Line.lead(members.quocKhanh()));
        long inTime = duty("Đã xong", LocalDate.of(2021, 9, 10), FIRST_DEPUTY, Line.lead(members.quocKhanh()));
        long late = duty("Xong muộn", LocalDate.of(2021, 9, 10), FIRST_DEPUTY, Line.lead(members.tanMinh()));
        done(inTime, members.quocKhanh(), members.chairQuocKhanh(), LocalDate.of(2021, 9, 9));
        done(late, members.tanMinh(), members.chairTanMinh(), LocalDate.of(2021, 9, 12));
        for (int i = 0; i < 3; i++) {
            clock.fixDate(LocalDate.of(2021, 9, 14).plusDays(i));
            tasks.chase(pressed, members.infrastructure(), "Lần " + (i + 1), null, members.office())
                    .value();
        }
        clock.fixDate(LocalDate.of(2021, 9, 15));
        tasks.askExtension(pressed, members.infrastructure(), LocalDate.of(2021, 9, 30), "Chờ nguồn vốn", head())
                .value();
        clock.fixDate(TODAY);
    }

    private Actor head() {
        return members.department();
    }

    private Document page(String uri, Actor actor) {
        entities.flush();
        MvcTestResult result =
                mvc.get().uri(URI.create(uri)).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tile(Document board, String label) {
        return board.select(".tile:contains(" + label + ") .v").text();
    }

    /** Figures that lead to a list of duties: the number is how many rows the list has. */
    private void everyFigureIsItsList(String uri) {
        Document board = page(uri, members.leader());
        int checked = 0;
        for (Element link : board.select("main a[href^=/nhiem-vu?]")) {
            String shown = link.hasClass("tile")
                    ? link.select(".v").get(0).ownText().strip()
                    : link.select("b").isEmpty()
                            ? link.text()
                            : link.select("b").text();
            if (shown.matches("\\d+")) {
                Document list = page(link.attr("href"), members.leader());
                assertThat(list.select("main table.tasks tbody tr"))
                        .as(uri + " -> " + link.attr("href"))
                        .hasSize(Integer.parseInt(shown));
                checked++;
            }
        }
        assertThat(checked).as(uri).isGreaterThan(10);
    }

    @Test
    @DisplayName("every figure of the board opens exactly its list; filters by leader, field and unit hold in both")
    void everyFigureOpensItsList() {
        duties();
        Document board = page("/dieu-hanh", members.leader());
        assertThat(tile(board, "Quá hạn")).isEqualTo("3");
        assertThat(tile(board, "Đến hạn trong 7 ngày")).isEqualTo("1");
        assertThat(tile(board, "Đã hoàn thành")).isEqualTo("2 / 7 việc");
        assertThat(board.text())
                .contains("1 việc xin gia hạn", "1 việc đã đôn đốc từ lần 3", "xin gia hạn đến 30/09/2021");
        assertThat(board.select("tr:contains(Cấp xi măng)").text()).contains("3 lần", "Quá hạn 3 ngày");
        everyFigureIsItsList("/dieu-hanh");
        everyFigureIsItsList("/dieu-hanh?ngay=12/09/2021");

        String leader = "/dieu-hanh?lanhDao="
                + URLEncoder.encode(FIRST_DEPUTY, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(tile(page(leader, members.leader()), "Quá hạn")).isEqualTo("2");
        assertThat(tile(page(leader, members.leader()), "Đã hoàn thành")).isEqualTo("2 / 5 việc");
        everyFigureIsItsList(leader);
        assertThat(tile(page("/dieu-hanh?linhVuc=2", members.leader()), "Quá hạn"))
                .isEqualTo("1");
        assertThat(tile(page("/dieu-hanh?linhVuc=17", members.leader()), "Đã hoàn thành"))
                .isEqualTo("0 / 2 việc");
        Document unit = page("/dieu-hanh?donVi=" + members.infrastructure(), members.leader());
        assertThat(tile(unit, "Quá hạn")).isEqualTo("1");
        assertThat(unit.select("#loc-dv option[selected]").text()).isEqualTo("Phòng Kinh tế - Hạ tầng huyện");
        assertThat(page("/dieu-hanh?lon=true", members.leader()).select(".board-lg"))
                .hasSize(1);
    }

    @Test
    @DisplayName("both denominators; the span with the one before of equal length, or that there is none")
    void ratesAndThePeriodBefore() {
        duties();
        Document board = page("/dieu-hanh?soNgay=7", members.leader());
        // Due 10/09-16/09: one in time, one late, three overdue; before it, 03/09-09/09, nothing fell due.
        assertThat(board.select(".cmp tr").eachText())
                .containsExactly(
                        "Số Kỳ này", "Đúng hạn 1", "Hoàn thành trễ 1", "Quá hạn 3", "Tỷ lệ đúng hạn 20,0% = 1/5");
        assertThat(board.text())
                .contains(
                        "không có kỳ trước",
                        "Không có cùng kỳ năm trước để so: không có việc nào đến hạn trong 10/09/2020 – 16/09/2020.");
        Element row = board.select(
                        "section:has(#dv) tbody tr:contains(Xã Quốc Khánh), section[aria-labelledby=dv] tbody tr:contains(Xã Quốc Khánh)")
                .get(0);
        assertThat(row.text()).contains("50,0% = 1/2", "100,0% = 1/1");

        clock.fixDate(LocalDate.of(2021, 9, 20));
        Document later = page("/dieu-hanh?soNgay=7", members.leader());
        // Now 14/09-20/09: one duty of the 20th still in time; 07/09-13/09 are those five.
        assertThat(later.select(".cmp tr").eachText())
                .containsExactly(
                        "Số Kỳ này Kỳ trước",
                        "Đúng hạn 0 1",
                        "Hoàn thành trễ 0 1",
                        "Quá hạn 0 3",
                        "Tỷ lệ đúng hạn – 20,0% = 1/5");
        Element september = later.select("section:contains(Việc đến hạn theo tháng) tbody tr:contains(9/2021)")
                .get(0);
        assertThat(september.select("td").eachText()).containsExactly("9/2021", "1", "1", "3", "1");
        assertThat(later.select("svg title").text()).contains("tháng 9/2021 đúng hạn 1, trễ 1, quá hạn 3, còn hạn 1");

        clock.fixDate(LocalDate.of(2022, 9, 20));
        Document nextYear = page("/dieu-hanh?soNgay=7", members.leader());
        // 14/09-20/09/2022 nothing, nor the week before; 14/09-20/09/2021 the one of the 20th, never done.
        assertThat(nextYear.select(".cmp tr").eachText())
                .containsExactly(
                        "Số Kỳ này Cùng kỳ năm trước",
                        "Đúng hạn 0 0",
                        "Hoàn thành trễ 0 0",
                        "Quá hạn 0 1",
                        "Tỷ lệ đúng hạn – 0,0% = 0/1");
        String list = nextYear.select(".cmp td a").attr("href");
        assertThat(page(list, members.leader()).select("main table.tasks tbody tr"))
                .hasSize(1);
    }

    @Test
    @DisplayName("criteria progress, the gap to the target, the line over the months with its table (A001-13)")
    void criteriaProgress() {
        clock.fixDate(LocalDate.of(2021, 7, 10));
        for (int i = 1; i <= 8; i++) {
            cells.settle(members.quocKhanh(), "17." + i, MET, members.chairQuocKhanh(), members.office());
        }
        clock.fixDate(TODAY);
        targets.set(
                        new Targets.NewTarget(
                                members.district(), 2021, TargetKind.AVERAGE, null, new BigDecimal(13), null),
                        members.office())
                .value();
        Document board = page("/dieu-hanh", members.leader());
        Element tile = board.select(".tile:contains(Bình quân tiêu chí/xã)").get(0);
        // 1 criterion in 3 communes is 0,33; 13 in each of 3 are 39, of which 38 lack.
        assertThat(tile.text()).contains("0,33 / mục tiêu 13", "1 tiêu chí, 3 xã", "còn thiếu 38");
        Document matrix = page(tile.attr("href"), members.leader());
        assertThat(matrix.text()).contains("Bình quân 0,33 tiêu chí/xã · 2 xã chưa có số liệu");
        assertThat(board.select("a:contains(dưới 5)").text()).contains("3 xã (100,0%)");
        assertThat(board.text()).contains("Nhóm thấp nhất gồm cả 2 xã chưa có số liệu.");
        Document unknown = page(tile.attr("href") + "&ngay=30/06/2021", members.leader());
        assertThat(unknown.select(".mx-line").text())
                .contains("3 xã chưa có số liệu")
                .doesNotContain("0,00");
        List<String> months = board.select("section:contains(Bình quân tiêu chí/xã theo tháng) tbody tr")
                .eachText();
        assertThat(months).hasSize(9);
        assertThat(board.text()).contains("Không có số liệu cùng kỳ năm trước để so.");
        assertThat(months.get(5)).isEqualTo("30/06/2021 chưa có số liệu");
        assertThat(months.get(6)).isEqualTo("31/07/2021 0,33 1 3");
        assertThat(months.get(8)).isEqualTo("16/09/2021 0,33 1 3");
        assertThat(board.select("svg title").text()).contains("tháng 7 là 0,33", "mục tiêu 13");
        assertThat(page("/dieu-hanh", members.stranger()).text()).doesNotContain("Quốc Khánh");
    }

    @Test
    @DisplayName("a merger breaks the line: marked in both charts and their tables, each side counts its own communes")
    void aMergerBreaksTheLine() {
        duties();
        clock.fixDate(LocalDate.of(2021, 7, 10));
        for (int i = 1; i <= 8; i++) {
            cells.settle(members.quocKhanh(), "17." + i, MET, members.chairQuocKhanh(), members.office());
        }
        LocalDate day = LocalDate.of(2021, 8, 10);
        UnitId begun = units.register(new Units.NewUnit(
                        null,
                        UnitKind.XA,
                        "Xã Thử Mới",
                        null,
                        null,
                        members.district(),
                        day,
                        null,
                        true,
                        true,
                        List.of()))
                .value();
        units.recordEvent(new Units.NewUnitEvent(
                        null,
                        UnitEventKind.THANH_LAP_MOI,
                        day,
                        "12/NQ-UBTVQH",
                        null,
                        null,
                        List.of(
                                new Units.Lineage(members.quocKhanh(), begun, Units.Share.WHOLE),
                                new Units.Lineage(members.tanMinh(), begun, Units.Share.WHOLE))))
                .value();
        clock.fixDate(TODAY);

        Document board = page("/dieu-hanh", members.leader());
        String words = "Sáp nhập 10/08/2021: 3 xã thành 2 xã; số trước và sau ngày này không cùng các xã";
        Element trend = board.select("section:contains(Bình quân tiêu chí/xã theo tháng)")
                .get(0);
        List<String> rows = trend.select("tbody tr").eachText();
        assertThat(rows).containsSubsequence("31/07/2021 0,33 1 3", words, "31/08/2021 chưa có số liệu");
        assertThat(trend.select("svg .bk")).hasSize(1);
        assertThat(trend.select("svg .bl").eachText()).containsExactly("Sáp nhập 10/08/2021", "3 xã → 2 xã");
        assertThat(trend.select("svg title").text()).contains("tháng 7 là 0,33", words);

        entities.createNativeQuery("""
                        insert into assessment_standing (unit_id, set_id, item_id, valid_from, status, self)
                        values (:unit, :set, :item, '2021-08-20', 'MET', 'MET')""")
                .setParameter("unit", begun.value())
                .setParameter("set", cells.set())
                .setParameter("item", cells.item("17").id())
                .executeUpdate();
        Element both = page("/dieu-hanh", members.leader())
                .select("section:contains(Bình quân tiêu chí/xã theo tháng)")
                .get(0);
        assertThat(both.select("svg polyline"))
                .as("one line on each side, none across")
                .hasSize(2);

        Element due = board.select("section:contains(Việc đến hạn theo tháng)").get(0);
        assertThat(due.select("svg .bk")).hasSize(1);
        assertThat(due.select("tbody tr").eachText()).contains(words);
        assertThat(page("/dieu-hanh?ngay=1/8/2021", members.leader()).select(".bk"))
                .as("not yet on that day")
                .isEmpty();
    }
}
