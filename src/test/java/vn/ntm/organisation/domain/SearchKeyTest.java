package vn.ntm.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings that must come out alike. */
class SearchKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Phòng Nông nghiệp & PTNT, phòng Nông nghiệp và Phát triển nông thôn",
        "Phòng Tài nguyên- Môi trường, Phòng Tài nguyên và Môi trường",
        "Phòng TN&MT, Phòng Tài nguyên và Môi trường",
        "Phòng Tài chính- KH, Phòng Tài chính - Kế hoạch",
        "Phòng LĐ-TB& XH, Phòng Lao động - Thương binh và Xã hội",
        "Văn phòng HĐND- UBND huyện, VPHĐND và UBND huyện",
        "VPNTM tỉnh, Văn phòng Nông thôn mới tỉnh",
        "VPĐP NTM huyện, Văn phòng Điều phối nông thôn mới huyện",
        "TP. Bắc Giang, Thành phố Bắc Giang",
        "Phòng Kinh tế - Hạ Tầng, Phòng Kinh tế và Hạ tầng",
        "Xã Phúc Hòa, xã Phúc Hoà"
    })
    void spellingsOfOneName(String one, String other) {
        assertThat(SearchKey.abbreviated(one)).isEqualTo(SearchKey.abbreviated(other));
    }

    @Test
    void signsNeverReachTheDatabase() {
        assertThat(SearchKey.plain("100% _ \\ 'x'")).isEqualTo("100 x");
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(SearchKey.abbreviated("Phòng Nội vụ")).isNotEqualTo(SearchKey.abbreviated("Phòng Nông nghiệp"));
        assertThat(SearchKey.abbreviated("Xã Chi Lăng")).isNotEqualTo(SearchKey.abbreviated("Huyện Chi Lăng"));
    }

    @Test
    void everyFormIsStoredOnceAfterABar() {
        assertThat(SearchKey.of(List.of("Xã Quốc Khánh", "Quốc Khánh", "06004")))
                .isEqualTo("| xa quoc khanh | quoc khanh | 06004 |");
    }
}
