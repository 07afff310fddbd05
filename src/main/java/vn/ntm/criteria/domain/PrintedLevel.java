package vn.ntm.criteria.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A level as the reference file holds it, and as people read it. The older sets hold bare numbers ("24.2"), the set of
 * 2026 the printed words ("≥98%", a sentence, "Không quy định").
 */
public record PrintedLevel(String printed, Kind kind) {

    /** How a level binds. */
    public enum Kind {
        /** A number or "Đạt". */
        LEVEL,
        /** A sentence the unit is measured by. */
        SENTENCE,
        /** The province decides; the common level is the floor. */
        BY_PROVINCE,
        /** The indicator does not exist for that group. */
        NOT_REQUIRED
    }

    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)((?: \\(.*\\))?)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d): ([^;]+)");
    private static final Pattern SIGN = Pattern.compile("([<>])=(\\d+(?:\\.\\d+)?)");
    private static final int LONGEST_LEVEL = 30;
    private static final int LONGEST_WORD = 12;

    public static PrintedLevel of(String printed) {
        if (printed.startsWith("UBND cấp tỉnh quy định")) {
            return new PrintedLevel(printed, Kind.BY_PROVINCE);
        }
        if (printed.equals("Không quy định")) {
            return new PrintedLevel(printed, Kind.NOT_REQUIRED);
        }
        boolean hasFigure = printed.chars().anyMatch(Character::isDigit);
        boolean isShort = printed.length() <= (hasFigure ? LONGEST_LEVEL : LONGEST_WORD);
        boolean isLevel = isShort || NUMBER.matcher(printed).matches();
        return new PrintedLevel(printed, isLevel ? Kind.LEVEL : Kind.SENTENCE);
    }

    /** "2022: 39; 2023: 42" by year; a level for all years under null. */
    public static Map<@Nullable Integer, String> byYear(String printed) {
        Map<@Nullable Integer, String> levels = new LinkedHashMap<>();
        Matcher year = YEAR.matcher(printed);
        while (year.find()) {
            levels.put(Integer.valueOf(year.group(1)), year.group(2).strip());
        }
        if (levels.isEmpty()) {
            levels.put(null, printed);
        }
        return levels;
    }

    /** "≥65%", "≤24,2", "100%", "≥95% (trong đó nước sạch ≥60%)". */
    public String shown(@Nullable String unit, @Nullable String comparator) {
        Matcher number = NUMBER.matcher(printed);
        if (!number.matches()) {
            return printed;
        }
        String percent = "%".equals(unit) ? "%" : "";
        String sign = ">=".equals(comparator) ? "≥" : "<=".equals(comparator) ? "≤" : "";
        boolean whole = number.group(1).equals("100") && percent.equals("%") && sign.equals("≥");
        return (whole ? "" : sign) + comma(number.group(1)) + percent + inside(number.group(2), percent);
    }

    /** The number in it, null for levels in words. */
    public static java.math.@Nullable BigDecimal number(String printed, @Nullable String comparator) {
        LevelBound bound = LevelBound.of(printed, comparator);
        return bound == null ? null : bound.number();
    }

    private static String inside(String words, String percent) {
        return SIGN.matcher(words)
                .replaceAll(match -> (match.group(1).equals(">") ? "≥" : "≤") + comma(match.group(2)) + percent);
    }

    private static String comma(String number) {
        return number.replace('.', ',');
    }
}
