package vn.ntm.notice.domain.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pasted text made readable without losing where each character came from: NFC, plain blanks and line ends, no soft
 * hyphens, no markdown marks. Every kept character knows its place in the raw text.
 */
final class SourceText {

    private static final Pattern MARKS = Pattern.compile(
            "(?m)^[ ]*#{1,6}[ ]+" // headings
                    + "|^[ ]*>[ ]?" // quotations
                    + "|^[ ]*[|][ ]*|[ ]*[|][ ]*$" // edges of tables
                    + "|\\*{2,}|_{2,}" // bold
                    + "|\\\\(?=[.\\-*_#()+])"); // escapes
    private static final Pattern ITALICS =
            Pattern.compile("(?<![*\\p{L}\\d(])(\\*)[^*\\s][^*\\n]*(\\*)(?![*\\p{L}\\d])");

    private final String raw;
    private final String text;
    private final int[] from;
    private final int[] to;

    /** One line; {@code start} and {@code end} are places in the readable text, without outer blanks. */
    record Line(int start, int end, String text, boolean blankBefore) {
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
        return plain(raw).withoutMarks();
    }

    private static SourceText plain(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int[] from = new int[raw.length() + 1];
        int[] to = new int[raw.length() + 1];
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
            case '\t', '\u00A0', '\u2007', '\u2009', '\u202F', '\u3000':
                return " ";
            default:
                return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFC);
        }
    }

    private SourceText withoutMarks() {
        boolean[] dropped = new boolean[text.length()];
        MARKS.matcher(text).results().forEach(mark -> Arrays.fill(dropped, mark.start(), mark.end(), true));
        ITALICS.matcher(text).results().forEach(pair -> {
            dropped[pair.start(1)] = true;
            dropped[pair.start(2)] = true;
        });
        StringBuilder out = new StringBuilder(text.length());
        int[] newFrom = new int[text.length() + 1];
        int[] newTo = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            if (!dropped[i]) {
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
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int a = start;
            int b = end;
            while (a < b && text.charAt(a) == ' ') {
                a++;
            }
            while (b > a && text.charAt(b - 1) == ' ') {
                b--;
            }
            if (a < b) {
                lines.add(new Line(a, b, text.substring(a, b), blank));
            }
            blank = a >= b;
            start = end + 1;
        }
        return lines;
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
