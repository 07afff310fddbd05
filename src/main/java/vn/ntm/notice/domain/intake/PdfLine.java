package vn.ntm.notice.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ntm.notice.domain.intake.PdfGlyphs.Glyph;

/** A printed line: its parts from left to right; a wide gap, as between two columns, parts them. */
record PdfLine(float base, float size, List<Part> parts) {

    private static final float SAME_LINE = 0.45f;
    private static final float COLUMN_GAP = 2.2f;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:trang\\s*)?[-–]?\\s*\\d{1,3}\\s*(?:/\\s*\\d{1,3})?\\s*[-–]?");

    private static final Pattern LABEL_ALONE = Pattern.compile(
            "[-–+*•●▪▫◦○o\\x{E000}-\\x{F8FF}]|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)/]?|[a-zđ][.)]|[IVX]{1,5}[.)]");

    /** A part of a line. */
    record Part(float x, float end, String text) {}

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
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        float begin = 0;
        float wordEnd = 0;
        float end = 0;
        for (Glyph glyph : sorted) {
            if (words.length() > 0 && glyph.x() - end > COLUMN_GAP * glyph.size()) {
                add(parts, begin, wordEnd, words);
            }
            if (words.length() == 0) {
                if (glyph.isBlank()) {
                    continue;
                }
                begin = glyph.x();
            } else if (glyph.x() - end > glyph.gap() && words.charAt(words.length() - 1) != ' ' && !glyph.isBlank()) {
                words.append(' ');
            }
            words.append(glyph.isBlank() ? " " : glyph.text());
            end = Math.max(glyph.end(), glyph.x());
            wordEnd = glyph.isBlank() ? wordEnd : end;
        }
        add(parts, begin, wordEnd, words);
        joinLabel(parts);
        float size = (float) sorted.stream().mapToDouble(Glyph::size).average().orElse(1);
        float base = sorted.isEmpty() ? 0 : sorted.get(0).base();
        return new PdfLine(base, size, parts);
    }

    /** A list's number or bullet stands apart from its words; bullets are shapes of symbol fonts. */
    private static void joinLabel(List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        Part first = parts.get(0);
        String text = first.text();
        boolean alone = parts.size() > 1 && LABEL_ALONE.matcher(text).matches();
        if (Character.getType(text.charAt(0)) == Character.PRIVATE_USE || alone && text.equals("o")) {
            text = Bullets.of(text.substring(0, 1), false) + " " + text.substring(1).strip();
        }
        if (alone) {
            Part second = parts.remove(1);
            parts.set(0, new Part(first.x(), second.end(), text.strip() + " " + second.text()));
        } else {
            parts.set(0, new Part(first.x(), first.end(), text));
        }
    }

    private static void add(List<Part> parts, float begin, float end, StringBuilder words) {
        String text = Prose.clean(words.toString());
        if (!text.isEmpty()) {
            parts.add(new Part(begin, end, text));
        }
        words.setLength(0);
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
        return parts.stream().map(Part::text).collect(Collectors.joining(" | "));
    }
}
