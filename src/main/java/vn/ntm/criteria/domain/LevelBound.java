package vn.ntm.criteria.domain;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number in a printed level: "≥98%", "24.2", "từ 70% trở lên", "Ít nhất 10%", "95 (trong đó nước sạch >=60)".
 *
 * @param comparator "&gt;=", "&lt;=" or "="; null where neither the words nor the indicator say which way it counts
 */
record LevelBound(@Nullable String comparator, BigDecimal number) {

    private static final String NUMBER = "(?<number>\\d{1,12}(?:[.,]\\d{1,6})?)";
    /** Words that may follow a number without changing it: a unit, a remark in brackets. */
    private static final String TAIL = "(?<rest>\\s*%?(?:/năm)?(?:\\s+\\p{L}[\\p{L}/ ]{0,40})?(?:\\s*\\(.*\\))?)";

    private static final Pattern LEVEL = Pattern.compile(
            "(?<sign>≥|≤|>=|<=|=|ít nhất|tối thiểu|tối đa|không quá|từ|cao hơn từ)?\\s*" + NUMBER + TAIL,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UPWARD = Pattern.compile("trở lên", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Null for levels in words, sentences and ranges. */
    static @Nullable LevelBound of(String printed, @Nullable String comparator) {
        Matcher level = LEVEL.matcher(printed.strip());
        if (!level.matches()) {
            return null;
        }
        String sign = level.group("sign");
        String rest = level.group("rest");
        boolean upward = UPWARD.matcher(rest).find();
        if (sign != null && sign.toLowerCase(java.util.Locale.ROOT).endsWith("từ") && !upward) {
            return null;
        }
        return new LevelBound(upward ? ">=" : inSigns(sign, comparator), number(level.group("number")));
    }

    /** "9,5" and "24.2" are decimals; "1.000" would be a thousand, which no official level is: it stays as typed. */
    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static @Nullable String inSigns(@Nullable String sign, @Nullable String comparator) {
        if (sign == null) {
            return comparator;
        }
        return switch (sign.toLowerCase(java.util.Locale.ROOT)) {
            case "≥", ">=", "ít nhất", "tối thiểu" -> ">=";
            case "≤", "<=", "tối đa", "không quá" -> "<=";
            case "=" -> "=";
            default -> comparator;
        };
    }
}
