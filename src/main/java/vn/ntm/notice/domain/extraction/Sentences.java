package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the words of a paragraph into sentences; "TP. Bắc Giang", "15.000" and "(…)" are no ends. */
final class Sentences {

    private static final int LONGEST = 4000;
    private static final Pattern END =
            Pattern.compile("(?:[.?!…]+|\\.\\.\\.)[\"”’)]*(?=\\s+[\"“(]?(?:\\p{Lu}|\\d+[.)] |[-+•] ))|\\n");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(])(?:TP|Tp|TX|Tx|TT|Tt|Th|ThS|TS|PGS|GS|BS|KS|St|Đ/c|đ/c|P|Q|\\p{Lu}|v\\.v|tr)\\.$");

    private Sentences() {}

    /** Places of the sentences, each without outer blanks. */
    static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            String before = text.substring(Math.max(from, end.end() - 8), end.end());
            if (!ABBREVIATION.matcher(before).find()) {
                add(sentences, text, from, end.end());
                from = end.end();
            }
        }
        add(sentences, text, from, text.length());
        return sentences;
    }

    /** A sentence longer than any clerk writes is cut, so that its length cannot hurt. */
    private static void add(List<Span> sentences, String text, int from, int to) {
        int at = from;
        while (to - at > LONGEST) {
            int blank = text.lastIndexOf(' ', at + LONGEST);
            int cut = blank > at ? blank : at + LONGEST;
            addTrimmed(sentences, text, at, cut);
            at = cut;
        }
        addTrimmed(sentences, text, at, to);
    }

    private static void addTrimmed(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }
}
