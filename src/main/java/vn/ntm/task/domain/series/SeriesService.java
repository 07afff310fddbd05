package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.AssignmentMoved;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.TaskAssigned;
import vn.ntm.task.domain.Territory;
import vn.ntm.task.domain.series.NewSeries.Reporter;
import vn.ntm.task.domain.series.SeriesStore.RecurringDuty;

/** Setting up, changing and ending series: by hand, and by itself where a recurring duty is given. */
@Service
public class SeriesService {

    private final SeriesStore store;
    private final SeriesGeneration generation;
    private final Surroundings around;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    SeriesService(
            SeriesStore store,
            SeriesGeneration generation,
            Surroundings around,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.generation = generation;
        this.around = around;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** What a series asks of the directory of units. */
    @Component
    record Surroundings(Units units, Territory territory) {}

    /** A series as somebody sets it up by hand. */
    public record Request(
            String title,
            SeriesRhythm rhythm,
            @Nullable String endEvent,
            @Nullable String sendTo,
            @Nullable String sendVia,
            @Nullable Long criteriaSetId,
            List<UnitId> units,
            List<TemplateField> fields,
            List<Long> sources) {}

    @Transactional
    public Outcome<Long> create(Request asked, Actor by) {
        UnitSummary territory = around.territory().of(by.unitId());
        List<Rejection> rejections = new ArrayList<>(SeriesChecks.check(asked));
        if (!by.may(Right.ASSIGN_TASK) || !by.sees(territory.path())) {
            rejections.add(Rejection.of("task.error.seriesOnlyOffice"));
        }
        Map<UnitId, UnitSummary> units = around.units().findAll(new HashSet<>(asked.units()));
        rejections.addAll(SeriesChecks.checkUnits(asked.units(), units, by, clock.today()));
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        List<Reporter> reporters = units.values().stream()
                .map(unit -> new Reporter(unit.id().value(), unit.path(), true))
                .toList();
        return Outcome.done(save(
                new NewSeries(
                        null,
                        by.unitId(),
                        asked.title(),
                        asked.rhythm(),
                        asked.endEvent(),
                        asked.sendTo(),
                        asked.sendVia(),
                        via(asked.sendVia(), territory.path()),
                        asked.criteriaSetId(),
                        reporters,
                        visible(asked.sources(), territory.path()),
                        asked.fields()),
                territory.path(),
                by));
    }

    /** A recurring duty is a series from the day it is given: nobody sets it up a second time. */
    @EventListener
    void given(TaskAssigned event) {
        store.duty(event.taskId()).filter(duty -> !duty.leads().isEmpty()).ifPresent(duty -> ofDuty(duty, event.by()));
    }

    /** Whoever is done, or is no longer asked, owes nothing more; what the daily run would find out shows at once. */
    @EventListener
    void moved(AssignmentMoved event) {
        if (!event.to().isOpen()) {
            store.ofTask(event.taskId()).forEach(id -> generation.make(id, clock.today()));
        }
    }

    private void ofDuty(RecurringDuty duty, Actor by) {
        SeriesRhythm rhythm = SeriesRhythm.of(duty.deadline(), duty.givenOn());
        ReadyTemplate template = ReadyTemplate.forDuty(duty.title() + " " + duty.content());
        List<Long> sources =
                template == ReadyTemplate.SUMMARY ? store.ofSamePaper(duty.taskId(), rhythm.cycle()) : List.of();
        save(
                new NewSeries(
                        duty.taskId(),
                        new UnitId(duty.ownerUnitId()),
                        duty.title(),
                        rhythm,
                        null,
                        duty.sendTo(),
                        duty.sendVia(),
                        via(duty.sendVia(), duty.ownerPath()),
                        duty.criteriaSetId(),
                        duty.leads(),
                        sources,
                        template.fields()),
                duty.ownerPath(),
                by);
    }

    private long save(NewSeries series, String ownerPath, Actor by) {
        LocalDate today = clock.today();
        long id = store.insert(series, ownerPath, by, clock.instant(), today);
        store.addTemplate(id, series.fields(), by, clock.instant());
        store.setSources(id, series.sources());
        generation.make(id, today);
        audit("SERIES_CREATED", id, series.title(), series.owner().value(), null, by);
        return id;
    }

    /** "qua Phòng Nông nghiệp và PTNT": the unit of that name in the territory, if there is exactly one. */
    private @Nullable Long via(@Nullable String words, String path) {
        if (words == null || words.isBlank()) {
            return null;
        }
        List<UnitSummary> named = around.units().named(words, path, clock.today());
        return named.size() == 1 ? named.get(0).id().value() : null;
    }

    private List<Long> visible(List<Long> sources, String path) {
        return sources.stream()
                .filter(id -> store.find(id)
                        .filter(one -> one.ownerPath().startsWith(path))
                        .isPresent())
                .toList();
    }

    /** Another rhythm of the same duty: "hàng tháng, hàng quý" is two series. */
    @Transactional
    public Outcome<Long> alsoEvery(long seriesId, CycleUnit cycle, Actor by) {
        ReportSeries series = store.find(seriesId).orElseThrow();
        Long task = series.taskId();
        Optional<RecurringDuty> duty = task == null ? Optional.empty() : store.duty(task);
        if (duty.isEmpty() || !series.isManagedBy(by) || series.rhythm().cycle() == cycle) {
            return Outcome.rejected(Rejection.of("task.error.seriesOnlyOffice"));
        }
        SeriesRhythm old = series.rhythm();
        SeriesRhythm rhythm = new SeriesRhythm(old.phrase(), cycle, 1, null, null, old.startsAfter(), old.endsOn());
        List<TemplateField> fields = ReadyTemplate.forDuty(series.title()).fields();
        return Outcome.done(save(
                new NewSeries(
                        task,
                        new UnitId(series.ownerUnitId()),
                        series.title(),
                        rhythm,
                        series.endEvent(),
                        series.sendTo(),
                        series.sendVia(),
                        series.viaUnitId(),
                        series.criteriaSetId(),
                        duty.get().leads(),
                        List.of(),
                        fields),
                series.ownerPath(),
                by));
    }

    /** Ends it with that day: what falls due later is cancelled, what fell due stays what it is. */
    @Transactional
    public Outcome<Long> stop(
            ReportSeries series, int version, @Nullable LocalDate on, @Nullable String reason, Actor by) {
        List<Rejection> rejections = SeriesChecks.checkStop(series, on, reason, by, clock.today());
        if (!rejections.isEmpty() || on == null || reason == null) {
            return Outcome.rejected(rejections);
        }
        if (!store.stop(series.id(), version, on, reason)) {
            throw new OptimisticLockingFailureException("series " + series.id());
        }
        generation.make(series.id(), clock.today());
        audit("SERIES_STOPPED", series.id(), series.title(), series.ownerUnitId(), reason, by);
        return Outcome.done(series.id());
    }

    /** A new version; reports that are there keep theirs. */
    @Transactional
    public Outcome<Long> changeTemplate(ReportSeries series, List<TemplateField> fields, Actor by) {
        List<Rejection> rejections = SeriesChecks.checkFields(fields);
        if (!series.isManagedBy(by)) {
            rejections.add(Rejection.of("task.error.seriesOnlyOffice"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        int number = store.addTemplate(series.id(), fields, by, clock.instant());
        audit("SERIES_TEMPLATE", series.id(), series.title(), series.ownerUnitId(), "v" + number, by);
        return Outcome.done(series.id());
    }

    /** Which series it sums up; those of other territories are left out. */
    @Transactional
    public Outcome<Long> setSources(ReportSeries series, List<Long> sources, Actor by) {
        if (!series.isManagedBy(by)) {
            return Outcome.rejected(Rejection.of("task.error.seriesOnlyOffice"));
        }
        store.setSources(
                series.id(),
                visible(sources, series.ownerPath()).stream()
                        .filter(id -> id != series.id())
                        .toList());
        return Outcome.done(series.id());
    }

    private void audit(String action, long id, String title, long owner, @Nullable String reason, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action, by.userId().value(), by.name(), by.position(), "SERIES", id, title, owner, null, null, reason));
    }
}
