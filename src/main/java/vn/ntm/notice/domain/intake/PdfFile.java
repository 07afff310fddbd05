package vn.ntm.notice.domain.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A .pdf: its text by the places of the letters; pages without letters are pictures of paper. */
final class PdfFile {

    private static final int FEW_LETTERS = 20;
    private static final double READABLE = 0.5;

    private final PDDocument document;
    private final Progress progress;

    private PdfFile(PDDocument document, Progress progress) {
        this.document = document;
        this.progress = progress;
    }

    static DocumentText read(byte[] content, Progress progress) {
        try (PDDocument document = BoundedPdf.open(content, progress)) {
            return new PdfFile(document, progress).read();
        } catch (InvalidPasswordException e) {
            throw new RefusedException(RefusalReason.ENCRYPTED, "");
        } catch (IOException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedException refused) {
                    throw refused;
                }
            }
            throw new RefusedException(RefusalReason.BROKEN, "pdf");
        }
    }

    private DocumentText read() throws IOException {
        int count = document.getNumberOfPages();
        if (count == 0) {
            throw new RefusedException(RefusalReason.BROKEN, "a pdf without pages");
        }
        if (count > progress.limits().pages()) {
            throw new RefusedException(
                    RefusalReason.TOO_MANY_PAGES,
                    "more than " + progress.limits().pages());
        }
        List<List<PdfLine>> pages = new ArrayList<>();
        PdfGlyphs glyphs = new PdfGlyphs(progress);
        int pictures = 0;
        int characters = 0;
        for (int i = 1; i <= count; i++) {
            progress.check();
            List<PdfLine> lines = PdfLine.of(glyphs.of(document, i));
            int letters = lines.stream().mapToInt(line -> line.text().length()).sum();
            characters += letters;
            progress.text(characters);
            pages.add(letters < FEW_LETTERS && isPicture(i) ? List.of() : lines);
            pictures += pages.get(i - 1).isEmpty() && letters < FEW_LETTERS && isPicture(i) ? 1 : 0;
        }
        DocumentText text = pictures == count ? null : text(pages, pictures);
        if (text == null || Syllables.share(text.text()) < READABLE) {
            return Scan.readPages(document, progress);
        }
        return text;
    }

    private boolean isPicture(int page) {
        return PdfPictures.any(document.getPage(page - 1));
    }

    private DocumentText text(List<List<PdfLine>> pages, int pictures) {
        Prose prose = new Prose(progress);
        PdfParagraphs paragraphs = new PdfParagraphs(prose, pages);
        for (List<PdfLine> page : pages) {
            paragraphs.page(page);
        }
        paragraphs.end();
        return prose.finish(
                DocumentKind.PDF,
                pages.size(),
                pictures > 0 ? List.of(DocumentNote.PICTURE_PAGES_LEFT_OUT) : List.of());
    }
}
