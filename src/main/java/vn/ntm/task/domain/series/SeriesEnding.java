package vn.ntm.task.domain.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DutiesRescheduled;
import vn.ntm.task.domain.MilestoneBinding;
import vn.ntm.task.domain.MilestoneBinding.Bound;

/**
 * "Đến khi hoàn thành toàn bộ các tiêu chí": the words are a milestone, and its day ends the series. A day that is changed
 * or taken back moves the end; a series that somebody ended by hand stays ended.
 */
@Component
class SeriesEnding {

    private final SeriesStore store;
    private final SeriesGeneration generation;
    private final MilestoneBinding milestones;
    private final ApplicationClock clock;

    SeriesEnding(SeriesStore store, SeriesGeneration generation, MilestoneBinding milestones, ApplicationClock clock) {
        this.store = store;
        this.generation = generation;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** A new series with an end in words. */
    void hang(long seriesId, NewSeries series, String ownerPath, Actor by) {
        String event = series.endEvent();
        if (event == null || event.isBlank()) {
            return;
        }
        Bound milestone = milestones.bind(series.owner().value(), ownerPath, event, by, clock.instant());
        store.endWith(seriesId, milestone.id());
        LocalDate day = milestone.day();
        if (day != null) {
            store.endOn(seriesId, day, milestone.name());
        }
    }

    @EventListener
    void dated(DutiesRescheduled event) {
        store.endingWith(event.milestoneId()).forEach(series -> end(series.id(), event.day(), event.milestone()));
    }

    private void end(long id, @Nullable LocalDate day, String name) {
        if (store.endOn(id, day, name)) {
            generation.make(id, clock.today());
        }
    }
}
