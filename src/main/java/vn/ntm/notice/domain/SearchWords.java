package vn.ntm.notice.domain;

import vn.ntm.shared.VietnameseText;

/** Search key of a notice: folded words only, so that "156/TB-UBND" and "8.1" fall into the same pieces on both sides. */
public final class SearchWords {

    private SearchWords() {}

    public static String of(String text) {
        return VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
