package vn.ntm.notice.domain.extraction.words;

import java.util.Map;

/** Spellings that mean the same, made one without moving a character: "uỷ" = "ủy", "hoà" = "hòa", any dash, any blank. */
final class Spelling {

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"),
            Map.entry("Uỷ", "Ủy"),
            Map.entry("UỶ", "ỦY"));

    private Spelling() {}

    /** As long as what was given, character for character. */
    static String usual(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i + 1 < text.length(); i++) {
            char vowel = text.charAt(i);
            if (vowel == 'o' || vowel == 'u' || vowel == 'U') {
                String other = TONES.get(text.substring(i, i + 2));
                if (other != null && isSyllableEnd(text, i)) {
                    out.replace(i, i + 2, other);
                }
            }
        }
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '–' || c == '—' || c == '‑' || c == '−') {
                out.setCharAt(i, '-');
            } else if (c == '\n' || c == '\t' || c == '\u00A0') {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    /** "quý" keeps its mark: there the u belongs to the q. */
    private static boolean isSyllableEnd(String text, int at) {
        boolean afterQ = at > 0 && (text.charAt(at - 1) == 'q' || text.charAt(at - 1) == 'Q');
        return !afterQ && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)));
    }
}
