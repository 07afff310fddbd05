package vn.ntm.task.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.task.AssignmentMoved;
import vn.ntm.task.AssignmentStatus;

/** Takes back duties on which nobody has worked yet: cancelled, with the reason, and still there for whoever asks. */
@Service
public class TaskWithdrawing {

    private final Assignments assignments;
    private final AssignmentEvents events;
    private final ApplicationEventPublisher publisher;

    TaskWithdrawing(Assignments assignments, AssignmentEvents events, ApplicationEventPublisher publisher) {
        this.assignments = assignments;
        this.events = events;
        this.publisher = publisher;
    }

    /** The caller has seen that nothing happened to them, and holds what keeps it so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Collection<Long> tasks, String reason, Actor by, Instant now) {
        Map<Assignment, AssignmentEvent> cancelled = new LinkedHashMap<>();
        List<Assignment> parts = assignments.ofTasks(tasks);
        for (Assignment part : parts) {
            if (part.status() != AssignmentStatus.ASSIGNED) {
                throw new IllegalStateException("work on assignment " + part.id() + " has begun");
            }
            cancelled.put(part, part.cancel(by, reason, now));
        }
        events.saveAll(cancelled.values());
        assignments.flush();
        cancelled.forEach((part, event) -> publisher.publishEvent(new AssignmentMoved(
                part.task().id(), part.id(), AssignmentStatus.ASSIGNED, part.status(), event.reason(), by)));
    }
}
