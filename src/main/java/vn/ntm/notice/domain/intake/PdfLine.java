package vn.ntm.notice.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ntm.notice.domain.intake.PdfGlyphs.Glyph;

/** A printed line: its parts from left to right; a wide gap, as between two columns, parts them. */
record PdfLine(float base, float size, List<PdfPart> parts) {

    private static final float SAME_LINE = 0.45f;
    private static final float COLUMN_GAP = 2.2f;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:trang\\s*)?[-–]?\\s*\\d{1,3}\\s*(?:/\\s*\\d{1,3})?\\s*[-–]?");

    /** The lines of a page from top to bottom, without its number. */
    static List<PdfLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::base));
        List<PdfLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean ended = i == sorted.size()
                    || sorted.get(i).base() - sorted.get(start).base()
                            > SAME_LINE
                                    * Math.max(
                                            sorted.get(start).size(),
                                            sorted.get(i).size());
            if (ended) {
                PdfLine line = line(sorted.subList(start, i));
                if (!line.parts().isEmpty()) {
                    lines.add(line);
                }
                start = i;
            }
        }
        return withoutNumber(lines);
    }

    private static PdfLine line(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::x));
        List<PdfPart> parts = new ArrayList<>();
        List<PdfPart.Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        float begin = 0;
        float wordEnd = 0;
        float end = Float.NEGATIVE_INFINITY;
        for (Glyph glyph : sorted) {
            boolean wide = end > Float.NEGATIVE_INFINITY && glyph.x() - end > COLUMN_GAP * glyph.size();
            if (wide || glyph.isBlank() || glyph.x() - end > glyph.gap()) {
                add(words, begin, wordEnd, word);
            }
            if (wide) {
                add(parts, words);
            }
            end = Math.max(glyph.end(), glyph.x());
            if (!glyph.isBlank()) {
                begin = word.isEmpty() ? glyph.x() : begin;
                word.append(glyph.text());
                wordEnd = end;
            }
        }
        add(words, begin, wordEnd, word);
        add(parts, words);
        float size = (float) sorted.stream().mapToDouble(Glyph::size).average().orElse(1);
        return new PdfLine(sorted.get(0).base(), size, PdfPart.joinLabel(parts));
    }

    private static void add(List<PdfPart.Word> words, float begin, float end, StringBuilder word) {
        String text = Prose.clean(word.toString());
        if (!text.isEmpty()) {
            words.add(new PdfPart.Word(begin, end, text));
        }
        word.setLength(0);
    }

    private static void add(List<PdfPart> parts, List<PdfPart.Word> words) {
        if (!words.isEmpty()) {
            parts.add(new PdfPart(List.copyOf(words)));
            words.clear();
        }
    }

    private static List<PdfLine> withoutNumber(List<PdfLine> lines) {
        int from = lines.size() > 1 && lines.get(0).isPageNumber() ? 1 : 0;
        int to = lines.size()
                - (lines.size() > from + 1 && lines.get(lines.size() - 1).isPageNumber() ? 1 : 0);
        return lines.subList(from, to);
    }

    private boolean isPageNumber() {
        return parts.size() == 1 && PAGE_NUMBER.matcher(parts.get(0).text()).matches();
    }

    boolean isWhole() {
        return parts.size() == 1;
    }

    boolean isTwo() {
        return parts.size() == 2;
    }

    float x() {
        return parts.get(0).x();
    }

    float end() {
        return parts.get(parts.size() - 1).end();
    }

    String text() {
        return parts.stream().map(PdfPart::text).collect(Collectors.joining(" | "));
    }
}
