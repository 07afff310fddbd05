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

    private static final int ABOVE = 5;

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:([.)/:]|\\.\\))(?!\\d)[ ]*|(?: ?[-–])[ ]+(?=\\p{Lu})|["
                    + " ]+(?=\\p{Lu}))(?=\\S)");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{1,2}|[a-zđ])\\)[ ]*(?=\\S)");
    private static final Pattern ROMAN =
            Pattern.compile("(?=[IVX])(X{0,2}(?:IX|IV|V?I{0,3}))(\\.|\\)|/|:|[ ]*[-–])[ ]+(?=\\p{Lu})");
    /** Parts with capital letters, "A. ĐÁNH GIÁ CHUNG"; a name "A. Nguyễn" is none. */
    private static final Pattern PART = Pattern.compile("([A-HĐ])(\\.|\\)|/)[ ]+(?=[\\p{Lu}\\d][\\p{Lu} ,.&-]{3})");

    private static final Pattern ARTICLE =
            Pattern.compile("(?:Điều|ĐIỀU)[ ]+(\\d{1,2})(?:[.:][ ]*|[ ]+(?=\\p{Lu}))(?=\\S)");
    private static final Pattern LETTER = Pattern.compile("([a-zđ])(?:([)/])[ ]*|(\\.)[ ]+)(?=\\S)");
    private static final Pattern PLUS = Pattern.compile("(?:[-–•][ ]*)?(\\+)[ ]*(?=\\S)");
    private static final Pattern STAR = Pattern.compile("(\\*)[ ]+(?=\\S)");
    private static final Pattern DASH =
            Pattern.compile("([-–—])[ ]*(?=[^-\\s])|([•●▪◦■□○∙·►➢❖✓✔\\uF0B7\\uF02D\\uF0D8\\uF0FC])[ ]*(?=\\S)");

    /** A mark that stands alone on its line; its words follow in the next one. */
    private static final Pattern ALONE =
            Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)/]|[a-zđ]\\)|[-–—+•●▪]|(?:Điều|ĐIỀU)["
                    + " ]+\\d{1,2}[.:]?|X{0,2}(?:IX|IV|V?I{1,3}|V)\\.");

    static @Nullable Label of(String line) {
        if (line.isEmpty()) {
            return null;
        }
        char first = line.charAt(0);
        if (Character.isDigit(first)) {
            return number(line);
        }
        if (Character.isLetter(first)) {
            return lettered(line);
        }
        if (first == '(') {
            Matcher bracketed = BRACKETED.matcher(line);
            return bracketed.lookingAt() ? bracketed(bracketed) : null;
        }
        Label plus = bullet(PLUS, ItemKind.PLUS, line);
        Label star = plus == null ? bullet(STAR, ItemKind.STAR, line) : plus;
        return star == null ? bullet(DASH, ItemKind.DASH, line) : star;
    }

    static boolean isAlone(String line) {
        return line.length() < 12 && ALONE.matcher(line).matches();
    }

    private static @Nullable Label lettered(String line) {
        Matcher letter = LETTER.matcher(line);
        if (letter.lookingAt()) {
            return letter(letter);
        }
        Matcher roman = ROMAN.matcher(line);
        if (roman.lookingAt() && !roman.group(1).isEmpty()) {
            return new Label(
                    ItemKind.ROMAN,
                    roman.group(1),
                    roman.group(1) + roman.group(2).strip(),
                    roman.end());
        }
        Matcher part = PART.matcher(line);
        if (part.lookingAt()) {
            return new Label(ItemKind.ROMAN, part.group(1), part.group(1) + part.group(2), part.end());
        }
        Matcher article = ARTICLE.matcher(line);
        return article.lookingAt()
                ? new Label(ItemKind.NUMBER, article.group(1), article.group().strip(), article.end())
                : null;
    }

    private static Label bracketed(Matcher match) {
        String inside = match.group(1);
        ItemKind kind = Character.isDigit(inside.charAt(0)) ? ItemKind.NUMBER : ItemKind.LETTER;
        return new Label(kind, inside + ")", match.group().strip(), match.end());
    }

    private static @Nullable Label number(String line) {
        Matcher match = NUMBER.matcher(line);
        if (!match.lookingAt()) {
            return null;
        }
        String digits = match.group(1);
        String sign = match.group(2);
        boolean dashed = sign == null && match.group().strip().length() > digits.length();
        if (sign == null && !dashed && digits.indexOf('.') < 0 || ":".equals(sign) && digits.indexOf('.') >= 0) {
            return null; // "02 Sở": a count, not a number
        }
        String mark = sign == null ? dashed ? match.group().strip() : digits : digits + sign;
        return new Label(ItemKind.NUMBER, ")".equals(sign) ? mark : digits, mark, match.end());
    }

    private static Label letter(Matcher match) {
        String sign = match.group(2) == null ? "." : match.group(2);
        String mark = match.group(1) + sign;
        return new Label(ItemKind.LETTER, sign.equals(")") ? mark : match.group(1), mark, match.end());
    }

    private static @Nullable Label bullet(Pattern pattern, ItemKind kind, String line) {
        Matcher match = pattern.matcher(line);
        if (!match.lookingAt()) {
            return null;
        }
        String sign = match.group(1) == null ? match.group(2) : match.group(1);
        return new Label(kind, sign, sign, match.end());
    }

    /** Depth in the tree: an item lies under the nearest item before it with a smaller rank. */
    int rank() {
        int dots = kind == ItemKind.NUMBER
                ? (int) printed.chars().filter(c -> c == '.').count()
                : 0;
        return kind.rank() + dots - (isPart() || isArticle() ? ABOVE : 0);
    }

    private boolean isPart() {
        return kind == ItemKind.ROMAN && "IVX".indexOf(printed.charAt(0)) < 0;
    }

    private boolean isArticle() {
        return mark.startsWith("Đ") && kind == ItemKind.NUMBER || mark.startsWith("ĐIỀU");
    }

    /** "1)" may stand under "1." or under "a)"; "1." never does. */
    boolean isClosedNumber() {
        return kind == ItemKind.NUMBER && printed.endsWith(")");
    }

    /** The sign of a dash without its variants: "-", "–" and "—" are one, all sorts of dots another. */
    char sign() {
        char sign = printed.charAt(0);
        return sign == '-' || sign == '–' || sign == '—' ? '-' : sign == '+' || sign == '*' ? sign : '•';
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
