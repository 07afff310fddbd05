package vn.ntm.assessment.domain;

import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.organisation.UnitSummary;

/** One unit's indicator as the tables print it (B2): the level it must reach, the value, what counts. */
public record ResultLine(
        UnitSummary unit,
        Item item,
        @Nullable Requirement requirement,
        @Nullable Standing standing) {

    public AchievementStatus status() {
        return standing == null ? AchievementStatus.NOT_ASSESSED : standing.status();
    }
}
