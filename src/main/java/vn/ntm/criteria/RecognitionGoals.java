package vn.ntm.criteria;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** What units are to be recognised as, in which plan year, by whom; for other modules. */
public interface RecognitionGoals {

    /**
     * Sets a goal. Refused where the kind of unit is not recognised so, where the same goal is open already, and to
     * those who may not.
     */
    Outcome<Long> set(NewGoal goal, Actor by);

    /** The goals of a unit: open ones first, then by plan year, the latest first. */
    List<Goal> of(UnitId unit);

    /** Those of the units that have an open goal of that tier. One statement. */
    Set<UnitId> aimingAt(Tier tier, Collection<UnitId> units);

    /**
     * A goal to set.
     *
     * @param planYear the year of the plan it stands in, not of the work: dossiers of "năm 2022" are worked on in 2023
     * @param authority null for the one that the kind of unit has by rule
     * @param document the plan or decision that sets it, null if not known
     */
    record NewGoal(
            UnitId unit,
            Tier tier,
            int planYear,
            @Nullable RecognitionAuthority authority,
            @Nullable String document,
            @Nullable String note) {}

    /** A goal as set; the three about its end are null while it is open. */
    record Goal(
            long id,
            UnitId unit,
            Tier tier,
            int planYear,
            RecognitionAuthority authority,
            @Nullable String document,
            @Nullable String note,
            Instant createdAt,
            String createdBy,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String endReason,
            int version) {

        public boolean isOpen() {
            return endedAt == null;
        }
    }
}
