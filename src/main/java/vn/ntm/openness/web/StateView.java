package vn.ntm.openness.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitSummary;

/** How a unit stands against a criterion or indicator: three voices, and what counts. */
record StateView(
        long unitId,
        String unitName,
        String code,
        AchievementStatus status,
        String statusLabel,
        @Nullable AchievementStatus self,
        @Nullable AchievementStatus verified,
        @Nullable AchievementStatus appraised,
        boolean waiting,
        @Nullable BigDecimal value,
        @Nullable String valueText,
        LocalDate since) {

    static StateView of(Standing standing, UnitSummary unit, Item item) {
        return new StateView(
                unit.id().value(),
                unit.name(),
                item.code(),
                standing.status(),
                standing.status().label(),
                standing.self(),
                standing.verified(),
                standing.appraised(),
                standing.waiting(),
                standing.value(),
                standing.valueText(),
                standing.since());
    }
}
