package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.dossier.domain.DeadlineStore.Deadline;
import vn.ntm.shared.DailyJob;
import vn.ntm.shared.WorkingDays;

/** Writes every morning, before the reminders, what dossiers wait for that day. */
@Component
public class DeadlineJob implements DailyJob {

    /** As far as the ladder of reminders looks ahead (domain 5.7), in working days. */
    private static final int AHEAD = 8;

    private static final int AT_ONCE = 500;

    private final DeadlineStore store;
    private final DossierDeadlines deadlines;
    private final WorkingDays calendar;

    DeadlineJob(DeadlineStore store, DossierDeadlines deadlines, WorkingDays calendar) {
        this.store = store;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "dossier-deadlines";
    }

    @Override
    public String label() {
        return "dossier.job.deadlines";
    }

    @Override
    public LocalTime time() {
        return LocalTime.of(5, 30);
    }

    @Override
    @Transactional
    public Result run(LocalDate day) {
        LocalDate until = calendar.after(day, AHEAD);
        List<Deadline> found = new ArrayList<>();
        List<Dossier> portion = store.waiting(day, 0, AT_ONCE);
        while (!portion.isEmpty()) {
            found.addAll(deadlines.of(portion, day, until));
            portion = store.waiting(day, portion.get(portion.size() - 1).id(), AT_ONCE);
        }
        store.replace(day, found);
        return Result.of("dossier.job.found", found.size());
    }
}
