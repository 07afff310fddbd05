package vn.ntm.notice.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.task.AssignmentRole;

/** Where the words of a duty can be cut, how they are found again, what a duty is called. */
class CuttingTest {

    private static final String RAW =
            "- Hoàn thiện hồ sơ để thẩm tra xong **trong tháng 9/2024**  và trình UBND\ntỉnh công nhận. Báo cáo kết quả.";

    @Test
    @DisplayName("Cut behind a sentence and before a second order, never inside a word or at the edge")
    void places() {
        Span whole = new Span(0, RAW.length());
        List<String> parts =
                Cutting.places(RAW, whole).stream().map(RAW::substring).toList();
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).startsWith("và trình");
        assertThat(parts.get(1)).startsWith("Báo cáo kết quả");
        assertThat(Cutting.places("TP. Bắc Giang làm việc này ngay", new Span(0, 31)))
                .isEmpty();
    }

    @Test
    @DisplayName("Words are found across marks, line breaks and in NFD; elsewhere they are not")
    void finding() {
        Span whole = new Span(0, RAW.length());
        int at = Cutting.find(RAW, whole, "trình UBND tỉnh");
        assertThat(RAW.substring(at)).startsWith("trình UBND\ntỉnh");
        assertThat(Cutting.find(RAW, whole, "không có")).isEqualTo(-1);
        assertThat(Cutting.find(RAW, whole, "  ")).isEqualTo(-1);
        assertThat(Cutting.find(RAW, whole, "\\Q.*(")).isEqualTo(-1);
        String decomposed = Normalizer.normalize(RAW, Normalizer.Form.NFD);
        int there = Cutting.find(decomposed, new Span(0, decomposed.length()), "trình UBND tỉnh");
        assertThat(Normalizer.normalize(decomposed.substring(there), Normalizer.Form.NFC))
                .startsWith("trình UBND\ntỉnh");
        assertThat(RAW.substring(0, Cutting.findEnd(RAW, whole, "tháng 9/2024")))
                .endsWith("tháng 9/2024");
    }

    @Test
    @DisplayName("A title drops mark, command and assignee, and ends at a word")
    void titles() {
        ReadUnit department = new ReadUnit("Phòng Tài chính", AssignmentRole.LEAD, new Span(0, 1), false);
        assertThat(DutyTitle.of(
                        "12. Giao Phòng Tài chính tham mưu bố trí kinh phí trước ngày 14/9/2021.", List.of(department)))
                .isEqualTo("Tham mưu bố trí kinh phí trước ngày 14/9/2021");
        String longText = "- " + "rà soát ".repeat(40);
        assertThat(DutyTitle.of(longText, List.of()))
                .hasSizeLessThanOrEqualTo(160)
                .endsWith("…")
                .startsWith("Rà soát");
        assertThat(DutyTitle.of("", List.of())).isNotBlank();
    }

    private static String titleOf(String notice) {
        ReadDuty duty = NoticeExtractor.extract(notice, null).duties().get(0);
        return DutyTitle.of(duty);
    }

    @Test
    @DisplayName("A title drops the whole list of those told, with a head of their own or a shared one")
    void everyAssigneeIsDropped() {
        assertThat(titleOf("1. UBND xã Quốc Khánh, UBND xã Đề Thám hoàn thiện hồ sơ minh chứng trước ngày 30/9/2021."))
                .isEqualTo("Hoàn thiện hồ sơ minh chứng trước ngày 30/9/2021");
        assertThat(titleOf("2. Giao UBND các xã Quốc Khánh, Đề Thám và Đào Viên báo cáo tiến độ thực hiện hằng tuần."))
                .isEqualTo("Báo cáo tiến độ thực hiện hằng tuần");
        assertThat(titleOf("3. Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính rà soát các chức danh cấp xã."))
                .isEqualTo("Chủ trì, phối hợp với Phòng Tài chính rà soát các chức danh cấp xã");
    }

    @Test
    @DisplayName("A long title ends where a clause ends, never inside words about time or inside a bracket")
    void titlesEndWhole() {
        String work = "Báo cáo tiến độ thực hiện các tiêu chí chưa đạt và hồ sơ chứng minh các tiêu chí đã đạt";
        assertThat(DutyTitle.of(
                        work
                                + " của toàn bộ các thôn trên địa bàn xã về UBND huyện Tràng Định vào thứ 4 hàng tuần cho đến khi hoàn"
                                + " thành toàn bộ các tiêu chí.",
                        List.of()))
                .isEqualTo(work + " của toàn bộ các thôn trên địa bàn xã về UBND huyện Tràng Định…");
        assertThat(DutyTitle.of(
                        work + " của từng thôn (kèm theo biểu tổng hợp, ảnh chụp hiện trạng công trình và biên bản họp"
                                + " dân từng thôn), gửi về huyện.",
                        List.of()))
                .isEqualTo(work + " của từng thôn…");
        assertThat(DutyTitle.of(
                        work + "; tổng hợp khó khăn, vướng mắc phát sinh trong quá trình triển khai thực hiện ở cơ sở"
                                + " gửi Phòng Nông nghiệp.",
                        List.of()))
                .isEqualTo(work + "; tổng hợp khó khăn…");
    }
}
