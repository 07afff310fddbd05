package vn.ntm.task.domain;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.AssignmentMoved;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.NotFoundException;

/**
 * How every step is taken, once: the assignment must be in sight, as the form saw it, and the step offered; what changed
 * goes into the history and the trail, and is told to whoever listens, all in the caller's transaction.
 */
@Component
class AssignmentSteps {

    private final Assignments assignments;
    private final AssignmentEvents events;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    AssignmentSteps(
            Assignments assignments,
            AssignmentEvents events,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** A change of an assignment that is in sight and allowed. */
    interface Change extends BiFunction<Assignment, Instant, AssignmentEvent> {}

    /** The assignment of a form; out of sight it does not exist, changed by another it is refused. */
    Assignment open(Target target, Actor by) {
        Assignment assignment = visible(target, by);
        if (assignment.version() != target.version()) {
            throw new OptimisticLockingFailureException("assignment " + target.assignmentId());
        }
        return assignment;
    }

    Assignment visible(Target target, Actor by) {
        return assignments
                .findWithTask(target.taskId(), target.assignmentId())
                .filter(assignment -> assignment.isVisibleTo(by))
                .orElseThrow(() -> new NotFoundException("assignment", target.assignmentId()));
    }

    /** Takes the step; the value is the id of its line in the history. */
    Outcome<Long> take(Target target, Actor by, TaskAction action, Change change) {
        return take(open(target, by), by, action, change, told -> {});
    }

    /** The same, and lets something else happen with the changed assignment before others are told. */
    Outcome<Long> take(Assignment assignment, Actor by, TaskAction action, Change change, Consumer<Assignment> then) {
        if (!assignment.actionsFor(by).contains(action)) {
            return refused(action);
        }
        AssignmentStatus before = assignment.status();
        AssignmentEvent event = events.save(change.apply(assignment, clock.instant()));
        assignments.flush();
        then.accept(assignment);
        publisher.publishEvent(new AssignmentMoved(
                assignment.task().id(), assignment.id(), before, assignment.status(), event.reason(), by));
        audit(assignment, before, event, by);
        return Outcome.done(event.id());
    }

    /** The same with words that may not be missing. */
    Outcome<Long> takeWithReason(
            Target target,
            Actor by,
            TaskAction action,
            @Nullable String reason,
            BiFunction<Assignment, String, AssignmentEvent> change) {
        if (reason == null || reason.isBlank()) {
            return Outcome.rejected(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        return take(target, by, action, (assignment, now) -> change.apply(assignment, reason));
    }

    static <T> Outcome<T> refused(TaskAction action) {
        return Outcome.rejected(Rejection.of("task.error.notNow." + action.name()));
    }

    private void audit(Assignment assignment, AssignmentStatus before, AssignmentEvent event, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                "TASK_" + event.action().name(),
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSIGNMENT",
                assignment.id(),
                assignment.task().title(),
                assignment.unitId(),
                StatusWords.work(before)[2],
                StatusWords.work(assignment.status())[2],
                event.reason()));
    }
}
