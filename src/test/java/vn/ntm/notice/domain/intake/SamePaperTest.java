package vn.ntm.notice.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.notice.domain.extraction.SeedTexts;

/** The five notices say the same whichever file they come in: same record, same items, same recipients. */
class SamePaperTest {

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void aDocxWithNumbersMadeByWord(String number) {
        assertSame(number, read(DocxSample.of(paper(number)), "thong-bao.docx"), DocumentKind.DOCX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void aPdfWithTwoColumnsAndPageNumbers(String number) {
        assertSame(number, read(PdfSample.of(paper(number)), "thong-bao.pdf"), DocumentKind.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void aPageOfAPortal(String number) {
        byte[] page = HtmlSample.of(paper(number)).getBytes(StandardCharsets.UTF_8);
        assertSame(number, read(page, "trang.html"), DocumentKind.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void theTextItselfStaysAsItIs(String number) {
        String text = SeedTexts.of(number);

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "a.txt").text()).isEqualTo(text);
        String marked = "\uFEFF" + text;
        assertThat(read(marked.getBytes(StandardCharsets.UTF_8), "a.txt").text())
                .isEqualTo(marked);
        assertThat(read(marked.getBytes(StandardCharsets.UTF_16LE), "a.txt").text())
                .isEqualTo(marked);
        assertThat(read(text.getBytes(StandardCharsets.UTF_16LE), "a.txt").text())
                .isEqualTo(text);
        assertThat(read(text.getBytes(StandardCharsets.UTF_16), "a.txt").text()).isEqualTo(marked);
        assertSame(number, read(marked.getBytes(StandardCharsets.UTF_8), "a.txt"), DocumentKind.TXT);
    }

    static SamplePaper paper(String number) {
        return SamplePaper.of(SeedTexts.of(number));
    }

    static DocumentText read(byte[] content, String name) {
        DocumentReading reading = DocumentText.read(content, name);
        assertThat(reading).isInstanceOf(DocumentText.class);
        return (DocumentText) reading;
    }

    static void assertSame(String number, DocumentText document, DocumentKind kind) {
        assertThat(document.kind()).isEqualTo(kind);
        NoticeReading plain = NoticeText.read(SeedTexts.of(number));
        NoticeReading read = NoticeText.read(document.text());
        assertThat(items(read)).isEqualTo(items(plain));
        assertThat(read.header().series()).isEqualTo(plain.header().series());
        assertThat(read.header().number()).isEqualTo(plain.header().number());
        assertThat(read.header().issued()).isEqualTo(plain.header().issued());
        assertThat(read.header().place()).isEqualTo(plain.header().place());
        assertThat(read.recipients()).isEqualTo(plain.recipients());
        assertThat(read.signatureLines()).isEqualTo(plain.signatureLines());
        assertThat(read.signer()).isEqualTo(plain.signer());
    }

    private static List<String> items(NoticeReading reading) {
        return reading.items().stream()
                .map(item -> item.path() + " " + item.text().replaceAll("\\s+", " "))
                .toList();
    }
}
