package vn.ntm.notice.domain.extraction;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of items: "2.a.-3", and the way officials say it, "mục 2 điểm a, gạch đầu dòng thứ ba". */
public final class ItemPath {

    private static final Pattern FIRST = Pattern.compile("\\(1\\)");
    private static final Pattern BULLETS = Pattern.compile("(?:^|\\.)[-+*]\\d+");
    private static final Pattern TIMES = Pattern.compile("\\((\\d+)\\)");
    private static final List<String> ORDINALS =
            List.of("nhất|đầu tiên|đầu|một", "hai", "ba", "tư|bốn", "năm|lăm", "sáu", "bảy", "tám", "chín", "mười");
    private static final String ORDINAL =
            "(?:thứ\\s+)?(\\d{1,2}|nhất|đầu tiên|đầu|một|hai|ba|tư|bốn|năm|lăm|sáu|bảy|tám|chín|mười)";
    private static final Pattern PART = Pattern.compile("phần\\s+([ivx]+)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:mục|khoản|điểm|ý)\\s+(\\d{1,2}(?:\\.\\d{1,2})*)(?:\\s*\\(\\s*(?:lần\\s+)?" + ORDINAL + "\\s*\\))?");
    private static final Pattern LETTER = Pattern.compile("(?:điểm|ý|mục)\\s+([a-zđ])(?![\\p{L}])");
    private static final Pattern DASH = Pattern.compile("gạch(?:\\s+đầu\\s+dòng)?\\s+" + ORDINAL);
    private static final Pattern PLUS = Pattern.compile("dấu\\s+cộng\\s+" + ORDINAL);

    private ItemPath() {}

    /** The letter of the nth item under a number, in the Vietnamese order: a, b, c, d, đ, e; after y it begins anew. */
    public static String letter(int nth) {
        return Label.LETTERS.get((nth - 1) % Label.LETTERS.size());
    }

    /** What of a path is printed: numbers and letters, not the dashes. */
    static String section(String path) {
        String printed = BULLETS.matcher(path).replaceAll("");
        return printed.isEmpty() ? "0" : TIMES.matcher(printed).replaceAll("#$1");
    }

    static String normalise(String path) {
        String plain = Normalizer.normalize(path.strip(), Normalizer.Form.NFC).replaceAll("\\s", "");
        return FIRST.matcher(plain).replaceAll("");
    }

    /** The path that a citation in words stands for; empty when it names nothing. */
    public static Optional<String> ofCitation(String citation) {
        String said = Normalizer.normalize(citation, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder path = new StringBuilder();
        Matcher part = PART.matcher(said);
        if (part.find()) {
            step(path, part.group(1).toUpperCase(Locale.ROOT));
        }
        Matcher number = NUMBER.matcher(said);
        if (number.find()) {
            String time = number.group(2);
            int nth = time == null ? 1 : ordinal(time);
            step(path, number.group(1) + (nth > 1 ? "(" + nth + ")" : ""));
        }
        Matcher letter = LETTER.matcher(said);
        if (letter.find()) {
            step(path, letter.group(1));
        }
        bullet(path, DASH.matcher(said), "-");
        bullet(path, PLUS.matcher(said), "+");
        return path.isEmpty() ? Optional.empty() : Optional.of(path.toString());
    }

    /** "mục 2 (lần 2), điểm a, gạch đầu dòng 3": how a path is said on screen. */
    public static String inWords(String path) {
        StringBuilder said = new StringBuilder();
        String stem = "";
        for (String step : path.split("\\.(?=\\D|$)|(?<=\\D)\\.(?=\\d)")) {
            String words = words(step);
            said.append(stem).append(words);
            stem = ", ";
        }
        return said.toString();
    }

    private static String words(String step) {
        String plain = step.replaceAll("\\((\\d+)\\)", " (lần $1)");
        char first = step.charAt(0);
        if (first == '-') {
            return "gạch đầu dòng " + step.substring(1);
        }
        if (first == '+') {
            return "dấu cộng " + step.substring(1);
        }
        if (first == '*') {
            return "dấu sao " + step.substring(1);
        }
        if (Character.isDigit(first)) {
            return "mục " + plain;
        }
        return (Character.isUpperCase(first) ? "phần " : "điểm ") + plain;
    }

    private static void bullet(StringBuilder path, Matcher said, String sign) {
        if (said.find()) {
            step(path, sign + ordinal(said.group(1)));
        }
    }

    private static void step(StringBuilder path, String step) {
        path.append(path.isEmpty() ? "" : ".").append(step);
    }

    private static int ordinal(@Nullable String word) {
        if (word == null) {
            return 1;
        }
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            if (word.matches(ORDINALS.get(i))) {
                return i + 1;
            }
        }
        return 1;
    }
}
