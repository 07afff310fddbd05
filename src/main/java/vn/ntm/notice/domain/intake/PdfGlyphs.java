package vn.ntm.notice.domain.intake;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the letters of a page with their places; what PDFBox would make of their order is not used. */
final class PdfGlyphs extends PDFTextStripper {

    private final Progress progress;
    private List<Glyph> page = new ArrayList<>();
    private int onPage;

    /**
     * A letter where it is printed.
     *
     * @param base its base line, counted downwards
     * @param gap blank that may stand before it inside a word
     */
    record Glyph(float x, float end, float base, float size, float gap, String text) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    PdfGlyphs(Progress progress) {
        this.progress = progress;
        setSuppressDuplicateOverlappingText(true); // bold made by printing twice
        setShouldSeparateByBeads(false);
    }

    /** The letters of one page, from 1. */
    List<Glyph> of(PDDocument document, int number) throws IOException {
        page = new ArrayList<>();
        onPage = 0;
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        return page;
    }

    /** Also what ends forms that draw each other without end. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        progress.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        progress.step();
        if (++onPage > progress.limits().glyphsOnPage()) {
            throw new RefusedException(RefusalReason.TOO_MUCH_TEXT, "on one page");
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        Map<Float, List<TextPosition>> byDirection = new HashMap<>();
        charactersByArticle.forEach(article -> article.forEach(text -> byDirection
                .computeIfAbsent(text.getDir(), d -> new ArrayList<>())
                .add(text)));
        // What runs across the others is a stamp or a watermark.
        byDirection.values().stream()
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .ifPresent(main -> main.forEach(this::take));
    }

    private void take(TextPosition text) {
        String letters = text.getUnicode();
        if (letters == null || letters.isEmpty()) {
            return;
        }
        float size = Math.max(1, Math.max(text.getFontSizeInPt(), text.getHeightDir()));
        float blank = text.getWidthOfSpace();
        float gap = blank > 0 && blank < size ? Math.min(blank * 0.5f, size * 0.2f) : size * 0.2f;
        float x = text.getXDirAdj();
        page.add(new Glyph(x, x + text.getWidthDirAdj(), text.getYDirAdj(), size, gap, letters));
    }
}
