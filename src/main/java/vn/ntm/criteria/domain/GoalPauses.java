package vn.ntm.criteria.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where the rests of goals are kept. */
public interface GoalPauses {

    /** One rest; open while nobody and no set let the goal go on. */
    record Pause(
            long id,
            long goalId,
            String reason,
            Instant at,
            String by,
            @Nullable Instant resumedAt,
            @Nullable String resumedBy,
            @Nullable String resumedWhy) {
        public boolean isOpen() {
            return resumedAt == null;
        }
    }

    /** A goal that rests. */
    record Resting(long pauseId, long goalId, UnitId unit, int planYear) {}

    /** Oldest first. */
    List<Pause> of(Collection<Long> goals);

    Optional<Pause> open(long goalId);

    void pause(long goalId, String reason, Actor by, Instant at);

    void resume(long pauseId, String by, @Nullable String why, @Nullable Long setId, Instant at);

    /** Open goals of the tier that rest. */
    List<Resting> resting(Tier tier);
}
