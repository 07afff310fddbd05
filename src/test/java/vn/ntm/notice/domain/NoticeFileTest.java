package vn.ntm.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadItem;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.notice.domain.intake.DocumentText;
import vn.ntm.organisation.UnitId;

/** AX-04, A000-01: a notice leaves as .docx in the form of Nghị định 30, and the reader reads the same notice back. */
class NoticeFileTest {

    private static final Issuer CITY = new Issuer(new UnitId(1), "UBND thành phố Bắc Giang", "/1/", "/1/");

    static final Actor OFFICE =
            new Actor(new UserId(1), "vp", "Văn phòng", 1, Role.VPH, new UnitId(1), "/1/", "Văn phòng", "/", "VPH");

    static ConclusionNotice notice(String text) {
        var reading = NoticeText.read(text);
        ConclusionNotice notice = new ConclusionNotice(
                null, CITY, NoticeHeader.of(reading), OFFICE, Instant.parse("2021-09-15T00:00:00Z"));
        notice.takeText(text, reading);
        return notice;
    }

    static byte[] docx(ConclusionNotice notice) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NoticeFile.write(PrintedNotice.of(notice), out);
        return out.toByteArray();
    }

    static NoticeExtraction readBack(byte[] docx) {
        return NoticeExtractor.extract(((DocumentText) DocumentText.read(docx, "thong-bao.docx")).text(), null);
    }

    static List<String> items(NoticeExtraction read) {
        return read.notice().items().stream().map(NoticeFileTest::item).toList();
    }

    private static String item(ReadItem item) {
        return item.path() + " | " + item.mark() + " | " + item.text();
    }

    /** What a duty is held to: where, what, who in which part, about whom, until when. */
    static List<String> duties(NoticeExtraction read) {
        return read.duties().stream().map(NoticeFileTest::duty).toList();
    }

    private static String duty(ReadDuty duty) {
        return duty.section()
                + " | " + duty.text()
                + " | " + duty.kind() + " " + duty.verb()
                + " | "
                + duty.assignees().stream()
                        .map(one -> one.role() + " " + one.name())
                        .toList()
                + " | " + duty.communes()
                + " | " + (duty.deadline() == null ? "-" : duty.deadline().spec());
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    @DisplayName("the .docx of each of the five real notices reads back as the same items, duties, units and deadlines")
    void readsBackTheSame(String seed) throws IOException {
        NoticeExtraction original = NoticeExtractor.extract(SeedTexts.of(seed), null);
        NoticeExtraction back = readBack(docx(notice(SeedTexts.of(seed))));

        assertThat(items(back)).isEqualTo(items(original)).isNotEmpty();
        assertThat(duties(back)).isEqualTo(duties(original)).isNotEmpty();
        assertThat(back.notice().signatureLines()).isEqualTo(original.notice().signatureLines());
        assertThat(back.notice().signer()).isEqualTo(original.notice().signer());
        assertThat(back.notice().recipients()).isEqualTo(original.notice().recipients());
        assertThat(back.notice().header().subject())
                .isEqualTo(original.notice().header().subject());
        assertThat(back.notice().header().number())
                .isEqualTo(original.notice().header().number());
        assertThat(back.notice().header().series())
                .isEqualTo(original.notice().header().series());
        assertThat(back.notice().header().issued())
                .isEqualTo(original.notice().header().issued());
        assertThat(back.notice().header().place())
                .isEqualTo(original.notice().header().place());
        assertThat(back.notice().chair()).isEqualTo(original.notice().chair());
        assertThat(back.notice().meetingOn()).isEqualTo(original.notice().meetingOn());
    }

    @Test
    @DisplayName("its parts stand in the order and the form of Nghị định 30/2020/NĐ-CP, phụ lục I")
    void keepsToTheDecree() throws IOException {
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(docx(notice(SeedTexts.of("000")))))) {
            var section = paper.getDocument().getBody().getSectPr();
            assertThat(List.of(section.getPgSz().getW(), section.getPgSz().getH()))
                    .containsExactly(BigInteger.valueOf(11906), BigInteger.valueOf(16838));
            assertThat(millimetres(section.getPgMar().getTop())).isBetween(20, 25);
            assertThat(millimetres(section.getPgMar().getBottom())).isBetween(20, 25);
            assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30, 35);
            assertThat(millimetres(section.getPgMar().getRight())).isBetween(15, 20);

            XWPFTable head = paper.getTables().get(0);
            assertThat(head.getRow(0).getCell(0).getText())
                    .containsSubsequence("ỦY BAN NHÂN DÂN", "THÀNH PHỐ BẮC GIANG");
            assertThat(head.getRow(0).getCell(1).getText())
                    .containsSubsequence("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
            assertThat(head.getRow(0).getCell(1).getParagraphs())
                    .last()
                    .satisfies(rule -> assertThat(rule.getBorderBottom().name()).isEqualTo("SINGLE"));
            assertThat(head.getRow(1).getCell(0).getText()).contains("Số: 156/TB-UBND");
            assertThat(head.getRow(1).getCell(1).getText()).contains("TP. Bắc Giang, ngày 07 tháng 6 năm 2018");
            assertThat(head.getRow(1).getCell(1).getParagraphs().get(0).getRuns())
                    .allMatch(run -> run.isItalic());

            assertThat(paper.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .filter(text -> !text.isEmpty())
                            .limit(3))
                    .satisfiesExactly(
                            name -> assertThat(name).isEqualTo("THÔNG BÁO"),
                            subject -> assertThat(subject).startsWith("Kết luận của đồng chí Nguyễn Tiến Dũng"),
                            opening -> assertThat(opening).startsWith("Ngày 06/6/2018"));
            XWPFParagraph item = paragraph(paper, "1. Việc lập hồ sơ");
            assertThat(item.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(item.getIndentationFirstLine()).isEqualTo(720);
            assertThat(item.getSpacingBefore()).isGreaterThanOrEqualTo(120);
            assertThat(item.getRuns()).allSatisfy(run -> {
                assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
                assertThat(run.getFontSizeAsDouble()).isBetween(13.0, 14.0);
            });
            assertThat(paragraph(paper, "Vậy, thông báo").getText()).endsWith("./.");

            XWPFTable foot = paper.getTables().get(1);
            assertThat(foot.getRow(0).getCell(0).getText())
                    .containsSubsequence(
                            "Nơi nhận:",
                            "- TT. Thành ủy, HĐND TP (để B/c);",
                            "- Lưu: VT.",
                            "Bản điện tử:",
                            "- UBND các xã;");
            assertThat(foot.getRow(0).getCell(1).getText())
                    .containsSubsequence("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Vi Văn Toàn");
            assertThat(foot.getRow(0).isCantSplitRow()).isTrue();

            assertThat(section.isSetTitlePg()).as("no number on the first page").isTrue();
            var policy = paper.getHeaderFooterPolicy();
            assertThat(policy.getDefaultHeader().getParagraphs().get(0).getAlignment())
                    .isEqualTo(ParagraphAlignment.CENTER);
            assertThat(policy.getDefaultHeader()._getHdrFtr().xmlText()).contains(" PAGE ");
            assertThat(policy.getFirstPageHeader().getText().strip()).isEmpty();
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument paper, String beginning) {
        return paper.getParagraphs().stream()
                .filter(one -> one.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static int millimetres(Object twentieths) {
        return (int) Math.round(((BigInteger) twentieths).intValue() * 25.4 / 1440);
    }

    @Test
    @DisplayName("a draft prints its missing number and day as blanks, and these read back as missing")
    void blanksStayBlank() throws IOException {
        ConclusionNotice draft = notice(SeedTexts.of("001"));
        PrintedNotice printed = PrintedNotice.of(draft);
        assertThat(printed.number()).startsWith("/TB-UBND");
        assertThat(printed.placeAndDay()).contains("ngày      tháng 9 năm 2021");
        assertThat(printed.fileName()).isEqualTo("thong-bao-du-thao");
        NoticeExtraction back = readBack(docx(draft));
        assertThat(back.notice().header().number()).isNull();
        assertThat(back.notice().header().issued()).isEqualTo(new PartialDate(2021, 9, null));
    }
}
