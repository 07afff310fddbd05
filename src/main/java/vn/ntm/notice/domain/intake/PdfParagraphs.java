package vn.ntm.notice.domain.intake;

import java.util.ArrayList;
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
    private List<PdfLine> heldBack = List.of();

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
        List<PdfColumns.Block> blocks = new ArrayList<>(PdfColumns.of(lines));
        if (!heldBack.isEmpty()) {
            endParagraph();
            leftOfPageBefore(blocks);
        }
        int last = blocks.size() - 1;
        boolean pair =
                last > 0 && blocks.get(last).isColumn() && blocks.get(last - 1).isColumn();
        for (PdfColumns.Block block : pair ? blocks.subList(0, last) : blocks) {
            if (block.isColumn()) {
                endParagraph();
                column(block.lines());
            } else {
                block.lines().forEach(this::line);
            }
        }
        heldBack = pair ? blocks.get(last).lines() : List.of();
        pageTurned = true;
    }

    /** Two columns that go on over the page: the rest of the left one comes before the right one. */
    private void leftOfPageBefore(List<PdfColumns.Block> blocks) {
        double right = heldBack.stream().mapToDouble(PdfLine::x).min().orElse(0);
        if (!blocks.isEmpty()) {
            PdfColumns.Block first = blocks.get(0);
            int left = 0;
            while (left < first.lines().size()
                    && first.lines().get(left).isWhole()
                    && first.lines().get(left).end() < right) {
                left++;
            }
            column(first.lines().subList(0, left));
            blocks.set(
                    0,
                    new PdfColumns.Block(
                            first.isColumn(),
                            first.lines().subList(left, first.lines().size())));
        }
        column(heldBack);
        heldBack = List.of();
    }

    /** A line of a narrow column that begins small or with a figure, or under a dash, goes on with the one before. */
    private void column(List<PdfLine> lines) {
        StringBuilder words = new StringBuilder();
        PdfLine last = null;
        for (PdfLine line : lines) {
            if (last == null || !goesOn(line, last, words)) {
                prose.paragraph(words.toString());
                words.setLength(0);
            }
            words.append(words.isEmpty() ? "" : " ").append(line.text());
            last = line;
        }
        prose.paragraph(words.toString());
    }

    private static boolean goesOn(PdfLine line, PdfLine last, CharSequence before) {
        char first = line.text().charAt(0);
        boolean small = Character.isLowerCase(first) || Character.isDigit(first) || first == '(';
        boolean listed = LABEL.matcher(before).matches() && !line.text().endsWith(":");
        return (small || listed)
                && !LABEL.matcher(line.text()).matches()
                && !endsSentence(last)
                && line.base() - last.base() < WIDE_GAP * 1.5f * line.size();
    }

    private static boolean endsSentence(PdfLine line) {
        return ".;:!?…".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    }

    private void line(PdfLine line) {
        PdfLine last = before;
        if (last == null || begins(line, last)) {
            endParagraph();
        }
        open.append(open.length() == 0 ? "" : " ").append(line.text());
        before = line;
        pageTurned = false;
    }

    void end() {
        endParagraph();
        column(heldBack);
        heldBack = List.of();
    }

    private void endParagraph() {
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
        boolean sentenceEnded = endsSentence(last);
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
