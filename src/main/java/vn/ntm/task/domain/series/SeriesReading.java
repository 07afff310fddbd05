package vn.ntm.task.domain.series;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.AttachmentAccess;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.series.OccurrenceStore.HistoryLine;
import vn.ntm.task.domain.series.OccurrenceStore.SentReport;
import vn.ntm.ui.NotFoundException;

/** An occurrence with all that its form and its page show. */
@Service
public class SeriesReading implements AttachmentAccess {

    /** Owner kind of files that came with a report; owner id = id of the report. */
    static final String FILES = "SERIES_REPORT";

    private final OccurrenceStore store;
    private final SeriesRegister register;
    private final SeriesCriteria criteria;
    private final Attachments attachments;
    private final ApplicationClock clock;

    SeriesReading(
            OccurrenceStore store,
            SeriesRegister register,
            SeriesCriteria criteria,
            Attachments attachments,
            ApplicationClock clock) {
        this.store = store;
        this.register = register;
        this.criteria = criteria;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * What a report for the occurrence starts from.
     *
     * @param template the version in force
     * @param criteria what fields by criterion ask about
     * @param previous the unit's last report for an earlier period, null without one
     * @param before its values
     * @param returned the values of the report that was sent back; null otherwise
     * @param rollUp the reports it sums up; null for a report that sums up nothing
     */
    public record Opened(
            ReportSeries series,
            SeriesOccurrence occurrence,
            ReportTemplate template,
            List<Item> criteria,
            @Nullable SentReport previous,
            ReportValues before,
            @Nullable ReportValues returned,
            @Nullable RollUp rollUp) {

        List<String> criteriaCodes() {
            return criteria.stream().map(Item::code).toList();
        }

        /** The values of the period before that the template in force still asks for. */
        ReportValues comparable() {
            Map<String, String> kept = new HashMap<>();
            List<String> codes = criteriaCodes();
            before.each((field, criterion, value) -> {
                boolean asked = template.field(field).isPresent();
                if (asked && (criterion.isEmpty() || codes.contains(criterion))) {
                    kept.put(ReportValues.key(field, criterion), value);
                }
            });
            return new ReportValues(kept);
        }

        /** What the form is filled with: what came back, else the last figures, and what a summary makes by itself. */
        public Map<String, String> prefill() {
            Map<String, String> typed = new LinkedHashMap<>();
            if (returned != null) {
                typed.putAll(returned.typed(template));
                return typed;
            }
            if (rollUp == null) {
                typed.putAll(comparable().typed(template));
                return typed;
            }
            typed.putAll(rollUp.fill(template.fields()));
            return typed;
        }
    }

    /**
     * A report as it was sent.
     *
     * @param report null while nothing was sent
     * @param template the version it was written on; the one in force while there is none
     */
    public record Shown(
            ReportSeries series,
            SeriesOccurrence occurrence,
            ReportTemplate template,
            @Nullable SentReport report,
            ReportValues values,
            @Nullable SentReport previous,
            ReportValues before,
            Map<String, String> criterionNames,
            List<HistoryLine> history,
            List<StoredFile> files,
            List<SeriesOccurrence> covers,
            @Nullable SeriesOccurrence coveredBy,
            @Nullable RollUp rollUp) {}

    /** For the form; only for those who may read the reports of that unit. */
    @Transactional(readOnly = true)
    public Opened open(long occurrenceId, Actor actor) {
        SeriesOccurrence occurrence = readable(occurrenceId, actor);
        ReportSeries series = series(occurrence);
        SentReport previous = store.before(occurrence).orElse(null);
        Long stands = occurrence.status() == OccurrenceStatus.RETURNED ? occurrence.reportId() : null;
        Map<Long, ReportValues> values = store.values(ids(previous == null ? null : previous.id(), stands));
        return new Opened(
                series,
                occurrence,
                template(occurrence),
                criteria.of(series, occurrence),
                previous,
                previous == null ? ReportValues.EMPTY : values.getOrDefault(previous.id(), ReportValues.EMPTY),
                stands == null ? null : values.getOrDefault(stands, ReportValues.EMPTY),
                rollUp(occurrence));
    }

    @Transactional(readOnly = true)
    public Shown show(long occurrenceId, Actor actor) {
        SeriesOccurrence occurrence = readable(occurrenceId, actor);
        ReportSeries series = series(occurrence);
        Long reportId = occurrence.reportId();
        SentReport report = reportId == null ? null : store.report(reportId).orElse(null);
        SentReport previous = store.before(occurrence).orElse(null);
        Map<Long, ReportValues> values = store.values(ids(reportId, previous == null ? null : previous.id()));
        ReportTemplate template = report == null
                ? template(occurrence)
                : store.templatesOf(List.of(report.templateId()))
                        .getOrDefault(report.templateId(), template(occurrence));
        Long cover = occurrence.coveredBy();
        return new Shown(
                series,
                occurrence,
                template,
                report,
                reportId == null ? ReportValues.EMPTY : values.getOrDefault(reportId, ReportValues.EMPTY),
                previous,
                previous == null ? ReportValues.EMPTY : values.getOrDefault(previous.id(), ReportValues.EMPTY),
                criteria.of(series, occurrence).stream()
                        .collect(Collectors.toMap(Item::code, Item::name, (one, other) -> one, LinkedHashMap::new)),
                store.history(occurrenceId),
                reportId == null ? List.of() : attachments.of(FILES, reportId),
                store.coveredBy(occurrenceId),
                cover == null ? null : store.find(cover, actor).orElse(null),
                rollUp(occurrence));
    }

    /** What the occurrence's unit has missed before and may be covered by a report for it. */
    @Transactional(readOnly = true)
    public List<SeriesOccurrence> coverable(SeriesOccurrence occurrence) {
        return store.coverable(occurrence, clock.today());
    }

    private SeriesOccurrence readable(long id, Actor actor) {
        return store.find(id, actor)
                .filter(one -> one.isReadableBy(actor))
                .orElseThrow(() -> new NotFoundException("occurrence", id));
    }

    private ReportSeries series(SeriesOccurrence occurrence) {
        return register.byId(occurrence.seriesId());
    }

    private ReportTemplate template(SeriesOccurrence occurrence) {
        return store.latestTemplate(occurrence.seriesId()).orElseThrow();
    }

    private @Nullable RollUp rollUp(SeriesOccurrence occurrence) {
        return register.sourcesOf(occurrence.seriesId()).isEmpty() ? null : store.rollUp(occurrence, clock.today());
    }

    private static List<Long> ids(@Nullable Long one, @Nullable Long other) {
        return java.util.stream.Stream.of(java.util.Optional.ofNullable(one), java.util.Optional.ofNullable(other))
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    @Override
    public String ownerKind() {
        return FILES;
    }

    /** Files of a report: whoever may read the report. */
    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long reportId, Actor actor) {
        return store.report(reportId)
                .flatMap(report -> store.find(report.occurrenceId(), actor))
                .filter(occurrence -> occurrence.isReadableBy(actor))
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UnitId> seenFrom(long reportId) {
        Set<UnitId> areas = new HashSet<>();
        store.report(reportId)
                .flatMap(report -> store.byId(report.occurrenceId()))
                .ifPresent(occurrence -> {
                    areas.addAll(UnitId.ofPath(occurrence.unitPath()));
                    areas.addAll(UnitId.ofPath(occurrence.ownerPath()));
                    Long via = occurrence.viaUnitId();
                    if (via != null) {
                        areas.add(new UnitId(via));
                    }
                });
        return areas;
    }
}
