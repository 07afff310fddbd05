package vn.ntm.notice.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.notice.domain.extraction.SeedTexts;

/** Old Word files, old encodings, pages, and names that say something else than the content. */
class OtherFilesTest {

    static byte[] resource(String name) {
        try (InputStream in = OtherFilesTest.class.getResourceAsStream("/intake/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aDocWithNumbersMadeByWord() {
        SamePaperTest.assertSame("003", SamePaperTest.read(resource("003.doc"), "tb.doc"), DocumentKind.DOC);
    }

    @Test
    void aDocxOfAnotherWordProcessor() {
        SamePaperTest.assertSame("000", SamePaperTest.read(resource("000-writer.docx"), "tb.docx"), DocumentKind.DOCX);
    }

    @Test
    void aPdfOfAWordProcessor() {
        SamePaperTest.assertSame("002", SamePaperTest.read(resource("002-writer.pdf"), "tb.pdf"), DocumentKind.PDF);
    }

    @Test
    void theContentDecidesNotTheName() {
        assertThat(SamePaperTest.read(SampleFiles.docx("000"), "tb.pdf").kind()).isEqualTo(DocumentKind.DOCX);
        assertThat(SamePaperTest.read(SampleFiles.pdf("000"), "tb.txt").kind()).isEqualTo(DocumentKind.PDF);
        assertThat(SamePaperTest.read(SampleFiles.html("000"), "tb.doc").kind()).isEqualTo(DocumentKind.HTML);
        assertThat(SamePaperTest.read(resource("003.doc"), "tb").kind()).isEqualTo(DocumentKind.DOC);
    }

    @Test
    void windowsVietnamese() {
        String text = SeedTexts.of("000");
        // Tone marks stand alone there, the other marks do not.
        StringBuilder typed = new StringBuilder();
        for (char c : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            int last = parts.length() - 1;
            boolean tone = last > 0 && "\u0300\u0301\u0303\u0309\u0323".indexOf(parts.charAt(last)) >= 0;
            typed.append(
                    tone
                            ? Normalizer.normalize(parts.substring(0, last), Normalizer.Form.NFC) + parts.charAt(last)
                            : parts.length() > 2 ? reordered(parts) : String.valueOf(c));
        }
        byte[] bytes = typed.toString().getBytes(Charset.forName("windows-1258"));

        DocumentText read = SamePaperTest.read(bytes, "tb.txt");

        assertThat(Normalizer.normalize(read.text(), Normalizer.Form.NFC)).isEqualTo(text);
    }

    /** "ậ" falls apart with its dot before its hat. */
    private static String reordered(String parts) {
        return Normalizer.normalize("" + parts.charAt(0) + parts.charAt(2), Normalizer.Form.NFC) + parts.charAt(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN3,'Kế hoạch xây dựng nông thôn mới của huyện Lộc, đề nghị Phòng Nông nghiệp hướng dẫn trước ngày 15/9'",
        "VNI,'Kế hoạch xây dựng nông thôn mới của huyện Lộc, đề nghị Phòng Nông nghiệp hướng dẫn trước ngày 15/9'"
    })
    void oldFontsAreTold(String font, String text) {
        String typed = typed(OldFont.valueOf(font), text);
        assertThat(typed).isNotEqualTo(text);

        DocumentText bytes = SamePaperTest.read(typed.getBytes(StandardCharsets.ISO_8859_1), "tb.txt");
        DocumentText docx = SamePaperTest.read(DocxSample.file(DocxSample.plain(typed), ""), "tb.docx");

        assertThat(bytes.text()).isEqualToIgnoringCase(text);
        assertThat(bytes.notes()).containsExactly(DocumentNote.OLD_FONT_CONVERTED);
        assertThat(docx.text()).isEqualToIgnoringCase(text);
    }

    /** As a typist of that time had it; capitals small, as they are a matter of the font. */
    private static String typed(OldFont font, String text) {
        Map<String, String> back = new LinkedHashMap<>();
        font.table().forEach((from, to) -> back.put(to, from));
        StringBuilder typed = new StringBuilder();
        for (char c : text.toCharArray()) {
            typed.append(back.getOrDefault(String.valueOf(c), String.valueOf(c)));
        }
        return typed.toString();
    }

    @Test
    void anUnknownEncodingIsRefused() {
        byte[] cyrillic = "Распоряжение о подготовке документа".getBytes(Charset.forName("KOI8-R"));

        assertThat(DocumentText.read(cyrillic, "tb.txt")).isEqualTo(new Refusal(RefusalReason.OLD_FONT, ""));
    }

    @Test
    void numbersThatAPageMakesItself() {
        String page = "<html><body><p>Mở đầu</p><ol start=2><li>Hai<ul><li>gạch<ul><li>cộng</ul></ul><li>Ba"
                + "<ol type=a><li>chữ a<li>chữ b</ol></ol><ul><li>- đã có</ul></body></html>";

        assertThat(SamePaperTest.read(page.getBytes(StandardCharsets.UTF_8), "a.html")
                        .text()
                        .split("\n+"))
                .containsExactly("Mở đầu", "2. Hai", "- gạch", "+ cộng", "3. Ba", "a) chữ a", "b) chữ b", "- đã có");
    }
}
