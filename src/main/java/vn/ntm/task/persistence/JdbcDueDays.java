package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DueDays;
import vn.ntm.task.domain.TimelinessRule;

@Component
@Transactional(readOnly = true)
class JdbcDueDays implements DueDays {

    /** A month of a province; more would be no calendar any more. */
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    JdbcDueDays(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<DayDuty> byDay(LocalDate from, LocalDate to, Actor actor, boolean ownUnitOnly) {
        return jdbc.sql("""
                        select a.last_day, t.id, t.title, t.origin_label, count(*) as units,
                               count(*) filter (where a.status not in ('DONE', 'SUBMITTED')) as open,
                               count(*) filter (where OVERDUE) as overdue, min(u.name) as unit_name
                          from assignment a
                          join assigned_task t on t.id = a.task_id
                          join organisation_unit u on u.id = a.unit_id
                         where a.last_day between :from and :to
                           and a.role <> 'SUPPORTING' and a.status <> 'CANCELLED'
                           and (a.owner_path like :scope or a.unit_path like :scope)
                           and (not :ownOnly or a.unit_id = :own)
                         group by a.last_day, t.id
                         order by a.last_day, t.id limit :most""".replace("OVERDUE", TimelinessRule.OVERDUE_SQL))
                .param("from", from)
                .param("to", to)
                .param("today", clock.today())
                .param("scope", actor.scopePath() + "%")
                .param("ownOnly", ownUnitOnly)
                .param("own", actor.unitId().value())
                .param("most", MOST)
                .query((row, n) -> new DayDuty(
                        row.getObject("last_day", LocalDate.class),
                        "/nhiem-vu/" + row.getLong("id"),
                        row.getString("title"),
                        row.getString("origin_label"),
                        row.getInt("units"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getString("unit_name")))
                .list();
    }

    @Override
    public List<OwnDuty> ofOwnUnit(LocalDate from, Actor actor, int limit) {
        return jdbc.sql("""
                        select a.id, a.task_id, a.last_day, t.title, u.name, t.deadline_phrase, t.origin_label,
                               a.status in ('DONE', 'SUBMITTED') as done, a.version, a.updated_at
                          from assignment a
                          join assigned_task t on t.id = a.task_id
                          join organisation_unit u on u.id = a.unit_id
                         where a.unit_id = :own and a.last_day >= :from and a.status <> 'CANCELLED'
                         order by a.last_day, a.id limit :limit""")
                .param("own", actor.unitId().value())
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> new OwnDuty(
                        Long.toString(row.getLong("id")),
                        "/nhiem-vu/" + row.getLong("task_id"),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("deadline_phrase"),
                        row.getString("origin_label"),
                        row.getBoolean("done"),
                        row.getInt("version"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }
}
