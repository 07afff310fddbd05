package vn.ntm.ui;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;

/** The part of a text that was looked for, with the words found marked. */
public record Passage(String text, List<String> words) implements Piece {

    private static final int BEFORE = 60;
    private static final int LONGEST = 240;

    /** Escaped, the words found inside {@code <mark>}. */
    @Override
    public void writeTo(Html out) {
        String plain = text.replaceAll("\\s+", " ").strip();
        BitSet found = found(plain);
        int first = found.nextSetBit(0);
        int from = wordBefore(plain, Math.max(0, first - BEFORE));
        int to = wordBefore(plain, Math.min(plain.length(), from + LONGEST));
        to = to <= from ? plain.length() : to;
        out.text(from > 0 ? "… " : "");
        int at = from;
        while (at < to) {
            int begin = Math.min(to, or(found.nextSetBit(at), to));
            int end = Math.min(to, found.nextClearBit(begin));
            out.text(plain.substring(at, begin));
            if (begin < end) {
                out.raw("<mark>").text(plain.substring(begin, end)).raw("</mark>");
            }
            at = end;
        }
        out.text(to < plain.length() ? " …" : "");
    }

    /** Which letters belong to words that begin as one of those looked for. */
    private BitSet found(String plain) {
        String folded = folded(plain);
        BitSet found = new BitSet(plain.length());
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                int end = at + word.length();
                boolean begins = at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
                boolean ends = end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
                if (begins && (ends || word.equals(words.get(words.size() - 1)))) {
                    found.set(at, end);
                }
            }
        }
        return found;
    }

    /** Letter by letter, so that places in both texts are the same. */
    private static String folded(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            char base = c < 0x80
                    ? c
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                            .charAt(0);
            out.append(base == 'đ' || base == 'Đ' ? 'd' : Character.toLowerCase(base));
        }
        return out.toString();
    }

    private static int wordBefore(String plain, int at) {
        if (at <= 0 || at >= plain.length()) {
            return at;
        }
        int blank = plain.lastIndexOf(' ', at);
        return blank < 0 ? at : blank;
    }

    private static int or(int place, int otherwise) {
        return place < 0 ? otherwise : place;
    }
}
