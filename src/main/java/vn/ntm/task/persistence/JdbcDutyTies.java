package vn.ntm.task.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.DutyTies;
import vn.ntm.task.domain.TimelinessRule;

@Component
@Transactional(readOnly = true)
class JdbcDutyTies implements DutyTies {

    /** From :start up to the first duty of each chain, then down again; a chain longer than this is a mistake. */
    private static final String CHAINS = """
            with recursive up as (
              select t.id, t.after_task_id, 0 as n from assigned_task t where t.id in (%s)
              union
              select t.id, t.after_task_id, up.n + 1 from assigned_task t join up on t.id = up.after_task_id
               where up.n < 40),
            down as (
              select up.id as chain, up.id, 0 as depth from up where up.after_task_id is null
              union
              select down.chain, t.id, down.depth + 1 from assigned_task t join down on t.after_task_id = down.id
               where down.depth < 40)
            select d.chain, d.depth, t.id as task_id, t.title, a.unit_id, u.name, a.status, a.last_day, a.reported_on,
                   %s as timeliness
              from down d
              join assigned_task t on t.id = d.id
              join assignment a on a.task_id = t.id and a.role <> 'SUPPORTING' and a.moved_to is null
              join organisation_unit u on u.id = a.unit_id
             where (t.owner_path like :scope or exists (
                     select 1 from assignment x where x.task_id = t.id and x.unit_path like :scope))
               and exists (select 1 from down other where other.chain = d.chain and other.id <> d.chain)
             order by d.chain, d.depth, t.last_day nulls last, t.id, a.position, a.id""";

    private static final String ONE = ":start";
    private static final String OF_UNIT = """
            select a.task_id from assignment a join assigned_task o on o.id = a.task_id
             where a.unit_id = :start and a.moved_to is null
               and (o.after_task_id is not null
                    or exists (select 1 from assigned_task f where f.after_task_id = o.id))""";

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    JdbcDutyTies(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Link> chainOf(long taskId, Actor actor) {
        return chains(ONE, taskId, actor);
    }

    @Override
    public List<Link> chainsOf(long unitId, Actor actor) {
        return chains(OF_UNIT, unitId, actor);
    }

    private List<Link> chains(String start, long id, Actor actor) {
        LocalDate today = clock.today();
        return jdbc.sql(CHAINS.formatted(start, TimelinessRule.SQL))
                .param("start", id)
                .param("scope", actor.scopePath() + "%")
                .param("today", today)
                .param("soon", today.plusDays(TimelinessRule.SOON_DAYS))
                .query((row, n) -> new Link(
                        row.getLong("chain"),
                        row.getInt("depth"),
                        row.getLong("task_id"),
                        row.getString("title"),
                        row.getLong("unit_id"),
                        row.getString("name"),
                        AssignmentStatus.valueOf(row.getString("status")),
                        Timeliness.valueOf(row.getString("timeliness")),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("reported_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<Long> before(long taskId) {
        return jdbc.sql("""
                        with recursive up as (
                          select id, after_task_id, 0 as n from assigned_task where id = :id
                          union
                          select t.id, t.after_task_id, up.n + 1 from assigned_task t join up on t.id = up.after_task_id
                           where up.n < 1000)
                        select id from up where n > 0 order by n""").param("id", taskId).query(Long.class).list();
    }

    @Override
    public List<Candidate> candidates(long taskId, Actor actor) {
        return jdbc.sql("""
                        select t.id, t.title, t.origin_label, t.last_day
                          from assigned_task t join assigned_task own on own.id = :id
                         where t.id <> own.id and t.owner_path = own.owner_path and t.owner_path like :scope
                           and (own.origin_parent_id is null
                                or t.origin_kind = own.origin_kind and t.origin_parent_id = own.origin_parent_id)
                         order by t.last_day nulls last, t.id limit 200""")
                .param("id", taskId)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> new Candidate(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("origin_label"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    @Override
    public List<Repeat> repeatsOf(long taskId, Actor actor) {
        LocalDate today = clock.today();
        return jdbc.sql("""
                        select r.assignment_id, u.name, t.id as task_id, t.title, t.origin_label, a.criteria_codes, a.status,
                               a.last_day, a.reported_on, %s as timeliness
                          from assignment own
                          join assignment_repeat r on r.assignment_id = own.id
                          join assignment a on a.id = r.earlier_id
                          join assigned_task t on t.id = a.task_id
                          join organisation_unit u on u.id = a.unit_id
                         where own.task_id = :id and (a.owner_path like :scope or a.unit_path like :scope)
                         order by own.position, a.assigned_at, a.id""".formatted(TimelinessRule.SQL))
                .param("id", taskId)
                .param("scope", actor.scopePath() + "%")
                .param("today", today)
                .param("soon", today.plusDays(TimelinessRule.SOON_DAYS))
                .query((row, n) -> repeat(row))
                .list();
    }

    private static Repeat repeat(ResultSet row) throws SQLException {
        return new Repeat(
                row.getLong("assignment_id"),
                row.getString("name"),
                row.getLong("task_id"),
                row.getString("title"),
                row.getString("origin_label"),
                row.getString("criteria_codes"),
                AssignmentStatus.valueOf(row.getString("status")),
                Timeliness.valueOf(row.getString("timeliness")),
                row.getObject("last_day", LocalDate.class),
                row.getObject("reported_on", LocalDate.class));
    }

    @Override
    public List<Moved> movesOf(long taskId) {
        return jdbc.sql("""
                        select a.id, u.name from assignment a
                          join assignment next on next.id = a.moved_to
                          join organisation_unit u on u.id = next.unit_id
                         where a.task_id = :id""")
                .param("id", taskId)
                .query((row, n) -> new Moved(row.getLong("id"), row.getString("name")))
                .list();
    }
}
