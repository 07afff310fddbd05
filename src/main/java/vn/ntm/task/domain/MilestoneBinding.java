package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.NewTask;

/** Hangs duties on the milestone that their words wait for; the same words of the same paper are one milestone. */
@Component
public class MilestoneBinding {

    private final Milestones milestones;
    private final WorkingCalendars calendars;

    MilestoneBinding(Milestones milestones, WorkingCalendars calendars) {
        this.milestones = milestones;
        this.calendars = calendars;
    }

    /** Before the parts are given: a milestone whose day is known already dates the new duty. */
    void hang(AssignedTask task, NewTask asked, Actor by, Instant now) {
        DeadlineSpec spec = asked.deadline();
        String event = spec.event();
        if (!spec.hangsOnEvent() || event == null) {
            return;
        }
        Milestone milestone = find(
                asked.owner().value(),
                task.ownerPath(),
                Milestone.nameOf(event),
                source(asked.origin(), task.id()),
                asked.origin().label(),
                by,
                now);
        LocalDate told = spec.eventDay();
        if (milestone.day() == null && told != null) {
            milestone.fallsOn(told, milestone.document());
        }
        task.hangOn(milestone.id());
        if (told == null && milestone.day() != null) {
            task.recompute(calendars.rules().resolve(spec.on(milestone.day())));
        }
    }

    /** The paper or event that a suspended duty waits for: what its deadline hangs on, or one for all duties of the owner. */
    Milestone awaited(AssignedTask task, String name, Actor by, Instant now) {
        Long own = task.milestoneId();
        Milestone hung = own == null ? null : milestones.findById(own).orElse(null);
        if (hung != null && Milestone.keyOf(hung.name()).equals(Milestone.keyOf(Milestone.nameOf(name)))) {
            return hung;
        }
        return find(task.ownerUnitId(), task.ownerPath(), Milestone.nameOf(name), Milestone.BY_HAND, "", by, now);
    }

    /** A milestone that something else than a duty hangs on. */
    public record Bound(long id, String name, @Nullable LocalDate day) {}

    /** The milestone of these words that was entered by hand in that territory; a new one where there is none. */
    public Bound bind(long owner, String ownerPath, String words, Actor by, Instant now) {
        Milestone milestone = find(owner, ownerPath, Milestone.nameOf(words), Milestone.BY_HAND, "", by, now);
        return new Bound(milestone.id(), milestone.name(), milestone.day());
    }

    private Milestone find(
            long owner, String ownerPath, String name, String source, String label, Actor by, Instant now) {
        return milestones
                .findByOwnerUnitIdAndSourceKeyAndNameKey(owner, source, Milestone.keyOf(name))
                .orElseGet(
                        () -> milestones.save(new Milestone(owner, ownerPath, name, source, label).enteredBy(by, now)));
    }

    private static String source(TaskOrigin origin, long taskId) {
        @Nullable Long paper = origin.parentId();
        return paper == null ? "TASK:" + taskId : origin.kind() + ":" + paper;
    }
}
