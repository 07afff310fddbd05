package vn.ntm.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/** Numbers as officials print them: dot for thousands, comma for decimals. */
public final class Numbers {

    private static final DecimalFormatSymbols SYMBOLS = symbols();

    private Numbers() {}

    public static String group(long number) {
        return new DecimalFormat("#,##0", SYMBOLS).format(number);
    }

    /** "1.250,5": no more decimals than the number has. */
    public static String decimal(BigDecimal number) {
        return new DecimalFormat("#,##0.###", SYMBOLS).format(number);
    }

    /** "59,1%" of two counts; "–" when there is nothing to divide by. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        BigDecimal share = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return new DecimalFormat("0.0", SYMBOLS).format(share) + "%";
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(java.util.Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}
