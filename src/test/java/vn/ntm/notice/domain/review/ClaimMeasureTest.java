package vn.ntm.notice.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.notice.domain.extraction.ReadClaim;
import vn.ntm.notice.domain.extraction.Span;

/** What figures measure, by what they count and the words around them. */
class ClaimMeasureTest {

    @ParameterizedTest(name = "{1} [{2}] {3} measures {4}")
    @DisplayName("Each figure is compared with what it measures, and with nothing where it measures nothing of ours")
    @CsvSource(delimiter = '|', textBlock = """
            FRACTION | đến nay đã có             | chỉ tiêu    | đạt chuẩn theo bộ tiêu chí             | INDICATORS
            COUNT    | đạt chuẩn, còn lại        | chỉ tiêu    | đang phấn đấu                           | INDICATORS_LEFT
            COUNT    | tập trung vào             | chỉ tiêu    | sau                                     | NONE
            FRACTION | xã Quốc Khánh đạt         | tiêu chí    | ,                                       | CRITERIA
            COUNT    | xã còn                    | tiêu chí    | chưa đạt                                | CRITERIA_LEFT
            MEAN     | bình quân chung đạt       | tiêu chí/xã | .                                       | AVERAGE
            MEAN     | mỗi xã đạt ít nhất        | tiêu chí/xã | , phấn đấu                              | NONE
            FRACTION | toàn huyện có             | xã          | đạt chuẩn nông thôn mới                 | COMMUNES
            COUNT    | toàn huyện có             | xã          | đạt chuẩn NTM                           | COMMUNES
            COUNT    | phấn đấu                  | xã          | đạt chuẩn nông thôn mới nâng cao        | NONE
            COUNT    | đưa                       | xã          | ra khỏi danh sách                       | NONE
            FRACTION | mới có                    | Sở          | , ngành có văn bản                      | NAMED
            COUNT    | còn lại                   | Sở          | , ngành chưa có                         | NAMED_LEFT
            FRACTION | có                        | hộ          | dùng nước sạch                          | NONE
            PERCENT  | đạt                       | hộ          | dùng nước sạch                          | NONE
            """)
    void measures(ReadClaim.Kind kind, String before, String of, String after, String expected) {
        ReadClaim claim = new ReadClaim(new Span(0, 1), kind, of, 1, kind == ReadClaim.Kind.FRACTION ? 2 : null);
        assertThat(ClaimMeasure.of(claim, before + " ", " " + after)
                        .map(Enum::name)
                        .orElse("NONE"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("\"phấn đấu\" makes a goal of it, even as the scanner misread it")
    void goals() {
        assertThat(ClaimMeasure.isGoal(" phân đầu năm 2021 bình quân chung toàn huyện đạt "))
                .isTrue();
        assertThat(ClaimMeasure.isGoal(" đến nay đã có ")).isFalse();
    }
}
