package vn.ntm.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.task.domain.TimelinessRule;

/**
 * Overdue means the same on every screen: the rule in Java and in SQL agree on every combination of state and days, and
 * each tile, tab and unit figure equals the number of rows of its list.
 */
@DatabaseTest
class OneDefinitionTest {

    private static final int MANY = 10_000;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskRegister register;

    @Autowired
    Tasks tasks;

    @Autowired
    ApplicationClock clock;

    Cast.Members members;
    LocalDate today;

    @BeforeEach
    void everyCombination() {
        members = cast.enter();
        today = clock.today();
        int[] offsets = {-400, -30, -1, 0, 1, 6, 7, 8, 40};
        List<AssignmentStatus> statuses = List.of(AssignmentStatus.values());
        int unit = 0;
        List<Long> units = List.of(
                members.quocKhanh().value(),
                members.tanMinh().value(),
                members.daoVien().value());
        for (AssignmentStatus status : statuses) {
            for (DeadlineKind kind : List.of(DeadlineKind.BEFORE, DeadlineKind.EVENT, DeadlineKind.ONGOING)) {
                for (int offset : offsets) {
                    for (@Nullable Integer reported : new Integer[] {null, offset - 1, offset, offset + 1}) {
                        if (status == AssignmentStatus.DONE && reported == null) {
                            continue;
                        }
                        LocalDate last = kind == DeadlineKind.BEFORE ? today.plusDays(offset) : null;
                        insert(
                                units.get(unit++ % 3),
                                status,
                                kind,
                                last,
                                reported == null ? null : today.plusDays(reported));
                    }
                }
            }
        }
    }

    private void insert(
            long unit,
            AssignmentStatus status,
            DeadlineKind kind,
            @Nullable LocalDate last,
            @Nullable LocalDate reported) {
        LocalDate from = last == null ? null : last.plusDays(1);
        long task = jdbc.sql("""
                        insert into assigned_task (origin_kind, origin_id, origin_label, owner_unit_id, owner_path, title,
                          content, kind, verb, urgency, deadline_kind, last_day, overdue_from, search_key, created_at,
                          created_by, created_by_label)
                        select 'NONE', 0, '', :owner, u.path, 'Việc', 'Việc', 'EXECUTE', 'GIAO', 'THUONG', :kind, :last,
                               :from, '', now(), :user, ''
                          from organisation_unit u where u.id = :district returning id""")
                .param("owner", members.committee().value())
                .param("district", members.district().value())
                .param("kind", kind.name())
                .param("last", last)
                .param("from", from)
                .param("user", members.office().userId().value())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into assignment (task_id, position, unit_id, unit_path, owner_path, role, counted, status,
                          last_day, overdue_from, reported_on, assigned_at, updated_at)
                        select :task, 1, u.id, u.path, d.path, 'LEAD', true, :status, :last, :from, :reported, now(), now()
                          from organisation_unit u, organisation_unit d where u.id = :unit and d.id = :district""")
                .param("task", task)
                .param("unit", unit)
                .param("district", members.district().value())
                .param("status", status.name())
                .param("last", last)
                .param("from", from)
                .param("reported", reported)
                .update();
    }

    @Test
    void javaAndSqlAgree() {
        List<Row> rows = register.list(TaskFilter.of(View.ALL), members.leader(), MANY, 0);
        assertThat(rows).hasSizeGreaterThan(700);
        assertThat(rows).allSatisfy(row -> {
            DeadlineKind kind = jdbc.sql("select deadline_kind from assigned_task where id = :id")
                    .param("id", row.taskId())
                    .query(DeadlineKind.class)
                    .single();
            LocalDate from = row.lastDay() == null ? null : row.lastDay().plusDays(1);
            assertThat(row.timeliness())
                    .isEqualTo(TimelinessRule.of(row.status(), kind, row.lastDay(), from, row.reportedOn(), today));
        });
    }

    @Test
    void everyTabEqualsItsList() {
        EnumMap<View, Long> counts = register.countOpen(TaskFilter.of(View.ALL), members.leader());
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(TaskRegister.OPEN_VIEWS);
        for (View view : View.values()) {
            List<Row> rows = register.list(TaskFilter.of(view), members.leader(), MANY, 0);
            assertThat(counts.getOrDefault(view, (long) rows.size()).intValue())
                    .as(view.name())
                    .isEqualTo(rows.size());
            assertThat(register.count(TaskFilter.of(view), members.leader())).isEqualTo(rows.size());
        }
        List<Row> overdue = register.list(TaskFilter.of(View.OVERDUE), members.leader(), MANY, 0);
        assertThat(overdue).isNotEmpty().allMatch(row -> row.timeliness() == Timeliness.OVERDUE);
        List<Row> all = register.list(TaskFilter.of(View.ALL), members.leader(), MANY, 0);
        assertThat(overdue).hasSize((int) all.stream()
                .filter(row -> row.timeliness() == Timeliness.OVERDUE)
                .count());
    }

    @Test
    void boardTilesAndUnitFiguresEqualTheLists() {
        Board board = tasks.board(members.leader(), null);
        assertThat(board.overdue()).isEqualTo(register.count(TaskFilter.of(View.OVERDUE), members.leader()));
        assertThat(tasks.overdue(members.leader(), false)).isEqualTo(board.overdue());
        List<Tasks.UnitFigures> units = board.units();
        assertThat(units.stream().mapToLong(Tasks.UnitFigures::overdue).sum()).isEqualTo(board.overdue());
        assertThat(units.stream().mapToLong(Tasks.UnitFigures::dueSoon).sum()).isEqualTo(board.dueSoon());
        assertThat(units.stream().mapToLong(Tasks.UnitFigures::total).sum()).isEqualTo(board.total());
        assertThat(board.overdue() + board.inTime() + board.noDeadline() + board.done())
                .as("the 2 x 2 grid and its fifth column hold every duty but the suspended")
                .isEqualTo(board.total() - suspended());
        assertThat(board.dueSoon()).isEqualTo(count(View.DUE_SOON));
        assertThat(board.inTime()).isEqualTo(count(View.IN_TIME));
        assertThat(board.noDeadline()).isEqualTo(count(View.NO_DEADLINE));
        assertThat(board.doneOnTime()).isEqualTo(count(View.DONE_ON_TIME));
        assertThat(board.doneLate()).isEqualTo(count(View.DONE_LATE));
        assertThat(board.waiting()).isEqualTo(count(View.WAITING));
        assertThat(board.returned()).isEqualTo(count(View.RETURNED));
        assertThat(board.done()).isEqualTo(count(View.DONE));
        assertThat(board.total()).isEqualTo(count(View.ALL) - count(View.CANCELLED));
        assertThat(board.longestDays()).isEqualTo(400);
    }

    private long count(View view) {
        return register.list(TaskFilter.of(view), members.leader(), MANY, 0).size();
    }

    private long suspended() {
        return jdbc.sql("select count(*) from assignment where status = 'SUSPENDED'")
                .query(Long.class)
                .single();
    }
}
