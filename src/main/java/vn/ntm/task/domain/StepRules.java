package vn.ntm.task.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;

/** Who may take which step of an assignment now: the tables of domain 5.3 and 7, one line per step. */
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
                if (rules.allow(action)) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    private boolean allow(TaskAction action) {
        return switch (action) {
            case RECEIVE -> own && part.status() == AssignmentStatus.ASSIGNED;
            case RETURN -> head() && RETURNABLE.contains(part.status());
            case UPDATE -> (own || office) && isWorkedOn();
            case SUBMIT -> (own || office) && isWorkedOn() && isLead();
            case ACCEPT -> mayJudge() && isNot(part.reportedBy());
            case REWORK -> mayJudge();
            case CONFIRM -> office && part.status() == AssignmentStatus.RETURNED;
            case REASSIGN -> office && (isWithUnit() || part.status() == AssignmentStatus.RETURNED);
            case CANCEL -> given && (actor.may(Right.CANCEL_TASK) || actor.may(Right.ASSIGN_TASK));
            case ASK_EXTENSION -> head() && isExtendable() && part.askedLastDay() == null;
            case DECIDE_EXTENSION -> office && part.askedLastDay() != null && isNot(part.askedBy());
            case EXTEND -> office && isExtendable();
            case CHASE -> given && !own && actor.may(Right.CHASE) && isWithUnit();
            case ANSWER_CHASE -> own && part.chaseOpen();
            case HAND_OVER -> own && isWorkedOn();
            case SUSPEND -> office && isWithUnit();
            case RESUME -> office && part.status() == AssignmentStatus.SUSPENDED;
            case PLAN -> (own || office) && isWorkedOn() && isLead();
        };
    }

    private boolean head() {
        return own && actor.may(Right.HEAD_OF_UNIT);
    }

    private boolean mayJudge() {
        return given && actor.may(Right.ACCEPT_RESULT) && part.status() == AssignmentStatus.SUBMITTED;
    }

    /** Whoever reported or asked cannot decide on it himself: domain 7, separation of duties. */
    private boolean isNot(@Nullable Long person) {
        return !Objects.equals(person, actor.userId().value());
    }

    private boolean isLead() {
        return part.role() != AssignmentRole.SUPPORTING;
    }

    private boolean isWithUnit() {
        return WITH_THE_UNIT.contains(part.status());
    }

    private boolean isWorkedOn() {
        return isWithUnit() || part.status() == AssignmentStatus.SUBMITTED;
    }

    /** A day can be moved where there is one that counts, as long as nothing is reported. */
    private boolean isExtendable() {
        return isWithUnit() && part.counted() && part.lastDay() != null;
    }
}
