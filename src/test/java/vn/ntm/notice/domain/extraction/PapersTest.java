package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of papers of other sorts than the five notices; made up, with the forms that real ones have. */
class PapersTest {

    private static String text(String name) {
        try (InputStream in = PapersTest.class.getResourceAsStream("/papers/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentFields read(String name) {
        return DocumentFields.of(NoticeText.read(text(name)));
    }

    @Test
    void headAndFootInTwoColumns() {
        DocumentFields fields = read("notice-two-columns");
        assertThat(fields.issuerParent()).isEqualTo("UBND HUYỆN ĐỨC THỌ");
        assertThat(fields.issuer()).isEqualTo("BAN CHỈ ĐẠO CHƯƠNG TRÌNH MTQG XÂY DỰNG NÔNG THÔN MỚI");
        assertThat(fields.number()).isEqualTo("12/TB-BCĐ");
        assertThat(fields.issuedOn()).isEqualTo("2022-03-15");
        assertThat(fields.place()).isEqualTo("Đức Thọ");
        assertThat(fields.meetingDate()).isEqualTo("2022-03-14");
        assertThat(fields.chairName()).isEqualTo("Hoàng Xuân Hùng");
        assertThat(fields.chairTitle()).isEqualTo("Phó Chủ tịch UBND huyện, Phó Trưởng ban Chỉ đạo");
        assertThat(fields.signerName()).isEqualTo("Hoàng Xuân Hùng");
        assertThat(fields.signerTitle()).isEqualTo("TM. BAN CHỈ ĐẠO PHÓ TRƯỞNG BAN");
        assertThat(fields.recipients()).containsExactly("TT Huyện ủy (b/c)", "Các thành viên BCĐ", "Lưu: VT, NTM");
    }

    @Test
    void planOfTheParty() {
        DocumentFields fields = read("party-plan");
        assertThat(fields.issuerParent()).isEqualTo("TỈNH ỦY NINH THUẬN");
        assertThat(fields.issuer()).isEqualTo("BAN DÂN VẬN");
        assertThat(fields.number()).isEqualTo("105-KH/BDVTU");
        assertThat(fields.symbol()).isEqualTo("KH/BDVTU");
        assertThat(fields.place()).isEqualTo("Phan Rang - Tháp Chàm");
        assertThat(fields.subject()).isEqualTo("tổ chức phong trào thi đua “Dân vận khéo” năm 2023");
        assertThat(fields.meetingDate()).isNull();
        assertThat(fields.chairName()).isNull();
        assertThat(fields.recipients()).hasSize(4);
        assertThat(fields.signerName()).isEqualTo("Chamaléa Thị Thủy");
    }

    @Test
    void newsOfAMeeting() {
        DocumentFields fields = read("news-of-a-meeting");
        assertThat(fields.number()).isNull();
        assertThat(fields.postedOn()).isEqualTo("2024-05-16");
        assertThat(fields.meetingDate()).isEqualTo("2024-05-16");
        assertThat(fields.subject())
                .isEqualTo("Chủ tịch UBND tỉnh làm việc với huyện Quế Phong về xây dựng nông thôn mới");
        assertThat(fields.chairName()).isEqualTo("Bùi Thanh An");
        assertThat(fields.chairTitle()).isEqualTo("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh");
        assertThat(fields.signerName()).isNull();
    }

    @Test
    void letterThatLostItsLineBreaks() {
        NoticeReading reading = NoticeText.read(text("letter-without-breaks"));
        DocumentFields fields = DocumentFields.of(reading);
        assertThat(fields.issuer()).isEqualTo("ỦY BAN NHÂN DÂN THỊ XÃ NGHĨA LỘ");
        assertThat(fields.number()).isEqualTo("845/UBND-KT");
        assertThat(fields.place()).isEqualTo("Nghĩa Lộ");
        assertThat(fields.subject()).isEqualTo("đẩy nhanh tiến độ giải ngân vốn");
        assertThat(fields.addressees()).containsExactly("Các phòng, ban chuyên môn", "UBND các xã, phường");
        assertThat(reading.paths()).containsExactly("1", "2", "2.a", "2.b", "3");
        assertThat(fields.recipients()).containsExactly("Như trên", "TT. Thị ủy", "Lưu: VT");
        assertThat(fields.signerTitle()).isEqualTo("CHỦ TỊCH");
        assertThat(fields.signerName()).isEqualTo("Nguyễn Quang Minh");
    }

    @Test
    void subjectInCapitalsAndAnAnnex() {
        DocumentFields fields = read("ministry-notice");
        assertThat(fields.issuer()).isEqualTo("BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN");
        assertThat(fields.issuerParent()).isNull();
        assertThat(fields.number()).isEqualTo("5436/TB-BNN-VP");
        assertThat(fields.chairName()).isEqualTo("Trần Thanh Nam");
        assertThat(fields.chairTitle()).isEqualTo("Thứ trưởng");
        assertThat(fields.signerName()).isEqualTo("Lê Văn Thành");
    }

    @Test
    void reportWithABlankDay() {
        DocumentFields fields = read("commune-report");
        assertThat(fields.number()).isEqualTo("07/BC-UBND");
        assertThat(fields.issuedOn()).isEqualTo("2021-09");
        assertThat(fields.addressees()).containsExactly("UBND huyện Thạch Hà");
        assertThat(fields.signerName()).isEqualTo("NGUYỄN PHI HÙNG");
        assertThat(fields.signerTitle()).isEqualTo("TM. UBND XÃ CHỦ TỊCH");
    }

    @Test
    void newsOfALetter() {
        DocumentFields fields = read("news-of-a-letter");
        assertThat(fields.number()).isEqualTo("1190/UBND-NN");
        assertThat(fields.issuedOn()).isEqualTo("2023-07-05");
        assertThat(fields.meetingDate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notice-two-columns",
                "party-plan",
                "news-of-a-meeting",
                "letter-without-breaks",
                "ministry-notice",
                "commune-report"
            })
    void formOfTheTextDoesNotMatter(String name) {
        String raw = text(name);
        DocumentFields plain = DocumentFields.of(NoticeText.read(raw));
        for (String other : List.of(
                Normalizer.normalize(raw, Normalizer.Form.NFD),
                raw.replace("\n", "\r\n"),
                raw.replace(" năm", "\u00a0năm").replace("ông", "ô\u00adng"))) {
            assertThat(DocumentFields.of(NoticeText.read(other))).isEqualTo(plain);
        }
    }

    /** Writers of .docx like to press Enter at the end of each line of the title. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ngày 12/5/2022, đồng chí Chủ tịch UBND huyện đã chủ trì cuộc họp và kết luận như sau:",
                "Thực hiện Kế hoạch số 15/KH-UBND, UBND huyện thông báo kết luận như sau:",
                "I. ĐÁNH GIÁ CHUNG",
                "1. Các xã khẩn trương rà soát các tiêu chí chưa đạt."
            })
    void aTitleOfSeveralParagraphs(String body) {
        String head = "UBND HUYỆN ĐÔNG SƠN\n\nSố: 45/TB-UBND\n\nĐông Sơn, ngày 13 tháng 5 năm 2022\n\nTHÔNG BÁO\n\n"
                + "Kết luận của đồng chí Chủ tịch\n\nUBND huyện tại cuộc họp đánh giá tiến độ\n\nxây dựng nông thôn mới,"
                + "\n\nQuý I năm 2022\n\n";
        NoticeReading reading = NoticeText.read(head + body + "\n\nUBND các xã báo cáo trước ngày 30/5/2022.\n");
        assertThat(reading.header().subject())
                .isEqualTo("Kết luận của đồng chí Chủ tịch UBND huyện tại cuộc họp đánh giá tiến độ xây dựng nông thôn"
                        + " mới, Quý I năm 2022");
    }

    @Test
    void aSentenceAfterTheTitleIsNoTitle() {
        String head = "UBND XÃ ĐÔNG HOÀNG\n\nSố: 4/TB-UBND\n\nTHÔNG BÁO\n\nKết luận cuộc họp giao ban\n\n";
        String body = "Đồng chí Chủ tịch UBND xã kết luận như sau:\n\n1. Các thôn báo cáo trước ngày 30/5/2022.\n";
        assertThat(NoticeText.read(head + body).header().subject()).isEqualTo("Kết luận cuộc họp giao ban");
    }
}
