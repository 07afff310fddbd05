package vn.ntm.task.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.SnapshotCache;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.BoardFigures.DueDay;
import vn.ntm.task.HintKind;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Follow;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.task.domain.TimelinessRule;
import vn.ntm.task.persistence.ListConditions.Where;

/** The register's lists and counts: one set of conditions for rows, totals and tabs. */
@Component
class TaskListQuery {

    private static final String COLUMNS = """
            a.id, a.task_id, t.title, t.origin_label, t.paper_label, u.kind, u.name, u.id as unit_id, a.role, a.status,
            a.last_day, a.reported_on, t.deadline_phrase, t.deadline_note, t.deadline_internal, a.criteria_codes,
            a.progress, t.follower, a.report_number, t.note, a.overdue_from, a.original_last_day, a.extensions,
            a.asked_last_day, a.asked_late, a.chases, a.chase_open, a.person_label, %s as timeliness
            """.formatted(TimelinessRule.SQL);

    private static final String JOINS =
            " join assigned_task t on t.id = a.task_id join organisation_unit u on u.id = a.unit_id";

    private static final String SUPPORTERS = """
            , (select string_agg(su.name, '; ' order by s.position) from assignment s
                 join organisation_unit su on su.id = s.unit_id
                where s.task_id = a.task_id and s.role = 'SUPPORTING') as supporters""";

    /** How far each checklist is now, and whether something is proposed; a past day and an export do without. */
    private static final String CHECKLIST = """
            , (select count(*) from assignment_item i where i.assignment_id = a.id) as lines
            , (select count(*) from assignment_item i where i.assignment_id = a.id and i.state = 'XONG') as lines_done
            , (select min(h.kind) from assignment_hint h where h.assignment_id = a.id and h.state = 'OPEN') as hint
            , (select count(*) from assignment_repeat r where r.assignment_id = a.id) as repeats""";

    private static final String NO_CHECKLIST =
            ", 0 as lines, 0 as lines_done, cast(null as text) as hint, 0 as repeats";

    /** Of the finished; a column of their indexes. */
    private static final String ON_TIME = "a.outcome in (1, 5)";

    private static final String LATE = "a.outcome in (2, 6)";

    private final NamedParameterJdbcTemplate jdbc;
    /** Its own template: the fetch size must not reach the shared one. */
    private final NamedParameterJdbcTemplate exporting;

    private final SnapshotCache counts;
    private final ListConditions conditions;

    /** A question to the database, with all that its answer depends on. */
    private record Question(String sql, Map<String, Object> values) {}

    TaskListQuery(
            NamedParameterJdbcTemplate jdbc, DataSource dataSource, SnapshotCache counts, ListConditions conditions) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.conditions = conditions;
        JdbcTemplate inPortions = new JdbcTemplate(dataSource);
        inPortions.setFetchSize(1000);
        this.exporting = new NamedParameterJdbcTemplate(inPortions);
    }

    List<Row> list(TaskFilter filter, Actor actor, int limit, int offset) {
        return page(filter, actor, ListOrder.of(filter, false), null, " limit " + limit + " offset " + offset);
    }

    /** What comes after or before a place: a condition on the order itself, so depth costs nothing. */
    List<Row> list(TaskFilter filter, Actor actor, int limit, ListPlace.Step from) {
        List<Row> rows = page(filter, actor, ListOrder.of(filter, from.back()), from.place(), " limit " + limit);
        if (from.back()) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /**
     * Only the rows of the page are joined, not all that come before it. The portion is written out: how much of a list is
     * wanted decides how it is best read.
     */
    private List<Row> page(
            TaskFilter filter, Actor actor, ListOrder.Directed order, @Nullable ListPlace from, String portion) {
        Map<String, Object> values = new HashMap<>();
        String where = conditions.of(filter, actor, values).sql();
        String sql = "select " + COLUMNS + (filter.asOf() == null ? CHECKLIST : NO_CHECKLIST)
                + " from (select a.id from " + AssignmentsAt.inOrder(filter, order.order()) + where
                + order.within(filter) + order.beyond(from, values) + order.sql() + portion + ") page join "
                + AssignmentsAt.of(filter) + " on a.id = page.id" + JOINS + order.sql();
        return new ArrayList<>(jdbc.query(sql, values, (row, n) -> row(row, false)));
    }

    List<Row> about(long unitId, String shortName, Actor actor, int limit) {
        TaskFilter filter = TaskFilter.of(View.ALL).withAnyRole();
        Map<String, Object> values = new HashMap<>();
        String sql = "select " + COLUMNS + CHECKLIST + " from " + AssignmentsAt.of(filter) + JOINS
                + conditions.of(filter, actor, values).sql() + " and (a.unit_id = :about or (a.role <> 'SUPPORTING'"
                + " and lower(vn_unaccent(t.places)) like :place)) and a.status <> 'CANCELLED'"
                + " order by (a.status = 'DONE'), (a.unit_id <> :about), a.overdue_from nulls last, a.id limit :limit";
        values.put("about", unitId);
        values.put("place", "%" + VietnameseText.fold(shortName) + "%");
        values.put("limit", limit);
        return jdbc.query(sql, values, (row, n) -> row(row, false));
    }

    @Transactional(readOnly = true)
    void each(TaskFilter filter, Actor actor, Consumer<Row> consumer) {
        Map<String, Object> values = new HashMap<>();
        String sql = "select " + COLUMNS + SUPPORTERS + NO_CHECKLIST + " from "
                + AssignmentsAt.of(filter) + JOINS
                + conditions.of(filter, actor, values).sql()
                + ListOrder.of(filter, false).sql();
        try (Stream<Row> rows = exporting.queryForStream(sql, values, (row, n) -> row(row, true))) {
            rows.forEach(consumer);
        }
    }

    long count(TaskFilter filter, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        Where where = conditions.ofCount(filter, actor, values);
        String matches = " from " + AssignmentsAt.of(filter) + where.sql();
        String sql = where.many()
                ? "select count(*) from (select 1" + matches + " limit " + (TaskRegister.MANY + 1) + ") counted"
                : "select count(*)" + matches;
        return counts.answer(new Question(sql, values), () -> {
            Long count = jdbc.queryForObject(sql, values, Long.class);
            return count == null ? 0 : count;
        });
    }

    /** Counts of the views over open assignments: read from one covering index. */
    EnumMap<View, Long> countOpen(TaskFilter filter, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("select ");
        for (View view : TaskRegister.OPEN_VIEWS) {
            sql.append(view == TaskRegister.OPEN_VIEWS.get(0) ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(ListConditions.of(view))
                    .append(") as ")
                    .append(view.name());
        }
        TaskFilter open = filter.with(View.OPEN);
        Where where = conditions.ofCount(open, actor, values);
        if (where.many()) {
            // Words that very many duties hold: the tabs go without their numbers.
            return new EnumMap<>(View.class);
        }
        sql.append(" from ").append(AssignmentsAt.of(open)).append(where.sql());
        String question = sql.toString();
        return counts.answer(new Question(question, values), () -> countsByView(question, values));
    }

    private EnumMap<View, Long> countsByView(String sql, Map<String, Object> values) {
        EnumMap<View, Long> byView = new EnumMap<>(View.class);
        jdbc.query(sql, values, row -> {
            for (View view : TaskRegister.OPEN_VIEWS) {
                byView.put(view, row.getLong(view.name()));
            }
        });
        return byView;
    }

    /**
     * Every assignment of the filter but the cancelled, grouped by unit and by all that its state and deadline can be told
     * from. How the finished ended is kept with each, so that the many of them are read from an index alone.
     */
    List<TaskTally.Group> groups(TaskFilter filter, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        String matches = matches(filter, actor, values);
        String sql =
                "select a.unit_id, a.status, a.overdue_from is null as undated, a.overdue_from <= :today as passed,"
                        + " a.last_day <= :soon as soon, a.reported_on < a.overdue_from as in_time,"
                        + " a.reported_on <= coalesce(a.original_last_day, a.last_day) as in_time_original,"
                        + " coalesce(a.original_last_day, a.last_day) < :today as passed_original,"
                        + " count(*) as number, min(a.last_day) as earliest" + matches + ListConditions.of(View.OPEN)
                        + " group by 1, 2, 3, 4, 5, 6, 7, 8 union all select unit_id, 'DONE', outcome in (0, 4), true, true,"
                        + " outcome in (1, 5), outcome >= 4, true, number, null from (select a.unit_id, a.outcome,"
                        + " count(*) as number" + matches + ListConditions.of(View.DONE) + " group by 1, 2) finished";
        return jdbc.query(
                sql,
                values,
                (row, n) -> new TaskTally.Group(
                        row.getLong("unit_id"),
                        AssignmentStatus.valueOf(row.getString("status")),
                        row.getBoolean("undated"),
                        row.getBoolean("passed"),
                        row.getBoolean("soon"),
                        row.getBoolean("in_time"),
                        row.getBoolean("in_time_original"),
                        row.getBoolean("passed_original"),
                        row.getLong("number"),
                        row.getObject("earliest", LocalDate.class)));
    }

    /** How those stand that fell due on one day: the counts of four views, for whole spans of days in one pass. */
    List<DueDay> dueDays(TaskFilter filter, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        String matches = matches(filter, actor, values);
        String question = "select last_day, sum(on_time) as on_time, sum(late) as late, sum(overdue) as overdue,"
                + " sum(in_time) as in_time from (select a.last_day, count(*) filter (where " + ON_TIME
                + ") as on_time, count(*) filter (where " + LATE + ") as late, 0 as overdue, 0 as in_time" + matches
                + ListConditions.of(View.DONE)
                + " group by 1 union all select a.last_day, 0, 0, count(*) filter (where "
                + ListConditions.of(View.OVERDUE) + "), count(*) filter (where " + ListConditions.of(View.IN_TIME) + ")"
                + matches + ListConditions.of(View.OPEN) + " group by 1) days group by 1";
        return counts.answer(
                new Question(question, values),
                () -> jdbc.query(
                        question,
                        values,
                        (row, n) -> new DueDay(
                                row.getObject("last_day", LocalDate.class),
                                row.getLong("on_time"),
                                row.getLong("late"),
                                row.getLong("overdue"),
                                row.getLong("in_time"))));
    }

    /** What a sum over parts of a filter is read from; one more condition has to follow. */
    private String matches(TaskFilter filter, Actor actor, Map<String, Object> values) {
        return " from " + AssignmentsAt.of(filter)
                + conditions.of(filter, actor, values).sql() + " and ";
    }

    /** The leaders in charge of duties in sight. */
    List<String> leaders(Actor actor) {
        String sql = "select distinct t.leader_in_charge from assigned_task t where t.leader_in_charge is not null"
                + " and (t.owner_path like :scope or exists (select 1 from assignment a where a.task_id = t.id"
                + " and a.unit_path like :scope)) order by 1 limit 200";
        Map<String, Object> values = Map.of("scope", actor.scopePath() + "%");
        return counts.answer(new Question(sql, values), () -> jdbc.queryForList(sql, values, String.class));
    }

    /** Names and kinds of units, in Vietnamese order. */
    List<TaskTally.Unit> units(Collection<Long> ids) {
        return jdbc.query(
                "select id, name, kind from organisation_unit where id in (:ids) order by name collate \"vi-x-icu\"",
                Map.of("ids", ids),
                (row, n) -> new TaskTally.Unit(
                        row.getLong("id"), row.getString("name"), UnitKind.valueOf(row.getString("kind"))));
    }

    private static Row row(ResultSet row, boolean withSupporters) throws SQLException {
        String hint = row.getString("hint");
        return new Row(
                row.getLong("id"),
                row.getLong("task_id"),
                row.getString("title"),
                row.getString("origin_label"),
                row.getString("paper_label"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("unit_id"),
                AssignmentRole.valueOf(row.getString("role")),
                AssignmentStatus.valueOf(row.getString("status")),
                Timeliness.valueOf(row.getString("timeliness")),
                row.getObject("last_day", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getString("deadline_phrase"),
                row.getString("deadline_note"),
                row.getBoolean("deadline_internal"),
                row.getString("criteria_codes"),
                row.getObject("progress", Integer.class),
                row.getString("follower"),
                withSupporters ? row.getString("supporters") : null,
                row.getString("report_number"),
                row.getString("note"),
                new Tally(row.getInt("lines_done"), row.getInt("lines")),
                hint == null ? null : HintKind.valueOf(hint),
                follow(row),
                new ListPlace(
                        !AssignmentStatus.valueOf(row.getString("status")).isOpen(),
                        row.getObject("overdue_from", LocalDate.class),
                        row.getLong("id")));
    }

    /** Read alike from a list and from the parts of a duty. */
    static Follow follow(ResultSet row) throws SQLException {
        return new Follow(
                row.getInt("extensions"),
                row.getObject("original_last_day", LocalDate.class),
                row.getObject("asked_last_day", LocalDate.class),
                row.getBoolean("asked_late"),
                row.getInt("chases"),
                row.getBoolean("chase_open"),
                row.getString("person_label"),
                row.getInt("repeats"));
    }
}
