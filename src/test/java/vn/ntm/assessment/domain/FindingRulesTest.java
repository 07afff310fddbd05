package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.Source;
import vn.ntm.criteria.Requirements.ValueType;
import vn.ntm.shared.Rejection;

/** The threshold judges; words and papers are asked for where they are owed. */
class FindingRulesTest {

    private static final Requirement AT_LEAST_65 = new Requirement(
            1, ValueType.PERCENT, "≥65%", ">=", BigDecimal.valueOf(65), "%", Source.NATIONAL, "1980/QĐ-TTg", true);

    @Test
    void whatIsBelowTheThresholdIsNotMetWithoutAPaper() {
        assertThat(fields(finding(AchievementStatus.MET, "64.9", null, null))).containsExactly("overrideReason");
        assertThat(fields(finding(AchievementStatus.MET, "65", null, null))).isEmpty();
        Finding withPaper = new Finding(
                AchievementStatus.MET,
                new BigDecimal("64.9"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "nhầm số",
                "12/BC");
        assertThat(fields(withPaper)).isEmpty();
    }

    /** A000-08: not sent without a plan with measures. */
    @Test
    void whatIsNotMetOrLowNeedsMeasuresWithADay() {
        assertThat(fields(finding(AchievementStatus.NOT_MET, "10", null, null)))
                .containsExactly("measures", "measuresDue");
        assertThat(fields(finding(AchievementStatus.MET_LOW, "70", "bê tông 2 km", null)))
                .containsExactly("measuresDue");
        assertThat(fields(finding(AchievementStatus.NOT_MET, "10", "bê tông 2 km", LocalDate.of(2021, 12, 1))))
                .isEmpty();
        assertThat(FindingRules.checkVerdict(finding(AchievementStatus.NOT_MET, "10", null, null), AT_LEAST_65))
                .as("the verifier writes no measures")
                .isEmpty();
    }

    @Test
    void aRatioIsComputedAndJudged() {
        Finding ratio = new Finding(
                        AchievementStatus.MET,
                        null,
                        BigDecimal.valueOf(2),
                        BigDecimal.valueOf(3),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .cleaned();
        assertThat(ratio.value()).isEqualByComparingTo("66.67");
        assertThat(FindingRules.judged(ratio, AT_LEAST_65)).isEqualTo(AchievementStatus.MET);
    }

    @Test
    void impossibleValuesAreRefusedInADraftToo() {
        assertThat(FindingRules.checkDraft(finding(AchievementStatus.NOT_ASSESSED, "101", null, null), AT_LEAST_65))
                .extracting(Rejection::field)
                .containsExactly("value");
        assertThat(FindingRules.checkDraft(finding(AchievementStatus.NOT_ASSESSED, "50", null, null), AT_LEAST_65))
                .isEmpty();
    }

    private static List<@Nullable String> fields(Finding finding) {
        return FindingRules.checkStatement(finding, AT_LEAST_65).stream()
                .map(Rejection::field)
                .toList();
    }

    private static Finding finding(
            AchievementStatus status, String value, @Nullable String measures, @Nullable LocalDate due) {
        return new Finding(status, new BigDecimal(value), null, null, null, null, measures, due, null, null, null);
    }
}
