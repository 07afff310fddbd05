package vn.ntm.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Bình quân 13 tiêu chí/xã" (domain 2.4 rule 3). */
class CriteriaAverageTest {

    @ParameterizedTest
    @DisplayName("A001-13 Σ 273 over 21 xã is 13,00 and reached, Σ 272 is 12,95 and not")
    @CsvSource(
            delimiter = ';',
            value = {
                "273; 21; 13,00; true",
                "272; 21; 12,95; false",
                "4095; 220; 18,61; true",
                "2599; 200; 13,00; false"
            })
    void theAverageHasTwoDecimalsAndTheSumDecides(int sum, int communes, String average, boolean reached) {
        assertThat(new CriteriaAverage(sum, communes).shown()).isEqualTo(average);
        assertThat(new CriteriaAverage(sum, communes).reaches(BigDecimal.valueOf(13)))
                .isEqualTo(reached);
    }

    @Test
    void withoutCommunesThereIsNoAverage() {
        assertThat(new CriteriaAverage(0, 0).shown()).isEqualTo("–");
        assertThat(new CriteriaAverage(0, 0).reaches(BigDecimal.ONE)).isFalse();
    }
}
