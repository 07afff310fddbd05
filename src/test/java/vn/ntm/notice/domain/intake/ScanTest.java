package vn.ntm.notice.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.notice.domain.extraction.ReadItem;
import vn.ntm.notice.domain.extraction.SeedTexts;

/** Scans: read where tesseract is installed with its Vietnamese data, else refused with what to install. */
class ScanTest {

    private static final String MISSING =
            "tesseract with Vietnamese data is not installed (apt-get install tesseract-ocr tesseract-ocr-vie)";
    private static final double WORDS_RIGHT = 0.93;

    @Test
    void withoutTesseractItIsSaidWhatToInstall() throws IOException {
        DocumentReading reading =
                DocumentReader.read(scan(), "quet.pdf", Limits.USUAL.lettersOnly(Limits.USUAL.reading()));

        assertThat(reading).isEqualTo(new Refusal(RefusalReason.SCAN_NEEDS_OCR, ""));
        assertThat(((Refusal) reading).line())
                .isEqualTo("is a scan; install tesseract-ocr and tesseract-ocr-vie"
                        + " (apt-get install tesseract-ocr tesseract-ocr-vie), or paste the text"
                        + " (bản chụp: cần cài tesseract-ocr và tesseract-ocr-vie, hoặc dán phần chữ)");
    }

    @Test
    void aScannedPdf() throws IOException {
        assumeTrue(Tesseract.isInstalled(), MISSING);

        DocumentText read = SamePaperTest.read(scan(), "quet.pdf");

        assertThat(read.kind()).isEqualTo(DocumentKind.SCAN);
        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.notes()).containsExactly(DocumentNote.READ_BY_OCR);
        assertThat(wordsRight(read.text())).isGreaterThan(WORDS_RIGHT);
        assertThat(paths(read.text())).isEqualTo(paths(SeedTexts.of("003")));
    }

    @Test
    void aPicture() throws IOException {
        assumeTrue(Tesseract.isInstalled(), MISSING);
        for (String format : List.of("png", "jpg", "tif")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(pages().get(0), format, out)).isTrue();

            DocumentText read = SamePaperTest.read(out.toByteArray(), "anh." + format);

            assertThat(read.text()).contains("THÔNG BÁO").contains("Các xã Mỹ Thịnh, Mỹ Thành, Mỹ Hà");
        }
    }

    private static List<BufferedImage> pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf("003"))) {
            PDFRenderer renderer = new PDFRenderer(document);
            return List.of(
                    renderer.renderImageWithDPI(0, 200, ImageType.GRAY),
                    renderer.renderImageWithDPI(1, 200, ImageType.GRAY));
        }
    }

    private static byte[] scan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage picture : pages()) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static double wordsRight(String read) {
        Set<String> found = new HashSet<>(Arrays.asList(read.split("\\s+")));
        List<String> wanted = SamplePaper.of(SeedTexts.of("003")).body().stream()
                .flatMap(words -> Arrays.stream(words.split("\\s+")))
                .toList();
        return (double) wanted.stream().filter(found::contains).count() / wanted.size();
    }

    private static List<String> paths(String text) {
        NoticeReading reading = NoticeText.read(text);
        return reading.items().stream().map(ReadItem::path).toList();
    }
}
