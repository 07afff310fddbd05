package vn.ntm.task.persistence.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.ReportListing;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.PeriodNames;

@Component
class JdbcReportListing implements ReportListing {

    private static final String SQL = """
            select q.*, s.title, u.name
              from (select o.id, o.series_id, o.unit_id, o.unit_path, o.period, o.nominal_day, o.due_day, o.sent_on,
                           %s as state
                      from %s
                     where o.opens_on <= :today
                       and (:series::bigint is null or o.series_id = :series)
                       and (:unit::bigint is null or o.unit_id = :unit)
                       and (:from::date is null or o.due_day >= :from)
                       and (:to::date is null or o.due_day <= :to)
                       and (:before::bigint is null or o.id < :before)) q
              join report_series s on s.id = q.series_id
              join organisation_unit u on u.id = q.unit_id
             where (s.owner_path like :scope or s.via_unit_id = :own or q.unit_path like :scope)
               and (not :lacking or q.state in ('MISSED', 'OVERDUE'))
             order by q.id desc limit :limit""";

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    JdbcReportListing(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Listed> list(Wanted wanted, int limit, Actor actor) {
        LocalDate today = clock.today();
        return jdbc.sql(SQL.formatted(OccurrenceState.SQL, AsOf.occurrences(today, clock)))
                .param("today", today)
                .param("series", wanted.seriesId(), Types.BIGINT)
                .param("unit", wanted.unit() == null ? null : wanted.unit().value(), Types.BIGINT)
                .param("from", wanted.dueFrom(), Types.DATE)
                .param("to", wanted.dueTo(), Types.DATE)
                .param("before", wanted.before(), Types.BIGINT)
                .param("scope", actor.scopePath() + "%")
                .param("own", actor.unitId().value())
                .param("lacking", wanted.lackingOnly())
                .param("limit", limit)
                .query(JdbcReportListing::listed)
                .list();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        OccurrenceState state = OccurrenceState.valueOf(row.getString("state"));
        String period = row.getString("period");
        return new Listed(
                row.getLong("id"),
                row.getLong("series_id"),
                row.getString("title"),
                period,
                PeriodNames.of(period, row.getObject("nominal_day", LocalDate.class)),
                row.getLong("unit_id"),
                row.getString("name"),
                row.getObject("due_day", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                state.name(),
                state.label());
    }
}
