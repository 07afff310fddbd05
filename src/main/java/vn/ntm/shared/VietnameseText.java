package vn.ntm.shared;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How this application writes and searches Vietnamese: everything stored is NFC, everything searched is folded
 * (no tone marks, lower case, đ as d, one blank between words). Pure functions, never null in, never null out.
 */
public final class VietnameseText {

    private VietnameseText() {}

    /** What a person typed, ready to be stored: NFC, outer blanks gone, soft hyphens and no-break blanks plain. */
    public static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return text.replace("\u00AD", "").replace('\u00A0', ' ').strip();
    }

    /** As {@link #clean}, but an empty answer is null: for optional columns. */
    public static @Nullable String cleanOrNull(@Nullable String typed) {
        String text = clean(typed);
        return text.isEmpty() ? null : text;
    }

    /** The search key: "Đề Thám", "de  tham" and their NFD spellings all become "de tham"; dashes fold to blanks. */
    public static String fold(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(decomposed.length());
        boolean blank = true;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD') {
                continue;
            }
            if (c == 'đ' || c == 'Đ') {
                out.append('d');
                blank = false;
            } else if (Character.isWhitespace(c) || c == '\u00A0' || isDash(c)) {
                if (!blank) {
                    out.append(' ');
                    blank = true;
                }
            } else {
                out.append(Character.toLowerCase(c));
                blank = false;
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        return out.substring(0, end);
    }

    /** Upper case by the rules of Vietnamese text (no Turkish surprises). */
    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }
}
