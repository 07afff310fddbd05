package vn.ntm.task.domain.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.OccurrenceReturned;
import vn.ntm.task.domain.series.OccurrenceStore.Sending;
import vn.ntm.task.domain.series.SeriesReading.Opened;

/** Reporting for a period, and sending a report back. */
@Service
public class OccurrenceService {

    private final SeriesReading reading;
    private final OccurrenceStore store;
    private final Attachments attachments;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    OccurrenceService(
            SeriesReading reading,
            OccurrenceStore store,
            Attachments attachments,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.reading = reading;
        this.store = store;
        this.attachments = attachments;
        this.clock = clock;
        this.publisher = publisher;
    }

    /**
     * A report as it was typed.
     *
     * @param version of the occurrence as the form saw it
     * @param values by {@link ReportValues#key}
     * @param unchanged said to be what was reported for the period before
     * @param on day of the paper when an office records it; null = today
     * @param covers occurrences that were missed and that this report covers too
     */
    public record Report(
            int version,
            Map<String, String> values,
            boolean unchanged,
            @Nullable String number,
            @Nullable LocalDate on,
            List<Long> covers,
            List<Upload> files) {

        public Report(int version, Map<String, String> values) {
            this(version, values, false, null, null, List.of(), List.of());
        }
    }

    /** The id of the report. */
    @Transactional
    public Outcome<Long> send(long occurrenceId, Report report, Actor by) {
        Opened opened = reading.open(occurrenceId, by);
        SeriesOccurrence occurrence = opened.occurrence();
        Set<OccurrenceAction> actions = occurrence.actionsFor(by, clock.today());
        if (occurrence.isMissed(clock.today())
                && occurrence.unitId() == by.unitId().value()) {
            return Outcome.rejected(Rejection.of("task.error.seriesMissed"));
        }
        if (!actions.contains(OccurrenceAction.SEND) && !actions.contains(OccurrenceAction.RECORD)) {
            return Outcome.rejected(Rejection.of("task.error.seriesNotNow"));
        }
        if (occurrence.version() != report.version()) {
            throw new OptimisticLockingFailureException("occurrence " + occurrenceId);
        }
        boolean own = actions.contains(OccurrenceAction.SEND);
        List<Rejection> rejections = new ArrayList<>(checkDay(occurrence, report.on(), own));
        Outcome<ReportValues> read = opened.template().read(report.values(), opened.criteriaCodes());
        rejections.addAll(read.rejections());
        if (!read.isRejected() && report.unchanged()) {
            rejections.addAll(checkUnchanged(opened, read.value()));
        }
        report.files().forEach(file -> rejections.addAll(attachments.check(file).rejections()));
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        LocalDate on = report.on();
        Sending sending = new Sending(on == null ? clock.today() : on, report.number(), report.unchanged(), !own);
        return Outcome.done(save(opened, report, sending, read.value(), by));
    }

    private List<Rejection> checkDay(SeriesOccurrence occurrence, @Nullable LocalDate on, boolean own) {
        LocalDate today = clock.today();
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            return List.of(Rejection.onField("on", "task.error.reportInFuture"));
        }
        if (own && day.isBefore(today)) {
            return List.of(Rejection.onField("on", "task.error.reportBackdated"));
        }
        if (day.isBefore(occurrence.opensOn())) {
            return List.of(Rejection.onField("on", "task.error.seriesTooEarly"));
        }
        return occurrence.isMissed(day) ? List.of(Rejection.onField("on", "task.error.seriesMissedOn")) : List.of();
    }

    /** "Không đổi" is said of figures that are there and are the same. */
    private static List<Rejection> checkUnchanged(Opened opened, ReportValues values) {
        if (opened.previous() == null) {
            return List.of(Rejection.of("task.error.seriesNothingBefore"));
        }
        return values.equals(opened.comparable()) ? List.of() : List.of(Rejection.of("task.error.seriesChanged"));
    }

    private long save(Opened opened, Report report, Sending sending, ReportValues values, Actor by) {
        SeriesOccurrence occurrence = opened.occurrence();
        Instant now = clock.instant();
        long id = store.send(occurrence, opened.template().id(), sending, values, by, now);
        store.coverable(occurrence, clock.today()).stream()
                .filter(missed -> report.covers().contains(missed.id()))
                .forEach(missed -> store.cover(missed, occurrence, by, now, clock.today()));
        for (Upload file : report.files()) {
            attachments.store(SeriesReading.FILES, id, file, by).value();
        }
        audit("SERIES_SENT", opened, null, by);
        return id;
    }

    @Transactional
    public Outcome<Long> sendBack(long occurrenceId, int version, @Nullable String reason, Actor by) {
        Opened opened = reading.open(occurrenceId, by);
        SeriesOccurrence occurrence = opened.occurrence();
        if (!occurrence.actionsFor(by, clock.today()).contains(OccurrenceAction.RETURN)) {
            return Outcome.rejected(Rejection.of("task.error.seriesNotReturned"));
        }
        if (reason == null || reason.isBlank()) {
            return Outcome.rejected(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        if (occurrence.version() != version) {
            throw new OptimisticLockingFailureException("occurrence " + occurrenceId);
        }
        store.giveBack(occurrence, reason, by, clock.instant(), clock.today());
        audit("SERIES_RETURNED", opened, reason, by);
        publisher.publishEvent(new OccurrenceReturned(
                occurrence.id(),
                new UnitId(occurrence.unitId()),
                opened.series().title(),
                occurrence.periodName(),
                reason,
                by));
        return Outcome.done(occurrence.id());
    }

    private void audit(String action, Opened opened, @Nullable String reason, Actor by) {
        SeriesOccurrence occurrence = opened.occurrence();
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "OCCURRENCE",
                occurrence.id(),
                opened.series().title() + ", " + occurrence.periodName(),
                occurrence.unitId(),
                null,
                occurrence.unitName(),
                reason));
    }
}
