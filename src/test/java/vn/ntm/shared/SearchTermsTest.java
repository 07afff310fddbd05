package vn.ntm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Các từ cần tìm")
class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "quoc khanh tieu chi 17, quoc khanh, 17",
        "Quốc Khánh TC 17, quoc khanh, 17",
        "tiêu chí số 8.1 xã Tân Minh, xa tan minh, 8.1",
        "'chỉ tiêu 17,', '', 17",
        "156/TB-UBND, 156 tb ubnd,",
        "CT 46/KH-UBND, ct 46 kh ubnd,",
        "tiêu chí môi trường, tieu chi moi truong,"
    })
    void wordsAndTheCriterionTheyName(String typed, String words, String criterion) {
        SearchTerms terms = SearchTerms.of(typed);
        assertThat(terms.phrase()).isEqualTo(words);
        assertThat(terms.criterion()).isEqualTo(criterion);
    }

    @Test
    @DisplayName("Không ký tự nào của người gõ lọt vào câu truy vấn ngoài chữ và số")
    void onlyLettersAndDigitsReachTheQuery() {
        SearchTerms terms = SearchTerms.of("quốc' & khánh | !x:* tiêu chí 8.1");
        assertThat(terms.query()).isEqualTo("'quoc' & 'khanh' & 'x' & 'tieu' & 'chi' & ('8' <-> '1')");
        assertThat(terms.queryWithCodes())
                .isEqualTo("'quoc' & 'khanh' & 'x' & ('tc8.1' | ('tieu' & 'chi' & ('8' <-> '1')))");
        assertThat(SearchTerms.of("de tham").query()).isEqualTo("'de' & 'tham':*");
        assertThat(SearchTerms.of(" ' ").isEmpty()).isTrue();
        assertThat(SearchTerms.of("a b").withWords(List.of("c")).words()).containsExactly("c");
    }
}
