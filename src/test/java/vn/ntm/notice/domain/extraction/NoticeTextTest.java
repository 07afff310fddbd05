package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pasting does to a text must not change how it is read. */
class NoticeTextTest {

    private static List<String> texts(String raw) {
        return NoticeText.read(raw).items().stream().map(ReadItem::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void formOfTheTextDoesNotMatter(String number) {
        String raw = SeedTexts.of(number);
        NoticeReading plain = NoticeText.read(raw);
        for (String other : List.of(
                Normalizer.normalize(raw, Normalizer.Form.NFD),
                raw.replace("\n", "\r\n"),
                raw.replace("nông thôn", "nông\u00ad thôn").replace(" mới", "\u00a0mới"),
                raw.replaceAll("\n\n+", "\n"))) {
            NoticeReading read = NoticeText.read(other);
            assertThat(read.paths()).isEqualTo(plain.paths());
            assertThat(read.header()).isEqualTo(plain.header());
            assertThat(read.recipients()).isEqualTo(plain.recipients());
            assertThat(read.signer()).isEqualTo(plain.signer());
            assertThat(read.chair()).isEqualTo(plain.chair());
            assertThat(read.closing()).hasSameSizeAs(plain.closing());
        }
        assertThat(texts(Normalizer.normalize(raw, Normalizer.Form.NFD))).isEqualTo(texts(raw));
        assertThat(texts(raw.replace("\n", "\r\n"))).isEqualTo(texts(raw));
    }

    @Test
    void offsetsPointIntoTheDecomposedText() {
        String raw = Normalizer.normalize(SeedTexts.of("000"), Normalizer.Form.NFD);
        ReadItem item = NoticeText.read(raw).byPath("2.đ").orElseThrow();
        assertThat(Normalizer.normalize(raw.substring(item.start(), item.end()), Normalizer.Form.NFC))
                .isEqualTo("đ) Văn phòng Điều phối NTM thành phố:");
    }

    @Test
    void gapsDoublesAndDisorderAreNamed() {
        String raw =
                "THÔNG BÁO\n\nKết luận\n\nNgày 01/9/2021 họp:\n\n1. Một.\n\na) A.\n\nb) B.\n\nd) D.\n\n3. Ba.\n\n2. Hai.\n\n";
        assertThat(NoticeText.read(raw).warnings())
                .containsExactlyInAnyOrder(
                        ReadingWarning.of(ReadingWarning.Code.OUT_OF_ORDER, "mục", "2"),
                        ReadingWarning.of(ReadingWarning.Code.GAP, "điểm", "c"));
    }

    @Test
    void lettersFollowTheVietnameseAlphabet() {
        StringBuilder raw = new StringBuilder("THÔNG BÁO\n\nKết luận\n\n1. Giao:\n\n");
        Label.LETTERS.forEach(
                letter -> raw.append(letter).append(") Việc ").append(letter).append(".\n\n"));
        NoticeReading reading = NoticeText.read(raw.toString());
        assertThat(reading.items()).hasSize(24);
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void aStatedCountIsComparedWithTheNames() {
        assertThat(FigureCheck.check("đưa 02 xã (Song Khê, Dĩnh Trì) ra khỏi danh sách"))
                .isEmpty();
        assertThat(FigureCheck.check("đưa 03 xã (Song Khê, Dĩnh Trì) ra khỏi danh sách"))
                .containsExactly(ReadingWarning.of(ReadingWarning.Code.COUNT, "03 xã", "2", "Song Khê, Dĩnh Trì"));
        assertThat(FigureCheck.check("đã có 29/38 chỉ tiêu đạt chuẩn, còn lại 09 chỉ tiêu"))
                .isEmpty();
        assertThat(FigureCheck.check("đã có 29/38 chỉ tiêu đạt chuẩn, còn lại 08 chỉ tiêu"))
                .hasSize(1);
    }

    @Test
    void numbersInsideASentenceAreNoItems() {
        String raw =
                "THÔNG BÁO\n\nKết luận\n\n1. Thực hiện Bộ tiêu chí giai đoạn\n\n2016 - 2020 và\n\n02 xã, hạn\n14/9/2021.\n\n2. Hai.";
        assertThat(NoticeText.read(raw).paths()).containsExactly("1", "2");
        assertThat(texts(raw).get(0)).isEqualTo("Thực hiện Bộ tiêu chí giai đoạn 2016 - 2020 và 02 xã, hạn 14/9/2021.");
    }

    @Test
    void anEmptyOrAlienTextGivesNoItems() {
        assertThat(NoticeText.read("").items()).isEmpty();
        assertThat(NoticeText.read(" \r\n\t\n").items()).isEmpty();
        NoticeReading alien = NoticeText.read("Xin chào đồng chí.");
        assertThat(alien.items()).isEmpty();
        assertThat(alien.opening()).hasSize(1);
        assertThat(alien.header().subject()).isNull();
    }

    @Test
    void letterheadAndZeroPaddedNumber() {
        NoticeReading reading = NoticeText.read(
                "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN TRÀNG ĐỊNH\tĐộc lập - Tự do - Hạnh phúc\nSố: 5 / TB - UBND\tTràng Định, ngày 07 tháng 9 năm 2021\nTHÔNG BÁO\nKết luận\n1. Một.");
        assertThat(reading.header().number()).hasToString("05/TB-UBND");
        assertThat(reading.header().parentBody()).isNull();
        assertThat(reading.header().issuingBody()).isEqualTo("ỦY BAN NHÂN DÂN HUYỆN TRÀNG ĐỊNH");
        assertThat(reading.header().place()).isEqualTo("Tràng Định");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mục 2 điểm đ, gạch đầu dòng thứ hai|2.đ.-2",
                "điểm a khoản 2|2.a",
                "Mục 4.1, gạch 3|4.1.-3",
                "mục 2 (lần 2)|2(2)",
                "phần II mục 1|II.1",
                "mục 1, gạch đầu dòng thứ nhất, dấu cộng thứ 2|1.-1.+2"
            })
    void citationsInWords(String said, String path) {
        assertThat(ItemPath.ofCitation(said)).contains(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.đ.-2|mục 2, điểm đ, gạch đầu dòng 2",
                "4.1.-3|mục 4.1, gạch đầu dòng 3",
                "2(2)|mục 2 (lần 2)",
                "1.-1.+2|mục 1, gạch đầu dòng 1, dấu cộng 2",
                "II.1|phần II, mục 1"
            })
    void pathsInWords(String path, String said) {
        assertThat(ItemPath.inWords(path)).isEqualTo(said);
    }
}
