package vn.ntm.task.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.task.series.WeeklyReports.answers;
import static vn.ntm.task.series.WeeklyReports.april;
import static vn.ntm.task.series.WeeklyReports.may;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.series.OccurrenceService;
import vn.ntm.task.domain.series.OccurrenceService.Report;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesGeneration;
import vn.ntm.task.domain.series.SeriesReading;
import vn.ntm.task.domain.series.SeriesReading.Shown;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.task.domain.series.SeriesService;
import vn.ntm.ui.NotFoundException;

/** Series from the duty to the last report, on a real database: notice 003 with the units of the cast. */
@DatabaseTest
class SeriesFlowTest {

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
    SeriesRegister register;

    @Autowired
    SeriesReading reading;

    @Autowired
    SeriesService series;

    @Autowired
    OccurrenceService occurrences;

    Cast.Members members;
    WeeklyReports weekly;

    @BeforeEach
    void enter() {
        members = cast.enter();
        weekly = new WeeklyReports(tasks, clock, jdbc, members);
    }

    /** What the job says it did. */
    private List<Object> run(LocalDate day) {
        return weekly.on(day, () -> generation.run(day)).arguments();
    }

    private Outcome<Long> send(
            long task, UnitId unit, String period, LocalDate day, Actor by, Map<String, String> said) {
        long id = weekly.occurrence(task, unit, period);
        return weekly.on(day, () -> occurrences.send(id, new Report(weekly.version(id), said), by));
    }

    private OccurrenceState state(long task, UnitId unit, String period, LocalDate day) {
        return weekly.on(
                day,
                () -> reading.show(weekly.occurrence(task, unit, period), members.leader())
                        .occurrence()
                        .state(day));
    }

    private List<String> rows(long task, String column, @Nullable String status) {
        return jdbc.sql("select o." + column
                        + "::text from series_occurrence o join report_series s on s.id = o.series_id"
                        + " where s.task_id = :task and (cast(:status as text) is null or o.status = :status)"
                        + " order by o.unit_id, o.nominal_day")
                .param("task", task)
                .param("status", status)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("A003-09 the three series of the notice: who, when, to whom, via whom; the summary knows its sources")
    void threeSeriesComeIntoBeingWithTheirDuties() {
        long communes = weekly.communes(WeeklyReports.END);
        long agencies = weekly.agencies();
        long summary = weekly.summary();
        ReportSeries first = register.ofTask(communes, members.leader()).get(0);
        assertThat(first.sendTo()).isEqualTo("UBND huyện");
        assertThat(first.viaUnitId()).isEqualTo(members.agriculture().value());
        assertThat(register.countUnits(first.id())).isEqualTo(3);
        assertThat(register.sourcesOf(weekly.seriesOf(summary)))
                .containsExactly(weekly.seriesOf(communes), weekly.seriesOf(agencies));
        run(april(8));
        assertThat(rows(summary, "due_day", null)).as("no day named: Friday").startsWith("2023-04-14");
    }

    @Test
    @DisplayName("A003-10 8 x 3 = 24 occurrences; a second run on the same day makes none")
    void twentyFourOccurrences() {
        long task = weekly.communes(WeeklyReports.END);
        assertThat(rows(task, "period", null)).as("two ahead").hasSize(6);
        for (LocalDate day = april(8); day.isBefore(LocalDate.of(2023, 6, 10)); day = day.plusDays(7)) {
            run(day);
        }
        assertThat(rows(task, "due_day", null))
                .hasSize(24)
                .startsWith(
                        "2023-04-12",
                        "2023-04-19",
                        "2023-04-26",
                        "2023-05-04",
                        "2023-05-10",
                        "2023-05-17",
                        "2023-05-24",
                        "2023-05-31",
                        "2023-04-12");
        assertThat(run(LocalDate.of(2023, 6, 9))).containsExactly(0, 0, 0);
    }

    @Test
    @DisplayName("A run after a long stop fills in everything back to the start")
    void backFilled() {
        long task = weekly.communes(WeeklyReports.END);
        assertThat(run(LocalDate.of(2023, 6, 9)).get(0)).isEqualTo(18);
        assertThat(rows(task, "period", null)).hasSize(24);
    }

    @Test
    @DisplayName("A003-11 sent on Thu 13/4 is late by 1 day; nothing by 19/4 is missed for ever, W16 is owed by itself")
    void lateAndMissed() {
        long task = weekly.communes(WeeklyReports.END);
        assertThat(send(task, members.quocKhanh(), "2023-W15", april(13), weekly.chair(), answers("0"))
                        .isRejected())
                .isFalse();
        Shown late = weekly.on(
                april(13),
                () -> reading.show(weekly.occurrence(task, members.quocKhanh(), "2023-W15"), weekly.chair()));
        assertThat(late.occurrence().state(april(13))).isEqualTo(OccurrenceState.SENT_LATE);
        assertThat(late.occurrence().daysLate(april(30))).isEqualTo(1);

        run(april(19));
        assertThat(state(task, members.tanMinh(), "2023-W15", april(19))).isEqualTo(OccurrenceState.OVERDUE);
        assertThat(state(task, members.tanMinh(), "2023-W15", april(20))).isEqualTo(OccurrenceState.MISSED);
        assertThat(state(task, members.tanMinh(), "2023-W16", april(20))).isEqualTo(OccurrenceState.OVERDUE);
        assertThat(send(task, members.tanMinh(), "2023-W15", april(20), members.chairTanMinh(), answers("0"))
                        .rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("task.error.seriesMissed");
    }

    @Test
    @DisplayName("5.6 a report may say that it covers a missed one; the missed one stays missed")
    void covering() {
        long task = weekly.communes(WeeklyReports.END);
        run(april(25));
        long missed = weekly.occurrence(task, members.tanMinh(), "2023-W15");
        long now = weekly.occurrence(task, members.tanMinh(), "2023-W17");
        weekly.on(
                april(26),
                () -> occurrences
                        .send(
                                now,
                                new Report(
                                        weekly.version(now),
                                        answers("10"),
                                        false,
                                        null,
                                        null,
                                        List.of(missed),
                                        List.of()),
                                members.chairTanMinh())
                        .value());
        Shown shown = weekly.on(april(27), () -> reading.show(missed, members.leader()));
        assertThat(shown.occurrence().state(april(27))).isEqualTo(OccurrenceState.MISSED);
        assertThat(shown.coveredBy()).isNotNull().extracting("period").isEqualTo("2023-W17");
    }

    @Test
    @DisplayName(
            "The unit it goes through sends a report back; sent again, it counts from that day; who reported never judges")
    void sentBack() {
        long task = weekly.communes(WeeklyReports.END);
        long id = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        send(task, members.quocKhanh(), "2023-W15", april(12), weekly.chair(), answers("0"))
                .value();
        assertThat(weekly.on(april(12), () -> occurrences.sendBack(id, weekly.version(id), "Thiếu", weekly.chair()))
                        .rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("task.error.seriesNotReturned");
        assertThat(weekly.on(april(12), () -> occurrences.sendBack(id, weekly.version(id), " ", members.office()))
                        .rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("task.error.reasonRequired");
        weekly.on(april(12), () -> occurrences.sendBack(id, weekly.version(id), "Nợ chưa khớp", members.office()))
                .value();
        assertThat(state(task, members.quocKhanh(), "2023-W15", april(13))).isEqualTo(OccurrenceState.REDO);
        assertThat(weekly.on(april(14), () -> reading.open(id, weekly.chair()).prefill()))
                .containsEntry("no-xdcb", "0");
        send(task, members.quocKhanh(), "2023-W15", april(14), weekly.chair(), answers("5"))
                .value();
        assertThat(state(task, members.quocKhanh(), "2023-W15", april(14))).isEqualTo(OccurrenceState.SENT_LATE);
    }

    @Test
    @DisplayName("Không đổi so với kỳ trước: only what is the same, and only where there is something before")
    void unchanged() {
        long task = weekly.communes(WeeklyReports.END);
        run(april(18));
        long second = weekly.occurrence(task, members.quocKhanh(), "2023-W16");
        assertThat(unchanged(second, answers("480")).rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("task.error.seriesNothingBefore");
        long first = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        weekly.on(
                        april(12),
                        () -> occurrences.send(
                                first, new Report(weekly.version(first), answers("480")), weekly.chair()))
                .value();
        assertThat(weekly.on(
                        april(19), () -> reading.open(second, weekly.chair()).prefill()))
                .containsEntry("no-xdcb", "480")
                .containsEntry("ho-so", "68");
        assertThat(unchanged(second, answers("500")).rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("task.error.seriesChanged");
        assertThat(unchanged(second, answers("480,0")).isRejected()).isFalse();
    }

    private Outcome<Long> unchanged(long id, Map<String, String> said) {
        return weekly.on(
                april(19),
                () -> occurrences.send(
                        id,
                        new Report(weekly.version(id), said, true, null, null, List.of(), List.of()),
                        weekly.chair()));
    }

    @Test
    @DisplayName("A003-13 the summary of a week is filled from the reports of that week and names who is missing")
    void summaryOfTheWeek() {
        long communes = weekly.communes(WeeklyReports.END);
        weekly.agencies();
        long summary = weekly.summary();
        send(communes, members.quocKhanh(), "2023-W15", april(12), weekly.chair(), answers("1.250"))
                .value();
        send(communes, members.tanMinh(), "2023-W15", april(12), members.chairTanMinh(), answers("0,5"))
                .value();
        Map<String, String> filled = weekly.on(
                april(14),
                () -> reading.open(weekly.occurrence(summary, members.agriculture(), "2023-W15"), members.office())
                        .prefill());
        assertThat(filled)
                .containsEntry("no-xdcb", "1.250,5")
                .containsEntry("ho-so", "68")
                .containsEntry("chua-gui", "Xã Đào Viên; Phòng Kinh tế - Hạ tầng huyện");
        assertThat(filled.get("vuong-mac"))
                .isEqualTo("Xã Quốc Khánh: Chờ nghiệm thu trạm y tế\nXã Tân Minh: Chờ nghiệm thu trạm y tế");
    }

    @Test
    @DisplayName("Stopping cancels only what is still to come, and says why; late and missed ones stay")
    void stopping() {
        long task = weekly.communes(null);
        run(april(20));
        ReportSeries one = register.ofTask(task, members.leader()).get(0);
        assertThat(weekly.on(
                                april(20),
                                () -> series.stop(
                                        one,
                                        one.version(),
                                        april(20),
                                        "Đã hoàn thành toàn bộ các tiêu chí",
                                        members.stranger()))
                        .isRejected())
                .isTrue();
        weekly.on(
                        april(20),
                        () -> series.stop(
                                one, one.version(), april(20), "Đã hoàn thành toàn bộ các tiêu chí", members.office()))
                .value();
        assertThat(rows(task, "period", "CANCELLED"))
                .containsOnly("2023-W17", "2023-W18")
                .hasSize(6);
        assertThat(rows(task, "cancel_reason", "CANCELLED")).containsOnly("Đã hoàn thành toàn bộ các tiêu chí");
        assertThat(rows(task, "period", "OWED")).hasSize(6);
        assertThat(run(may(20))).containsExactly(0, 0, 0);
        assertThatThrownBy(() -> weekly.on(
                        april(20), () -> series.stop(one, one.version(), april(21), "Lần nữa", members.office())))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @DisplayName("A003-22 a unit that ends owes nothing after its last day; when the authority ends, nobody does")
    void unitsEnd() {
        long task = weekly.communes(null);
        run(april(20));
        jdbc.sql("update organisation_unit set valid_to = '2023-04-20' where id = :id")
                .param("id", members.tanMinh().value())
                .update();
        run(april(21));
        assertThat(jdbc.sql("""
                        select o.period || ' ' || o.cancel_reason from series_occurrence o
                         where o.unit_id = :unit and o.status = 'CANCELLED' order by 1""")
                        .param("unit", members.tanMinh().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2023-W17 Đơn vị kết thúc hoạt động ngày 20/04/2023",
                        "2023-W18 Đơn vị kết thúc hoạt động ngày 20/04/2023");
        jdbc.sql("update organisation_unit set valid_to = '2023-04-30' where id = :id")
                .param("id", members.committee().value())
                .update();
        run(may(10));
        assertThat(rows(task, "cancel_reason", "CANCELLED"))
                .contains("Cơ quan giao kết thúc hoạt động ngày 30/04/2023");
        assertThat(jdbc.sql(
                                "select max(nominal_day)::text from series_occurrence where unit_id = :unit and status <> 'CANCELLED'")
                        .param("unit", members.quocKhanh().value())
                        .query(String.class)
                        .single())
                .isEqualTo("2023-04-26");
    }

    @Test
    @DisplayName("A day off that is entered later moves what is still to come, inside its week, and is recorded")
    void calendarMoves() {
        long task = weekly.communes(WeeklyReports.END);
        jdbc.sql(
                        "insert into holiday (day, name, kind, confidence) values ('2023-04-19', 'Nghỉ đột xuất', 'LE', 'VERIFIED')")
                .update();
        waitForFreshCalendar();
        run(april(10));
        assertThat(rows(task, "due_day", null)).contains("2023-04-20").doesNotContain("2023-04-19");
        assertThat(jdbc.sql("select reason from occurrence_event where action = 'RESCHEDULE' limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Lịch nghỉ thay đổi, hạn gửi chuyển từ 19/04/2023 → 20/04/2023");
    }

    /** The kept calendar is read again as it is after a change through the program. */
    private void waitForFreshCalendar() {
        org.springframework.test.util.ReflectionTestUtils.setField(calendars, "kept", null);
    }

    @Autowired
    vn.ntm.task.domain.WorkingCalendars calendars;

    @org.junit.jupiter.api.AfterEach
    void forgetCalendar() {
        waitForFreshCalendar();
    }

    @Test
    @DisplayName(
            "A003-20 who owes which weeks as of 05/5/2023, most missed first; a report sent later does not show then")
    void owingAsOfADay() {
        long task = weekly.communes(WeeklyReports.END);
        run(may(4));
        send(task, members.quocKhanh(), "2023-W15", april(12), weekly.chair(), answers("0"))
                .value();
        send(task, members.quocKhanh(), "2023-W18", may(8), weekly.chair(), answers("0"))
                .value();
        List<String> owing = new ArrayList<>();
        weekly.on(may(9), () -> register.owing(members.leader(), may(5), 50))
                .forEach(one -> owing.add(one.unitName() + " " + one.missed() + "+" + one.overdue() + " "
                        + one.lacking().stream()
                                .map(SeriesRegister.Lacking::label)
                                .toList()));
        assertThat(owing)
                .containsExactly(
                        "Xã Đào Viên 3+1 [12/04, 19/04, 26/04, 03/05]",
                        "Xã Tân Minh 3+1 [12/04, 19/04, 26/04, 03/05]",
                        "Xã Quốc Khánh 2+1 [19/04, 26/04, 03/05]");
        assertThat(weekly.on(may(9), () -> register.owing(members.leader(), may(9), 50))
                        .get(2)
                        .overdue())
                .as("sent on 08/5")
                .isZero();
    }

    @Test
    @DisplayName(
            "A002-08 hàng tháng, hàng quý of one duty: two series, due on the last working day of month and quarter")
    void monthlyAndQuarterly() {
        long task = weekly.give(
                DeadlineSpec.recurring(
                        "định kỳ hàng tháng, hàng quý", CycleUnit.MONTH, null, LocalDate.of(2024, 4, 8), null),
                "Kiểm điểm tiến độ",
                members.agriculture());
        LocalDate day = LocalDate.of(2024, 4, 9);
        run(day);
        assertThat(rows(task, "period", null)).contains("2024-04", "2024-05", "2024-Q2", "2024-Q3");
        assertThat(rows(task, "due_day", null)).contains("2024-04-26", "2024-05-31", "2024-06-28", "2024-09-30");
    }

    @Test
    @DisplayName(
            "Other people's reports: the neighbour sees no series, a commune sees the state of another and not its report")
    void outOfSight() {
        long task = weekly.communes(WeeklyReports.END);
        long other = weekly.occurrence(task, members.tanMinh(), "2023-W15");
        assertThat(register.ofTask(task, members.stranger())).isEmpty();
        assertThat(register.ofTask(task, weekly.chair())).hasSize(1);
        assertThatThrownBy(() -> reading.show(other, weekly.chair())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> weekly.on(
                        april(12), () -> occurrences.send(other, new Report(0, answers("0")), weekly.chair())))
                .isInstanceOf(NotFoundException.class);
        long own = weekly.occurrence(task, members.quocKhanh(), "2023-W15");
        assertThatThrownBy(() ->
                        weekly.on(april(12), () -> occurrences.send(own, new Report(9, answers("0")), weekly.chair())))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @DisplayName("A unit whose part was cancelled owes nothing from then on; one that was added owes from its day")
    void theDutyLeads() {
        long task = weekly.communes(null);
        run(april(20));
        jdbc.sql("update assignment set status = 'CANCELLED' where task_id = :task and unit_id = :unit")
                .param("task", task)
                .param("unit", members.daoVien().value())
                .update();
        jdbc.sql("""
                        insert into assignment (task_id, position, unit_id, unit_path, owner_path, role, counted, status, assigned_at, updated_at)
                        select task_id, 9, :unit, unit_path, owner_path, role, counted, 'ASSIGNED', '2023-04-20T03:00Z', '2023-04-20T03:00Z'
                          from assignment where task_id = :task limit 1""").param("task", task).param("unit", members.town().value()).update();
        run(april(21));
        assertThat(jdbc.sql("select distinct period from series_occurrence where unit_id = :unit order by 1")
                        .param("unit", members.town().value())
                        .query(String.class)
                        .list())
                .containsExactly("2023-W17", "2023-W18");
        assertThat(rows(task, "cancel_reason", "CANCELLED"))
                .containsOnly("Phần việc của đơn vị kết thúc ngày 21/04/2023")
                .hasSize(2);
    }
}
