package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.RecognitionProcedure;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.SubmissionCondition;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Dates;
import vn.ntm.works.SatisfactionSurveys;
import vn.ntm.works.SatisfactionSurveys.Result;

/**
 * The people are satisfied (Quyết định 18/2022/QĐ-TTg), by the survey of the Mặt trận; where none was recorded it says so,
 * and a rate told by a paper alone goes on to count.
 */
@Component
@Order(10)
class SurveyCondition implements SubmissionCondition {

    private static final String CODE = "SATISFACTION";
    private static final String LABEL = "Tỷ lệ hài lòng của người dân";

    private final SatisfactionSurveys surveys;

    SurveyCondition(SatisfactionSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public List<Condition> of(UnitSummary unit, Tier tier, int planYear, LocalDate day) {
        if (!RecognitionProcedure.on(day).isOf2022()) {
            return List.of();
        }
        return List.of(surveys.latest(unit.id(), tier, planYear, day)
                .map(SurveyCondition::judged)
                .orElseGet(() -> new Condition(
                        CODE,
                        LABEL,
                        State.NO_DATA,
                        "works.condition.noSurvey",
                        List.of(Integer.toString(planYear)),
                        "/hai-long?donVi=" + unit.id() + "&nam=" + planYear,
                        true)));
    }

    private static Condition judged(Result result) {
        String key = result.enough()
                ? "works.condition.satisfied"
                : result.covered() ? "works.condition.satisfiedLow" : "works.condition.surveyNarrow";
        return new Condition(
                CODE,
                LABEL,
                result.enough() ? State.MET : State.NOT_MET,
                key,
                List.of(
                        SurveyFigures.shown(result.overall()),
                        SurveyFigures.shown(result.lowest()),
                        result.coverage(),
                        Dates.format(result.endedOn())),
                "/hai-long/" + result.id(),
                true);
    }
}
