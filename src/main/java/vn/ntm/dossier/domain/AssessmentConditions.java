package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.RecognitionChecks;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.SubmissionCondition;
import vn.ntm.organisation.UnitSummary;

/** What the results and the figures of the unit say. */
@Component
@Order(0)
class AssessmentConditions implements SubmissionCondition {

    private static final String SATISFACTION = "SATISFACTION";

    private final RecognitionChecks checks;

    AssessmentConditions(RecognitionChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<Condition> of(UnitSummary unit, Tier tier, int planYear, LocalDate day) {
        return checks.of(unit, tier, day).stream()
                .map(one -> new Condition(
                        one.code(),
                        one.label(),
                        State.valueOf(one.state().name()),
                        one.messageKey(),
                        one.arguments(),
                        one.path(),
                        one.code().equals(SATISFACTION)))
                .toList();
    }
}
