package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Bình quân 13 tiêu chí/xã" (domain 2.4 rule 3). */
class TargetRulesTest {

    @ParameterizedTest
    @DisplayName("A001-13 Σ 273 over 21 xã is 13,00 and reached, Σ 272 is 12,95 and not")
    @CsvSource({"273, 21, 13.00, true", "272, 21, 12.95, false", "4095, 220, 18.61, true", "2599, 200, 13.00, false"})
    void theAverageHasTwoDecimalsAndTheSumDecides(long sum, int communes, String average, boolean reached) {
        assertThat(TargetRules.average(sum, communes)).isEqualTo(new BigDecimal(average));
        assertThat(TargetRules.isAverageReached(sum, communes, BigDecimal.valueOf(13)))
                .isEqualTo(reached);
    }

    @Test
    void withoutCommunesThereIsNoAverage() {
        assertThat(TargetRules.average(0, 0)).isNull();
        assertThat(TargetRules.isAverageReached(0, 0, BigDecimal.ONE)).isFalse();
    }
}
