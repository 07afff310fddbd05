package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Rejection;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.UnitsJoined;
import vn.ntm.ui.NotFoundException;

/** One duty given to more units: each gets a line of its own, with the deadline, criteria and checklist of the first lead. */
@Service
public class UnitJoining {

    private final AssignedTasks tasks;
    private final Assignments assignments;
    private final AssignmentEvents events;
    private final AssignmentCriteria criteria;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    UnitJoining(
            AssignedTasks tasks,
            Assignments assignments,
            AssignmentEvents events,
            AssignmentCriteria criteria,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.events = events;
        this.criteria = criteria;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** A unit, and why the duty cannot be given to it; null where it can, or was. */
    public record Answer(UnitSummary unit, @Nullable Rejection refused) {}

    /** What would happen; the answers in the order of the units. */
    @Transactional(readOnly = true)
    public List<Answer> preview(long taskId, List<UnitSummary> units, Actor by) {
        AssignedTask task = own(taskId, by);
        return answers(assignments.ofTask(task.id()), units);
    }

    /** Gives it to those that can have it, in one transaction. */
    @Transactional
    public List<Answer> join(long taskId, List<UnitSummary> units, Actor by) {
        AssignedTask task = own(taskId, by);
        List<Assignment> parts = assignments.ofTask(task.id());
        List<Answer> answers = answers(parts, units);
        Optional<Assignment> first = lead(parts);
        int position = parts.stream().mapToInt(Assignment::position).max().orElse(0);
        Instant now = clock.instant();
        List<Assignment> given = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.refused() == null && first.isPresent()) {
                Assignment part = Assignment.give(
                        task,
                        ++position,
                        answer.unit(),
                        AssignmentRole.LEAD,
                        first.get().criteriaCodes(),
                        now);
                given.add(assignments.save(part));
            }
        }
        events.saveAll(given.stream().map(part -> part.assigned(by)).toList());
        assignments.flush();
        List<Long> ids = given.stream().map(Assignment::id).toList();
        if (!ids.isEmpty()) {
            criteria.copy(first.orElseThrow().id(), ids);
            publisher.publishEvent(new UnitsJoined(task.id(), ids, by));
            audit(task, answers, by);
        }
        return answers;
    }

    private AssignedTask own(long taskId, Actor by) {
        return tasks.findById(taskId)
                .filter(task -> by.may(Right.ASSIGN_TASK) && by.sees(task.ownerPath()))
                .orElseThrow(() -> new NotFoundException("task", taskId));
    }

    private List<Answer> answers(List<Assignment> parts, List<UnitSummary> units) {
        boolean ended = parts.stream()
                .filter(part -> part.role() != AssignmentRole.SUPPORTING)
                .noneMatch(part -> part.status().isOpen());
        Set<Long> having = new HashSet<>();
        parts.stream().filter(part -> part.movedTo() == null).forEach(part -> having.add(part.unitId()));
        LocalDate today = clock.today();
        List<Answer> answers = new ArrayList<>();
        for (UnitSummary unit : units) {
            Rejection refused = null;
            if (ended) {
                refused = Rejection.of("task.error.dutyEnded");
            } else if (!unit.existsOn(today)) {
                refused = Rejection.of("task.error.unitClosed", unit.name());
            } else if (!having.add(unit.id().value())) {
                refused = Rejection.of("task.error.unitHasIt", unit.name());
            }
            answers.add(new Answer(unit, refused));
        }
        return answers;
    }

    private static Optional<Assignment> lead(List<Assignment> parts) {
        return parts.stream()
                .filter(part ->
                        part.role() == AssignmentRole.LEAD && part.status().isOpen())
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> part.role() != AssignmentRole.SUPPORTING)
                        .findFirst());
    }

    private void audit(AssignedTask task, List<Answer> answers, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                "TASK_ASSIGNED",
                by.userId().value(),
                by.name(),
                by.position(),
                "TASK",
                task.id(),
                task.title(),
                task.ownerUnitId(),
                null,
                String.join(
                        "; ",
                        answers.stream()
                                .filter(answer -> answer.refused() == null)
                                .map(answer -> answer.unit().name())
                                .toList()),
                null));
    }
}
