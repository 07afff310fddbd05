package vn.ntm.task.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;

/**
 * Whose step it is (domain 7) and when it can be taken (domain 5.3), one line per step each; what somebody may do now is
 * both.
 */
final class StepRules {

    private static final Set<AssignmentStatus> WITH_THE_UNIT =
            EnumSet.of(AssignmentStatus.ASSIGNED, AssignmentStatus.IN_PROGRESS, AssignmentStatus.REWORK);
    private static final Set<AssignmentStatus> RETURNABLE =
            EnumSet.of(AssignmentStatus.ASSIGNED, AssignmentStatus.IN_PROGRESS);

    private final Assignment part;
    private final Actor actor;
    private final boolean given;
    private final boolean office;
    private final boolean own;

    private StepRules(Assignment part, Actor actor) {
        this.part = part;
        this.actor = actor;
        this.given = actor.sees(part.ownerPath());
        this.office = given && actor.may(Right.ASSIGN_TASK);
        this.own = actor.may(Right.REPORT_OWN) && actor.unitId().value() == part.unitId();
    }

    /** Everything that this person may do to that assignment. */
    static Set<TaskAction> actions(Assignment part, Actor actor) {
        Set<TaskAction> actions = EnumSet.noneOf(TaskAction.class);
        if (part.status().isOpen()) {
            StepRules rules = new StepRules(part, actor);
            for (TaskAction action : TaskAction.values()) {
                if (rules.isTheirs(action) && rules.isTime(action)) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    /** Every step that is this person's to take, now or at another time of the assignment. */
    static Set<TaskAction> everActions(Assignment part, Actor actor) {
        StepRules rules = new StepRules(part, actor);
        Set<TaskAction> actions = EnumSet.allOf(TaskAction.class);
        actions.removeIf(action -> !rules.isTheirs(action));
        return actions;
    }

    private boolean isTheirs(TaskAction action) {
        return switch (action) {
            case RECEIVE, ANSWER_CHASE, HAND_OVER -> own;
            case RETURN, ASK_EXTENSION -> own && actor.may(Right.HEAD_OF_UNIT);
            case UPDATE -> own || office;
            case SUBMIT, PLAN -> (own || office) && part.role() != AssignmentRole.SUPPORTING;
            case ACCEPT -> mayJudge() && isNot(part.reportedBy());
            case REWORK -> mayJudge();
            case CONFIRM, REASSIGN, EXTEND, SUSPEND, RESUME -> office;
            case DECIDE_EXTENSION -> office && isNot(part.askedBy());
            case CANCEL -> given && (actor.may(Right.CANCEL_TASK) || actor.may(Right.ASSIGN_TASK));
            case CHASE -> given && !own && actor.may(Right.CHASE);
        };
    }

    private boolean isTime(TaskAction action) {
        return switch (action) {
            case RECEIVE -> part.status() == AssignmentStatus.ASSIGNED;
            case RETURN -> RETURNABLE.contains(part.status());
            case UPDATE, SUBMIT, HAND_OVER, PLAN -> isWithUnit() || part.status() == AssignmentStatus.SUBMITTED;
            case ACCEPT, REWORK -> part.status() == AssignmentStatus.SUBMITTED;
            case CONFIRM -> part.status() == AssignmentStatus.RETURNED;
            case REASSIGN -> isWithUnit() || part.status() == AssignmentStatus.RETURNED;
            case CANCEL -> true;
            case ASK_EXTENSION -> isExtendable() && part.askedLastDay() == null;
            case DECIDE_EXTENSION -> part.askedLastDay() != null;
            case EXTEND -> isExtendable();
            case CHASE, SUSPEND -> isWithUnit();
            case ANSWER_CHASE -> part.chaseOpen();
            case RESUME -> part.status() == AssignmentStatus.SUSPENDED;
        };
    }

    private boolean mayJudge() {
        return given && actor.may(Right.ACCEPT_RESULT);
    }

    /** Whoever reported or asked cannot decide on it himself: domain 7, separation of duties. */
    private boolean isNot(@Nullable Long person) {
        return !Objects.equals(person, actor.userId().value());
    }

    private boolean isWithUnit() {
        return WITH_THE_UNIT.contains(part.status());
    }

    /** A day can be moved where there is one that counts, as long as nothing is reported. */
    private boolean isExtendable() {
        return isWithUnit() && part.counted() && part.lastDay() != null;
    }
}
