package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.RecipientList;
import vn.ntm.notice.domain.RecipientPurpose;

/** The reader against the five real notices: every item, label, path and word. */
class SeedNoticesTest {

    private static NoticeReading read(String number) {
        return NoticeText.read(SeedTexts.of(number));
    }

    private static List<String> labels(NoticeReading reading) {
        return reading.items().stream().map(ReadItem::label).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void wordsAndOffsetsAreTheRawOnes(String number) {
        String raw = SeedTexts.of(number);
        NoticeReading reading = read(number);
        int before = 0;
        for (ReadItem item : reading.items()) {
            assertThat(item.start()).isGreaterThanOrEqualTo(before);
            before = item.end();
            String slice =
                    raw.substring(item.start(), item.end()).replace("**", "").replaceAll("[\\s\u00a0]+", " ");
            assertThat(slice).isEqualTo(item.mark() + " " + item.text().replace("\n", " "));
        }
        assertThat(reading.paths()).doesNotHaveDuplicates();
        // Nothing between the first item and the closing is lost.
        int from = reading.items().get(0).start();
        int to = reading.closing().get(0).start();
        String kept = reading.items().stream()
                .map(item -> raw.substring(item.start(), item.end()))
                .reduce("", String::concat);
        assertThat(kept.replaceAll("[\\s\u00a0*#]", ""))
                .isEqualTo(raw.substring(from, to).replaceAll("[\\s\u00a0*#]", ""));
    }

    @Test
    @DisplayName("A000-01 head, meeting, chair with two capacities, signature of notice 156/TB-UBND")
    void headOf000() {
        NoticeReading reading = read("000");
        assertThat(reading.header().number()).hasToString("156/TB-UBND");
        assertThat(reading.header().series()).isEqualTo("TB-UBND");
        assertThat(reading.header().place()).isEqualTo("TP. Bắc Giang");
        assertThat(reading.header().issued()).isEqualTo(new PartialDate(2018, 6, 7));
        assertThat(reading.header().type()).isEqualTo("THÔNG BÁO");
        assertThat(reading.header().subject())
                .startsWith("Kết luận của đồng chí Nguyễn Tiến Dũng - Phó Chủ tịch Thường trực UBND thành phố -")
                .endsWith("hoàn thành nhiệm vụ xây dựng nông thôn mới năm 2018");
        assertThat(reading.meetingOn()).isEqualTo(LocalDate.of(2018, 6, 6));
        assertThat(reading.meetingKind()).isEqualTo("Hội nghị triển khai Kế hoạch");
        assertThat(reading.chair().name()).isEqualTo("Nguyễn Tiến Dũng");
        assertThat(reading.chair().titles())
                .containsExactly("Phó Chủ tịch Thường trực UBND thành phố", "Phó trưởng Ban Chỉ đạo");
        assertThat(reading.signatureLines()).containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
        assertThat(reading.signer()).isEqualTo("Vi Văn Toàn");
        assertThat(reading.isPortalPage()).isFalse();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    @DisplayName("A000-02 two recipient lists with purposes")
    void recipientsOf000() {
        List<ReadRecipient> recipients = read("000").recipients();
        assertThat(recipients).hasSize(7);
        assertThat(recipients.subList(0, 3)).allMatch(r -> r.list() == RecipientList.PAPER);
        assertThat(recipients.subList(3, 7)).allMatch(r -> r.list() == RecipientList.ELECTRONIC);
        assertThat(recipients.get(0).text()).isEqualTo("TT. Thành ủy, HĐND TP (để B/c)");
        assertThat(recipients.get(0).purpose()).isEqualTo(RecipientPurpose.FOR_INFORMATION);
        assertThat(recipients.get(0).printedPurpose()).isEqualTo("để B/c");
        assertThat(recipients.get(2).text()).isEqualTo("Lưu: VT");
        assertThat(recipients.get(2).purpose()).isEqualTo(RecipientPurpose.ARCHIVE);
        assertThat(recipients.get(6).text()).isEqualTo("LĐ, CVKT VP HĐND - UBND TP");
    }

    @Test
    @DisplayName("A000-03 tree of items in Vietnamese letter order; a citation in words finds its text")
    void treeOf000() {
        NoticeReading reading = read("000");
        assertThat(reading.opening()).hasSize(2);
        assertThat(reading.closing()).hasSize(1);
        assertThat(reading.paths())
                .containsExactly(
                        "1", "2", "2.a", "2.a.-1", "2.a.-2", "2.a.-3", "2.a.-4", "2.b", "2.b.-1", "2.b.-2", "2.c",
                        "2.d", "2.đ", "2.đ.-1", "2.đ.-2");
        assertThat(labels(reading))
                .containsExactly("1", "2", "a)", "-", "-", "-", "-", "b)", "-", "-", "c)", "d)", "đ)", "-", "-");
        assertThat(reading.byCitation("mục 2 điểm đ, gạch đầu dòng thứ hai")
                        .orElseThrow()
                        .text())
                .startsWith("Tổng hợp các đề xuất khắc phục")
                .endsWith("báo cáo UBND thành phố xem xét, quyết định.");
        assertThat(reading.byPath("2.a.-1").orElseThrow().text())
                .contains("về xã nông thôn mới giai đoạn 2016 - 2020 (ban hành kèm theo");
    }

    @Test
    @DisplayName("A000-18 papers cited, two of them without number")
    void citationsOf000() {
        assertThat(read("000").citations())
                .extracting(ReadCitation::type, ReadCitation::number, ReadCitation::date, ReadCitation::issuer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Kế hoạch", null, null, null),
                        org.assertj.core.groups.Tuple.tuple("Thông báo", null, null, null),
                        org.assertj.core.groups.Tuple.tuple(
                                "Quyết định", "1980/QĐ-TTg", LocalDate.of(2016, 10, 17), "Thủ tướng Chính phủ"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Quyết định", "07/2017/QĐ-UBND", LocalDate.of(2017, 3, 31), "UBND tỉnh Bắc Giang"));
        assertThat(read("000").citations().get(1).title())
                .isEqualTo("Thông báo phân công nhiệm vụ cho các thành viên Đoàn đánh giá");
    }

    @Test
    @DisplayName("A001-02 sixteen items with their printed numbers, warned of the gap")
    void treeOf001() {
        NoticeReading reading = read("001");
        assertThat(reading.header().number()).isNull();
        assertThat(reading.header().series()).isEqualTo("TB-UBND");
        assertThat(reading.header().issued()).isEqualTo(new PartialDate(2021, 9, null));
        assertThat(reading.header().place()).isEqualTo("Tràng Định");
        assertThat(reading.meetingOn()).isEqualTo(LocalDate.of(2021, 9, 1));
        assertThat(reading.meetingKind()).isEqualTo("cuộc họp");
        assertThat(reading.chair().name()).isEqualTo("Vũ Đức Thiện");
        assertThat(reading.chair().titles())
                .containsExactly("Chủ tịch UBND huyện", "Trưởng Ban chỉ đạo xây dựng nông thôn mới của huyện");
        assertThat(reading.items().stream().filter(item -> item.depth() == 0).map(ReadItem::label))
                .containsExactly(
                        "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14", "15", "16", "17", "18");
        assertThat(reading.items()).hasSize(21);
        assertThat(reading.paths()).contains("8.-1", "8.-2", "8.-3", "11.-1", "11.-2");
        assertThat(reading.warnings()).containsExactly(ReadingWarning.of(ReadingWarning.Code.GAP, "mục", "9, 10"));
        assertThat(reading.byPath("16").orElseThrow().text())
                .contains("trong thực hiện xây dựng nông thôn mới. Quan tâm");
        assertThat(reading.byPath("8").orElseThrow().text())
                .isEqualTo("Phòng Nông nghiệp và PTNT – Cơ quan Thường trực Ban chỉ đạo xây dựng NTM huyện:");
        assertThat(reading.byPath("7").orElseThrow().text()).contains("trước ngày 14/9/2021. Lưu ý");
        assertThat(reading.recipients()).hasSize(8);
        assertThat(reading.recipients().get(1).printedPurpose()).isEqualTo("b/c");
        assertThat(reading.signer()).isEqualTo("Nông Văn Lâm");
    }

    @Test
    @DisplayName("A001-18, A001-19 the two resolutions and the plan that items 16 and 17 cite")
    void citationsOf001() {
        assertThat(read("001").citations())
                .extracting(ReadCitation::number, ReadCitation::date, ReadCitation::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("08/2019/NQ-HĐND", LocalDate.of(2019, 12, 10), "16"),
                        org.assertj.core.groups.Tuple.tuple("15/2021/NQ-HĐND", LocalDate.of(2021, 7, 17), "16"),
                        org.assertj.core.groups.Tuple.tuple("46/KH-UBND", LocalDate.of(2021, 2, 19), "17"));
    }

    @Test
    @DisplayName("A002-01, A002-02 provincial notice: chair, three signature lines, nested recipients")
    void headOf002() {
        NoticeReading reading = read("002");
        assertThat(reading.chair().name()).isEqualTo("Lê Ô Pích");
        assertThat(reading.chair().titles()).containsExactly("Phó Chủ tịch UBND tỉnh");
        assertThat(reading.meetingOn()).isEqualTo(LocalDate.of(2024, 4, 5));
        assertThat(reading.meetingKind()).isEqualTo("buổi làm việc");
        assertThat(reading.header().number()).isNull();
        assertThat(reading.header().issued()).isEqualTo(new PartialDate(2024, 4, null));
        assertThat(reading.signatureLines())
                .containsExactly("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG");
        assertThat(reading.signer()).isEqualTo("Nguyễn Trung Trực");
        assertThat(reading.recipients()).extracting(ReadRecipient::depth).containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(reading.recipients().get(4).text()).isEqualTo("Văn phòng UBND tỉnh");
        assertThat(reading.recipients().get(5).text()).isEqualTo("LĐVP, TH, KTN, TKCT");
        assertThat(reading.recipients().get(6).text()).isEqualTo("Lưu VT, NN.Thăng");
        assertThat(reading.recipients().get(6).purpose()).isEqualTo(RecipientPurpose.ARCHIVE);
    }

    @Test
    @DisplayName("A002-03 two items printed 2 are both kept and told apart")
    void treeOf002() {
        NoticeReading reading = read("002");
        assertThat(reading.opening()).hasSize(3);
        assertThat(reading.paths())
                .containsExactly(
                        "1", "2", "2.-1", "2.-2", "2.-3", "2.-4", "2.-5", "2.-6", "2.-7", "2.-8", "2.-9", "2(2)", "3",
                        "3.-1", "3.-2", "3.-3", "3.-4");
        assertThat(labels(reading).stream().filter("2"::equals)).hasSize(2);
        assertThat(reading.warnings()).containsExactly(ReadingWarning.of(ReadingWarning.Code.DUPLICATE, "mục", "2"));
        assertThat(reading.byPath("2(1)").orElseThrow().text())
                .isEqualTo("UBND huyện, Ban chỉ đạo xây dựng NTM huyện Tân Yên");
        assertThat(reading.byCitation("mục 2 (lần 2)").orElseThrow().text())
                .startsWith("Đối với các Sở, ngành thành viên Ban chỉ đạo tỉnh")
                .contains("an ninh trật tự...\nGiao các cơ quan: Sở Giao thông vận tải");
        assertThat(reading.byCitation("mục 2 (lần 1), gạch đầu dòng thứ chín")
                        .orElseThrow()
                        .text())
                .endsWith("trong quý I/2025.");
    }

    @Test
    @DisplayName("A003-01, A003-18 chair in two positions, recipients outside the government")
    void notice003() {
        NoticeReading reading = read("003");
        assertThat(reading.meetingOn()).isEqualTo(LocalDate.of(2023, 4, 6));
        assertThat(reading.meetingKind()).isEqualTo("Hội nghị kiểm điểm tiến độ");
        assertThat(reading.chair().name()).isEqualTo("Lê Quang Huy");
        assertThat(reading.chair().titles())
                .containsExactly("Phó Chủ tịch UBND huyện", "Chánh Văn phòng Điều phối xây dựng NTM huyện");
        assertThat(reading.signatureLines()).hasSize(3);
        assertThat(reading.signer()).isEqualTo("Nguyễn Thị Huệ");
        assertThat(reading.paths())
                .containsExactly(
                        "1", "1.-1", "1.-2", "1.-3", "1.-4", "1.-5", "2", "2.-1", "2.-2", "2.-3", "2.-4", "2.-5",
                        "2.-6");
        assertThat(reading.byPath("1.-2").orElseThrow().text()).endsWith("chậm nhất trong tháng 5 năm 2023;");
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.recipients())
                .extracting(ReadRecipient::text)
                .contains("UBMTTQ huyện", "Trung tâm Văn hóa TT- TT huyện", "Công thông tin điện tử của huyện");
        assertThat(reading.recipients().get(0).printedPurpose()).isEqualTo("để B/c");
        assertThat(reading.citations()).extracting(ReadCitation::number).containsExactly("3861/UBND-VPĐPNTM");
    }

    @Test
    @DisplayName("A004-01 a report known only from a portal page: source, posting day, publisher, no number, no signer")
    void headOf004() {
        NoticeReading reading = read("004");
        assertThat(reading.isPortalPage()).isTrue();
        assertThat(reading.portal().source()).isEqualTo("Cổng thông tin điện tử huyện Thọ Xuân - Thanh Hóa");
        assertThat(reading.portal().postedOn()).isEqualTo(LocalDate.of(2020, 4, 24));
        assertThat(reading.portal().publisher()).isEqualTo("Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch");
        assertThat(reading.header().number()).isNull();
        assertThat(reading.header().series()).isNull();
        assertThat(reading.signer()).isNull();
        assertThat(reading.signatureLines()).isEmpty();
        assertThat(reading.recipients()).isEmpty();
        assertThat(reading.chair().name()).isEqualTo("Lê Đình Hải");
        assertThat(reading.chair().titles())
                .containsExactly("Chủ tịch UBND huyện", "Phó Trưởng Ban Chỉ đạo Chương trình MTQG xây dựng NTM huyện");
    }

    @Test
    @DisplayName("A004-02 numbering in two levels with dashes; A004-07 a deadline before the posting day is warned of")
    void treeOf004() {
        NoticeReading reading = read("004");
        assertThat(reading.paths())
                .containsExactly(
                        "1", "1.1", "1.2", "1.3", "2", "2.-1", "2.-2", "3", "3.-1", "4", "4.1", "4.1.-1", "4.1.-2",
                        "4.1.-3", "4.1.-4", "4.2", "4.2.-1", "4.2.-2", "4.2.-3");
        assertThat(labels(reading).subList(0, 4)).containsExactly("1", "1.1", "1.2", "1.3");
        assertThat(reading.byPath("1.1").orElseThrow().text())
                .contains("Xuân Hòa, Bắc Lương\nHiện nay, mới có 14/20")
                .contains("trước ngày 23/4/2020.\nGiao Phòng Nông nghiệp và PTNT");
        assertThat(reading.warnings())
                .containsExactly(
                        ReadingWarning.of(ReadingWarning.Code.EARLY_DEADLINE, "trước ngày 23/4/2020", "24/04/2020"));
    }
}
