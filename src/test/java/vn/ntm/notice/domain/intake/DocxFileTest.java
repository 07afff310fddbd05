package vn.ntm.notice.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.notice.domain.intake.DocxSample.definition;
import static vn.ntm.notice.domain.intake.DocxSample.level;
import static vn.ntm.notice.domain.intake.DocxSample.numbered;
import static vn.ntm.notice.domain.intake.DocxSample.plain;
import static vn.ntm.notice.domain.intake.DocxSample.run;
import static vn.ntm.notice.domain.intake.DocxSample.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader sees in a .docx is what is read. */
class DocxFileTest {

    private static final String OUTLINE = definition(
                    1,
                    level(0, "upperRoman", "%1.")
                            + level(1, "decimal", "%2.")
                            + level(2, "decimal", "%2.%3.")
                            + level(3, "lowerLetter", "%4)")
                            + level(4, "bullet", "\uF0B7")
                            + level(5, "bullet", "o"))
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"7\"/>"
            + "</w:lvlOverride></w:num>";

    private static DocumentText read(String body, String numbering) {
        return SamePaperTest.read(DocxSample.file(body, numbering), "a.docx");
    }

    private static List<String> lines(String body) {
        return read(body, OUTLINE)
                .text()
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void numbersOfSeveralLevelsAreCountedAsWordCountsThem() {
        assertThat(lines(numbered(1, 0, "Đánh giá")
                        + numbered(1, 1, "Kết quả")
                        + numbered(1, 1, "Hạn chế")
                        + numbered(1, 2, "Về tiến độ")
                        + numbered(1, 2, "Về vốn")
                        + numbered(1, 3, "Xã Đề Thám")
                        + numbered(1, 4, "Báo cáo")
                        + numbered(1, 5, "Phụ lục")
                        + numbered(2, 3, "Xã Quốc Khánh")
                        + numbered(1, 0, "Nhiệm vụ")
                        + numbered(2, 1, "Phòng Nông nghiệp")
                        + numbered(3, 1, "Phòng Tài chính")
                        + numbered(1, 1, "Công an")))
                .containsExactly(
                        "I. Đánh giá",
                        "1. Kết quả",
                        "2. Hạn chế",
                        "2.1. Về tiến độ",
                        "2.2. Về vốn",
                        "a) Xã Đề Thám",
                        "- Báo cáo",
                        "+ Phụ lục",
                        "b) Xã Quốc Khánh",
                        "II. Nhiệm vụ",
                        "1. Phòng Nông nghiệp",
                        "7. Phòng Tài chính",
                        "8. Công an");
    }

    @Test
    void aStyleBringsItsNumber() {
        Map<String, String> parts = new LinkedHashMap<>();
        String w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        parts.put(
                "word/styles.xml",
                "<w:styles" + w + "><w:style w:type=\"paragraph\" w:styleId=\"Muc\"><w:pPr><w:numPr>"
                        + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Mucnho\"><w:basedOn w:val=\"Muc\"/><w:pPr><w:numPr>"
                        + "<w:ilvl w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:caps/></w:rPr></w:style></w:styles>");
        parts.put("word/numbering.xml", "<w:numbering" + w + ">" + OUTLINE + "</w:numbering>");
        String styled = "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>" + run("Nội dung") + "</w:p>";
        String without = "<w:p><w:pPr><w:pStyle w:val=\"Muc\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                + run("Không số") + "</w:p>";
        parts.put(
                "word/document.xml",
                DocxSample.document(styled.formatted("Muc") + styled.formatted("Mucnho") + without));

        assertThat(SamePaperTest.read(ZipSample.of(parts), "a.docx").text())
                .isEqualTo("I. Nội dung\n\n1. NỘI DUNG\n\nKhông số");
    }

    @Test
    void insertionsAreKeptAndDeletionsLeftOut() {
        String changed = "<w:p>" + run("trước ngày ") + "<w:del><w:r><w:delText>15</w:delText></w:r></w:del><w:ins>"
                + run("20") + "</w:ins>" + run("/6/2018") + "</w:p>";
        String joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Đầu câu ") + "</w:p>" + plain("cuối câu.");

        DocumentText read = read(changed + joined, OUTLINE);

        assertThat(read.text()).isEqualTo("trước ngày 20/6/2018\n\nĐầu câu cuối câu.");
        assertThat(read.notes()).containsExactly(DocumentNote.CHANGES_ACCEPTED);
    }

    @Test
    void whatIsNotSeenIsNotRead() {
        String hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>" + run("hiện") + "</w:p>";
        String field =
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                        + run("Trang") + "</w:p>";
        String note = "<w:p>" + run("Sở Y tế") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";

        DocumentText read = read(hidden + field + note + plain("mười\u00ADmột"), OUTLINE);

        assertThat(read.text()).isEqualTo("hiện\n\nTrang\n\nSở Y tế\n\nmườimột");
        assertThat(read.notes()).containsExactly(DocumentNote.FOOTNOTES_LEFT_OUT);
    }

    @Test
    void aTextBoxIsReadOnce() {
        String box =
                "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "<mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + plain("DỰ THẢO")
                        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                        + plain("DỰ THẢO")
                        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("THÔNG BÁO")
                        + "</w:p>";

        assertThat(read(box, OUTLINE).text()).isEqualTo("DỰ THẢO\n\nTHÔNG BÁO");
    }

    @Test
    void tablesAreReadRowByRow() {
        String head = table(List.of(
                List.of(plain("UBND HUYỆN") + plain("VĂN PHÒNG"), plain("CỘNG HÒA")),
                List.of(plain("Số: 5/TB"), plain("Mỹ Lộc, ngày 1 tháng 2 năm 2023"))));
        String duties = table(List.of(
                List.of(plain("TT"), plain("Nội dung"), plain("Thời hạn")),
                List.of(numbered(1, 1, "Rà soát"), plain("Phòng Kinh tế"), plain("15/6"))));

        assertThat(lines(head + duties))
                .containsExactly(
                        "UBND HUYỆN",
                        "VĂN PHÒNG",
                        "CỘNG HÒA",
                        "Số: 5/TB",
                        "Mỹ Lộc, ngày 1 tháng 2 năm 2023",
                        "TT | Nội dung | Thời hạn",
                        "1. Rà soát | Phòng Kinh tế | 15/6");
    }

    @Test
    void lettersWithLooseMarksBecomeWhole() {
        String decomposed = java.text.Normalizer.normalize("Xã Đề Thám", java.text.Normalizer.Form.NFD);

        assertThat(read(plain(decomposed), OUTLINE).text()).isEqualTo("Xã Đề Thám");
    }
}
