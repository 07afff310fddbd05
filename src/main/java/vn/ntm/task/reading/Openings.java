package vn.ntm.task.reading;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two characters that a wording can begin with. Most places of a text cannot begin a deadline; asking this first
 * spares the pattern. The answer is taken from the pattern itself: one that wants to see more has not said no.
 */
final class Openings {

    private static final String ALPHABET =
            "abcdefghijklmnopqrstuvwxyzđàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợ"
                    + "ùúủũụưừứửữựỳýỷỹỵ0123456789 -/,.():;\"";
    private static final int[] PLACES = places();

    private final boolean[] pairs;

    private Openings(boolean[] pairs) {
        this.pairs = pairs;
    }

    static Openings of(Pattern pattern) {
        int size = ALPHABET.length();
        boolean[] pairs = new boolean[size * size];
        boolean looksBack = pattern.pattern().contains("(?<=");
        for (int first = 0; first < size; first++) {
            String one = ALPHABET.substring(first, first + 1);
            if (!looksBack && !mayBegin(pattern, one)) {
                continue;
            }
            for (int second = 0; second < size; second++) {
                pairs[first * size + second] = looksBack || mayBegin(pattern, one + ALPHABET.charAt(second));
            }
        }
        return new Openings(pairs);
    }

    private static boolean mayBegin(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.lookingAt() || match.hitEnd();
    }

    /** False when no match begins there. */
    boolean allow(CharSequence text, int at) {
        if (at + 1 >= text.length()) {
            return true;
        }
        int first = place(text.charAt(at));
        int second = place(text.charAt(at + 1));
        return first < 0 || second < 0 || pairs[first * ALPHABET.length() + second];
    }

    private static int place(char c) {
        return c < PLACES.length ? PLACES[c] : -1;
    }

    private static int[] places() {
        int[] places = new int[ALPHABET.chars().max().orElse(0) + 1];
        Arrays.fill(places, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            places[ALPHABET.charAt(i)] = i;
        }
        return places;
    }
}
