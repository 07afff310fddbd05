package vn.ntm.task.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.BoardFigures.DueDay;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.Sort;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.task.domain.TimelinessRule;

/** A past day, told by the last step of each part before its end, over a history in any order. */
@DatabaseTest
@DisplayName("Danh sách của một ngày đã qua")
class PastListTest {

    private static final int PARTS = 120;
    private static final int STEPS = 500;
    private static final int SPAN = 40;

    /** The definition: the last line of history before the end of the day. */
    private static final String BY_HISTORY = """
            (select x.id, x.task_id, x.position, x.unit_id, x.unit_path, x.owner_path, x.role, x.counted, x.unit_name,
                    x.paper_order, x.clause_order, x.original_last_day, e.to_status as status, e.last_day, e.overdue_from,
                    e.reported_on, e.progress, e.extensions, e.asked_last_day, 0 as chases, false as chase_open,
                    cast(null as bigint) as person_id
               from assignment x
               join lateral (select * from assignment_event e
                              where e.assignment_id = x.id and e.at < :end
                              order by e.at desc, e.id desc limit 1) e on true) a
             where a.role <> 'SUPPORTING' and (a.owner_path like :scope or a.unit_path like :scope)""";

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskListQuery lists;

    @Autowired
    ApplicationClock clock;

    Cast.Members members;
    LocalDate first;

    @BeforeEach
    void history() {
        members = cast.enter();
        first = clock.today().minusDays(SPAN);
        jdbc.sql("""
                        with given as (
                          insert into assigned_task (origin_kind, origin_id, origin_parent_id, origin_label, owner_unit_id,
                            owner_path, title, content, kind, verb, urgency, deadline_kind, search_key, created_at, created_by,
                            created_by_label)
                          select 'NONE', n, n % 7, '', :owner, d.path, 'Việc ' || n, 'Việc', 'EXECUTE', 'GIAO', 'THUONG',
                                 'BY', 'viec ' || n, now(), :user, ''
                            from organisation_unit d, generate_series(1, :parts) n where d.id = :district
                          returning id, owner_path)
                        insert into assignment (task_id, position, unit_id, unit_path, owner_path, role, counted, status,
                          assigned_at, updated_at)
                        select g.id, 1, u.id, u.path, g.owner_path,
                               case when g.id % 9 = 0 then 'SUPPORTING' else 'LEAD' end, g.id % 9 <> 0, 'ASSIGNED', now(), now()
                          from given g
                          join organisation_unit u on u.id = (cast(:units as bigint[]))[1 + g.id % 3]""")
                .param("owner", members.committee().value())
                .param("user", members.office().userId().value())
                .param("parts", PARTS)
                .param("district", members.district().value())
                .param("units", new Long[] {
                    members.quocKhanh().value(),
                    members.tanMinh().value(),
                    members.daoVien().value()
                })
                .update();
        steps();
    }

    /** Steps at any hour of any day, several in one instant, written one by one, many at once, and not in their order. */
    private void steps() {
        Random random = new Random(20_211);
        List<Long> parts = jdbc.sql("select id from assignment order by id")
                .query(Long.class)
                .list();
        List<String> statuses =
                List.of("ASSIGNED", "IN_PROGRESS", "SUBMITTED", "REWORK", "RETURNED", "SUSPENDED", "DONE", "CANCELLED");
        List<String> values = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            String status = statuses.get(random.nextInt(statuses.size()));
            int due = random.nextInt(2 * SPAN);
            boolean dated = random.nextInt(5) > 0;
            boolean reported = status.equals("DONE") || random.nextInt(3) == 0;
            String last = dated ? "date '" + first.plusDays(due) + "'" : "cast(null as date)";
            values.add("(%d, timestamptz '%s %02d:00:00+07', '%s', %s, %s + 1 + %d, %s, %d, %d, %s)"
                    .formatted(
                            parts.get(random.nextInt(parts.size())),
                            first.plusDays(random.nextInt(SPAN)),
                            random.nextInt(3) * 11,
                            status,
                            last,
                            last,
                            random.nextInt(3),
                            reported ? "date '" + first.plusDays(random.nextInt(2 * SPAN)) + "'" : "cast(null as date)",
                            random.nextInt(101),
                            random.nextInt(3),
                            random.nextInt(6) == 0 && dated ? last + " + 9" : "cast(null as date)"));
        }
        write(values.subList(0, STEPS / 2));
        values.subList(STEPS / 2, STEPS).forEach(one -> write(List.of(one)));
    }

    private void write(List<String> values) {
        jdbc.sql("""
                        insert into assignment_event (assignment_id, task_id, at, action, to_status, last_day, overdue_from,
                          reported_on, progress, extensions, asked_last_day, user_name, position, reason)
                        select v.part, a.task_id, v.at, 'UPDATE', v.status, v.last_day, v.overdue_from, v.reported_on,
                               v.progress, v.extensions, v.asked, 'x', 'x', 'x'
                          from (values %s) v (part, at, status, last_day, overdue_from, reported_on, progress, extensions, asked)
                          join assignment a on a.id = v.part""".formatted(String.join(", ", values))).update();
    }

    private JdbcClient.StatementSpec byHistory(String sql, LocalDate day, Actor actor) {
        return jdbc.sql(sql)
                .param(
                        "end",
                        java.sql.Timestamp.from(day.plusDays(1)
                                .atStartOfDay(ApplicationClock.ZONE)
                                .toInstant()))
                .param("scope", actor.scopePath() + "%")
                .param("me", actor.userId().value())
                .param("today", day)
                .param("soon", day.plusDays(TimelinessRule.SOON_DAYS));
    }

    private List<String> rowsByHistory(View view, Sort sort, LocalDate day, Actor actor) {
        TaskFilter filter = TaskFilter.of(view).by(sort);
        return byHistory(
                        "select concat_ws(' ', a.id, a.status, a.last_day, '/', a.reported_on, '/', a.progress, a.extensions,"
                                + " a.asked_last_day, '/', a.overdue_from) from " + BY_HISTORY + " and "
                                + ListConditions.of(view)
                                + ListOrder.of(filter, false).sql(),
                        day,
                        actor)
                .query(String.class)
                .list();
    }

    private static String line(Row row) {
        List<Object> parts = new ArrayList<>();
        Collections.addAll(parts, row.assignmentId(), row.status(), row.lastDay(), "/", row.reportedOn(), "/");
        Collections.addAll(
                parts, row.progress(), row.follow().extensions(), row.follow().asked(), "/");
        parts.add(row.place().overdueFrom());
        parts.removeIf(java.util.Objects::isNull);
        return String.join(" ", parts.stream().map(String::valueOf).toList());
    }

    private void isTheSame(Actor actor, LocalDate day) {
        Map<View, Long> open = lists.countOpen(TaskFilter.of(View.ALL).asOf(day), actor);
        for (View view : View.values()) {
            for (Sort sort : view == View.ALL || view == View.OVERDUE ? Sort.values() : new Sort[] {Sort.DUE}) {
                TaskFilter filter = TaskFilter.of(view).by(sort).asOf(day);
                String what = view + " " + sort + " " + day;
                List<String> expected = rowsByHistory(view, sort, day, actor);
                assertThat(lists.list(filter, actor, PARTS, 0))
                        .extracting(PastListTest::line)
                        .as(what)
                        .containsExactlyElementsOf(expected);
                assertThat(lists.count(filter, actor)).as(what).isEqualTo(expected.size());
                if (TaskRegister.OPEN_VIEWS.contains(view)) {
                    assertThat(open).as(what).containsEntry(view, (long) expected.size());
                }
            }
        }
        assertThat(board(lists.groups(TaskFilter.of(View.ALL).asOf(day), actor), day))
                .as("%s", day)
                .isEqualTo(board(groupsByHistory(day, actor), day));
        assertThat(lists
                        .dueDays(
                                TaskFilter.of(View.ALL)
                                        .due(first, first.plusDays(SPAN))
                                        .asOf(day),
                                actor)
                        .stream()
                        .filter(PastListTest::isCounted))
                .containsExactlyInAnyOrderElementsOf(dueDaysByHistory(day, actor).stream()
                        .filter(PastListTest::isCounted)
                        .toList());
    }

    private static boolean isCounted(DueDay day) {
        return day.onTime() + day.late() + day.overdue() + day.inTime() > 0;
    }

    private Board board(List<TaskTally.Group> groups, LocalDate day) {
        List<Long> units = groups.stream().map(TaskTally.Group::unit).distinct().toList();
        return TaskTally.board(groups, units.isEmpty() ? List.of() : lists.units(units), day);
    }

    private List<TaskTally.Group> groupsByHistory(LocalDate day, Actor actor) {
        return byHistory(
                        "select a.unit_id, a.status, a.overdue_from is null, a.overdue_from <= :today, a.last_day <= :soon,"
                                + " a.reported_on < a.overdue_from,"
                                + " a.reported_on <= coalesce(a.original_last_day, a.last_day),"
                                + " coalesce(a.original_last_day, a.last_day) < :today, 1, a.last_day from "
                                + BY_HISTORY,
                        day,
                        actor)
                .query((row, n) -> new TaskTally.Group(
                        row.getLong(1),
                        AssignmentStatus.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getLong(9),
                        row.getObject(10, LocalDate.class)))
                .list();
    }

    private List<DueDay> dueDaysByHistory(LocalDate day, Actor actor) {
        String sql = "select a.last_day";
        for (View view : List.of(View.DONE_ON_TIME, View.DONE_LATE, View.OVERDUE, View.IN_TIME)) {
            sql += ", count(*) filter (where " + ListConditions.of(view) + ")";
        }
        return byHistory(
                        sql + " from " + BY_HISTORY + " and a.last_day between '" + first + "' and '"
                                + first.plusDays(SPAN) + "' group by 1",
                        day,
                        actor)
                .query((row, n) -> new DueDay(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    @Test
    @DisplayName("giống như đọc lại từng dòng lịch sử: dòng, thứ tự, số đếm, bảng và ngày đến hạn")
    void everyPastDayIsWhatTheHistorySays() {
        for (int days = -1; days <= SPAN; days += 8) {
            isTheSame(members.leader(), first.plusDays(days));
        }
        isTheSame(members.chairQuocKhanh(), first.plusDays(SPAN / 2));
        assertThat(rowsByHistory(View.OVERDUE, Sort.DUE, first.plusDays(SPAN / 2), members.leader()))
                .isNotEmpty();
        LocalDate early = first.minusDays(5);
        write(List.of(
                "(%d, timestamptz '%s 08:00+07', 'DONE', date '%s', date '%s', date '%s', 1, 0, cast(null as date))"
                        .formatted(
                                jdbc.sql("select min(id) from assignment")
                                        .query(Long.class)
                                        .single(),
                                early,
                                early,
                                early.plusDays(1),
                                early)));
        isTheSame(members.leader(), early);
        isTheSame(members.leader(), first);
    }

    @Test
    @DisplayName("đọc tiếp từ một dòng, tới và lui, như đọc cả danh sách")
    void aPastListIsReadOnFromARow() {
        LocalDate day = first.plusDays(SPAN / 2);
        for (View view : List.of(View.ALL, View.OVERDUE, View.DONE, View.OPEN)) {
            for (Sort sort : Sort.values()) {
                TaskFilter filter = TaskFilter.of(view).by(sort).asOf(day);
                List<Row> whole = lists.list(filter, members.leader(), PARTS, 0);
                int at = whole.size() / 2;
                ListPlace place = whole.get(at).place();
                assertThat(lists.list(filter, members.leader(), 5, new ListPlace.Step(place, false)))
                        .containsExactlyElementsOf(whole.subList(at + 1, Math.min(at + 6, whole.size())));
                assertThat(lists.list(filter, members.leader(), 5, new ListPlace.Step(place, true)))
                        .containsExactlyElementsOf(whole.subList(Math.max(0, at - 5), at));
            }
        }
        TaskFilter words =
                new TaskFilter(View.ALL, "viec 17", null, null, null, null, false, false, null, null, day, Sort.DUE);
        assertThat(lists.list(words, members.leader(), 5, 0))
                .allMatch(row -> row.title().equals("Việc 17"));
    }

    @Test
    @DisplayName("việc chuyển cơ quan theo dõi, đổi vai trò thì quá khứ đi theo")
    void thePastFollowsWhoseAPartIs() {
        LocalDate day = first.plusDays(SPAN / 2);
        jdbc.sql("update assignment set owner_path = '/987654/', unit_path = '/987655/', version = version + 1"
                        + " where id % 4 = 0")
                .update();
        jdbc.sql("update assignment set role = 'SUPPORTING', counted = false, original_last_day = '2021-01-01'"
                        + " where id % 4 = 1")
                .update();
        isTheSame(members.leader(), day);
        assertThat(jdbc.sql("select count(*) from assignment_state s join assignment a on a.id = s.assignment_id"
                                + " where (s.unit_id, s.original_last_day, s.owner_root, s.unit_root, s.across, s.role, s.counted)"
                                + " is distinct from (a.unit_id, a.original_last_day, a.owner_root, a.unit_root, a.across,"
                                + " a.role, a.counted)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
