package vn.ntm.task.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.BoardFigures.DueDay;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.Timeliness;
import vn.ntm.task.Urgency;
import vn.ntm.task.domain.EventAction;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TimelinessRule;

@Component
class JdbcTaskRegister implements TaskRegister {

    private final JdbcClient jdbc;
    private final TaskListQuery lists;
    private final ApplicationClock clock;

    JdbcTaskRegister(JdbcClient jdbc, TaskListQuery lists, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public List<Row> list(TaskFilter filter, Actor actor, int limit, int offset) {
        return lists.list(filter, actor, limit, offset);
    }

    @Override
    public List<Row> list(TaskFilter filter, Actor actor, int limit, ListPlace.Step from) {
        return lists.list(filter, actor, limit, from);
    }

    @Override
    public List<Row> about(long unitId, String shortName, Actor actor, int limit) {
        return lists.about(unitId, shortName, actor, limit);
    }

    @Override
    public long count(TaskFilter filter, Actor actor) {
        return lists.count(filter, actor);
    }

    @Override
    public void each(TaskFilter filter, Actor actor, Consumer<Row> row) {
        lists.each(filter, actor, row);
    }

    @Override
    public EnumMap<TaskFilter.View, Long> countOpen(TaskFilter filter, Actor actor) {
        return lists.countOpen(filter, actor);
    }

    @Override
    public List<DueDay> dueDays(TaskFilter filter, Actor actor) {
        return lists.dueDays(filter, actor);
    }

    @Override
    public List<String> leaders(Actor actor) {
        return lists.leaders(actor);
    }

    @Override
    public long overdue(Actor actor, boolean mine) {
        TaskFilter filter = TaskFilter.of(TaskFilter.View.OVERDUE);
        return lists.count(mine ? filter.ofOwnUnit() : filter, actor);
    }

    @Override
    public Optional<Duty> duty(long taskId, Actor actor) {
        return jdbc.sql("""
                        select t.*, o.name as owner_name
                          from assigned_task t join organisation_unit o on o.id = t.owner_unit_id
                         where t.id = :id
                           and (t.owner_path like :scope
                                or exists (select 1 from assignment a where a.task_id = t.id and a.unit_path like :scope))""")
                .param("id", taskId)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> duty(row))
                .optional();
    }

    @Override
    public List<Part> parts(long taskId) {
        LocalDate today = clock.today();
        return jdbc.sql(
                        "select a.*, u.kind, u.name, (select count(*) from assignment_repeat r"
                                + " where r.assignment_id = a.id) as repeats, " + TimelinessRule.SQL
                                + " as timeliness from assignment a join assigned_task t on t.id = a.task_id"
                                + " join organisation_unit u on u.id = a.unit_id where a.task_id = :id order by a.position, a.id")
                .param("id", taskId)
                .param("today", today)
                .param("soon", today.plusDays(TimelinessRule.SOON_DAYS))
                .query((row, n) -> part(row))
                .list();
    }

    @Override
    public List<Line> history(long taskId, Actor actor) {
        return jdbc.sql("""
                        select e.*, u.name as unit_name
                          from assignment_event e
                          join assignment a on a.id = e.assignment_id
                          join organisation_unit u on u.id = a.unit_id
                         where e.task_id = :id and (a.owner_path like :scope or a.unit_path like :scope)
                         order by e.at desc, e.id desc limit 400""")
                .param("id", taskId)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> line(row))
                .list();
    }

    @Override
    public Map<Long, List<Long>> criteriaOf(long taskId) {
        Map<Long, List<Long>> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.assignment_id, c.item_id from assignment_criterion c
                          join assignment a on a.id = c.assignment_id
                         where a.task_id = :id order by a.position, c.item_id""")
                .param("id", taskId)
                .query((row, n) -> found.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(row.getLong(2)))
                .list();
        return found;
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getLong("id"),
                row.getString("title"),
                row.getString("content"),
                TaskKind.valueOf(row.getString("kind")),
                DirectiveVerb.valueOf(row.getString("verb")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("origin_label"),
                row.getString("paper_label"),
                row.getString("origin_path"),
                row.getLong("owner_unit_id"),
                row.getString("owner_name"),
                row.getString("owner_path"),
                DeadlineKind.valueOf(row.getString("deadline_kind")),
                row.getString("deadline_phrase"),
                row.getString("deadline_note"),
                row.getBoolean("deadline_internal"),
                row.getString("deadline_event"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("reminder_day", LocalDate.class),
                row.getObject("start_day", LocalDate.class),
                row.getObject("criteria_set_id", Long.class),
                row.getString("send_to"),
                row.getString("send_via"),
                row.getString("places"),
                row.getString("follower"),
                row.getString("leader_in_charge"),
                texts(row.getArray("deliverables")),
                texts(row.getArray("cited_documents")),
                row.getString("note"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by_label"),
                row.getObject("forecast_year", Integer.class),
                row.getString("origin_kind"),
                row.getObject("origin_parent_id", Long.class));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getLong("id"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("unit_id"),
                row.getString("unit_path"),
                AssignmentRole.valueOf(row.getString("role")),
                row.getBoolean("counted"),
                AssignmentStatus.valueOf(row.getString("status")),
                Timeliness.valueOf(row.getString("timeliness")),
                row.getObject("last_day", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("reported_by", Long.class),
                row.getString("report_number"),
                row.getObject("progress", Integer.class),
                row.getString("criteria_codes"),
                row.getInt("version"),
                TaskListQuery.follow(row));
    }

    private static Line line(ResultSet row) throws SQLException {
        String from = row.getString("from_status");
        return new Line(
                row.getLong("id"),
                row.getLong("assignment_id"),
                row.getString("unit_name"),
                row.getTimestamp("at").toInstant(),
                EventAction.valueOf(row.getString("action")),
                from == null ? null : AssignmentStatus.valueOf(from),
                AssignmentStatus.valueOf(row.getString("to_status")),
                row.getString("user_name"),
                row.getString("position"),
                row.getBoolean("on_behalf"),
                row.getObject("progress", Integer.class),
                row.getString("report_number"),
                row.getObject("reported_on", LocalDate.class),
                row.getString("text"),
                row.getString("reason"));
    }
}
