package vn.ntm.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Targets and commitments by unit and plan year, for other modules and the demonstration. */
public interface Targets {

    /** Sets one; refused to those who may not, where it is set already, and where it does not fit the unit. */
    Outcome<Long> set(NewTarget target, Actor by);

    /** Sets all of them or, if one is refused, none. */
    Outcome<List<Long>> setAll(List<NewTarget> targets, Actor by);

    /** Those in force of these units in that year, in the order they were set; one statement. */
    List<Target> of(Collection<UnitId> units, int year);

    /**
     * A target to set.
     *
     * @param itemId the criterion or indicator of {@link TargetKind#CRITERION}
     * @param amount of the other kinds
     * @param document the notice, plan or letter that sets it
     */
    record NewTarget(
            UnitId unit,
            int year,
            TargetKind kind,
            @Nullable Long itemId,
            @Nullable BigDecimal amount,
            @Nullable String document) {}

    /**
     * One in force.
     *
     * @param reached of villages: the last count; null while nobody counted
     */
    record Target(
            long id,
            UnitId unit,
            int year,
            TargetKind kind,
            @Nullable Long itemId,
            @Nullable BigDecimal amount,
            @Nullable String document,
            String setBy,
            @Nullable Integer reached) {}
}
