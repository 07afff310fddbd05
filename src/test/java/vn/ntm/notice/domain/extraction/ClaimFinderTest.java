package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that can be held against our own data, and numbers that are none. */
class ClaimFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đã có 29/38 chỉ tiêu đạt chuẩn      | 29/38 chỉ tiêu              | FRACTION | chỉ tiêu    | 29   |"
                        + " 38",
                "14/20 Sở, ngành có ý kiến           | 14/20 Sở                    | FRACTION | Sở          | 14   |"
                        + " 20",
                "đưa 02 xã ra khỏi danh sách         | 02 xã                       | COUNT    | xã          | 2    |",
                "bình quân 13 tiêu chí/xã            | bình quân 13 tiêu chí/xã    | MEAN     | tiêu chí/xã | 13   |",
                "bình quân toàn huyện đạt 17,5 tiêu chí / xã | bình quân toàn huyện đạt 17,5 tiêu chí / xã | MEAN |"
                        + " tiêu chí/xã | 17.5 |",
                "đạt 16,2 tiêu chí/xã                | 16,2 tiêu chí/xã            | MEAN     | tiêu chí/xã | 16.2 |",
                "có 95,5% hộ dùng nước sạch          | 95,5% hộ                    | PERCENT  | hộ          | 95.5 |",
                "hoàn thành 04 tiêu chí còn lại      | 04 tiêu chí                 | COUNT    | tiêu chí    | 4    |",
            })
    void figures(String text, String phrase, ReadClaim.Kind kind, String of, double value, Integer total) {
        List<ReadClaim> claims = ClaimFinder.find(Slice.of(text));
        assertThat(claims).hasSize(1);
        ReadClaim claim = claims.get(0);
        assertThat(claim.span().of(text)).isEqualTo(phrase);
        assertThat(claim)
                .extracting(ReadClaim::kind, ReadClaim::of, ReadClaim::value, ReadClaim::total)
                .containsExactly(kind, of, value, total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiêu chí số 16, 17",
                "chỉ tiêu 8.1 và 8.9",
                "trước ngày 14/9/2021 xã báo cáo",
                "trong tháng 9 xã báo cáo",
                "Quyết định số 46/KH-UBND",
                "giai đoạn 2016 - 2020"
            })
    void numbersThatCountNothing(String text) {
        assertThat(ClaimFinder.find(Slice.of(text))).isEmpty();
    }

    @Test
    @DisplayName("A000-22 the counts that the five notices state are found with their places")
    void claimsOfTheNotices() {
        assertThat(phrases("000")).contains("02 xã");
        assertThat(phrases("001")).anyMatch(phrase -> phrase.contains("tiêu chí"));
        assertThat(phrases("002")).contains("04 xã", "2 xã");
    }

    private static List<String> phrases(String number) {
        String raw = SeedTexts.of(number);
        return NoticeText.zones(raw).blocks().stream()
                .flatMap(block -> ClaimFinder.find(block.words()).stream())
                .map(claim -> claim.span().of(raw))
                .toList();
    }
}
