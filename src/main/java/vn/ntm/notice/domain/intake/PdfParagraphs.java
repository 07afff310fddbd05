package vn.ntm.notice.domain.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts printed lines together to paragraphs, by where they begin and end on the paper; pages do not part a sentence. */
final class PdfParagraphs {

    private static final float INDENT = 8;
    private static final float WIDE_GAP = 1.45f;
    private static final Pattern LABEL = Pattern.compile(
            "(?:[-–+*•●▪]\\s*\\S|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)/]\\s|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s|[a-zđ]\\)|[IVX]{1,5}[.)]\\s).*",
            Pattern.DOTALL);

    private final Prose prose;
    private final StringBuilder open = new StringBuilder();
    private final float leftMargin;
    private final float rightMargin;
    private final float lineGap;
    private @Nullable PdfLine before;
    private boolean pageTurned;

    PdfParagraphs(Prose prose, List<List<PdfLine>> pages) {
        this.prose = prose;
        List<PdfLine> lines = pages.stream().flatMap(List::stream).toList();
        rightMargin = share(lines.stream().map(PdfLine::end).sorted().toList(), 0.95);
        float outermost = share(lines.stream().map(PdfLine::x).sorted().toList(), 0.05);
        float wide = (rightMargin - outermost) * 0.7f;
        leftMargin = share(
                lines.stream()
                        .filter(line -> line.end() - line.x() > wide)
                        .map(PdfLine::x)
                        .sorted()
                        .toList(),
                0.1);
        lineGap = gap(pages);
    }

    private static float share(List<Float> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.floor((sorted.size() - 1) * share));
    }

    /** The usual distance of two lines: the lower half of all, as the gaps between paragraphs are wider. */
    private static float gap(List<List<PdfLine>> pages) {
        List<Float> gaps = pages.stream()
                .flatMap(page -> java.util.stream.IntStream.range(1, page.size())
                        .mapToObj(i -> page.get(i).base() - page.get(i - 1).base()))
                .sorted()
                .toList();
        return share(gaps, 0.4);
    }

    void page(List<PdfLine> lines) {
        for (PdfColumns.Block block : PdfColumns.of(lines)) {
            if (block.isColumn()) {
                end();
                block.lines().forEach(line -> prose.paragraph(line.text()));
            } else {
                block.lines().forEach(this::line);
            }
        }
        pageTurned = true;
    }

    private void line(PdfLine line) {
        PdfLine last = before;
        if (last == null || begins(line, last)) {
            end();
        }
        open.append(open.length() == 0 ? "" : " ").append(line.text());
        before = line;
        pageTurned = false;
    }

    void end() {
        prose.paragraph(open.toString());
        open.setLength(0);
        before = null;
    }

    private boolean begins(PdfLine line, PdfLine last) {
        if (!line.isWhole() || !last.isWhole()) {
            return true;
        }
        if (!pageTurned && line.base() - last.base() > WIDE_GAP * Math.max(lineGap, last.size())) {
            return true;
        }
        boolean sentenceEnded = ".;:!?…".indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
        boolean indented = line.x() > leftMargin + INDENT;
        if ((sentenceEnded || indented) && LABEL.matcher(line.text()).matches()) {
            return true;
        }
        if (nextWordHadRoom(line, last)) {
            return true;
        }
        return indented && (last.x() < line.x() - INDENT || sentenceEnded && Math.abs(last.x() - line.x()) < INDENT);
    }

    /** A line is only broken where the next word does not fit. */
    private boolean nextWordHadRoom(PdfLine line, PdfLine last) {
        String text = line.text();
        int blank = text.indexOf(' ');
        int letters = blank < 0 ? text.length() : blank;
        float word = (line.end() - line.x()) * letters / Math.max(1, text.length());
        return last.end() + word + last.size() * 0.8f < rightMargin;
    }
}
