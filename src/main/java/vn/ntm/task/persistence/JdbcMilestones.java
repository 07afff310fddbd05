package vn.ntm.task.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.task.domain.MilestoneRegister;

@Component
class JdbcMilestones implements MilestoneRegister {

    private static final String ROW = """
            select m.*,
                   (select count(*) from assigned_task t where t.milestone_id = m.id) as duties,
                   (select count(*) from assignment a
                     where a.awaits_milestone_id = m.id and a.status = 'SUSPENDED') as resting
              from milestone m
            """;

    private static final String SEEN = """
             (m.owner_path like :scope
              or exists (select 1 from assigned_task t join assignment a on a.task_id = t.id
                          where t.milestone_id = m.id and a.unit_path like :scope)
              or exists (select 1 from assignment a
                          where a.awaits_milestone_id = m.id and a.unit_path like :scope))
            """;

    private final JdbcClient jdbc;

    JdbcMilestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> list(Actor actor) {
        return jdbc.sql(ROW + " where " + SEEN + " order by m.day is not null, m.day desc, m.id desc limit 500")
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> row(row, actor))
                .list();
    }

    @Override
    public Optional<Sheet> find(long id, Actor actor) {
        return jdbc.sql(ROW + " where m.id = :id and " + SEEN)
                .param("id", id)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> row(row, actor))
                .optional()
                .map(row -> new Sheet(row, duties(id, actor), resting(id, actor), history(id)));
    }

    @Override
    public List<Row> ofDuty(long taskId, Actor actor) {
        return jdbc.sql(ROW + """
                         where m.id in (select t.milestone_id from assigned_task t where t.id = :task
                                        union
                                        select a.awaits_milestone_id from assignment a
                                         where a.task_id = :task and a.status = 'SUSPENDED')
                         order by m.id""")
                .param("task", taskId)
                .query((row, n) -> row(row, actor))
                .list();
    }

    private List<HangingDuty> duties(long id, Actor actor) {
        return jdbc.sql("""
                        select t.id, t.title, t.origin_label, t.deadline_phrase, t.deadline_event_after, t.last_day,
                               string_agg(u.name, ', ' order by a.position) as units,
                               bool_or(a.status not in ('DONE', 'CANCELLED')) as open
                          from assigned_task t
                          join assignment a on a.task_id = t.id and a.role <> 'SUPPORTING'
                          join organisation_unit u on u.id = a.unit_id
                         where t.milestone_id = :id and (a.owner_path like :scope or a.unit_path like :scope)
                         group by t.id order by t.id""")
                .param("id", id)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> new HangingDuty(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("origin_label"),
                        row.getString("units"),
                        row.getString("deadline_phrase"),
                        row.getBoolean("deadline_event_after"),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("open")))
                .list();
    }

    private List<RestingPart> resting(long id, Actor actor) {
        return jdbc.sql("""
                        select t.id, t.title, u.name, a.suspended_on
                          from assignment a join assigned_task t on t.id = a.task_id
                          join organisation_unit u on u.id = a.unit_id
                         where a.awaits_milestone_id = :id and a.status = 'SUSPENDED'
                           and (a.owner_path like :scope or a.unit_path like :scope)
                         order by t.id, a.position""")
                .param("id", id)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> new RestingPart(
                        row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    private List<DayEntry> history(long id) {
        return jdbc.sql("select * from milestone_event where milestone_id = :id order by id desc")
                .param("id", id)
                .query((row, n) -> new DayEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("position"),
                        row.getObject("day_before", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("document"),
                        row.getString("reason"),
                        row.getInt("moved"),
                        row.getInt("resumed")))
                .list();
    }

    private static Row row(ResultSet row, Actor actor) throws SQLException {
        boolean editable = actor.may(Right.ASSIGN_TASK) && actor.sees(row.getString("owner_path"));
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                row.getString("source_label"),
                row.getObject("day", LocalDate.class),
                row.getString("document"),
                row.getInt("duties"),
                row.getInt("resting"),
                row.getInt("version"),
                editable);
    }
}
