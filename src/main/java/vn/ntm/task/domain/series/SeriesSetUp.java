package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;

/** What every way of setting a series up ends in: the series with its form, its sources and its first occurrences. */
@Component
class SeriesSetUp {

    private final SeriesStore store;
    private final SeriesGeneration generation;
    private final SeriesEnding ending;
    private final Units units;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    SeriesSetUp(
            SeriesStore store,
            SeriesGeneration generation,
            SeriesEnding ending,
            Units units,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.generation = generation;
        this.ending = ending;
        this.units = units;
        this.clock = clock;
        this.publisher = publisher;
    }

    long save(NewSeries series, String ownerPath, Actor by) {
        LocalDate today = clock.today();
        long id = store.insert(series, ownerPath, by, clock.instant(), today);
        store.addTemplate(id, series.fields(), by, clock.instant());
        store.setSources(id, series.sources());
        ending.hang(id, series, ownerPath, by);
        generation.make(id, today);
        audit("SERIES_CREATED", id, series.title(), series.owner().value(), null, by);
        return id;
    }

    /** "qua Phòng Nông nghiệp và PTNT": the unit of that name in the territory, if there is exactly one. */
    @Nullable Long via(@Nullable String words, String path) {
        if (words == null || words.isBlank()) {
            return null;
        }
        List<UnitSummary> named = units.named(words, path, clock.today());
        return named.size() == 1 ? named.get(0).id().value() : null;
    }

    /** Those of the territory. */
    List<Long> visible(List<Long> sources, String path) {
        return sources.stream()
                .filter(id -> store.find(id)
                        .filter(one -> one.ownerPath().startsWith(path))
                        .isPresent())
                .toList();
    }

    void audit(String action, long id, String title, long owner, @Nullable String reason, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action, by.userId().value(), by.name(), by.position(), "SERIES", id, title, owner, null, null, reason));
    }
}
