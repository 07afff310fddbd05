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
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.SnapshotCache;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.BoardFigures.DueDay;
import vn.ntm.task.HintKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Follow;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.task.domain.TimelinessRule;

/** The register's lists and counts: one set of conditions for rows, totals and tabs. */
@Component
class TaskListQuery {

    private static final String NOW = "assignment a";

    /** The state at the end of a past day: the last line of history before it. */
    private static final String THEN = """
            (select x.id, x.task_id, x.position, x.unit_id, x.unit_path, x.owner_path, x.role, x.counted,
                    x.criteria_codes, x.report_number, x.unit_name, x.owner_root, x.unit_root, x.across, x.paper_order, x.clause_order, e.to_status as status, e.last_day, e.overdue_from,
                    e.reported_on, e.progress, x.original_last_day, e.extensions, e.asked_last_day,
                    false as asked_late, 0 as chases, false as chase_open, cast(null as bigint) as person_id,
                    cast(null as text) as person_label,
                    case when e.to_status = 'DONE' then case when e.overdue_from is null then 0
                         when e.reported_on < e.overdue_from then 1
                         when e.reported_on >= e.overdue_from then 2 else 3 end
                         + case when e.reported_on <= coalesce(x.original_last_day, e.last_day) then 4 else 0 end
                    end as outcome
               from assignment x
               join lateral (select e.to_status, e.last_day, e.overdue_from, e.reported_on, e.progress,
                                    e.extensions, e.asked_last_day
                               from assignment_event e
                              where e.assignment_id = x.id and e.at < :asOfEnd
                              order by e.at desc, e.id desc limit 1) e on true) a""";

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

    /** Of the finished only; a column of their indexes. */
    private static final String ON_TIME = "a.outcome in (1, 5)";

    private static final String LATE = "a.outcome in (2, 6)";

    private final NamedParameterJdbcTemplate jdbc;
    /** Its own template: the fetch size must not reach the shared one. */
    private final NamedParameterJdbcTemplate exporting;

    private final SnapshotCache counts;
    private final WordSearch words;
    private final TerritorySql territories;
    private final ApplicationClock clock;

    /**
     * The conditions of a filter.
     *
     * @param joins whether they ask something of the duty or of the unit
     */
    private record Where(String sql, boolean joins) {}

    /** A question to the database, with all that its answer depends on. */
    private record Question(String sql, Map<String, Object> values) {}

    TaskListQuery(
            NamedParameterJdbcTemplate jdbc,
            DataSource dataSource,
            SnapshotCache counts,
            WordSearch words,
            TerritorySql territories,
            ApplicationClock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.words = words;
        this.territories = territories;
        JdbcTemplate inPortions = new JdbcTemplate(dataSource);
        inPortions.setFetchSize(1000);
        this.exporting = new NamedParameterJdbcTemplate(inPortions);
        this.clock = clock;
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
     * Where the assignment alone decides, only the rows of the page are joined, not all that come before it. The portion
     * is written out: how much of a list is wanted decides how it is best read.
     */
    private List<Row> page(
            TaskFilter filter, Actor actor, ListOrder.Directed order, @Nullable ListPlace from, String portion) {
        Map<String, Object> values = new HashMap<>();
        Where where = where(filter, actor, values, true);
        String sql = where.sql() + order.within(filter.view()) + order.beyond(from, values) + order.sql() + portion;
        String columns = "select " + COLUMNS + (filter.asOf() == null ? CHECKLIST : NO_CHECKLIST);
        boolean alone = filter.asOf() == null && !where.joins();
        return new ArrayList<>(jdbc.query(
                columns
                        + (alone
                                ? " from (select a.id from " + NOW + sql + ") page join " + NOW + " on a.id = page.id"
                                        + JOINS + order.sql()
                                : from(filter, true) + sql),
                values,
                (row, n) -> row(row, false)));
    }

    List<Row> about(long unitId, String shortName, Actor actor, int limit) {
        TaskFilter filter = TaskFilter.of(View.ALL).withAnyRole();
        Map<String, Object> values = new HashMap<>();
        String sql = "select " + COLUMNS + CHECKLIST + from(filter, true)
                + where(filter, actor, values).sql() + " and (a.unit_id = :about or (a.role <> 'SUPPORTING'"
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
        String sql = "select " + COLUMNS + SUPPORTERS + NO_CHECKLIST + from(filter, true)
                + where(filter, actor, values, true).sql()
                + ListOrder.of(filter, false).sql();
        try (Stream<Row> rows = exporting.queryForStream(sql, values, (row, n) -> row(row, true))) {
            rows.forEach(consumer);
        }
    }

    long count(TaskFilter filter, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        Where where = where(filter, actor, values);
        String matches = from(filter, where.joins()) + where.sql();
        String sql = where.joins()
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
                    .append(condition(view))
                    .append(") as ")
                    .append(view.name());
        }
        TaskFilter open = filter.with(View.OPEN);
        Where where = where(open, actor, values);
        if (where.joins()) {
            // Words that very many duties hold: the tabs go without their numbers.
            return new EnumMap<>(View.class);
        }
        sql.append(from(open, where.joins())).append(where.sql());
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
        Where where = where(filter, actor, values, true);
        String matches = from(filter, where.joins()) + where.sql() + " and ";
        String sql =
                "select a.unit_id, a.status, a.overdue_from is null as undated, a.overdue_from <= :today as passed,"
                        + " a.last_day <= :soon as soon, a.reported_on < a.overdue_from as in_time,"
                        + " a.reported_on <= coalesce(a.original_last_day, a.last_day) as in_time_original,"
                        + " coalesce(a.original_last_day, a.last_day) < :today as passed_original,"
                        + " count(*) as number, min(a.last_day) as earliest" + matches + condition(View.OPEN)
                        + " group by 1, 2, 3, 4, 5, 6, 7, 8 union all select unit_id, 'DONE', outcome in (0, 4), true, true,"
                        + " outcome in (1, 5), outcome >= 4, true, number, null from (select a.unit_id, a.outcome,"
                        + " count(*) as number" + matches + condition(View.DONE) + " group by 1, 2) finished";
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
        Where where = where(filter, actor, values, true);
        String matches = from(filter, where.joins()) + where.sql() + " and ";
        String question = "select last_day, sum(on_time) as on_time, sum(late) as late, sum(overdue) as overdue,"
                + " sum(in_time) as in_time from (select a.last_day, count(*) filter (where " + ON_TIME
                + ") as on_time, count(*) filter (where " + LATE + ") as late, 0 as overdue, 0 as in_time" + matches
                + condition(View.DONE) + " group by 1 union all select a.last_day, 0, 0, count(*) filter (where "
                + condition(View.OVERDUE) + "), count(*) filter (where " + condition(View.IN_TIME) + ")" + matches
                + condition(View.OPEN) + " group by 1) days group by 1";
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

    private static String from(TaskFilter filter, boolean joins) {
        return " from " + (filter.asOf() == null ? NOW : THEN) + (joins ? JOINS : "");
    }

    private Where where(TaskFilter filter, Actor actor, Map<String, Object> values) {
        return where(filter, actor, values, false);
    }

    private Where where(TaskFilter filter, Actor actor, Map<String, Object> values, boolean rows) {
        LocalDate asOf = filter.asOf();
        LocalDate today = asOf == null ? clock.today() : asOf;
        values.put("today", today);
        values.put("soon", today.plusDays(TimelinessRule.SOON_DAYS));
        values.put("soonEnd", today.plusDays(TimelinessRule.SOON_DAYS + TimelinessRule.LONGEST_REST));
        if (asOf != null) {
            values.put(
                    "asOfEnd",
                    java.sql.Timestamp.from(
                            asOf.plusDays(1).atStartOfDay(ApplicationClock.ZONE).toInstant()));
        }
        StringBuilder sql = new StringBuilder(" where ").append(condition(filter.view()));
        if (!filter.followed().isEmpty()) {
            // Whoever follows a whole paper reads its duties, of every unit.
            sql.append(" and a.paper_order in (:followed) and exists (select 1 from assigned_task m"
                    + " where m.id = a.task_id and m.origin_kind = '" + TaskOrigin.NOTICE_ITEM + "')");
            values.put("followed", filter.followed().stream().map(id -> -id).toList());
        } else if (filter.mine() && !actor.scopePath().equals("/")) {
            sql.append(" and ").append(Within.territory(actor.scopePath()));
        } else {
            sql.append(rows ? territories.ofList(actor) : territories.of(actor));
        }
        if (filter.mine()) {
            sql.append(" and a.unit_id = :own");
            values.put("own", actor.unitId().value());
        }
        if (filter.role() != null) {
            sql.append(
                    filter.role() == TaskFilter.Role.LEAD
                            ? " and a.role <> 'SUPPORTING'"
                            : " and a.role = 'SUPPORTING'");
        }
        Long paper = filter.paperId();
        add(sql, values, "a.paper_order = :paper", "paper", paper == null ? null : -paper);
        add(
                sql,
                values,
                "a.task_id in (select l.id from assigned_task l where l.leader_in_charge = :leader)",
                "leader",
                filter.leader());
        add(sql, values, "a.unit_id = :unit", "unit", filter.unitId());
        add(sql, values, "a.last_day >= :dueFrom", "dueFrom", filter.dueFrom());
        add(sql, values, "a.last_day <= :dueTo", "dueTo", filter.dueTo());
        if (filter.view() == View.PERSONAL) {
            values.put("me", actor.userId().value());
        }
        if (!filter.chosen().isEmpty()) {
            sql.append(" and a.id in (:chosen)");
            values.put("chosen", filter.chosen());
        }
        String criterion = filter.criterion();
        if (criterion != null) {
            sql.append(
                    " and exists (select 1 from assignment_criterion c where c.assignment_id = a.id and (c.code = :criterion or c.code like :criterionPart))");
            values.put("criterion", criterion);
            values.put("criterionPart", criterion.replace("%", "").replace("_", "") + ".%");
        }
        if (filter.withCriteria()) {
            sql.append(" and a.criteria_codes <> ''");
        }
        WordSearch.Found found = words.find(filter.text(), values);
        return new Where(sql + found.sql(), found.joins());
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static String condition(View view) {
        String open = "a.status not in ('DONE', 'CANCELLED')";
        String live = open + " and a.status <> 'SUSPENDED'";
        return switch (view) {
            case ALL -> "true";
            case OVERDUE -> TimelinessRule.OVERDUE_SQL;
            case DUE_SOON ->
                live + " and a.overdue_from > :today and a.last_day <= :soon and "
                        + TimelinessRule.NOT_SENT_IN_TIME_SQL;
            case WAITING -> "a.status = 'SUBMITTED'";
            case RETURNED -> "a.status = 'RETURNED'";
            case NO_DEADLINE -> live + " and a.overdue_from is null";
            case OPEN -> open;
            case DONE -> "a.status = 'DONE'";
            case DONE_ON_TIME -> "a.status = 'DONE' and " + ON_TIME;
            case DONE_LATE -> "a.status = 'DONE' and " + LATE;
            case IN_TIME ->
                live + " and (a.overdue_from > :today or (a.status = 'SUBMITTED' and a.reported_on < a.overdue_from))";
            case CANCELLED -> "a.status = 'CANCELLED'";
            case SUSPENDED -> "a.status = 'SUSPENDED'";
            case HINTED -> "exists (select 1 from assignment_hint h where h.assignment_id = a.id and h.state = 'OPEN')";
            case EXTENSION_ASKED -> open + " and a.asked_last_day is not null";
            case EXTENDED -> "a.extensions > 0";
            case CHASED -> open + " and a.chase_open";
            case CHASED_OFTEN -> open + " and a.chases >= 3";
            case REPEATED -> open + " and exists (select 1 from assignment_repeat r where r.assignment_id = a.id)";
            case PERSONAL -> open + " and a.person_id = :me";
        };
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
