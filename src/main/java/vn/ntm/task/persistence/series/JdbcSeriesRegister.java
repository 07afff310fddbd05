package vn.ntm.task.persistence.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesRegister;

@Component
@Transactional(readOnly = true)
class JdbcSeriesRegister implements SeriesRegister {

    private final JdbcClient jdbc;
    private final OwingQuery owing;
    private final ApplicationClock clock;

    JdbcSeriesRegister(JdbcClient jdbc, OwingQuery owing, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.owing = owing;
        this.clock = clock;
    }

    private static StatementSpec seenBy(StatementSpec statement, Actor actor) {
        return statement
                .param("scope", actor.scopePath() + "%")
                .param("own", actor.unitId().value());
    }

    /** The period shown is the last that has begun, else the first. */
    @Override
    public List<SeriesLine> list(Actor actor, LocalDate today) {
        return seenBy(jdbc.sql("""
                        select s.*, t.origin_label, w.name as owner_name,
                               least(s.ends_on, s.stopped_on, w.valid_to) as last_day, c.*, p.*, n.units
                          from report_series s
                          left join assigned_task t on t.id = s.task_id
                          join organisation_unit w on w.id = s.owner_unit_id
                          cross join lateral (select count(*) as units from series_unit v where v.series_id = s.id) n
                          cross join lateral (
                            select count(*) filter (where %1$s = 'MISSED') as missed,
                                   count(*) filter (where %1$s = 'OVERDUE') as overdue
                              from series_occurrence o where o.series_id = s.id and o.nominal_day <= :today) c
                          left join lateral (
                            select o.period, min(o.nominal_day) as nominal_day, min(o.due_day) as due_day,
                                   count(*) as owed, count(*) filter (where o.status = 'SENT' and o.sent_on <= :today) as sent
                              from series_occurrence o
                             where o.series_id = s.id and o.status not in ('CANCELLED', 'DAY_OFF')
                               and o.nominal_day = coalesce(
                                 (select max(x.nominal_day) from series_occurrence x where x.series_id = s.id
                                   and x.opens_on <= :today and x.status not in ('CANCELLED', 'DAY_OFF')),
                                 (select min(x.nominal_day) from series_occurrence x where x.series_id = s.id
                                   and x.status not in ('CANCELLED', 'DAY_OFF')))
                             group by o.period) p on true
                         where %2$s
                         order by (coalesce(least(s.ends_on, s.stopped_on, w.valid_to) < :today, false)), s.id desc
                         limit 300""".formatted(OccurrenceState.SQL, SeriesRows.VISIBLE)), actor)
                .param("today", today)
                .query((row, n) -> line(row))
                .list();
    }

    private static SeriesLine line(ResultSet row) throws SQLException {
        return new SeriesLine(
                row.getLong("id"),
                row.getString("title"),
                row.getString("origin_label"),
                row.getString("owner_name"),
                SeriesRows.rhythm(row),
                SeriesRows.day(row, "last_day"),
                row.getInt("units"),
                row.getInt("missed"),
                row.getInt("overdue"),
                row.getString("period"),
                SeriesRows.day(row, "nominal_day"),
                SeriesRows.day(row, "due_day"),
                row.getInt("owed"),
                row.getInt("sent"));
    }

    @Override
    public Optional<ReportSeries> find(long id, Actor actor) {
        return seenBy(jdbc.sql(SeriesRows.SERIES + " where s.id = :id and " + SeriesRows.VISIBLE), actor)
                .param("id", id)
                .query((row, n) -> SeriesRows.series(row))
                .optional();
    }

    @Override
    public ReportSeries byId(long id) {
        return jdbc.sql(SeriesRows.SERIES + " where s.id = :id")
                .param("id", id)
                .query((row, n) -> SeriesRows.series(row))
                .single();
    }

    @Override
    public List<ReportSeries> ofTask(long taskId, Actor actor) {
        return seenBy(
                        jdbc.sql(SeriesRows.SERIES + " where s.task_id = :id and " + SeriesRows.VISIBLE
                                + " order by s.id"),
                        actor)
                .param("id", taskId)
                .query((row, n) -> SeriesRows.series(row))
                .list();
    }

    @Override
    public List<ReportSeries> possibleSources(ReportSeries series, Actor actor) {
        return seenBy(
                        jdbc.sql(SeriesRows.SERIES + " where s.owner_path = :owner and s.id <> :id and "
                                + SeriesRows.VISIBLE + " order by s.id desc limit 100"),
                        actor)
                .param("owner", series.ownerPath())
                .param("id", series.id())
                .query((row, n) -> SeriesRows.series(row))
                .list();
    }

    @Override
    public List<Long> sourcesOf(long id) {
        return jdbc.sql("select source_id from series_source where series_id = :id order by source_id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    @Override
    public List<UnitTally> units(long id, LocalDate asOf, int limit, int offset) {
        return jdbc.sql("""
                        select v.unit_id, v.left_on, u.name, u.kind,
                               count(*) filter (where o.state not in ('DAY_OFF', 'CANCELLED', 'WAITING')) as owed,
                               count(*) filter (where o.state = 'SENT_ON_TIME') as on_time,
                               count(*) filter (where o.state = 'SENT_LATE') as late,
                               count(*) filter (where o.state = 'OVERDUE') as overdue,
                               count(*) filter (where o.state = 'MISSED') as missed
                          from series_unit v
                          join organisation_unit u on u.id = v.unit_id
                          left join (select o.unit_id, %s as state from %s
                                      where o.series_id = :id and o.opens_on <= :today) o on o.unit_id = v.unit_id
                         where v.series_id = :id
                         group by v.unit_id, v.left_on, v.position, u.name, u.kind
                         order by v.position, v.unit_id limit :limit offset :offset""".formatted(OccurrenceState.SQL, AsOf.occurrences(asOf, clock)))
                .param("id", id)
                .param("today", asOf)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new UnitTally(
                        row.getLong("unit_id"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getInt("owed"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("overdue"),
                        row.getInt("missed"),
                        SeriesRows.day(row, "left_on")))
                .list();
    }

    @Override
    public int countUnits(long id) {
        return jdbc.sql("select count(*) from series_unit where series_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Cell> cells(long id, Collection<Long> units, LocalDate from, LocalDate to, LocalDate asOf) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select o.id, o.unit_id, o.period, o.due_day, o.sent_on, o.report_id, o.status,
                               o.covered_by is not null as covered, o.chases, %s as state
                          from %s where o.series_id = :id and o.unit_id in (:units)
                           and o.nominal_day between :from and :to""".formatted(OccurrenceState.SQL, AsOf.occurrences(asOf, clock)))
                .param("id", id)
                .param("units", units)
                .param("from", from)
                .param("to", to)
                .param("today", asOf)
                .query((row, n) -> new Cell(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getString("period"),
                        row.getObject("due_day", LocalDate.class),
                        SeriesRows.day(row, "sent_on"),
                        "SENT".equals(row.getString("status")) ? row.getObject("report_id", Long.class) : null,
                        OccurrenceState.valueOf(row.getString("state")),
                        row.getBoolean("covered"),
                        row.getInt("chases")))
                .list();
    }

    @Override
    public Map<OccurrenceState, Integer> states(long id, String period, LocalDate asOf) {
        Map<OccurrenceState, Integer> states = new EnumMap<>(OccurrenceState.class);
        jdbc.sql("""
                        select %s as state, count(*) as number from %s
                         where o.series_id = :id and o.period = :period group by 1""".formatted(OccurrenceState.SQL, AsOf.occurrences(asOf, clock)))
                .param("id", id)
                .param("period", period)
                .param("today", asOf)
                .query((row, n) -> states.put(OccurrenceState.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return states;
    }

    @Override
    public List<Owing> owing(Actor actor, LocalDate asOf, int limit) {
        return owing.owing(actor, asOf, limit);
    }

    @Override
    public List<OwnOccurrence> own(Actor actor, LocalDate today) {
        return jdbc.sql("""
                        select o.id, s.task_id, s.title, t.origin_label, s.phrase, o.period, o.nominal_day, o.due_day, %s as state
                          from series_occurrence o
                          join report_series s on s.id = o.series_id
                          left join assigned_task t on t.id = s.task_id
                         where o.unit_id = :own and o.opens_on <= :today
                           and (o.status = 'RETURNED'
                                or (o.status = 'OWED' and (o.missed_from is null or o.missed_from > :today)))
                         order by o.due_day, o.id limit 100""".formatted(OccurrenceState.SQL))
                .param("own", actor.unitId().value())
                .param("today", today)
                .query((row, n) -> new OwnOccurrence(
                        row.getLong("id"),
                        row.getObject("task_id", Long.class),
                        row.getString("title"),
                        row.getString("origin_label"),
                        row.getString("phrase"),
                        row.getString("period"),
                        row.getObject("nominal_day", LocalDate.class),
                        row.getObject("due_day", LocalDate.class),
                        OccurrenceState.valueOf(row.getString("state"))))
                .list();
    }

    @Override
    public long ownOverdue(Actor actor, LocalDate today) {
        return jdbc.sql("""
                        select count(*) from series_occurrence o
                         where o.unit_id = :own and o.overdue_from <= :today
                           and (o.status = 'RETURNED' or (o.status = 'OWED' and o.missed_from > :today))""")
                .param("own", actor.unitId().value())
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
