package vn.ntm.task.persistence.series;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.domain.series.OccurrenceStore;
import vn.ntm.task.domain.series.ReportTemplate;
import vn.ntm.task.domain.series.ReportValues;
import vn.ntm.task.domain.series.RollUp;
import vn.ntm.task.domain.series.SeriesOccurrence;

@Component
class JdbcOccurrenceStore implements OccurrenceStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ReportRows reports;

    JdbcOccurrenceStore(JdbcClient jdbc, JdbcTemplate batches, ReportRows reports) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.reports = reports;
    }

    @Override
    public Optional<SeriesOccurrence> find(long id, Actor actor) {
        return jdbc.sql(SeriesRows.OCCURRENCE + " where o.id = :id and " + SeriesRows.VISIBLE)
                .param("id", id)
                .param("scope", actor.scopePath() + "%")
                .param("own", actor.unitId().value())
                .query((row, n) -> SeriesRows.occurrence(row))
                .optional();
    }

    @Override
    public Optional<SeriesOccurrence> byId(long id) {
        return jdbc.sql(SeriesRows.OCCURRENCE + " where o.id = :id")
                .param("id", id)
                .query((row, n) -> SeriesRows.occurrence(row))
                .optional();
    }

    @Override
    public Optional<SeriesOccurrence> ofDuty(long taskId, long unitId, String period) {
        return jdbc.sql(SeriesRows.OCCURRENCE + " where s.task_id = :task and o.unit_id = :unit and o.period = :period")
                .param("task", taskId)
                .param("unit", unitId)
                .param("period", period)
                .query((row, n) -> SeriesRows.occurrence(row))
                .optional();
    }

    @Override
    public long send(
            SeriesOccurrence occurrence, long templateId, Sending sending, ReportValues values, Actor by, Instant now) {
        long id = jdbc.sql("""
                        insert into occurrence_report (occurrence_id, template_id, sent_on, sent_at, number, unchanged)
                        values (:occurrence, :template, :on, :now, :number, :unchanged) returning id""")
                .param("occurrence", occurrence.id())
                .param("template", templateId)
                .param("on", sending.on())
                .param("now", Timestamp.from(now))
                .param("number", sending.number())
                .param("unchanged", sending.unchanged())
                .query(Long.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        values.each((field, criterion, value) -> rows.add(new Object[] {id, field, criterion, value}));
        batches.batchUpdate("insert into report_value (report_id, code, criterion, value) values (?, ?, ?, ?)", rows);
        int changed = jdbc.sql("""
                        update series_occurrence set status = 'SENT', sent_on = :on, report_id = :report, version = version + 1
                         where id = :id and version = :version""")
                .param("on", sending.on())
                .param("report", id)
                .param("id", occurrence.id())
                .param("version", occurrence.version())
                .update();
        mustChange(changed, occurrence);
        event(occurrence.id(), "SEND", id, sending.on(), sending.onBehalf(), null, by, now);
        jdbc.sql("delete from occurrence_draft where occurrence_id = :id")
                .param("id", occurrence.id())
                .update();
        return id;
    }

    @Override
    public void giveBack(SeriesOccurrence occurrence, String reason, Actor by, Instant now, LocalDate today) {
        int changed = jdbc.sql("""
                        update series_occurrence set status = 'RETURNED', sent_on = null, version = version + 1
                         where id = :id and version = :version""")
                .param("id", occurrence.id())
                .param("version", occurrence.version())
                .update();
        mustChange(changed, occurrence);
        event(occurrence.id(), "RETURN", occurrence.reportId(), today, false, reason, by, now);
    }

    @Override
    public void cover(SeriesOccurrence missed, SeriesOccurrence by, Actor actor, Instant now, LocalDate today) {
        jdbc.sql(
                        "update series_occurrence set covered_by = :by, version = version + 1 where id = :id and covered_by is null")
                .param("by", by.id())
                .param("id", missed.id())
                .update();
        event(missed.id(), "COVER", null, today, false, by.periodName(), actor, now);
    }

    private void event(
            long occurrence,
            String action,
            @Nullable Long report,
            LocalDate day,
            boolean onBehalf,
            @Nullable String reason,
            Actor by,
            Instant now) {
        jdbc.sql("""
                        insert into occurrence_event (occurrence_id, at, day, action, report_id, user_id, user_name,
                            position, on_behalf, reason)
                        values (:occurrence, :now, :day, :action, :report, :user, :name, :position, :behalf, :reason)""")
                .param("occurrence", occurrence)
                .param("now", Timestamp.from(now))
                .param("day", day)
                .param("action", action)
                .param("report", report)
                .param("user", by.userId().value())
                .param("name", by.name())
                .param("position", by.position())
                .param("behalf", onBehalf)
                .param("reason", reason)
                .update();
    }

    private static void mustChange(int changed, SeriesOccurrence occurrence) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("occurrence " + occurrence.id());
        }
    }

    @Override
    public List<SeriesOccurrence> coverable(SeriesOccurrence occurrence, LocalDate today) {
        return jdbc.sql(SeriesRows.OCCURRENCE + """
                         where o.series_id = :series and o.unit_id = :unit and o.nominal_day < :before
                           and o.status = 'OWED' and o.missed_from <= :today and o.covered_by is null
                         order by o.nominal_day desc limit 12""")
                .param("series", occurrence.seriesId())
                .param("unit", occurrence.unitId())
                .param("before", occurrence.nominalDay())
                .param("today", today)
                .query((row, n) -> SeriesRows.occurrence(row))
                .list();
    }

    @Override
    public List<SeriesOccurrence> coveredBy(long id) {
        return jdbc.sql(SeriesRows.OCCURRENCE + " where o.covered_by = :id order by o.nominal_day")
                .param("id", id)
                .query((row, n) -> SeriesRows.occurrence(row))
                .list();
    }

    @Override
    public Optional<ReportTemplate> latestTemplate(long seriesId) {
        return reports.latestTemplate(seriesId);
    }

    @Override
    public List<ReportTemplate> templates(long seriesId) {
        return reports.templates(seriesId);
    }

    @Override
    public Map<Long, ReportTemplate> templatesOf(List<Long> ids) {
        return reports.templatesOf(ids);
    }

    @Override
    public Map<Long, ReportTemplate> templatesOfReports(List<Long> reportIds) {
        return reports.templatesOfReports(reportIds);
    }

    @Override
    public Map<Long, ReportValues> values(List<Long> reportIds) {
        return reports.values(reportIds);
    }

    @Override
    public Optional<SentReport> report(long reportId) {
        return reports.report(reportId);
    }

    @Override
    public Optional<SentReport> before(SeriesOccurrence occurrence) {
        return reports.before(occurrence);
    }

    @Override
    public List<HistoryLine> history(long occurrenceId) {
        return reports.history(occurrenceId);
    }

    @Override
    public RollUp rollUp(SeriesOccurrence summary, LocalDate today) {
        return reports.rollUp(summary, today);
    }
}
