package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;

/**
 * What the voices say of a cell, and what counts.
 *
 * @param status the weightiest voice's: thẩm định over thẩm tra over the commune's own; of a criterion that of its
 *     indicators' counting statuses
 */
public record Stand(
        AchievementStatus status,
        @Nullable AchievementStatus self,
        @Nullable AchievementStatus verified,
        @Nullable AchievementStatus appraised,
        boolean waiting,
        @Nullable BigDecimal value,
        @Nullable String valueText) {

    /** Nobody said anything. */
    public static final Stand NOTHING = said(null, null, null, false, null, null);

    private static Stand said(
            @Nullable AchievementStatus self,
            @Nullable AchievementStatus verified,
            @Nullable AchievementStatus appraised,
            boolean waiting,
            @Nullable BigDecimal value,
            @Nullable String valueText) {
        AchievementStatus own = self == null ? AchievementStatus.NOT_ASSESSED : self;
        AchievementStatus confirmed = verified == null ? own : verified;
        AchievementStatus status = appraised == null ? confirmed : appraised;
        return new Stand(status, self, verified, appraised, waiting, value, valueText);
    }

    /** The commune says something; what is verified stays in force until that is verified too. */
    Stand submitted(Finding finding) {
        boolean isFirst = verified == null;
        return said(
                finding.status(),
                verified,
                appraised,
                true,
                isFirst ? finding.value() : value,
                isFirst ? finding.valueText() : valueText);
    }

    /**
     * Taken back or given back: what was in force before is in force.
     *
     * @param selfBefore what the commune said when it was last verified
     */
    Stand dropped(@Nullable AchievementStatus selfBefore) {
        return verified == null ? NOTHING : said(selfBefore, verified, appraised, false, value, valueText);
    }

    /** A new verification begins a new round: an earlier appraisal is history. */
    Stand verified(Finding finding) {
        return said(self, finding.status(), null, false, finding.value(), finding.valueText());
    }

    Stand appraised(Finding finding) {
        return said(self, verified, finding.status(), waiting, finding.value(), finding.valueText());
    }

    boolean isConfirmedMet() {
        return Standing.isConfirmedMet(status, verified);
    }

    /** How a criterion stands by its indicators. */
    static Stand ofCriterion(Collection<Stand> indicators) {
        return new Stand(
                CriterionRule.of(indicators.stream().map(Stand::status).toList()),
                derived(indicators, Stand::self),
                derived(indicators, Stand::verified),
                derived(indicators, Stand::appraised),
                indicators.stream().anyMatch(Stand::waiting),
                null,
                null);
    }

    /** Null while the voice said nothing about any of them. */
    private static @Nullable AchievementStatus derived(
            Collection<Stand> indicators, Function<Stand, @Nullable AchievementStatus> voice) {
        if (indicators.stream().map(voice).allMatch(Objects::isNull)) {
            return null;
        }
        List<AchievementStatus> said = indicators.stream()
                .map(stand -> Objects.requireNonNullElse(voice.apply(stand), AchievementStatus.NOT_ASSESSED))
                .toList();
        return CriterionRule.of(said);
    }
}
