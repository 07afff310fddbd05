package vn.ntm.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * How one unit stood against one criterion or indicator.
 *
 * @param since the day it stands so
 * @param status of the weightiest voice; the commune's own while nobody verified
 * @param waiting the commune said something anew that nobody verified yet
 * @param value of the weightiest voice, in the indicator's unit; null for criteria
 */
public record Standing(
        UnitId unit,
        long itemId,
        LocalDate since,
        AchievementStatus status,
        @Nullable AchievementStatus self,
        @Nullable AchievementStatus verified,
        @Nullable AchievementStatus appraised,
        boolean waiting,
        @Nullable BigDecimal value,
        @Nullable String valueText) {

    /** Met as confirmed by the verifier (or above), not only in the commune's own words. */
    public boolean isConfirmedMet() {
        return isConfirmedMet(status, verified);
    }

    /**
     * A criterion whose indicators are not all verified carries {@link AchievementStatus#NOT_ASSESSED} as verified.
     *
     * @param status of the weightiest voice
     */
    public static boolean isConfirmedMet(AchievementStatus status, @Nullable AchievementStatus verified) {
        return status.isMet() && verified != null && verified.isSaid();
    }

    /** By unit and item id. */
    public static Map<UnitId, Map<Long, Standing>> byUnit(Collection<Standing> standings) {
        Map<UnitId, Map<Long, Standing>> byUnit = new HashMap<>();
        for (Standing standing : standings) {
            byUnit.computeIfAbsent(standing.unit(), unit -> new HashMap<>()).put(standing.itemId(), standing);
        }
        return byUnit;
    }

    /** What that voice says; null while it said nothing. */
    public @Nullable AchievementStatus of(Voice voice) {
        return switch (voice) {
            case SELF -> self;
            case VERIFIER -> verified;
            case APPRAISER -> appraised;
        };
    }
}
