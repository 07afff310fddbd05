package vn.ntm.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a level with a number is printed in the catalogue. */
class LevelBoundTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "≥98%|>=|>=|98",
                "≤24,2|-|<=|24.2",
                "24.2|<=|<=|24.2",
                "100%|>=|>=|100",
                "100|-|-|100",
                "≥01 mô hình|>=|>=|1",
                "95 (trong đó nước sạch >=60)|>=|>=|95",
                "Ít nhất 10%|-|>=|10",
                "từ 10%/năm trở lên|-|>=|10",
                "từ 70% trở lên|>=|>=|70",
                "cao hơn từ 10% trở lên|-|>=|10",
                "Không quá 5%|>=|<=|5",
                "39|>=|>=|39",
            })
    void aNumberAndTheWayItCounts(
            String printed, @Nullable String comparator, @Nullable String expected, String number) {
        LevelBound bound = Objects.requireNonNull(LevelBound.of(printed, comparator));

        assertThat(bound.comparator()).isEqualTo(expected);
        assertThat(bound.number()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đạt",
                "Không",
                "Khá",
                "Bình quân từ 9,5 - 12%/năm",
                "từ 10%",
                "Có ít nhất 01 mô hình, trong đó 02 mô hình liên kết",
                "Tiêu chí số 17"
            })
    void wordsSentencesAndRangesHaveNone(String printed) {
        assertThat(LevelBound.of(printed, ">=")).isNull();
    }
}
