package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DueDays;

/** Reports of series by the day they are due. */
@Component
@Transactional(readOnly = true)
class JdbcDueOccurrences implements DueDays {

    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    JdbcDueOccurrences(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<DayDuty> byDay(LocalDate from, LocalDate to, Actor actor, boolean ownUnitOnly) {
        return jdbc.sql("""
                        select o.due_day, s.id, s.title, s.phrase, count(*) as units,
                               count(*) filter (where o.status in ('OWED', 'RETURNED')) as open,
                               count(*) filter (where o.status in ('OWED', 'RETURNED')
                                                  and o.overdue_from <= :today) as overdue,
                               min(u.name) as unit_name
                          from series_occurrence o
                          join report_series s on s.id = o.series_id
                          join organisation_unit u on u.id = o.unit_id
                         where o.due_day between :from and :to and o.status not in ('CANCELLED', 'DAY_OFF')
                           and (s.owner_path like :scope or o.unit_path like :scope)
                           and (not :ownOnly or o.unit_id = :own)
                         group by o.due_day, s.id
                         order by o.due_day, s.id limit :most""")
                .param("from", from)
                .param("to", to)
                .param("today", clock.today())
                .param("scope", actor.scopePath() + "%")
                .param("ownOnly", ownUnitOnly)
                .param("own", actor.unitId().value())
                .param("most", MOST)
                .query((row, n) -> new DayDuty(
                        row.getObject("due_day", LocalDate.class),
                        "/bao-cao-dinh-ky/" + row.getLong("id"),
                        row.getString("title"),
                        row.getString("phrase"),
                        row.getInt("units"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getString("unit_name")))
                .list();
    }

    @Override
    public List<OwnDuty> ofOwnUnit(LocalDate from, Actor actor, int limit) {
        return jdbc.sql("""
                        select o.id, o.due_day, s.title, u.name, s.phrase, o.status = 'SENT' as done, o.version,
                               s.created_at
                          from series_occurrence o
                          join report_series s on s.id = o.series_id
                          join organisation_unit u on u.id = o.unit_id
                         where o.unit_id = :own and o.due_day >= :from and o.status not in ('CANCELLED', 'DAY_OFF')
                         order by o.due_day, o.id limit :limit""")
                .param("own", actor.unitId().value())
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> new OwnDuty(
                        "ky-" + row.getLong("id"),
                        "/bao-cao-dinh-ky/ky/" + row.getLong("id"),
                        row.getObject("due_day", LocalDate.class),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("phrase"),
                        "",
                        row.getBoolean("done"),
                        row.getInt("version"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
