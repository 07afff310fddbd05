package vn.ntm.task.domain.decision;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;

/**
 * What a meeting agreed on and reports to a body that takes no orders from it (domain 1.7): a record, never a duty of
 * that body.
 *
 * @param taskId the duty that it concerns: "ban hành kế hoạch ..., lùi đến khi có quyết định"
 * @param reportTo "Thường trực Huyện ủy"
 * @param answer what was said to it; always there where the answer is no
 * @param awaits the milestone that the duty waits for; null where it waits for none
 * @param awaitedDay its day, once it has come
 */
public record DecisionRecord(
        long id,
        long taskId,
        String taskTitle,
        String originLabel,
        long ownerUnitId,
        String ownerPath,
        String content,
        LocalDate decidedOn,
        String reportTo,
        DecisionState state,
        @Nullable LocalDate reportedOn,
        @Nullable String reportDocument,
        @Nullable LocalDate answeredOn,
        @Nullable String answerDocument,
        @Nullable String answer,
        @Nullable String awaits,
        @Nullable LocalDate awaitedDay,
        int version) {

    /** The office of the territory keeps the record; what was refused may be reported once more. */
    public Set<DecisionAction> actionsFor(Actor actor) {
        if (!actor.may(Right.ASSIGN_TASK) || !actor.sees(ownerPath)) {
            return Set.of();
        }
        return switch (state) {
            case DECIDED, REFUSED -> Set.of(DecisionAction.REPORT);
            case REPORTED -> Set.of(DecisionAction.AGREE, DecisionAction.REFUSE);
            case AGREED -> Set.of();
        };
    }

    /** The last day something was told of; nothing is told of a day before it. */
    LocalDate lastDay() {
        LocalDate answered = answeredOn;
        LocalDate reported = reportedOn;
        return answered != null ? answered : reported != null ? reported : decidedOn;
    }
}
