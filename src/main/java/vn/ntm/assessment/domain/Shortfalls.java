package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.organisation.UnitId;

/** "Tiêu chí chưa đạt hoặc chất lượng thấp": what is not met, or met weakly, with the measures the communes wrote. */
public interface Shortfalls {

    /**
     * One indicator, or criterion without indicators, of one unit.
     *
     * @param measures as last submitted, on the day
     * @param plannedOn when the commune means to meet it, as last submitted
     */
    record Shortfall(
            UnitId unit,
            long itemId,
            AchievementStatus status,
            LocalDate since,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String measures,
            @Nullable LocalDate measuresDue,
            @Nullable LocalDate plannedOn) {}

    /** As of the end of the day, in printed order of the set within each unit; one statement. */
    List<Shortfall> of(long setId, Collection<UnitId> units, LocalDate day);
}
