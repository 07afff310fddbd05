package vn.ntm.task.persistence.series;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitKind;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.series.OccurrenceStatus;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesOccurrence;
import vn.ntm.task.domain.series.SeriesRhythm;

/** Rows of the tables of series as the domain knows them, and the condition under which a viewer sees a series. */
final class SeriesRows {

    /** The columns of a series; needs s (report_series), t (its duty, or nothing) and w (the owner). */
    static final String SERIES = """
            select s.*, t.title as task_title, t.origin_label, w.name as owner_name, w.valid_to as owner_end
              from report_series s
              left join assigned_task t on t.id = s.task_id
              join organisation_unit w on w.id = s.owner_unit_id
            """;

    /** Its territory, the unit it goes through, and whoever reports in it. Parameters :scope and :own. */
    static final String VISIBLE = """
            (s.owner_path like :scope or s.via_unit_id = :own
             or exists (select 1 from series_unit v where v.series_id = s.id and v.unit_path like :scope))""";

    static final String OCCURRENCE = """
            select o.*, s.owner_path, s.via_unit_id, u.name as unit_name, u.kind as unit_kind,
                   (select e.user_id from occurrence_event e
                     where e.report_id = o.report_id and e.action = 'SEND') as reported_by
              from series_occurrence o
              join report_series s on s.id = o.series_id
              join organisation_unit u on u.id = o.unit_id
            """;

    private SeriesRows() {}

    static ReportSeries series(ResultSet row) throws SQLException {
        return new ReportSeries(
                row.getLong("id"),
                row.getObject("task_id", Long.class),
                row.getString("task_title"),
                row.getString("origin_label"),
                row.getLong("owner_unit_id"),
                row.getString("owner_name"),
                row.getString("owner_path"),
                day(row, "owner_end"),
                row.getString("title"),
                rhythm(row),
                row.getString("end_event"),
                row.getString("send_to"),
                row.getString("send_via"),
                row.getObject("via_unit_id", Long.class),
                row.getObject("criteria_set_id", Long.class),
                day(row, "stopped_on"),
                row.getString("stop_reason"),
                row.getObject("end_milestone_id", Long.class),
                row.getInt("version"));
    }

    static SeriesRhythm rhythm(ResultSet row) throws SQLException {
        return new SeriesRhythm(
                row.getString("phrase"),
                CycleUnit.valueOf(row.getString("cycle")),
                row.getInt("every"),
                row.getObject("day_of_cycle", Integer.class),
                row.getObject("month_of_cycle", Integer.class),
                row.getObject("starts_after", LocalDate.class),
                day(row, "ends_on"));
    }

    static SeriesOccurrence occurrence(ResultSet row) throws SQLException {
        return new SeriesOccurrence(
                row.getLong("id"),
                row.getLong("series_id"),
                row.getString("owner_path"),
                row.getObject("via_unit_id", Long.class),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("unit_path"),
                row.getString("period"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("nominal_day", LocalDate.class),
                row.getObject("due_day", LocalDate.class),
                day(row, "overdue_from"),
                day(row, "missed_from"),
                OccurrenceStatus.valueOf(row.getString("status")),
                day(row, "sent_on"),
                row.getObject("report_id", Long.class),
                row.getObject("reported_by", Long.class),
                row.getObject("covered_by", Long.class),
                row.getInt("version"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
