package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.DutyChain;
import vn.ntm.ui.NotFoundException;

/** The order of duties: which has to be finished before which, as the office that gave them says. */
@Service
public class DutyChains {

    private final AssignedTasks tasks;
    private final Assignments assignments;
    private final AssignmentEvents events;
    private final DutyTies ties;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    DutyChains(
            AssignedTasks tasks,
            Assignments assignments,
            AssignmentEvents events,
            DutyTies ties,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.events = events;
        this.ties = ties;
        this.clock = clock;
        this.publisher = publisher;
    }

    /**
     * The chain that a duty stands in.
     *
     * @param unit whose view it is; null for the parts of every unit
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<DutyChain> ofDuty(long taskId, @Nullable Long unit, Actor actor) {
        return ChainRule.chains(ties.chainOf(taskId, actor), unit, clock.today()).stream()
                .findFirst();
    }

    /** Every chain in which a unit has a part, seen from that unit. */
    @Transactional(readOnly = true)
    public List<DutyChain> ofUnit(long unitId, Actor actor) {
        return ChainRule.chains(ties.chainsOf(unitId, actor), unitId, clock.today());
    }

    /** Whether the actor may put the duty into an order. */
    public static boolean mayOrder(String ownerPath, Actor actor) {
        return actor.may(Right.ASSIGN_TASK) && actor.sees(ownerPath);
    }

    /** Duties that this one may follow; empty when the actor may not order it. */
    @Transactional(readOnly = true)
    public List<DutyTies.Candidate> candidates(long taskId, Actor actor) {
        return mayOrder(find(taskId, actor).ownerPath(), actor) ? ties.candidates(taskId, actor) : List.of();
    }

    /** The duty that this one follows now. */
    @Transactional(readOnly = true)
    public @Nullable Long previousOf(long taskId, Actor actor) {
        return find(taskId, actor).afterTaskId();
    }

    /**
     * Puts a duty after another; null takes it out of the order.
     *
     * @return its id
     */
    @Transactional
    public Outcome<Long> follow(long taskId, @Nullable Long previousId, Actor by) {
        AssignedTask task = find(taskId, by);
        if (!mayOrder(task.ownerPath(), by)) {
            return Outcome.rejected(Rejection.of("task.error.orderNotYours"));
        }
        if (previousId == null) {
            return write(task, null, "Không còn đặt sau việc nào", by);
        }
        AssignedTask previous = find(previousId, by);
        if (previousId == taskId || ties.before(previousId).contains(taskId)) {
            return Outcome.rejected(Rejection.onField("previous", "task.error.orderCircle"));
        }
        LocalDate first = previous.lastDay();
        LocalDate second = task.lastDay();
        if (first != null && second != null && first.isAfter(second)) {
            return Outcome.rejected(
                    Rejection.onField("previous", "task.error.orderDays", Dates.format(first), Dates.format(second)));
        }
        return write(task, previousId, "Làm sau việc: " + previous.title(), by);
    }

    private Outcome<Long> write(AssignedTask task, @Nullable Long previous, String words, Actor by) {
        task.follow(previous);
        Instant now = clock.instant();
        events.saveAll(assignments.ofTask(task.id()).stream()
                .filter(part -> part.status().isOpen())
                .map(part -> AssignmentEvent.of(part, EventAction.ORDER, part.status(), by, now)
                        .saying(words))
                .toList());
        tasks.flush();
        publisher.publishEvent(new AuditableEvent(
                "TASK_ORDER",
                by.userId().value(),
                by.name(),
                by.position(),
                "TASK",
                task.id(),
                task.title(),
                task.ownerUnitId(),
                null,
                words,
                null));
        return Outcome.done(task.id());
    }

    private AssignedTask find(long taskId, Actor actor) {
        return tasks.findById(taskId)
                .filter(task -> actor.sees(task.ownerPath()))
                .orElseThrow(() -> new NotFoundException("task", taskId));
    }
}
