package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.List;
import vn.ntm.assessment.AchievementStatus;

/**
 * How a criterion stands by its indicators: met when every applicable indicator is met (domain 2.4 rule 1); one that is
 * not met decides, whatever the others say; otherwise one that nobody assessed leaves it open.
 */
public final class CriterionRule {

    private static final List<AchievementStatus> FAILURES =
            List.of(AchievementStatus.NOT_KEPT, AchievementStatus.NOT_MET);
    private static final List<AchievementStatus> WORST_FIRST = List.of(
            AchievementStatus.NOT_ASSESSED,
            AchievementStatus.PARTLY_MET,
            AchievementStatus.MET_LOW,
            AchievementStatus.MET_AT_RISK,
            AchievementStatus.MET);

    private CriterionRule() {}

    /** Of the indicators that apply to the unit; of none at all: not applicable. */
    public static AchievementStatus of(Collection<AchievementStatus> indicators) {
        for (AchievementStatus failure : FAILURES) {
            if (indicators.contains(failure)) {
                return failure;
            }
        }
        for (AchievementStatus status : WORST_FIRST) {
            if (indicators.contains(status)) {
                return status;
            }
        }
        return AchievementStatus.NOT_APPLICABLE;
    }
}
