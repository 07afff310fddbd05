package vn.ntm.notice.domain.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * A pasted text made readable without losing where each character came from: NFC, plain blanks and line ends, no soft
 * hyphens, no markdown marks. Every kept character knows its place in the raw text.
 */
final class SourceText {

    private static final Pattern LINE_MARKS = Pattern.compile(
            "(?m)^[ ]*+(?:#{1,6}[ ]+" // headings
                    + "|>[ ]?" // quotations
                    + "|[|](?:[-:| ]+$|[ ]*))"); // rules and edges of tables
    private static final Pattern MARKS = Pattern.compile(
            "(?m)(?=[|*_\\\\])(?:[|][ ]*$" // edges of tables
                    + "|\\*{2,}|_{2,}" // bold
                    + "|\\\\(?=[.\\-*_#()+]))"); // escapes
    private static final Pattern ITALICS =
            Pattern.compile("(?=\\*)(?<![*\\p{L}\\d(])(\\*)[^*\\s][^*\\n]*(\\*)(?![*\\p{L}\\d])");
    private static final String MARK_SIGNS = "#>|*_\\";

    /** Wide enough to part two columns. */
    private static final String TAB = "   ";

    /** Stands between two columns. */
    private static final char CELL = '\u000B';

    /** A row of two cells, "|Số: /TB-UBND | Bình Thuận, ngày"; its edges are gone already. */
    private static final Pattern COLUMNS = Pattern.compile("(?m)^[^|\\n]*+([|])[^|\\n]*+$");

    /** A line with one wide gap. */
    private static final Pattern GAP =
            Pattern.compile("(?m)^ *+(?:[^ \\n]++ (?! ))*+[^ \\n]{2,}+( ++)((?:[^ \\n]++ ?+)++)$");
    /** What stands in the right column of a letterhead or of a signature. */
    private static final Pattern RIGHT = Pattern.compile(
            "(?:CỘNG H|Độc lập).*|.{2,40}, ?ngày.*" + "|[\\p{Lu}. ]{4,60}|\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,4}");

    private final String raw;
    private final String text;
    private final int[] from;
    private final int[] to;

    /**
     * One line, or one of the two columns of a line.
     *
     * @param start place in the readable text, without outer blanks
     * @param column 0, or 1 for the right one of two columns
     */
    record Line(int start, int end, String text, boolean blankBefore, int column) {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    private SourceText(String raw, String text, int[] from, int[] to) {
        this.raw = raw;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    static SourceText of(String raw) {
        return plain(raw).withoutMarks().withBreaks();
    }

    private static SourceText plain(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int room = raw.length()
                + 1
                + (TAB.length() - 1) * (int) raw.chars().filter(c -> c == '\t').count();
        int[] from = new int[room];
        int[] to = new int[room];
        int i = 0;
        while (i < raw.length()) {
            int end = i + 1;
            while (end < raw.length() && Character.getType(raw.charAt(end)) == Character.NON_SPACING_MARK) {
                end++;
            }
            String kept = end > i + 1 ? Normalizer.normalize(raw.substring(i, end), Normalizer.Form.NFC) : one(raw, i);
            for (int k = 0; k < kept.length(); k++) {
                from[out.length()] = i;
                to[out.length()] = end;
                out.append(kept.charAt(k));
            }
            i = end;
        }
        return new SourceText(raw, out.toString(), from, to);
    }

    private static String one(String raw, int at) {
        char c = raw.charAt(at);
        switch (c) {
            case '\r':
                return at + 1 < raw.length() && raw.charAt(at + 1) == '\n' ? "" : "\n";
            case '\u2028', '\u2029', '\u000B', '\f', '\u0085':
                return "\n";
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
                return "";
            case '\t':
                return TAB;
            case '\u00A0', '\u2007', '\u2009', '\u202F', '\u3000':
                return " ";
            default:
                return c < '\u0300' || c >= '\u1EA0' && c <= '\u1EFF'
                        ? String.valueOf(c)
                        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFC);
        }
    }

    private SourceText withoutMarks() {
        if (text.chars().noneMatch(c -> MARK_SIGNS.indexOf(c) >= 0)) {
            return this;
        }
        boolean[] dropped = new boolean[text.length()];
        LINE_MARKS.matcher(text).results().forEach(mark -> Arrays.fill(dropped, mark.start(), mark.end(), true));
        MARKS.matcher(text).results().forEach(mark -> Arrays.fill(dropped, mark.start(), mark.end(), true));
        ITALICS.matcher(text).results().forEach(pair -> {
            dropped[pair.start(1)] = true;
            dropped[pair.start(2)] = true;
        });
        BitSet none = new BitSet();
        return rebuilt(i -> !dropped[i], none);
    }

    /** Line breaks that were lost are put back; cells of a row with two columns become lines of their own. */
    private SourceText withBreaks() {
        BitSet breaks = LostBreaks.in(text);
        return (breaks.isEmpty() ? this : rebuilt(i -> true, breaks)).withColumns();
    }

    private SourceText withColumns() {
        if (text.indexOf('|') < 0 && !text.contains(TAB)) {
            return this;
        }
        char[] characters = text.toCharArray();
        COLUMNS.matcher(text).results().forEach(row -> characters[row.start(1)] = CELL);
        GAP.matcher(text)
                .results()
                .filter(gap -> gap.end(1) - gap.start(1) > 2 && gap.start(1) - gap.start() > 4)
                .filter(gap -> RIGHT.matcher(gap.group(2).strip()).matches())
                .forEach(gap -> characters[gap.start(1)] = CELL);
        return new SourceText(raw, new String(characters), from, to);
    }

    private SourceText rebuilt(IntPredicate kept, BitSet breaks) {
        int room = text.length() + breaks.cardinality() + 1;
        StringBuilder out = new StringBuilder(room);
        int[] newFrom = new int[room];
        int[] newTo = new int[room];
        for (int i = 0; i < text.length(); i++) {
            if (breaks.get(i)) {
                newFrom[out.length()] = from[i];
                newTo[out.length()] = from[i];
                out.append('\n');
            }
            if (kept.test(i)) {
                newFrom[out.length()] = from[i];
                newTo[out.length()] = to[i];
                out.append(text.charAt(i));
            }
        }
        return new SourceText(raw, out.toString(), newFrom, newTo);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        int column = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(start);
            int a = start;
            int b = end;
            while (a < b && text.charAt(a) == ' ') {
                a++;
            }
            while (b > a && text.charAt(b - 1) == ' ') {
                b--;
            }
            if (a < b) {
                lines.add(new Line(a, b, text.substring(a, b), blank, column));
            }
            boolean cell = end < text.length() && text.charAt(end) == CELL;
            blank = a >= b && !cell && column == 0;
            column = cell ? column + 1 : 0;
            start = end + 1;
        }
        return lines;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != CELL) {
            end++;
        }
        return end;
    }

    /** What was given. */
    String raw() {
        return raw;
    }

    /** The readable text itself, for searches that do not care for lines. */
    String text() {
        return text;
    }

    /** Place in the raw text of a place in the readable one. */
    int rawStart(int place) {
        return from[place];
    }

    int rawEnd(int placeAfter) {
        return placeAfter == 0 ? 0 : to[placeAfter - 1];
    }
}
