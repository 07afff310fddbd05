package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.organisation.UnitId;

/**
 * Criteria and indicators of a unit that are now met as confirmed (thẩm tra, thẩm định), or were so and are no longer met.
 * {@link AssessmentChanged} tells what somebody said of one cell; this tells what followed from it, for the criterion, too.
 * Published in the transaction that writes the standings, after they are written.
 */
public record StandingsTurned(UnitId unit, long setId, List<Turn> turns) {

    /**
     * One of them.
     *
     * @param since the day it stands so
     * @param status as it stands now; met or not tells the direction
     */
    public record Turn(long itemId, LocalDate since, AchievementStatus status) {}
}
