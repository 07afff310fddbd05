package vn.ntm.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.Outcome;

/** What units are to be recognised as, in which plan year, by whom; for other modules. */
public interface RecognitionGoals {

    /**
     * Sets a goal. Refused where the kind of unit is not recognised so, where the same goal is open already, and to
     * those who may not.
     */
    Outcome<Long> set(NewGoal goal, Actor by);

    /** The tiers a kind of unit is recognised at; none where it takes no part. */
    List<Tier> tiersOf(UnitKind kind);

    /** Who recognises that kind of unit on the day (domain 3.2). */
    RecognitionAuthority authorityOf(UnitKind kind, LocalDate day);

    /** The goals of a unit: open ones first, then by plan year, the latest first. */
    List<Goal> of(UnitId unit);

    /** The open goals of that tier of these units. One statement. */
    List<Goal> open(Tier tier, Collection<UnitId> units);

    /** Those of the units that have an open goal of that tier. One statement. */
    Set<UnitId> aimingAt(Tier tier, Collection<UnitId> units);

    /**
     * A goal to set.
     *
     * @param planYear the year of the plan it stands in, not of the work: dossiers of "năm 2022" are worked on in 2023
     * @param authority null for the one that the kind of unit has by rule
     * @param document the plan or decision that sets it, null if not known
     * @param outstanding "lĩnh vực nổi trội", of {@link Tier#KIEU_MAU} only
     */
    record NewGoal(
            UnitId unit,
            Tier tier,
            int planYear,
            @Nullable RecognitionAuthority authority,
            @Nullable String document,
            @Nullable String note,
            @Nullable String outstanding) {

        /** Without a "lĩnh vực nổi trội". */
        public NewGoal(
                UnitId unit,
                Tier tier,
                int planYear,
                @Nullable RecognitionAuthority authority,
                @Nullable String document,
                @Nullable String note) {
            this(unit, tier, planYear, authority, document, note, null);
        }
    }

    /** A goal as set; the three about its end are null while it is open. */
    record Goal(
            long id,
            UnitId unit,
            Tier tier,
            int planYear,
            RecognitionAuthority authority,
            @Nullable String document,
            @Nullable String note,
            @Nullable String outstanding,
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
