package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.AssignmentMoved;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.TaskAssigned;
import vn.ntm.task.TaskOriginSource;
import vn.ntm.task.UnitsJoined;
import vn.ntm.task.domain.series.SeriesStore.RecurringDuty;
import vn.ntm.task.reading.DeadlineReader;

/** A recurring duty is a series from the moment it is given: nobody sets it up a second time. */
@Component
class DutySeries {

    private static final DeadlineReader READER = new DeadlineReader();

    private final SeriesStore store;
    private final SeriesSetUp setUp;
    private final SeriesGeneration generation;
    private final ObjectProvider<TaskOriginSource> papers; // upstairs; absent where this module runs alone
    private final ApplicationClock clock;

    DutySeries(
            SeriesStore store,
            SeriesSetUp setUp,
            SeriesGeneration generation,
            ObjectProvider<TaskOriginSource> papers,
            ApplicationClock clock) {
        this.store = store;
        this.setUp = setUp;
        this.generation = generation;
        this.papers = papers;
        this.clock = clock;
    }

    @EventListener
    void given(TaskAssigned event) {
        store.duty(event.taskId())
                .filter(duty -> !duty.leads().isEmpty())
                .ifPresent(duty -> rhythms(duty, event.by()).forEach(rhythm -> save(duty, rhythm, event.by())));
    }

    /** More units owe from now on. */
    @EventListener
    void joined(UnitsJoined event) {
        store.ofTask(event.taskId()).forEach(id -> generation.make(id, clock.today()));
    }

    /** Whoever is done, or is no longer asked, owes nothing more; what the daily run would find out shows at once. */
    @EventListener
    void moved(AssignmentMoved event) {
        if (!event.to().isOpen()) {
            store.ofTask(event.taskId()).forEach(id -> generation.make(id, clock.today()));
        }
    }

    /** "Định kỳ hàng tháng, hàng quý" is two series. */
    private List<SeriesRhythm> rhythms(RecurringDuty duty, Actor by) {
        SeriesRhythm first = SeriesRhythm.of(duty.deadline(), start(duty, by));
        List<SeriesRhythm> rhythms = new ArrayList<>(List.of(first));
        READER.findIn(first.phrase(), null)
                .ifPresent(found -> found.alsoEvery().stream()
                        .filter(cycle -> cycle != first.cycle())
                        .distinct()
                        .forEach(cycle -> rhythms.add(also(first, cycle))));
        return rhythms;
    }

    private static SeriesRhythm also(SeriesRhythm first, CycleUnit cycle) {
        return new SeriesRhythm(first.phrase(), cycle, 1, null, null, first.startsAfter(), first.endsOn());
    }

    /** The first report falls after the day the paper was issued, or the meeting was held, however late it is entered. */
    private LocalDate start(RecurringDuty duty, Actor by) {
        LocalDate paper = paperDay(duty, by);
        return paper != null && paper.isBefore(duty.givenOn()) ? paper : duty.givenOn();
    }

    private @Nullable LocalDate paperDay(RecurringDuty duty, Actor by) {
        return papers.stream()
                .filter(paper -> paper.kind().equals(duty.originKind()))
                .findFirst()
                .flatMap(paper -> paper.find(duty.originId(), by))
                .map(TaskOriginSource.Details::paperDay)
                .orElse(null);
    }

    private void save(RecurringDuty duty, SeriesRhythm rhythm, Actor by) {
        ReadyTemplate template = ReadyTemplate.forDuty(duty.title() + " " + duty.content());
        List<Long> sources =
                template == ReadyTemplate.SUMMARY ? store.ofSamePaper(duty.taskId(), rhythm.cycle()) : List.of();
        setUp.save(
                new NewSeries(
                        duty.taskId(),
                        new UnitId(duty.ownerUnitId()),
                        duty.title(),
                        rhythm,
                        null,
                        duty.sendTo(),
                        duty.sendVia(),
                        setUp.via(duty.sendVia(), duty.ownerPath()),
                        duty.criteriaSetId(),
                        duty.leads(),
                        sources,
                        template.fields()),
                duty.ownerPath(),
                by);
    }
}
