package vn.ntm.task.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.NotFoundException;

/**
 * One step for many assignments. Each is a transaction of its own and has a result of its own: what is refused for one
 * does not undo the others, and sending the same form twice does nothing the second time.
 */
@Service
public class BulkSteps {

    /** More than this on one page is a mistake of the hand. */
    public static final int MOST = 500;

    private final TaskRegister register;
    private final Assignments assignments;
    private final TaskService service;
    private final FollowUp followUp;

    BulkSteps(TaskRegister register, Assignments assignments, TaskService service, FollowUp followUp) {
        this.register = register;
        this.assignments = assignments;
        this.service = service;
        this.followUp = followUp;
    }

    /** What can be done to many at once. */
    public enum Kind {
        CHASE(TaskAction.CHASE),
        ACCEPT(TaskAction.ACCEPT),
        EXTEND(TaskAction.EXTEND);

        private final TaskAction action;

        Kind(TaskAction action) {
            this.action = action;
        }
    }

    /**
     * What is to be done.
     *
     * @param number of the letter or of the document
     * @param day of the document
     * @param until the new last day
     */
    public record Order(
            Kind kind,
            @Nullable String words,
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable LocalDate until) {}

    /** An assignment as the form showed it. */
    public record Seen(long taskId, long assignmentId, int version, int chases) {

        Target target() {
            return new Target(taskId, assignmentId, version);
        }
    }

    /** A chosen assignment, and whether the step is open to it. */
    public record Picked(Row row, Seen seen, boolean allowed) {}

    /** What came of one; the key of a message where it was refused. */
    public record Result(
            long taskId,
            String title,
            String unitName,
            @Nullable String refusedKey,
            List<String> arguments) implements Serializable {

        private static final long serialVersionUID = 1L;

        public boolean done() {
            return refusedKey == null;
        }
    }

    /** The chosen in sight, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Picked> pick(Collection<Long> ids, Kind kind, Actor actor) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Assignment> byId = new HashMap<>();
        assignments.findAllWithTask(ids).forEach(part -> byId.put(part.id(), part));
        List<Picked> picked = new ArrayList<>();
        for (Row row : register.list(TaskFilter.ofChosen(new LinkedHashSet<>(ids)), actor, MOST, 0)) {
            Assignment part = byId.get(row.assignmentId());
            if (part != null && part.isVisibleTo(actor)) {
                picked.add(new Picked(
                        row,
                        new Seen(row.taskId(), part.id(), part.version(), part.chases()),
                        part.actionsFor(actor).contains(kind.action)));
            }
        }
        return picked;
    }

    /** What the order itself lacks, whatever it is done to. */
    public List<Rejection> check(Order order) {
        List<Rejection> rejections = new ArrayList<>();
        if (order.kind() == Kind.EXTEND) {
            rejections.addAll(followUp.checkDocument(order.number(), order.day()));
            if (order.until() == null) {
                rejections.add(Rejection.onField("until", "task.error.extensionDayRequired"));
            }
        }
        return rejections;
    }

    /** Does it, one after the other. */
    public List<Result> run(Order order, List<Picked> picked, List<Seen> asSeen, Actor by) {
        Map<Long, Seen> seen = new HashMap<>();
        asSeen.forEach(one -> seen.put(one.assignmentId(), one));
        List<Result> results = new ArrayList<>();
        for (Picked one : picked) {
            Seen shown = seen.get(one.row().assignmentId());
            if (shown != null) {
                results.add(result(one.row(), take(order, shown, by)));
            }
        }
        return results;
    }

    private Outcome<Long> take(Order order, Seen seen, Actor by) {
        try {
            return switch (order.kind()) {
                case CHASE -> followUp.chase(seen.target(), seen.chases(), order.words(), order.number(), by);
                case ACCEPT -> service.accept(seen.target(), order.words(), by);
                case EXTEND ->
                    followUp.extendByDocument(
                            seen.target(), order.until(), order.number(), order.day(), order.words(), by);
            };
        } catch (OptimisticLockingFailureException raced) {
            return Outcome.rejected(Rejection.of("task.error.changedMeanwhile"));
        } catch (NotFoundException gone) {
            return Outcome.rejected(Rejection.of("task.error.notFoundAny"));
        }
    }

    private static Result result(Row row, Outcome<Long> outcome) {
        Rejection refused = outcome.isRejected() ? outcome.rejections().get(0) : null;
        return new Result(
                row.taskId(),
                row.title(),
                row.unitName(),
                refused == null ? null : refused.messageKey(),
                refused == null
                        ? List.of()
                        : refused.arguments().stream().map(String::valueOf).toList());
    }
}
