package vn.ntm.task.domain.series;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.series.OccurrenceDrafts.Draft;
import vn.ntm.task.domain.series.OccurrenceService.Report;
import vn.ntm.task.domain.series.SeriesReading.Opened;

/** "Lưu nháp": what is typed of a report is kept as it is, right or wrong, until it is sent. */
@Service
public class OccurrenceDrafting {

    private static final int LONGEST = 20_000;

    private final SeriesReading reading;
    private final OccurrenceDrafts drafts;
    private final ApplicationClock clock;

    OccurrenceDrafting(SeriesReading reading, OccurrenceDrafts drafts, ApplicationClock clock) {
        this.reading = reading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(long occurrenceId, Actor actor) {
        return drafts.find(occurrenceId, actor);
    }

    @Transactional
    public Outcome<Long> save(long occurrenceId, Report typed, Actor by) {
        Opened opened = reading.open(occurrenceId, by);
        Set<OccurrenceAction> actions = opened.occurrence().actionsFor(by, clock.today());
        if (!actions.contains(OccurrenceAction.SEND) && !actions.contains(OccurrenceAction.RECORD)) {
            return Outcome.rejected(Rejection.of("task.error.seriesNotNow"));
        }
        Map<String, String> kept = new LinkedHashMap<>();
        for (Map.Entry<String, String> answer : typed.values().entrySet()) {
            if (opened.template().field(ReportValues.fieldOf(answer.getKey())).isPresent()) {
                kept.put(answer.getKey(), answer.getValue());
            }
        }
        if (kept.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            return Outcome.rejected(Rejection.of("task.error.textTooLong"));
        }
        drafts.save(occurrenceId, kept, typed.number(), by, clock.instant());
        return Outcome.done(occurrenceId);
    }
}
