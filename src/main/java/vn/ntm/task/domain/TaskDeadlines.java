package vn.ntm.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;

/** Moves the deadlines of open duties when the calendar or a switch changes; the printed words stay (domain 5.5). */
@Service
class TaskDeadlines implements OpenDeadlines {

    private final AssignedTasks tasks;
    private final Assignments assignments;
    private final AssignmentEvents events;
    private final ApplicationClock clock;

    TaskDeadlines(AssignedTasks tasks, Assignments assignments, AssignmentEvents events, ApplicationClock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> preview(DeadlineRules rules) {
        List<Change> changes = new ArrayList<>();
        for (AssignedTask task : tasks.withOpenParts()) {
            Deadline computed = rules.resolve(task.deadline().spec());
            if (moves(task, computed)) {
                changes.add(new Change(task.title(), task.lastDay(), computed.lastDay()));
            }
        }
        return changes;
    }

    @Override
    @Transactional
    public int recomputeAll(DeadlineRules rules, Actor by, String reason) {
        int moved = 0;
        Instant now = clock.instant();
        for (AssignedTask task : tasks.withOpenParts()) {
            Deadline computed = rules.resolve(task.deadline().spec());
            if (moves(task, computed)) {
                moved++;
                task.recompute(computed);
                for (Assignment assignment : assignments.ofTask(task.id())) {
                    AssignmentEvent event =
                            assignment.reschedule(computed.lastDay(), computed.overdueFrom(), by, reason, now);
                    if (event != null) {
                        events.save(event);
                    }
                }
            }
        }
        assignments.flush();
        return moved;
    }

    private static boolean moves(AssignedTask task, Deadline computed) {
        return !Objects.equals(task.lastDay(), computed.lastDay())
                || !Objects.equals(task.deadline().overdueFrom(), computed.overdueFrom());
    }
}
