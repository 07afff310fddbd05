package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.OccurrenceOwed.Owed;
import vn.ntm.task.OccurrencesChased;

/** Đôn đốc from the grid: one press for all who still owe the report of a period, each at most once a day. */
@Service
public class SeriesChasing {

    private static final int LONGEST = 2000;

    private final OccurrenceChases chases;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    SeriesChasing(OccurrenceChases chases, ApplicationClock clock, ApplicationEventPublisher publisher) {
        this.chases = chases;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** Whoever may press for duties of the territory that ordered the series. */
    static boolean mayChase(ReportSeries series, Actor actor) {
        return actor.may(Right.CHASE) && actor.sees(series.ownerPath());
    }

    /** How many units would be told now; 0 for those who may not press. */
    @Transactional(readOnly = true)
    public int count(ReportSeries series, String period, Actor actor) {
        return mayChase(series, actor) ? chases.count(series.id(), period, clock.today()) : 0;
    }

    /** How many units were told. */
    @Transactional
    public Outcome<Integer> chase(ReportSeries series, String period, @Nullable String words, Actor by) {
        if (!mayChase(series, by)) {
            return Outcome.rejected(Rejection.of("task.error.seriesOnlyOffice"));
        }
        String said = VietnameseText.cleanOrNull(words);
        if (said != null && said.length() > LONGEST) {
            return Outcome.rejected(Rejection.of("task.error.textTooLong"));
        }
        LocalDate today = clock.today();
        List<SeriesStore.Owed> chased = chases.chase(series.id(), period, today, said, by, clock.instant());
        if (chased.isEmpty()) {
            return Outcome.rejected(Rejection.of("task.error.seriesNobodyOwes"));
        }
        SeriesStore.Owed first = chased.get(0);
        publisher.publishEvent(new OccurrencesChased(
                series.title(),
                PeriodNames.of(first.period(), first.nominalDay()),
                chased.stream()
                        .map(one -> new Owed(one.occurrenceId(), new UnitId(one.unitId())))
                        .toList(),
                said,
                by));
        return Outcome.done(chased.size());
    }
}
