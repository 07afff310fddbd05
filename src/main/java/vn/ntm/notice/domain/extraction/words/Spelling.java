package vn.ntm.notice.domain.extraction.words;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern MOVED =
            Pattern.compile("(?<![qQ])(?:" + String.join("|", TONES.keySet()) + ")(?!\\p{L})");

    private Spelling() {}

    /** As long as what was given, character for character. */
    static String usual(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher moved = MOVED.matcher(text);
        int from = 0;
        while (moved.find()) {
            out.append(text, from, moved.start()).append(TONES.get(moved.group()));
            from = moved.end();
        }
        out.append(text, from, text.length());
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
}
