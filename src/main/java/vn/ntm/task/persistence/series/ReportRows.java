package vn.ntm.task.persistence.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitKind;
import vn.ntm.task.domain.series.FieldKind;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.OccurrenceStore.HistoryLine;
import vn.ntm.task.domain.series.OccurrenceStore.SentReport;
import vn.ntm.task.domain.series.ReportTemplate;
import vn.ntm.task.domain.series.ReportValues;
import vn.ntm.task.domain.series.RollUp;
import vn.ntm.task.domain.series.RollUp.Source;
import vn.ntm.task.domain.series.SeriesOccurrence;
import vn.ntm.task.domain.series.TemplateField;

/** Reading of templates, reports and their values. */
@Component
class ReportRows {

    private static final String REPORT = """
            select r.*, o.period, o.nominal_day from occurrence_report r
              join series_occurrence o on o.id = r.occurrence_id
            """;

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReportTemplate> latestTemplate(long seriesId) {
        return templates("""
                t.id = (select x.id from series_template x where x.series_id = :id order by x.number desc limit 1)""", seriesId).stream().findFirst();
    }

    List<ReportTemplate> templates(long seriesId) {
        return templates("t.series_id = :id", seriesId);
    }

    Map<Long, ReportTemplate> templatesOf(List<Long> ids) {
        Map<Long, ReportTemplate> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            templates("t.id in (:id)", ids).forEach(template -> found.put(template.id(), template));
        }
        return found;
    }

    Map<Long, ReportTemplate> templatesOfReports(List<Long> reportIds) {
        Map<Long, Long> templateOf = new LinkedHashMap<>();
        if (!reportIds.isEmpty()) {
            jdbc.sql("select id, template_id from occurrence_report where id in (:ids)")
                    .param("ids", reportIds)
                    .query((row, n) -> templateOf.put(row.getLong(1), row.getLong(2)))
                    .list();
        }
        Map<Long, ReportTemplate> templates =
                templatesOf(templateOf.values().stream().distinct().toList());
        Map<Long, ReportTemplate> found = new LinkedHashMap<>();
        templateOf.forEach((report, template) -> {
            ReportTemplate one = templates.get(template);
            if (one != null) {
                found.put(report, one);
            }
        });
        return found;
    }

    private List<ReportTemplate> templates(String condition, Object id) {
        Map<Long, List<TemplateField>> fields = new LinkedHashMap<>();
        Map<Long, ReportTemplate> heads = new LinkedHashMap<>();
        jdbc.sql("""
                        select t.id, t.number, t.created_at, t.created_by_label, f.* from series_template t
                          join template_field f on f.template_id = t.id
                         where %s order by t.number desc, f.position""".formatted(condition))
                .param("id", id)
                .query((row, n) -> {
                    long template = row.getLong("id");
                    heads.putIfAbsent(
                            template,
                            new ReportTemplate(
                                    template,
                                    row.getInt("number"),
                                    List.of(),
                                    row.getTimestamp("created_at").toInstant(),
                                    row.getString("created_by_label")));
                    return fields.computeIfAbsent(template, key -> new ArrayList<>())
                            .add(field(row));
                })
                .list();
        return heads.values().stream()
                .map(head -> new ReportTemplate(
                        head.id(),
                        head.number(),
                        List.copyOf(fields.getOrDefault(head.id(), List.of())),
                        head.createdAt(),
                        head.createdBy()))
                .toList();
    }

    private static TemplateField field(ResultSet row) throws SQLException {
        return new TemplateField(
                row.getString("code"),
                row.getString("label"),
                FieldKind.valueOf(row.getString("kind")),
                row.getString("measure"),
                row.getBoolean("required"),
                row.getString("help"));
    }

    Map<Long, ReportValues> values(List<Long> reportIds) {
        Map<Long, Map<String, String>> found = new LinkedHashMap<>();
        if (!reportIds.isEmpty()) {
            jdbc.sql("select report_id, code, criterion, value from report_value where report_id in (:ids)")
                    .param("ids", reportIds)
                    .query((row, n) -> found.computeIfAbsent(row.getLong(1), key -> new LinkedHashMap<>())
                            .put(ReportValues.key(row.getString(2), row.getString(3)), row.getString(4)))
                    .list();
        }
        Map<Long, ReportValues> values = new LinkedHashMap<>();
        found.forEach((id, byKey) -> values.put(id, new ReportValues(byKey)));
        return values;
    }

    Optional<SentReport> report(long reportId) {
        return jdbc.sql(REPORT + " where r.id = :id")
                .param("id", reportId)
                .query((row, n) -> sent(row))
                .optional();
    }

    Optional<SentReport> before(SeriesOccurrence occurrence) {
        return jdbc.sql(REPORT + """
                         where o.series_id = :series and o.unit_id = :unit and o.nominal_day < :day
                           and o.status = 'SENT' and r.id = o.report_id
                         order by o.nominal_day desc limit 1""")
                .param("series", occurrence.seriesId())
                .param("unit", occurrence.unitId())
                .param("day", occurrence.nominalDay())
                .query((row, n) -> sent(row))
                .optional();
    }

    private static SentReport sent(ResultSet row) throws SQLException {
        return new SentReport(
                row.getLong("id"),
                row.getLong("occurrence_id"),
                row.getLong("template_id"),
                row.getString("period"),
                row.getObject("nominal_day", LocalDate.class),
                row.getObject("sent_on", LocalDate.class),
                row.getString("number"),
                row.getBoolean("unchanged"));
    }

    List<HistoryLine> history(long occurrenceId) {
        return jdbc.sql("select * from occurrence_event where occurrence_id = :id order by id desc limit 100")
                .param("id", occurrenceId)
                .query((row, n) -> new HistoryLine(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("day", LocalDate.class),
                        row.getString("action"),
                        row.getObject("report_id", Long.class),
                        row.getString("user_name"),
                        row.getString("position"),
                        row.getBoolean("on_behalf"),
                        row.getString("reason")))
                .list();
    }

    /** The same period where the cycles are the same, else what falls into the period of the summary. */
    RollUp rollUp(SeriesOccurrence summary, LocalDate today) {
        record Row(
                SeriesOccurrence occurrence,
                String title,
                @Nullable Long template) {}
        List<Row> rows = jdbc.sql("""
                        select o.*, s.title as series_title, s.owner_path, s.via_unit_id, u.name as unit_name,
                               u.kind as unit_kind, null::bigint as reported_by, r.template_id
                          from series_source x
                          join report_series s on s.id = x.source_id
                          join series_occurrence o on o.series_id = s.id
                          join series_unit v on v.series_id = s.id and v.unit_id = o.unit_id
                          join organisation_unit u on u.id = o.unit_id
                          left join occurrence_report r on r.id = o.report_id and o.status = 'SENT'
                         where x.series_id = :series and o.status <> 'CANCELLED'
                           and (o.period = :period or (s.cycle <> :cycle and o.nominal_day between :opens and :nominal))
                         order by s.id, v.position, o.nominal_day""")
                .param("series", summary.seriesId())
                .param("period", summary.period())
                .param("cycle", cycleOf(summary.seriesId()))
                .param("opens", summary.opensOn())
                .param("nominal", summary.nominalDay())
                .query((row, n) -> new Row(
                        SeriesRows.occurrence(row),
                        row.getString("series_title"),
                        row.getObject("template_id", Long.class)))
                .list();
        Set<Long> templateIds = new LinkedHashSet<>();
        List<Long> reports = new ArrayList<>();
        for (Row row : rows) {
            if (row.template() != null) {
                templateIds.add(row.template());
                reports.add(Objects.requireNonNull(row.occurrence().reportId()));
            }
        }
        Map<Long, ReportTemplate> templates = templatesOf(List.copyOf(templateIds));
        Map<Long, ReportValues> values = values(reports);
        return new RollUp(rows.stream()
                .map(row -> {
                    SeriesOccurrence one = row.occurrence();
                    Long report = row.template() == null ? null : one.reportId();
                    UnitKind kind = one.unitKind();
                    OccurrenceState state = one.state(today);
                    return new Source(
                            one.id(),
                            row.title(),
                            one.unitName(),
                            kind.icon(),
                            state,
                            row.template() == null ? null : templates.get(row.template()),
                            report == null ? null : values.getOrDefault(report, ReportValues.EMPTY));
                })
                .toList());
    }

    private String cycleOf(long seriesId) {
        return jdbc.sql("select cycle from report_series where id = :id")
                .param("id", seriesId)
                .query(String.class)
                .single();
    }
}
