package vn.ntm.task.persistence.series;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.series.NewSeries;
import vn.ntm.task.domain.series.NewSeries.Reporter;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesRhythm;
import vn.ntm.task.domain.series.SeriesRhythm.Turn;
import vn.ntm.task.domain.series.SeriesStore;
import vn.ntm.task.domain.series.TemplateField;

@Component
class JdbcSeriesStore implements SeriesStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final RecurringDuties duties;
    private final OccurrenceMaking making;

    JdbcSeriesStore(JdbcClient jdbc, JdbcTemplate batches, RecurringDuties duties, OccurrenceMaking making) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.duties = duties;
        this.making = making;
    }

    @Override
    public long insert(NewSeries series, String ownerPath, Actor by, Instant now, LocalDate today) {
        SeriesRhythm rhythm = series.rhythm();
        long id = jdbc.sql("""
                        insert into report_series (task_id, owner_unit_id, owner_path, title, phrase, cycle, every,
                            day_of_cycle, month_of_cycle, starts_after, ends_on, end_event, send_to, send_via,
                            via_unit_id, criteria_set_id, announced_through, created_at, created_by, created_by_label)
                        values (:task, :owner, :path, :title, :phrase, :cycle, :every,
                            :day, :month, :after, :ends, :event, :to, :via,
                            :viaUnit, :set, :today, :now, :by, :label) returning id""")
                .param("task", series.taskId())
                .param("owner", series.owner().value())
                .param("path", ownerPath)
                .param("title", series.title())
                .param("phrase", rhythm.phrase())
                .param("cycle", rhythm.cycle().name())
                .param("every", rhythm.every())
                .param("day", rhythm.dayOfCycle())
                .param("month", rhythm.monthOfCycle())
                .param("after", rhythm.startsAfter())
                .param("ends", rhythm.endsOn())
                .param("event", series.endEvent())
                .param("to", series.sendTo())
                .param("via", series.sendVia())
                .param("viaUnit", series.viaUnit())
                .param("set", series.criteriaSetId())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("by", by.userId().value())
                .param("label", by.position())
                .query(Long.class)
                .single();
        int[] position = {0};
        List<Object[]> rows = series.units().stream()
                .map(unit -> row(id, ++position[0], unit, rhythm.startsAfter()))
                .toList();
        batches.batchUpdate(
                "insert into series_unit (series_id, position, unit_id, unit_path, counted, joined_after, made_through)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        return id;
    }

    private static Object[] row(long series, int position, Reporter unit, LocalDate after) {
        return new Object[] {series, position, unit.unitId(), unit.unitPath(), unit.counted(), after, after};
    }

    @Override
    public Optional<ReportSeries> find(long id) {
        return jdbc.sql(SeriesRows.SERIES + " where s.id = :id")
                .param("id", id)
                .query((row, n) -> SeriesRows.series(row))
                .optional();
    }

    /** Two weeks grace: the end of an authority or of a duty may be entered after the day. */
    @Override
    public List<Long> living(LocalDate day) {
        return jdbc.sql("""
                        select s.id from report_series s
                         where (s.ends_on is null or s.ends_on >= :since) and (s.stopped_on is null or s.stopped_on >= :since)
                         order by s.id""").param("since", day.minusDays(14)).query(Long.class).list();
    }

    @Override
    public void setSources(long id, Collection<Long> sources) {
        jdbc.sql("delete from series_source where series_id = :id")
                .param("id", id)
                .update();
        for (Long source : sources) {
            jdbc.sql("insert into series_source (series_id, source_id) values (:id, :source) on conflict do nothing")
                    .param("id", id)
                    .param("source", source)
                    .update();
        }
    }

    @Override
    public int addTemplate(long id, List<TemplateField> fields, Actor by, Instant now) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from series_template where series_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        long template = jdbc.sql("""
                        insert into series_template (series_id, number, created_at, created_by, created_by_label)
                        values (:series, :number, :now, :by, :label) returning id""")
                .param("series", id)
                .param("number", number)
                .param("now", Timestamp.from(now))
                .param("by", by.userId().value())
                .param("label", by.position())
                .query(Long.class)
                .single();
        int[] position = {0};
        batches.batchUpdate(
                "insert into template_field (template_id, position, code, label, kind, measure, required, help)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                fields.stream()
                        .map(field -> new Object[] {
                            template,
                            ++position[0],
                            field.code(),
                            field.label(),
                            field.kind().name(),
                            field.measure(),
                            field.required(),
                            field.help()
                        })
                        .toList());
        return number;
    }

    @Override
    public boolean stop(long id, int version, LocalDate lastDay, String reason) {
        return jdbc.sql("""
                        update report_series set stopped_on = :day, stop_reason = :reason, stopped_by_milestone = false,
                               version = version + 1
                         where id = :id and version = :version""")
                        .param("id", id)
                        .param("version", version)
                        .param("day", lastDay)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    @Override
    public void endWith(long id, long milestoneId) {
        jdbc.sql("update report_series set end_milestone_id = :milestone where id = :id")
                .param("milestone", milestoneId)
                .param("id", id)
                .update();
    }

    @Override
    public List<Ending> endingWith(long milestoneId) {
        return jdbc.sql("select id, title from report_series where end_milestone_id = :milestone order by id")
                .param("milestone", milestoneId)
                .query((row, n) -> new Ending(row.getLong(1), row.getString(2)))
                .list();
    }

    @Override
    public boolean endOn(long id, @Nullable LocalDate day, String milestone) {
        boolean ended = jdbc.sql("""
                        update report_series
                           set stopped_on = cast(:day as date), stopped_by_milestone = cast(:day as date) is not null,
                               stop_reason = case when cast(:day as date) is not null then :name end, version = version + 1
                         where id = :id and (stopped_on is null or stopped_by_milestone)
                           and stopped_on is distinct from cast(:day as date)""")
                        .param("day", day)
                        .param("name", milestone)
                        .param("id", id)
                        .update()
                == 1;
        if (ended) {
            making.revive(id, day, milestone);
        }
        return ended;
    }

    @Override
    public Optional<RecurringDuty> duty(long taskId) {
        return duties.find(taskId);
    }

    @Override
    public List<Long> ofTask(long taskId) {
        return jdbc.sql("select id from report_series where task_id = :id order by id")
                .param("id", taskId)
                .query(Long.class)
                .list();
    }

    @Override
    public List<Long> ofSamePaper(long taskId, CycleUnit cycle) {
        return jdbc.sql("""
                        select s.id from assigned_task t
                          join assigned_task other on other.origin_kind = t.origin_kind
                               and other.origin_parent_id = t.origin_parent_id and other.id <> t.id
                          join report_series s on s.task_id = other.id
                         where t.id = :id and s.cycle = :cycle
                           and not exists (select 1 from series_source x where x.series_id = s.id)
                         order by s.id""")
                .param("id", taskId)
                .param("cycle", cycle.name())
                .query(Long.class)
                .list();
    }

    @Override
    public void followDuty(long id, LocalDate day) {
        duties.follow(id, day);
    }

    @Override
    public Made make(ReportSeries series, List<Turn> turns, LocalDate day, Instant now) {
        return making.make(series, turns, day, now);
    }

    @Override
    public LocalDate announcedThrough(long id) {
        return jdbc.sql("select announced_through from report_series where id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .single();
    }

    @Override
    public void announced(long id, LocalDate through) {
        jdbc.sql(
                        "update report_series set announced_through = :through where id = :id and announced_through < :through")
                .param("id", id)
                .param("through", through)
                .update();
    }

    @Override
    public List<Owed> owed(long id, LocalDate dueDay) {
        return jdbc.sql("""
                        select o.id, o.unit_id, o.period, o.nominal_day from series_occurrence o
                         where o.series_id = :id and o.due_day = :day and o.status in ('OWED', 'RETURNED')
                         order by o.id""")
                .param("id", id)
                .param("day", dueDay)
                .query((row, n) ->
                        new Owed(row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }
}
