package vn.ntm.notice.domain.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.ntm.shared.VietnameseText;

/** Numbers of papers as they are printed in running words: "Kế hoạch số 46/KH-UBND ngày 19/02/2021". */
public final class PaperNumber {

    private static final Pattern PRINTED = Pattern.compile(
            "(\\d{1,5}\\s{0,3}/\\s{0,3}(?:\\d{4}\\s{0,3}/\\s{0,3})?\\p{Lu}[\\p{Lu}\\d&]{0,20}(?:\\s{0,3}-\\s{0,3}\\p{Lu}[\\p{L}\\d&]{0,20}){0,5})");

    private PaperNumber() {}

    /** Every number in the words, as printed without blanks, in their order. */
    public static List<String> in(String words) {
        return PRINTED.matcher(VietnameseText.clean(words))
                .results()
                .map(match -> match.group(1).replaceAll("\\s", ""))
                .distinct()
                .toList();
    }

    /** Whether it is the number of a plan: "46/KH-UBND". */
    public static boolean isOfPlan(String number) {
        return key(number).contains("/KH");
    }

    /** How a number is compared: no blanks, capitals. */
    public static String key(String number) {
        return VietnameseText.clean(number).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
