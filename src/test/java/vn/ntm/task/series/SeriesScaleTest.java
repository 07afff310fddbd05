package vn.ntm.task.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.OccurrenceStatus;
import vn.ntm.task.domain.series.SeriesGeneration;

/** What the measures of recurring duties ask for: a week for 10,000 units, and pages that do not grow with units. */
@DatabaseTest
@Import(Statements.class)
class SeriesScaleTest {

    private static final int UNITS = 10_000;

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

    @Test
    @DisplayName("A week's occurrences of 10,000 units in under 60 s, in the same statements as those of three")
    void aWeekOfTenThousandUnits() {
        Cast.Members members = cast.enter();
        WeeklyReports weekly = new WeeklyReports(tasks, clock, jdbc, members);
        long task = weekly.communes(null);
        run(weekly, WeeklyReports.april(14));
        int few = Statements.count(() -> run(weekly, WeeklyReports.april(21)));
        int fewOnPage = statements(weekly, members, task);
        manyUnits(task);
        run(weekly, WeeklyReports.april(28));

        long start = System.nanoTime();
        int many = Statements.count(
                () -> assertThat(run(weekly, WeeklyReports.may(5)).get(0)).isEqualTo(UNITS + 3));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(many).isEqualTo(few);
        assertThat(run(weekly, WeeklyReports.may(5))).containsExactly(0, 0, 0);
        assertThat(statements(weekly, members, task)).isEqualTo(fewOnPage).isLessThanOrEqualTo(20);
    }

    private List<Object> run(WeeklyReports weekly, LocalDate day) {
        return weekly.on(day, () -> generation.run(day)).arguments();
    }

    private int statements(WeeklyReports weekly, Cast.Members members, long task) {
        String path = "/bao-cao-dinh-ky/" + weekly.seriesOf(task);
        return weekly.on(
                WeeklyReports.may(5),
                () -> Statements.count(() -> assertThat(mvc.get().uri(path).with(Cast.signedIn(members.leader())))
                        .hasStatusOk()));
    }

    /** Units and their parts of the duty, written by one statement each. */
    private void manyUnits(long task) {
        jdbc.sql("""
                        insert into organisation_unit (kind, name, short_name, path, subordinate, counts_in_average, search_key)
                        select 'XA', 'Xã số ' || n, 'Số ' || n, '/' || n || '/', true, true, '| so ' || n || ' |'
                          from generate_series(1, :units) n""").param("units", UNITS).update();
        jdbc.sql("""
                        insert into assignment (task_id, position, unit_id, unit_path, owner_path, role, counted, status, assigned_at, updated_at)
                        select :task, 10, u.id, u.path, a.owner_path, 'LEAD', true, 'ASSIGNED', a.assigned_at, a.updated_at
                          from organisation_unit u, (select * from assignment where task_id = :task limit 1) a
                         where u.short_name like 'Số %'""").param("task", task).update();
    }

    @Test
    @DisplayName("The state of an occurrence is the same in Java and in SQL, for every status and every day around it")
    void oneDefinition() {
        Cast.Members members = cast.enter();
        WeeklyReports weekly = new WeeklyReports(tasks, clock, jdbc, members);
        long task = weekly.communes(null);
        long id = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        LocalDate due = WeeklyReports.april(12);
        for (OccurrenceStatus status : OccurrenceStatus.values()) {
            for (int sent = -1; sent <= 9; sent += 5) {
                boolean isSent = status == OccurrenceStatus.SENT;
                jdbc.sql(
                                "update series_occurrence set status = :status, sent_on = :sent, cancelled_on = :off where id = :id")
                        .param("status", status.name())
                        .param("sent", isSent ? due.plusDays(sent) : null)
                        .param("off", status == OccurrenceStatus.CANCELLED ? due : null)
                        .param("id", id)
                        .update();
                for (LocalDate day = due.minusDays(2); day.isBefore(due.plusDays(10)); day = day.plusDays(1)) {
                    String sql = jdbc.sql(
                                    "select " + OccurrenceState.SQL + " from series_occurrence o where o.id = :id")
                            .param("id", id)
                            .param("today", day)
                            .query(String.class)
                            .single();
                    assertThat(OccurrenceState.of(
                                    status,
                                    isSent ? due.plusDays(sent) : null,
                                    due,
                                    due.plusDays(1),
                                    WeeklyReports.april(20),
                                    day))
                            .as("%s on %s", status, day)
                            .hasToString(sql);
                }
            }
        }
    }
}
