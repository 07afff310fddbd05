package vn.ntm.task.persistence.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.SeriesRegister.Lacking;
import vn.ntm.task.domain.series.SeriesRegister.Owing;

/** "Ai nợ kỳ nào": what each unit lacks in each series, as of a day. */
@Component
class OwingQuery {

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    OwingQuery(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Owing> owing(Actor actor, LocalDate asOf, int limit) {
        return jdbc.sql("""
                        select q.unit_id, u.name, u.kind, q.series_id, s.title,
                               count(*) filter (where q.state = 'MISSED') as missed,
                               count(*) filter (where q.state = 'OVERDUE') as overdue,
                               count(*) filter (where q.state = 'SENT_LATE') as late,
                               count(*) filter (where q.state = 'SENT_ON_TIME') as on_time,
                               string_agg(q.id || '|' || q.period || '|' || q.nominal_day || '|' || q.state, ','
                                          order by q.nominal_day) filter (where q.state in ('MISSED', 'OVERDUE')) as lacking
                          from (select o.id, o.unit_id, o.series_id, o.period, o.nominal_day, o.unit_path, %1$s as state
                                  from %2$s where o.nominal_day <= :today) q
                          join report_series s on s.id = q.series_id
                          join organisation_unit u on u.id = q.unit_id
                         where (s.owner_path like :scope or s.via_unit_id = :own or q.unit_path like :scope)
                         group by q.unit_id, u.name, u.kind, q.series_id, s.title
                        having count(*) filter (where q.state in ('MISSED', 'OVERDUE')) > 0
                         order by missed desc, overdue desc, u.name collate "vi-x-icu", q.series_id
                         limit :limit""".formatted(OccurrenceState.SQL, AsOf.occurrences(asOf, clock)))
                .param("today", asOf)
                .param("scope", actor.scopePath() + "%")
                .param("own", actor.unitId().value())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    private static Owing row(ResultSet row) throws SQLException {
        return new Owing(
                row.getLong("unit_id"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getLong("series_id"),
                row.getString("title"),
                row.getInt("missed"),
                row.getInt("overdue"),
                row.getInt("late"),
                row.getInt("on_time"),
                lacking(row.getString("lacking")));
    }

    private static List<Lacking> lacking(String joined) {
        List<Lacking> lacking = new ArrayList<>();
        for (String one : joined.split(",")) {
            String[] parts = one.split("\\|");
            lacking.add(new Lacking(
                    Long.parseLong(parts[0]), parts[1], LocalDate.parse(parts[2]), parts[3].equals("MISSED")));
        }
        return lacking;
    }
}
