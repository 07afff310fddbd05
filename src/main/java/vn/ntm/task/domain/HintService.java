package vn.ntm.task.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.StandingsTurned;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentMoved;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.HintKind;
import vn.ntm.ui.NotFoundException;

/**
 * Proposes what follows for a duty when the criteria it is linked to turn; only proposes: the duty itself goes on by its
 * normal steps, taken by whoever may take them. Proposals come in the transaction of the change, so none is lost.
 */
@Service
public class HintService {

    private static final int LONGEST_REASON = 1_000;

    private final Hints hints;
    private final Assignments assignments;
    private final Standings standings;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    HintService(
            Hints hints,
            Assignments assignments,
            Standings standings,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.hints = hints;
        this.assignments = assignments;
        this.standings = standings;
        this.clock = clock;
        this.publisher = publisher;
    }

    @EventListener
    @Transactional
    void on(StandingsTurned event) {
        Set<Long> turned = new HashSet<>();
        event.turns().forEach(turn -> turned.add(turn.itemId()));
        List<HintRule.Linked> duties = hints.linkedTo(event.unit(), turned);
        if (duties.isEmpty()) {
            return;
        }
        Map<Long, Standing> now = new HashMap<>();
        standings
                .of(event.setId(), List.of(event.unit()), null, Standings.Kind.ALL)
                .forEach(standing -> now.put(standing.itemId(), standing));
        Instant at = clock.instant();
        for (HintRule.Linked duty : duties) {
            HintRule.gone(duty, now)
                    .ifPresent(kind -> hints.end(duty.assignmentId(), kind, Hints.State.GONE, null, null, at));
            HintRule.of(duty, turned, now).ifPresent(proposed -> hints.raise(duty.assignmentId(), proposed, at));
        }
    }

    /** A step that was proposed is taken, or the duty ends another way: the proposal has served. */
    @EventListener
    @Transactional
    void on(AssignmentMoved moved) {
        boolean served = moved.to() == AssignmentStatus.SUBMITTED || moved.to() == AssignmentStatus.DONE;
        if (served || moved.to() == AssignmentStatus.CANCELLED) {
            Hints.State state = served ? Hints.State.TAKEN : Hints.State.GONE;
            hints.end(moved.assignmentId(), HintKind.CLOSE, state, moved.by(), null, clock.instant());
        }
    }

    /** A hint with what the viewer may do about it; nothing once it is decided. */
    public record Shown(Hints.Hint hint, AssignmentStatus status, Set<HintAction> actions) {}

    /** The hints of a duty that the actor may see: two statements. */
    @Transactional(readOnly = true)
    public List<Shown> of(long taskId, Actor actor) {
        List<Hints.Hint> found = hints.ofTask(taskId, actor);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Assignment> byId = new HashMap<>();
        assignments.ofTask(taskId).forEach(assignment -> byId.put(assignment.id(), assignment));
        return found.stream()
                .flatMap(hint -> Optional.ofNullable(byId.get(hint.assignmentId()))
                        .map(assignment -> new Shown(
                                hint,
                                assignment.status(),
                                hint.state() == Hints.State.OPEN
                                        ? HintRule.actionsFor(hint.kind(), assignment, actor)
                                        : Set.of()))
                        .stream())
                .toList();
    }

    /** Puts a hint away; why stays with it. */
    @Transactional
    public Outcome<Long> dismiss(long taskId, long hintId, @Nullable String reason, Actor by) {
        Shown shown = of(taskId, by).stream()
                .filter(one -> one.hint().id() == hintId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("hint", hintId));
        if (!shown.actions().contains(HintAction.DISMISS)) {
            return Outcome.rejected(Rejection.of("task.error.hintNotYours"));
        }
        String why = VietnameseText.cleanOrNull(reason);
        if (why == null) {
            return Outcome.rejected(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        if (why.length() > LONGEST_REASON) {
            return Outcome.rejected(Rejection.onField("reason", "task.error.textTooLong"));
        }
        Hints.Hint hint = shown.hint();
        boolean ended = hints.end(hint.assignmentId(), hint.kind(), Hints.State.DISMISSED, by, why, clock.instant());
        if (!ended) {
            return Outcome.rejected(Rejection.of("task.error.hintNotYours"));
        }
        publisher.publishEvent(new AuditableEvent(
                "TASK_HINT_DISMISSED",
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSIGNMENT",
                hint.assignmentId(),
                hint.kind().label() + " " + hint.codes() + ", " + hint.unitName(),
                hint.unitId(),
                null,
                null,
                why));
        return Outcome.done(hintId);
    }
}
