package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.DutiesRescheduled.Moved;

/** What the day of a milestone does to duties: it moves the deadlines that hang on it and wakes what rested until it. */
@Component
class MilestoneEffects {

    private final AssignedTasks tasks;
    private final Assignments assignments;
    private final AssignmentEvents events;
    private final WorkingCalendars calendars;

    MilestoneEffects(
            AssignedTasks tasks, Assignments assignments, AssignmentEvents events, WorkingCalendars calendars) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.events = events;
        this.calendars = calendars;
    }

    /** The milestone that the duty's deadline hangs on. */
    Optional<Long> milestoneOf(long taskId) {
        return tasks.findById(taskId).map(AssignedTask::milestoneId);
    }

    List<OpenDeadlines.Change> preview(Milestone milestone, @Nullable LocalDate day) {
        List<OpenDeadlines.Change> changes = new ArrayList<>();
        for (AssignedTask task : tasks.hangingOn(milestone.id())) {
            LocalDate after = dated(task, day).lastDay();
            boolean open = assignments.ofTask(task.id()).stream()
                    .anyMatch(part -> part.status().isOpen());
            if (open && !Objects.equals(task.lastDay(), after)) {
                changes.add(new OpenDeadlines.Change(task.title(), task.lastDay(), after));
            }
        }
        return changes;
    }

    List<Moved> move(Milestone milestone, String told, Actor by, Instant now) {
        List<Moved> moved = new ArrayList<>();
        for (AssignedTask task : tasks.hangingOn(milestone.id())) {
            LocalDate before = task.lastDay();
            Deadline computed = dated(task, milestone.day());
            task.recompute(computed);
            for (Assignment part : assignments.ofTask(task.id())) {
                AssignmentEvent event = part.hang(before, computed, by, told, now);
                if (event != null) {
                    events.save(event);
                    moved.add(moved(part, before, false));
                }
            }
        }
        return moved;
    }

    /** What rested until this milestone goes on; by the program itself when nobody pressed anything. */
    List<Moved> wake(Milestone milestone, LocalDate day, @Nullable Actor by, Instant now) {
        List<Moved> woken = new ArrayList<>();
        for (Assignment part : assignments.restingUntil(milestone.id())) {
            LocalDate before = part.lastDay();
            String document = milestone.document();
            String why = document == null ? milestone.name() : milestone.name() + ": " + document;
            events.save(part.resume(by, why, day, calendars.current(), now));
            woken.add(moved(part, before, true));
        }
        return woken;
    }

    private Deadline dated(AssignedTask task, @Nullable LocalDate day) {
        return calendars.rules().resolve(task.deadline().spec().on(day));
    }

    private static Moved moved(Assignment part, @Nullable LocalDate before, boolean resumed) {
        return new Moved(
                part.task().id(),
                part.id(),
                part.task().title(),
                new UnitId(part.unitId()),
                before,
                part.lastDay(),
                resumed);
    }
}
