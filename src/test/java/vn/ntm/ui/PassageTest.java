package vn.ntm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Đoạn văn khớp với từ cần tìm")
class PassageTest {

    private static String shown(String text, String... words) {
        StringWriter out = new StringWriter();
        new Passage(text, List.of(words)).writeTo(new Html(out));
        return out.toString();
    }

    @Test
    void marksWordsWithTheirToneMarks() {
        assertThat(shown("Cấp xi măng cho xã Quốc Khánh & xã Đề Thám", "quoc", "khanh", "de"))
                .isEqualTo("Cấp xi măng cho xã <mark>Quốc</mark> <mark>Khánh</mark> &amp; xã <mark>Đề</mark> Thám");
    }

    @Test
    void insideOfAWordNothingIsMarkedButTheLastWordMayGoOn() {
        assertThat(shown("Thanh tra, kiểm tra thanhh", "tra"))
                .isEqualTo("Thanh <mark>tra</mark>, kiểm <mark>tra</mark> thanhh");
        assertThat(shown("môi trường nông thôn", "moi", "truo"))
                .isEqualTo("<mark>môi</mark> <mark>trườ</mark>ng nông thôn");
        assertThat(shown("trường học", "truo", "hoc")).isEqualTo("trường <mark>học</mark>");
    }

    @Test
    void aLongTextIsCutAroundTheFirstWordFound() {
        String text = "một hai ba bốn ".repeat(40) + "xã Quốc Khánh " + "năm sáu bảy ".repeat(40);
        String shown = shown(text, "quoc", "khanh");
        assertThat(shown).startsWith("… ").endsWith(" …").contains("<mark>Quốc</mark> <mark>Khánh</mark>");
        assertThat(shown.replaceAll("<[^>]*>", "")).hasSizeLessThan(260);
        assertThat(shown(text, "khong-co")).startsWith("một hai").endsWith(" …");
    }
}
