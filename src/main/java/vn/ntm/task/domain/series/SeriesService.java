package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.Territory;
import vn.ntm.task.domain.series.NewSeries.Reporter;

/** Setting series up by hand, changing what they ask for, and ending them. */
@Service
public class SeriesService {

    private final SeriesStore store;
    private final SeriesSetUp setUp;
    private final SeriesGeneration generation;
    private final Surroundings around;
    private final ApplicationClock clock;

    SeriesService(
            SeriesStore store,
            SeriesSetUp setUp,
            SeriesGeneration generation,
            Surroundings around,
            ApplicationClock clock) {
        this.store = store;
        this.setUp = setUp;
        this.generation = generation;
        this.around = around;
        this.clock = clock;
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
        List<Reporter> reporters = asked.units().stream()
                .flatMap(id -> Optional.ofNullable(units.get(id)).stream())
                .map(unit -> new Reporter(unit.id().value(), unit.path(), true))
                .toList();
        return Outcome.done(setUp.save(
                new NewSeries(
                        null,
                        by.unitId(),
                        asked.title(),
                        asked.rhythm(),
                        asked.endEvent(),
                        asked.sendTo(),
                        asked.sendVia(),
                        setUp.via(asked.sendVia(), territory.path()),
                        asked.criteriaSetId(),
                        reporters,
                        setUp.visible(asked.sources(), territory.path()),
                        asked.fields()),
                territory.path(),
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
        setUp.audit("SERIES_STOPPED", series.id(), series.title(), series.ownerUnitId(), reason, by);
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
        setUp.audit("SERIES_TEMPLATE", series.id(), series.title(), series.ownerUnitId(), "v" + number, by);
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
                setUp.visible(sources, series.ownerPath()).stream()
                        .filter(id -> id != series.id())
                        .toList());
        return Outcome.done(series.id());
    }
}
