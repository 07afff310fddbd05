package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.assessment.AchievementStatus;

/** Domain 2.4 rule 1, and the vocabulary of 2.3. */
class CriterionRuleTest {

    @ParameterizedTest
    @CsvSource({
        "MET MET, MET",
        "MET NOT_MET, NOT_MET",
        "NOT_ASSESSED NOT_MET, NOT_MET",
        "NOT_KEPT NOT_MET, NOT_KEPT",
        "MET NOT_ASSESSED, NOT_ASSESSED",
        "MET PARTLY_MET, PARTLY_MET",
        "PARTLY_MET NOT_ASSESSED, NOT_ASSESSED",
        "MET MET_LOW MET_AT_RISK, MET_LOW",
        "MET MET_AT_RISK, MET_AT_RISK",
        "MET NOT_APPLICABLE, MET",
        "NOT_APPLICABLE NOT_APPLICABLE, NOT_APPLICABLE"
    })
    void followsItsIndicators(String indicators, AchievementStatus criterion) {
        List<AchievementStatus> statuses = Arrays.stream(indicators.split(" "))
                .map(AchievementStatus::valueOf)
                .toList();
        assertThat(CriterionRule.of(statuses)).isEqualTo(criterion);
    }
}
