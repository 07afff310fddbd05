package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;
import vn.ntm.task.OccurrenceOwed;
import vn.ntm.task.domain.WorkingCalendars;
import vn.ntm.task.domain.series.SeriesRhythm.Turn;
import vn.ntm.task.domain.series.SeriesStore.Made;
import vn.ntm.task.domain.series.SeriesStore.Owed;

/**
 * Makes the occurrences of every series: back to its start and two turns ahead, one statement for all units. A run after
 * a run changes nothing; a change of the calendar, of the duty or of the units shows at the next one.
 */
@Component
public class SeriesGeneration implements DailyJob {

    private final SeriesStore store;
    private final WorkingCalendars calendars;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    SeriesGeneration(
            SeriesStore store,
            WorkingCalendars calendars,
            ApplicationClock clock,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "task-report-occurrences";
    }

    @Override
    public String label() {
        return "task.job.occurrences";
    }

    @Override
    public Result run(LocalDate day) {
        int made = 0;
        int moved = 0;
        int cancelled = 0;
        for (Long id : store.living(day)) {
            Made one = transaction.execute(status -> {
                Made done = make(id, day);
                announce(id, day);
                return done;
            });
            if (one != null) {
                made += one.made();
                moved += one.moved();
                cancelled += one.cancelled();
            }
        }
        return Result.of("task.job.occurrencesDone", made, moved, cancelled);
    }

    /** One series, in the caller's transaction. */
    Made make(long id, LocalDate day) {
        ReportSeries series = store.find(id).orElseThrow();
        store.followDuty(id, day);
        return store.make(series, series.rhythm().turns(calendars.rules(), day), day, clock.instant());
    }

    private void announce(long id, LocalDate day) {
        ReportSeries series = store.find(id).orElseThrow();
        LocalDate from = store.announcedThrough(id);
        LocalDate to = calendars.current().plusWorkingDays(day, 1);
        if (!to.isAfter(from)) {
            return;
        }
        for (Turn turn : series.rhythm().turns(calendars.rules(), day)) {
            LocalDate due = turn.occurrence().dueDay();
            if (due.isAfter(from) && !due.isAfter(to) && !due.isBefore(day)) {
                announce(series, due);
            }
        }
        store.announced(id, to);
    }

    private void announce(ReportSeries series, LocalDate due) {
        List<Owed> owed = store.owed(series.id(), due);
        if (!owed.isEmpty()) {
            Owed first = owed.get(0);
            publisher.publishEvent(new OccurrenceOwed(
                    series.id(),
                    series.title(),
                    PeriodNames.of(first.period(), first.nominalDay()),
                    due,
                    owed.stream()
                            .map(one -> new OccurrenceOwed.Owed(one.occurrenceId(), new UnitId(one.unitId())))
                            .toList()));
        }
    }
}
