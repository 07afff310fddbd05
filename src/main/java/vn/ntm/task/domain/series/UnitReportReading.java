package vn.ntm.task.domain.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.task.UnitReports;
import vn.ntm.task.domain.series.DueReports.DueReport;

/** The facade over the reports of units; answers are read of the last report of each unit in each series only. */
@Service
@Transactional(readOnly = true)
class UnitReportReading implements UnitReports {

    private final DueReports due;
    private final OccurrenceStore store;

    UnitReportReading(DueReports due, OccurrenceStore store) {
        this.due = due;
        this.store = store;
    }

    @Override
    public List<Owed> dueWithin(LocalDate after, LocalDate upTo, LocalDate asOf, Actor actor) {
        List<DueReport> reports = due.within(after, upTo, asOf, actor);
        Map<String, Long> last = new HashMap<>();
        for (DueReport report : reports) {
            Long id = report.reportId();
            if (id != null && report.state().isSent()) {
                last.put(report.seriesId() + "/" + report.unitId(), id);
            }
        }
        List<Long> wanted = List.copyOf(last.values());
        Map<Long, ReportValues> values = store.values(wanted);
        Map<Long, ReportTemplate> templates = store.templatesOfReports(wanted);
        return reports.stream().map(report -> owed(report, values, templates)).toList();
    }

    private static Owed owed(DueReport report, Map<Long, ReportValues> values, Map<Long, ReportTemplate> templates) {
        Long id = report.reportId();
        boolean answered = id != null && values.containsKey(id) && templates.containsKey(id);
        OccurrenceState state = report.state();
        return new Owed(
                report.id(),
                report.seriesId(),
                report.seriesTitle(),
                report.unitId(),
                report.unitName(),
                report.unitIcon(),
                report.period(),
                report.due(),
                state.label(),
                state.tone(),
                state.icon(),
                state.isSent(),
                state == OccurrenceState.SENT_LATE,
                state.isLacking(),
                report.summary(),
                answered
                        ? answers(Objects.requireNonNull(templates.get(id)), Objects.requireNonNull(values.get(id)))
                        : List.of());
    }

    private static List<Answer> answers(ReportTemplate template, ReportValues values) {
        List<Answer> answers = new ArrayList<>();
        for (TemplateField field : template.fields()) {
            Answer answer = answer(field, values);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private static @Nullable Answer answer(TemplateField field, ReportValues values) {
        if (field.kind() == FieldKind.CRITERIA) {
            ReportValues.Done done = values.done(field.code());
            return done == null ? null : new Answer(field.code(), field.label(), done.words() + " tiêu chí xong", null);
        }
        String value = values.of(field.code());
        if (value == null || value.isBlank()) {
            return null;
        }
        BigDecimal number = field.kind().isNumeric() ? new BigDecimal(value) : null;
        return new Answer(field.code(), field.label(), field.show(value), number);
    }
}
