package vn.ntm.notice.domain.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints a paper on A4 as Nghị định 30/2020/NĐ-CP lays it out: two columns at head and foot, numbers of pages on top. */
final class PdfSample {

    private static final float LEFT = 85;
    private static final float RIGHT = 595 - 45;
    private static final float TOP = 842 - 60;
    private static final float BOTTOM = 60;
    private static final float SIZE = 14;
    private static final float LEADING = 18;
    private static final float BETWEEN = 6;
    private static final float INDENT = 28;
    private static final float MIDDLE = 300;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    private PdfSample() throws IOException {
        QuietLibraries.hush();
        try (InputStream in = PdfSample.class.getResourceAsStream("/intake/NotoSerif-Vietnamese.ttf")) {
            font = PDType0Font.load(document, in, true);
        }
        page = turn();
    }

    static byte[] of(SamplePaper paper) {
        try {
            PdfSample sample = new PdfSample();
            if (!paper.head().isEmpty()) {
                sample.columns(
                        List.of("ỦY BAN NHÂN DÂN", paper.head().get(0)),
                        List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", paper.head().get(1)));
            }
            for (String paragraph : paper.body()) {
                sample.paragraph(paragraph);
            }
            if (!paper.recipients().isEmpty()) {
                sample.columns(paper.recipients(), paper.signature());
            }
            sample.page.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sample.document.save(out);
            sample.document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage paper = new PDPage(PDRectangle.A4);
        document.addPage(paper);
        page = new PDPageContentStream(document, paper);
        y = TOP;
        int number = document.getNumberOfPages();
        if (number > 1) {
            text(297, 842 - 40, 13, Integer.toString(number));
        }
        return page;
    }

    private void paragraph(String words) throws IOException {
        boolean title = words.equals(words.toUpperCase(java.util.Locale.ROOT)) && words.length() < 40;
        if (title) {
            text((595 - width(words, SIZE)) / 2, y, SIZE, words);
            down(LEADING + BETWEEN);
            return;
        }
        float indent = INDENT;
        for (String line : wrap(words, RIGHT - LEFT, indent, SIZE)) {
            text(LEFT + indent, y, SIZE, line);
            indent = 0;
            down(LEADING);
        }
        y -= BETWEEN;
    }

    private void columns(List<String> left, List<String> right) throws IOException {
        if (y - Math.max(left.size(), right.size()) * 2 * LEADING < BOTTOM) {
            turn();
        }
        float top = y;
        float lowest = y;
        List<List<String>> both = List.of(left, right);
        for (int i = 0; i < both.size(); i++) {
            y = top;
            float x = i == 0 ? LEFT : MIDDLE + 20;
            for (String words : both.get(i)) {
                for (String line : wrap(words, i == 0 ? MIDDLE - LEFT : RIGHT - x, 0, 11)) {
                    text(x, y, 11, line);
                    y -= LEADING;
                }
            }
            lowest = Math.min(lowest, y);
        }
        y = lowest - LEADING;
    }

    private void down(float by) throws IOException {
        y -= by;
        if (y < BOTTOM) {
            turn();
        }
    }

    private List<String> wrap(String words, float wide, float indent, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float room = wide - indent;
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
                room = wide;
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String words, float size) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    private void text(float x, float base, float size, String words) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, base);
        page.showText(words);
        page.endText();
    }
}
