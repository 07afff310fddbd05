package vn.ntm.notice.domain.extraction;

import java.util.Arrays;

/** Turns places that count the characters of a String into places that count code points. */
final class CodePoints {

    private final int[] pairs;

    private CodePoints(int[] pairs) {
        this.pairs = pairs;
    }

    static CodePoints of(String text) {
        int[] pairs = new int[16];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, count * 2);
                }
                pairs[count++] = i;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(pairs, count));
    }

    int of(int place) {
        int at = Arrays.binarySearch(pairs, place);
        int before = at < 0 ? -at - 1 : at;
        return place - before;
    }
}
