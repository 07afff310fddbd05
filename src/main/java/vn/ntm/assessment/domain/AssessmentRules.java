package vn.ntm.assessment.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitSummary;

/** Who may do what to a cell (domain 7): buttons, guards and tests all read {@link #actionsFor}. */
public final class AssessmentRules {

    private AssessmentRules() {}

    /**
     * What the rules need to know of a cell.
     *
     * @param step null while nobody entered anything
     * @param enteredBy who typed what the commune says, null for nobody
     * @param isStated whether the commune's working copy says anything to submit
     * @param isLed whether the actor's unit is in charge of the criterion there
     */
    public record Cell(
            UnitSummary unit,
            @Nullable AssessmentStep step,
            @Nullable Long enteredBy,
            @Nullable Long submittedBy,
            boolean isStated,
            boolean isLed) {}

    /** Everything this person may do to this cell now. */
    public static Set<AssessmentAction> actionsFor(Actor actor, Cell cell) {
        Set<AssessmentAction> actions = EnumSet.noneOf(AssessmentAction.class);
        if (actor.readOnly()) {
            return actions;
        }
        AssessmentStep step = cell.step();
        boolean isSubmitted = step == AssessmentStep.SUBMITTED;
        if (isOwn(actor, cell.unit())) {
            if (!isSubmitted) {
                actions.add(AssessmentAction.ENTER);
            }
            boolean isReady = step == AssessmentStep.DRAFT || step == AssessmentStep.RETURNED;
            if (actor.may(Right.HEAD_OF_UNIT) && isReady && cell.isStated()) {
                actions.add(AssessmentAction.SUBMIT);
            }
            if (actor.may(Right.HEAD_OF_UNIT) && isSubmitted) {
                actions.add(AssessmentAction.WITHDRAW);
            }
        }
        // Whoever entered or sent a self-assessment cannot confirm it: domain 7, separation of duties.
        boolean isOthers = !Objects.equals(cell.enteredBy(), actor.userId().value())
                && !Objects.equals(cell.submittedBy(), actor.userId().value());
        if (isOthers && verifies(actor, cell)) {
            if (isSubmitted || step == AssessmentStep.CONFIRMED) {
                actions.add(AssessmentAction.VERIFY);
            }
            if (isSubmitted) {
                actions.add(AssessmentAction.RETURN);
            }
        }
        if (isOthers
                && actor.role() == Role.VPT
                && actor.sees(cell.unit().path())
                && step == AssessmentStep.CONFIRMED) {
            actions.add(AssessmentAction.APPRAISE);
        }
        return actions;
    }

    /** Whether the actor's unit is the one assessed; a district speaks through its standing office. */
    public static boolean isOwn(Actor actor, UnitSummary unit) {
        boolean commune = (actor.role() == Role.CTX || actor.role() == Role.CBX)
                && actor.unitId().equals(unit.id());
        boolean district = actor.role() == Role.VPH
                && unit.kind().level() == AdministrativeLevel.DISTRICT
                && actor.unitPath().startsWith(unit.path());
        return actor.may(Right.REPORT_OWN) && (commune || district);
    }

    /** The standing office in its scope; a department only the criteria it is in charge of. */
    private static boolean verifies(Actor actor, Cell cell) {
        if (isOwn(actor, cell.unit()) || !actor.decides()) {
            return false;
        }
        boolean office = actor.role().isOffice() && actor.sees(cell.unit().path());
        boolean department = actor.role().isSpecialist() && cell.isLed();
        return office || department;
    }
}
