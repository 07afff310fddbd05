package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How papers number and mark their items, and what only looks like a mark. */
class ItemsTest {

    private static List<String> paths(String... lines) {
        return NoticeText.read("THÔNG BÁO\nKết luận cuộc họp\n\nNgày 01/9/2021 họp, kết luận như sau:\n\n"
                        + String.join("\n", lines))
                .paths();
    }

    @Test
    void romanPartsNumbersAndPoints() {
        assertThat(paths("I. ĐÁNH GIÁ", "1. Một.", "1.1. Một một.", "a) Điểm.", "II. NHIỆM VỤ", "1. Một.", "b/ Điểm."))
                .containsExactly("I", "I.1", "I.1.1", "I.1.1.a", "II", "II.1", "II.1.b");
    }

    @Test
    void capitalLettersAreTheWidestParts() {
        assertThat(paths("A. KẾT QUẢ", "I. Chung", "1. Một.", "B. NHIỆM VỤ", "I. Chung"))
                .containsExactly("A", "A.I", "A.I.1", "B", "B.I");
    }

    @Test
    void olderMarks() {
        assertThat(paths("I- MỤC ĐÍCH", "1- Nâng cao.", "2- Chọn.", "II/ NỘI DUNG", "1/ Một.", "(1) Ý thứ nhất."))
                .containsExactly("I", "I.1", "I.2", "II", "II.1", "II.1.1");
    }

    @Test
    void articlesHoldTheirClauses() {
        assertThat(paths("Điều 1. Thành lập tổ.", "1. Một.", "a) Điểm.", "Điều 2. Giao.", "1. Một."))
                .containsExactly("1", "1.1", "1.1.a", "2", "2.1");
    }

    @Test
    void bulletsNestBySign() {
        assertThat(paths(
                        "1. Giao:",
                        "- Một;",
                        "+ Một một;",
                        "+ Một hai;",
                        "- Hai;",
                        "• Hai một;",
                        "• Hai hai;",
                        "- Ba."))
                .containsExactly("1", "1.-1", "1.-1.+1", "1.-1.+2", "1.-2", "1.-2.-1", "1.-2.-2", "1.-3");
        assertThat(paths("1. Giao:", "• Một;", "- Một một;", "• Hai.")).containsExactly("1", "1.-1", "1.-1.-1", "1.-2");
    }

    @Test
    void aClosedNumberStandsUnderAPointOrANumber() {
        assertThat(paths("1. Giao:", "a) Phòng:", "1) Một;", "2) Hai.", "b) Ban:", "1) Một.", "2. Xong."))
                .containsExactly("1", "1.a", "1.a.1", "1.a.2", "1.b", "1.b.1", "2");
    }

    @Test
    void aMarkAloneOnItsLine() {
        NoticeReading reading = NoticeText.read(
                "THÔNG BÁO\nKết luận\n\nNgày 01/9/2021 họp:\n\n1.\nGiao Phòng Nội vụ:\n\na)\nMột.\n\n-\nHai.");
        assertThat(reading.items())
                .extracting(ReadItem::path, ReadItem::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "Giao Phòng Nội vụ:"),
                        org.assertj.core.groups.Tuple.tuple("1.a", "Một."),
                        org.assertj.core.groups.Tuple.tuple("1.a.-1", "Hai."));
    }

    @Test
    void aPageNumberInMidSentenceIsNoWord() {
        NoticeReading reading = NoticeText.read(
                "THÔNG BÁO\nKết luận\nNgày 01/9/2021 họp:\n1. Giao các xã rà soát các tiêu chí chưa đạt và báo cáo kết quả về\n2\nphòng trước ngày 14/9/2021.\n- 3 -\n2. Hai.");
        assertThat(reading.items())
                .extracting(ReadItem::text)
                .containsExactly(
                        "Giao các xã rà soát các tiêu chí chưa đạt và báo cáo kết quả về phòng trước ngày 14/9/2021.",
                        "Hai.");
    }

    @Test
    void aNumberThatEndsASentenceIsNoItem() {
        assertThat(paths("1. Các xã tập trung hoàn thành tiêu chí số", "18. Báo cáo kết quả.", "2. Hai."))
                .containsExactly("1", "2");
    }

    @Test
    void aNumberPrintedTwiceKeepsBoth() {
        NoticeReading reading = NoticeText.read(
                "THÔNG BÁO\nKết luận\nNgày 01/9/2021 họp:\n1. Một.\n2. Hai.\n2. Hai nữa:\n- Dấu.\n3. Ba.");
        assertThat(reading.items()).extracting(ReadItem::section).containsExactly("1", "2", "2#2", "2#2", "3");
    }

    @Test
    void aMillionCharactersOfUnmarkedParagraphsAreReadInOneGo() {
        String raw = "THÔNG BÁO\nKết luận\nNgày 01/9/2021 họp:\n1. Một.\n" + "Đoạn.\n".repeat(150_000);
        assertThat(NoticeText.read(raw).items()).hasSize(1);
    }
}
