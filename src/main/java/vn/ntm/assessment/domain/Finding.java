package vn.ntm.assessment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.shared.VietnameseText;

/**
 * What is said about a cell.
 *
 * @param value in the indicator's unit; of a ratio the percentage of {@code part} in {@code whole}
 * @param measures how what is not met will be mended, by {@code measuresDue}
 * @param planned the day it is planned to be met
 * @param overrideReason why the status is another than the threshold gives; with the paper that says so
 */
@Embeddable
public record Finding(
        @Enumerated(EnumType.STRING) AchievementStatus status,
        @Nullable BigDecimal value,
        @Nullable BigDecimal part,
        @Nullable BigDecimal whole,
        @Column(name = "value_text") @Nullable String valueText,
        @Nullable String note,
        @Nullable String measures,
        @Column(name = "measures_due") @Nullable LocalDate measuresDue,
        @Column(name = "planned_on") @Nullable LocalDate planned,
        @Column(name = "override_reason") @Nullable String overrideReason,
        @Column(name = "override_document") @Nullable String overrideDocument) {

    private static final int PERCENT_SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Only a status. */
    public static Finding of(AchievementStatus status) {
        return new Finding(status, null, null, null, null, null, null, null, null, null, null);
    }

    /** A status with a value. */
    public static Finding of(AchievementStatus status, @Nullable BigDecimal value) {
        return new Finding(status, value, null, null, null, null, null, null, null, null, null);
    }

    /** Words cleaned, blank ones as none; the value of a ratio computed. */
    public Finding cleaned() {
        return new Finding(
                status,
                ratio(),
                part,
                whole,
                VietnameseText.cleanOrNull(valueText),
                VietnameseText.cleanOrNull(note),
                VietnameseText.cleanOrNull(measures),
                measuresDue,
                planned,
                VietnameseText.cleanOrNull(overrideReason),
                VietnameseText.cleanOrNull(overrideDocument));
    }

    /** Whether both say the same, whatever zeros the numbers carry. */
    public boolean isSameAs(Finding other) {
        return status == other.status
                && same(value, other.value)
                && same(part, other.part)
                && same(whole, other.whole)
                && Objects.equals(valueText, other.valueText)
                && Objects.equals(note, other.note)
                && Objects.equals(measures, other.measures)
                && Objects.equals(measuresDue, other.measuresDue)
                && Objects.equals(planned, other.planned)
                && Objects.equals(overrideReason, other.overrideReason)
                && Objects.equals(overrideDocument, other.overrideDocument);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    public Finding withStatus(AchievementStatus other) {
        return new Finding(
                other,
                value,
                part,
                whole,
                valueText,
                note,
                measures,
                measuresDue,
                planned,
                overrideReason,
                overrideDocument);
    }

    /** Whether the value follows from two numbers. */
    public boolean isRatio() {
        return part != null && whole != null && whole.signum() > 0;
    }

    /** The rate that the two numbers give, if another one was said beside them; rounded ones are the same. */
    public @Nullable BigDecimal otherThanRatio() {
        BigDecimal ratio = ratio();
        if (value == null || ratio == null || !isRatio()) {
            return null;
        }
        int digits = Math.min(PERCENT_SCALE, Math.max(0, value.scale()));
        boolean same = ratio.setScale(digits, RoundingMode.HALF_UP).compareTo(value) == 0;
        return same ? null : ratio;
    }

    private @Nullable BigDecimal ratio() {
        if (part == null || whole == null || !isRatio()) {
            return value;
        }
        return part.multiply(HUNDRED).divide(whole, PERCENT_SCALE, RoundingMode.HALF_UP);
    }
}
