package vn.ntm.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * An amount in đồng, exact and without fractions. Reports speak of triệu đồng: {@link #ofMillions} reads, {@link #shown}
 * prints them.
 */
public record Money(BigDecimal dong) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final long serialVersionUID = 1L;
    private static final int MILLION = 6;
    private static final int MOST_DIGITS = 18;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Money {
        dong = dong.setScale(0, RoundingMode.UNNECESSARY);
    }

    /** Empty where it would be less than a đồng apart, or more than any budget holds. */
    public static Optional<Money> ofMillions(BigDecimal millions) {
        BigDecimal dong = millions.movePointRight(MILLION).stripTrailingZeros();
        return dong.scale() > 0 || dong.precision() - dong.scale() > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(new Money(dong));
    }

    public static Money millions(long millions) {
        return new Money(BigDecimal.valueOf(millions).movePointRight(MILLION));
    }

    public Money plus(Money other) {
        return new Money(dong.add(other.dong));
    }

    public Money minus(Money other) {
        return new Money(dong.subtract(other.dong));
    }

    public boolean isZero() {
        return dong.signum() == 0;
    }

    public boolean isPositive() {
        return dong.signum() > 0;
    }

    /** In triệu đồng, with as many decimals as it has. */
    public BigDecimal inMillions() {
        BigDecimal millions = dong.movePointLeft(MILLION).stripTrailingZeros();
        return millions.scale() < 0 ? millions.setScale(0, RoundingMode.UNNECESSARY) : millions;
    }

    /** "1.250,5" for 1 250 500 000 đồng. */
    public String shown() {
        return format("#,##0.######", inMillions());
    }

    /** "12,4%" of the whole; "–" where the whole is nothing. */
    public String shareOf(Money whole) {
        return whole.isZero()
                ? "–"
                : format("0.0", dong.multiply(HUNDRED).divide(whole.dong, 1, RoundingMode.HALF_UP)) + "%";
    }

    @Override
    public int compareTo(Money other) {
        return dong.compareTo(other.dong);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
