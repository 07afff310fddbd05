package vn.ntm.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * "Bình quân tiêu chí/xã": criteria met of all xã over the number of xã, two decimals, half up (domain 2.4 rule 3). A
 * target is judged by the sum, never by the rounded average: 272 over 21 is 12,95 and does not reach 13.
 *
 * @param met criteria met of all communes together
 * @param communes xã only, without phường and thị trấn
 */
public record CriteriaAverage(int met, int communes) {

    private static final int DECIMALS = 2;

    /** "12,95"; "–" where there is no commune. */
    public String shown() {
        if (communes == 0) {
            return "–";
        }
        return BigDecimal.valueOf(met)
                .divide(BigDecimal.valueOf(communes), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    public boolean reaches(BigDecimal target) {
        return communes > 0 && missing(target) == 0;
    }

    /** How many criteria the communes lack together to reach the average. */
    public int missing(BigDecimal target) {
        BigDecimal needed = target.multiply(BigDecimal.valueOf(communes)).setScale(0, RoundingMode.CEILING);
        return Math.max(0, needed.intValueExact() - met);
    }
}
