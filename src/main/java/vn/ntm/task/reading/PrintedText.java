package vn.ntm.task.reading;

import java.text.Normalizer;

/**
 * A text as the rules read it, with the way back to what was printed: NFC, lower case, no asterisks, one blank for any
 * run of white space, one kind of dash. Positions of the plain text map to positions of the printed one.
 */
final class PrintedText {

    private final String printed;
    private final String plain;
    private final String cased;
    private final int[] starts;
    private final int[] ends;

    private PrintedText(String printed, String cased, int[] starts, int[] ends) {
        this.printed = printed;
        this.cased = cased;
        this.plain = lower(cased);
        this.starts = starts;
        this.ends = ends;
    }

    static PrintedText of(String printed) {
        StringBuilder cased = new StringBuilder(printed.length());
        int[] starts = new int[printed.length() + 1];
        int[] ends = new int[printed.length() + 1];
        int at = 0;
        while (at < printed.length()) {
            int end = clusterEnd(printed, at);
            String cluster = end == at + 1 && isPlain(printed.charAt(at))
                    ? String.valueOf(printed.charAt(at))
                    : plain(printed.substring(at, end));
            boolean blank = cluster.equals(" ");
            if (!blank || (cased.length() > 0 && cased.charAt(cased.length() - 1) != ' ')) {
                for (int i = 0; i < cluster.length(); i++) {
                    starts[cased.length()] = at;
                    ends[cased.length()] = end;
                    cased.append(cluster.charAt(i));
                }
            }
            at = end;
        }
        return new PrintedText(printed, cased.toString().stripTrailing(), starts, ends);
    }

    /** What the rules are matched against. */
    String plain() {
        return plain;
    }

    /** The plain words with their capitals. */
    String cased(int from, int to) {
        return cased.substring(from, to);
    }

    /** Where the printed words begin that the plain text shows at {@code from}. */
    int printedStart(int from) {
        return starts[from];
    }

    /** Where they end; asterisks that were opened inside are closed. */
    int printedEnd(int from, int to) {
        int start = starts[from];
        int end = ends[to - 1];
        while (end < printed.length() && printed.charAt(end) == '*' && asterisks(start, end) % 4 != 0) {
            end++;
        }
        return end;
    }

    String printed(int from, int to) {
        return printed.substring(printedStart(from), printedEnd(from, to));
    }

    private int asterisks(int from, int to) {
        return (int) printed.substring(from, to).chars().filter(c -> c == '*').count();
    }

    private static int clusterEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    /** Most characters stand for themselves. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007F' && c != '*' || c >= '\u00C0' && c < '\u0300' || c >= '\u1EA0' && c <= '\u1EFF';
    }

    private static String plain(String cluster) {
        char c = cluster.charAt(0);
        if (c == '*' || c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
            return "";
        }
        if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
            return " ";
        }
        if (c == '\u2212' || (c >= '\u2010' && c <= '\u2015')) {
            return "-";
        }
        return Normalizer.normalize(cluster, Normalizer.Form.NFC);
    }

    /** By characters, so that every position keeps its own printed cluster. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        return lower.toString();
    }
}
