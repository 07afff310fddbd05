package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.task.RecurringReports;
import vn.ntm.task.domain.series.SeriesReading.Opened;
import vn.ntm.ui.NotFoundException;

/** The facade over series: a report by its duty, unit and period. */
@Service
class SeriesDirectory implements RecurringReports {

    private final SeriesStore series;
    private final SeriesGeneration generation;
    private final OccurrenceStore store;
    private final SeriesReading reading;
    private final OccurrenceService service;

    SeriesDirectory(
            SeriesStore series,
            SeriesGeneration generation,
            OccurrenceStore store,
            SeriesReading reading,
            OccurrenceService service) {
        this.series = series;
        this.generation = generation;
        this.store = store;
        this.reading = reading;
        this.service = service;
    }

    @Override
    @Transactional
    public void make(long taskId, LocalDate day) {
        series.ofTask(taskId).forEach(id -> generation.make(id, day));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isSent(long taskId, UnitId unit, String period) {
        return store.ofDuty(taskId, unit.value(), period)
                .filter(one -> one.status() == OccurrenceStatus.SENT)
                .isPresent();
    }

    @Override
    @Transactional
    public Outcome<Long> send(long taskId, UnitId unit, String period, PeriodReport report, Actor by) {
        Opened opened = reading.open(find(taskId, unit, period).id(), by);
        Map<String, String> typed = new HashMap<>();
        if (opened.rollUp() != null) {
            typed.putAll(opened.prefill());
        }
        typed.putAll(report.values());
        for (TemplateField field : opened.template().fields()) {
            if (field.kind() == FieldKind.CRITERIA) {
                for (Item item : opened.criteria()) {
                    boolean done = report.done().contains(item.code());
                    typed.put(
                            ReportValues.key(field.code(), item.code()),
                            (done ? CriterionProgress.XONG : CriterionProgress.DANG_LAM).name());
                }
            }
        }
        String covers = report.covers();
        Optional<SeriesOccurrence> covered =
                covers == null ? Optional.empty() : store.ofDuty(taskId, unit.value(), covers);
        return service.send(
                opened.occurrence().id(),
                new OccurrenceService.Report(
                        opened.occurrence().version(),
                        typed,
                        false,
                        report.number(),
                        null,
                        covered.map(SeriesOccurrence::id).stream().toList(),
                        List.of()),
                by);
    }

    @Override
    @Transactional
    public Outcome<Long> sendBack(long taskId, UnitId unit, String period, String reason, Actor by) {
        SeriesOccurrence occurrence = find(taskId, unit, period);
        return service.sendBack(occurrence.id(), occurrence.version(), reason, by);
    }

    private SeriesOccurrence find(long taskId, UnitId unit, String period) {
        return store.ofDuty(taskId, unit.value(), period)
                .orElseThrow(() -> new NotFoundException("occurrence " + period + " of task", taskId));
    }
}
