package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;
import vn.ntm.task.DutiesRescheduled;
import vn.ntm.task.DutiesRescheduled.Moved;

/** Each day: duties that rest until a milestone whose day was entered ahead go on when that day has come. */
@Component
class MilestoneWaking implements DailyJob {

    private final Milestones milestones;
    private final MilestoneEffects effects;
    private final TransactionTemplate transaction;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    MilestoneWaking(
            Milestones milestones,
            MilestoneEffects effects,
            TransactionTemplate transaction,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.milestones = milestones;
        this.effects = effects;
        this.transaction = transaction;
        this.clock = clock;
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "task-milestones";
    }

    @Override
    public String label() {
        return "task.job.milestones";
    }

    @Override
    public Result run(LocalDate day) {
        int woken = 0;
        for (Milestone milestone : milestones.withSleepersOn(day)) {
            Integer count = transaction.execute(status -> wake(milestone, day));
            woken += count == null ? 0 : count;
        }
        return Result.of("task.job.milestonesRun", woken);
    }

    private int wake(Milestone milestone, LocalDate day) {
        List<Moved> moved = effects.wake(milestone, day, null, clock.instant());
        if (!moved.isEmpty()) {
            publisher.publishEvent(new DutiesRescheduled(
                    milestone.id(), milestone.name(), milestone.day(), moved, AssignmentEvent.THE_PROGRAM));
        }
        return moved.size();
    }
}
