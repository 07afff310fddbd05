package vn.ntm.task.persistence.series;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.series.DueReports;
import vn.ntm.task.domain.series.OccurrenceState;

/** Occurrences whose named day lies between two days, in the territory of the viewer. */
@Component
class DueReportQuery implements DueReports {

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    DueReportQuery(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<DueReport> within(LocalDate after, LocalDate upTo, LocalDate asOf, Actor actor) {
        return jdbc.sql("""
                        select o.id, o.series_id, s.title, o.unit_id, u.name, u.kind, o.period, o.due_day, o.report_id,
                               exists (select 1 from series_source x where x.series_id = s.id) as summary,
                               %1$s as state
                          from %2$s
                          join report_series s on s.id = o.series_id
                          join organisation_unit u on u.id = o.unit_id
                         where o.nominal_day > :after and o.nominal_day <= :upTo
                           and o.status not in ('CANCELLED', 'DAY_OFF') and o.unit_path like :scope
                         order by s.title, s.id, u.name collate "vi-x-icu", o.unit_id, o.nominal_day""".formatted(OccurrenceState.SQL, AsOf.occurrences(asOf, clock)))
                .param("today", asOf)
                .param("after", after)
                .param("upTo", upTo)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> new DueReport(
                        row.getLong("id"),
                        row.getLong("series_id"),
                        row.getString("title"),
                        row.getLong("unit_id"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")).icon(),
                        row.getString("period"),
                        row.getObject("due_day", LocalDate.class),
                        OccurrenceState.valueOf(row.getString("state")),
                        row.getBoolean("summary"),
                        row.getObject("report_id", Long.class)))
                .list();
    }
}
