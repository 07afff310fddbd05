package vn.ntm.notice.domain.extraction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The printed mark at the head of an item.
 *
 * @param printed as printed but without the dot: "1", "1.1", "a)", "đ)", "-", "+", "IV"
 * @param mark with all its signs: "1.", "1.1.", "a)", "-"
 * @param length characters up to the first word of the text
 */
record Label(ItemKind kind, String printed, String mark, int length) {

    /** Vietnamese order; no f, j, w, z. */
    static final List<String> LETTERS = List.of(
            "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
            "x", "y");

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:(\\.|\\)|/)(?![\\d])[ ]*|[ ]+(?=\\p{Lu}))(?=\\S)");
    private static final Pattern ROMAN =
            Pattern.compile("(?=[IVX])(X{0,2}(?:IX|IV|V?I{0,3}))(\\.|\\)|/|[ ]*-)[ ]+(?=\\p{Lu})");
    private static final Pattern LETTER = Pattern.compile("([a-zđ])(?:(\\))[ ]*|(\\.)[ ]+)(?=\\S)");
    private static final Pattern PLUS = Pattern.compile("(?:[-–][ ]*)?(\\+)[ ]*(?=\\S)");
    private static final Pattern STAR = Pattern.compile("(\\*)[ ]+(?=\\S)");
    private static final Pattern DASH = Pattern.compile("([-–—•●▪])[ ]*(?=[^-\\s])");

    static @Nullable Label of(String line) {
        if (line.isEmpty()) {
            return null;
        }
        char first = line.charAt(0);
        if (Character.isDigit(first)) {
            return number(line);
        }
        if (Character.isLetter(first)) {
            Matcher letter = LETTER.matcher(line);
            if (letter.lookingAt()) {
                return letter(letter);
            }
            Matcher roman = ROMAN.matcher(line);
            return roman.lookingAt() && !roman.group(1).isEmpty()
                    ? new Label(
                            ItemKind.ROMAN,
                            roman.group(1),
                            roman.group(1) + roman.group(2).strip(),
                            roman.end())
                    : null;
        }
        Label plus = bullet(PLUS, ItemKind.PLUS, line);
        Label star = plus == null ? bullet(STAR, ItemKind.STAR, line) : plus;
        return star == null ? bullet(DASH, ItemKind.DASH, line) : star;
    }

    private static @Nullable Label number(String line) {
        Matcher match = NUMBER.matcher(line);
        if (!match.lookingAt()) {
            return null;
        }
        String digits = match.group(1);
        String sign = match.group(2);
        if (sign == null && digits.indexOf('.') < 0) {
            return null; // "02 Sở": a count, not a number
        }
        String mark = digits + (sign == null ? "" : sign);
        return new Label(ItemKind.NUMBER, ")".equals(sign) ? mark : digits, mark, match.end());
    }

    private static Label letter(Matcher match) {
        String sign = match.group(2) == null ? "." : ")";
        String mark = match.group(1) + sign;
        return new Label(ItemKind.LETTER, sign.equals(")") ? mark : match.group(1), mark, match.end());
    }

    private static @Nullable Label bullet(Pattern pattern, ItemKind kind, String line) {
        Matcher match = pattern.matcher(line);
        return match.lookingAt() ? new Label(kind, match.group(1), match.group(1), match.end()) : null;
    }

    /** Depth in the tree: an item lies under the nearest item before it with a smaller rank. */
    int rank() {
        return kind.rank()
                + (kind == ItemKind.NUMBER
                        ? (int) printed.chars().filter(c -> c == '.').count()
                        : 0);
    }

    /** What stands in a path: "2", "1.1", "a", "-", "+". */
    String step() {
        return switch (kind) {
            case NUMBER, LETTER -> printed.endsWith(")") ? printed.substring(0, printed.length() - 1) : printed;
            case ROMAN -> printed;
            case DASH -> "-";
            case PLUS -> "+";
            case STAR -> "*";
        };
    }
}
