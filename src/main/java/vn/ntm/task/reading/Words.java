package vn.ntm.task.reading;

import java.util.Arrays;

/** The words of a plain text and where they begin; all that begins with a digit is one and the same word. */
final class Words {

    static final String FIGURE = "0";
    /** No word of a rule is longer. */
    private static final int LONGEST = 12;

    private static final String OTHER = "";

    private int[] starts = new int[32];
    private String[] words = new String[32];
    private int size;

    private Words() {}

    static Words of(String text) {
        Words all = new Words();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            int letters = Character.isLetter(text.charAt(at)) ? end : at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                letters = letters == end && Character.isLetter(text.charAt(end)) ? end + 1 : letters;
                end++;
            }
            all.add(at, letters == at ? FIGURE : letters - at > LONGEST ? OTHER : text.substring(at, letters));
            at = end;
        }
        return all;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    String word(int word) {
        return words[word];
    }

    private void add(int start, String word) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        starts[size] = start;
        words[size] = word;
        size++;
    }
}
