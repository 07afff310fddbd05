package vn.ntm.task.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.Urgency;

/** The three weekly duties of notice 003, given to the people of the cast on 07/4/2023. */
final class WeeklyReports {

    static final LocalDate ISSUED = LocalDate.of(2023, 4, 7);
    static final LocalDate END = LocalDate.of(2023, 5, 31);
    static final String COMMUNES = "Báo cáo tiến độ tiêu chí, hồ sơ, trong báo cáo có số liệu về nợ xây dựng cơ bản";
    static final String AGENCIES = "Báo cáo tiến độ thực hiện và hồ sơ các tiêu chí phụ trách";
    static final String SUMMARY = "Tổng hợp, báo cáo Lãnh đạo UBND huyện hằng tuần";

    private final Tasks tasks;
    private final ApplicationClock clock;
    private final JdbcClient jdbc;
    private final Cast.Members members;

    WeeklyReports(Tasks tasks, ApplicationClock clock, JdbcClient jdbc, Cast.Members members) {
        this.tasks = tasks;
        this.clock = clock;
        this.jdbc = jdbc;
        this.members = members;
    }

    <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    static LocalDate april(int day) {
        return LocalDate.of(2023, 4, day);
    }

    static LocalDate may(int day) {
        return LocalDate.of(2023, 5, day);
    }

    long communes(@Nullable LocalDate until) {
        return give(COMMUNES, 3, until, members.quocKhanh(), members.tanMinh(), members.daoVien());
    }

    long agencies() {
        return give(AGENCIES, 3, END, members.infrastructure());
    }

    long summary() {
        return give(SUMMARY, null, END, members.agriculture());
    }

    /** The duty's id. */
    long give(String title, @Nullable Integer weekday, @Nullable LocalDate until, UnitId... units) {
        return give(DeadlineSpec.recurring("hàng tuần", CycleUnit.WEEK, weekday, ISSUED, until), title, units);
    }

    long give(DeadlineSpec deadline, String title, UnitId... units) {
        return on(
                ISSUED,
                () -> tasks.assign(
                                new NewTask(
                                        new TaskOrigin(TaskOrigin.NOTICE_ITEM, 1, 7003L, "Mục 1", "Chưa có số", null),
                                        members.committee(),
                                        title,
                                        title + ".",
                                        TaskKind.REPORT,
                                        DirectiveVerb.GIAO,
                                        Urgency.THUONG,
                                        deadline,
                                        List.of(units).stream().map(Line::lead).toList(),
                                        null,
                                        List.of(),
                                        "UBND huyện",
                                        "Phòng Nông nghiệp và PTNT",
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        Checklist.NONE),
                                members.office())
                        .value());
    }

    long seriesOf(long task) {
        return jdbc.sql("select id from report_series where task_id = :task")
                .param("task", task)
                .query(Long.class)
                .single();
    }

    long occurrence(long task, UnitId unit, String period) {
        return jdbc.sql("""
                        select o.id from series_occurrence o join report_series s on s.id = o.series_id
                         where s.task_id = :task and o.unit_id = :unit and o.period = :period""")
                .param("task", task)
                .param("unit", unit.value())
                .param("period", period)
                .query(Long.class)
                .single();
    }

    int version(long occurrence) {
        return jdbc.sql("select version from series_occurrence where id = :id")
                .param("id", occurrence)
                .query(Integer.class)
                .single();
    }

    /** A commune's answers; without a set of criteria none is asked about. */
    static Map<String, String> answers(String debt) {
        Map<String, String> answers = new HashMap<>(Map.of("ho-so", "68", "vuong-mac", "Chờ nghiệm thu trạm y tế"));
        answers.put("no-xdcb", debt);
        return answers;
    }

    Actor chair() {
        return members.chairQuocKhanh();
    }
}
