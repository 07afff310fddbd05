package vn.ntm.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ntm.criteria.domain.PrintedLevel.Kind;

class PrintedLevelTest {

    @Test
    void bareNumbersGetSignUnitAndDecimalComma() {
        assertThat(PrintedLevel.of("65").shown("%", ">=")).isEqualTo("≥65%");
        assertThat(PrintedLevel.of("24.2").shown("%", "<=")).isEqualTo("≤24,2%");
        assertThat(PrintedLevel.of("45").shown("triệu đồng/người/năm", ">=")).isEqualTo("≥45");
        assertThat(PrintedLevel.of("100").shown("%", ">=")).isEqualTo("100%");
        assertThat(PrintedLevel.of("95 (trong đó nước sạch >=60)").shown("%", ">="))
                .isEqualTo("≥95% (trong đó nước sạch ≥60%)");
    }

    @Test
    void printedWordsStayAsTheyAre() {
        assertThat(PrintedLevel.of("≥98%").shown("%", ">=")).isEqualTo("≥98%");
        assertThat(PrintedLevel.of("Bình quân từ 9,5 - 12%/năm").shown("%/năm", ">="))
                .isEqualTo("Bình quân từ 9,5 - 12%/năm");
    }

    @Test
    void aLevelTellsHowItBinds() {
        assertThat(PrintedLevel.of("Đạt").kind()).isEqualTo(Kind.LEVEL);
        assertThat(PrintedLevel.of("Bình quân từ 9,5 - 12%/năm").kind()).isEqualTo(Kind.LEVEL);
        assertThat(PrintedLevel.of("Có quy hoạch chung xã").kind()).isEqualTo(Kind.SENTENCE);
        assertThat(PrintedLevel.of("Không quy định").kind()).isEqualTo(Kind.NOT_REQUIRED);
        assertThat(PrintedLevel.of("UBND cấp tỉnh quy định cụ thể việc áp dụng đối với từng nhóm xã, đảm bảo ≥65%")
                        .kind())
                .isEqualTo(Kind.BY_PROVINCE);
        assertThat(PrintedLevel.of("Có chợ phù hợp với quy hoạch hoặc có cơ sở bán lẻ khác phù hợp")
                        .kind())
                .isEqualTo(Kind.SENTENCE);
    }

    @Test
    void levelsMayDifferByYear() {
        assertThat(PrintedLevel.byYear("2022: 39; 2023: 42"))
                .containsEntry(2022, "39")
                .containsEntry(2023, "42")
                .hasSize(2);
        assertThat(PrintedLevel.byYear("39").values()).containsExactly("39");
    }
}
