package vn.ntm.task.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.domain.TaskService.Target;

/** Tạm dừng, chờ văn bản: a part of a duty rests, not overdue meanwhile, and goes on when what it waits for comes. */
@Service
public class SuspensionService {

    private final AssignmentSteps steps;
    private final MilestoneBinding milestones;
    private final WorkingCalendars calendars;
    private final ApplicationClock clock;

    SuspensionService(
            AssignmentSteps steps, MilestoneBinding milestones, WorkingCalendars calendars, ApplicationClock clock) {
        this.steps = steps;
        this.milestones = milestones;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Suspends.
     *
     * @param awaited the paper or event that it waits for, by name; null = until somebody resumes it
     */
    @Transactional
    public Outcome<Long> suspend(Target target, @Nullable String awaited, @Nullable String reason, Actor by) {
        String why = VietnameseText.clean(reason);
        if (why.isEmpty()) {
            return Outcome.rejected(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        String name = VietnameseText.cleanOrNull(awaited);
        if (name != null && name.length() > Milestone.LONGEST_NAME) {
            return Outcome.rejected(Rejection.onField("awaited", "task.error.textTooLong"));
        }
        return steps.take(target, by, TaskAction.SUSPEND, (part, now) -> {
            Milestone milestone = name == null ? null : milestones.awaited(part.task(), name, by, now);
            AssignmentEvent event = part.suspend(by, why, milestone == null ? null : milestone.id(), now);
            return milestone == null ? event : event.saying("Chờ: " + milestone.name());
        });
    }

    /** Goes on, before or without what it waited for; the days of the rest do not count. */
    @Transactional
    public Outcome<Long> resume(Target target, @Nullable String reason, Actor by) {
        LocalDate today = clock.today();
        return steps.take(
                target,
                by,
                TaskAction.RESUME,
                (part, now) -> part.resume(by, VietnameseText.cleanOrNull(reason), today, calendars.current(), now));
    }
}
