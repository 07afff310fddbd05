package vn.ntm.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Outcome;

/** Marks that units carry for a time, by a document; who may raise and end them the calling module decides. */
public interface UnitFlags {

    /** All of a unit, in the order they were raised. */
    List<Flag> of(UnitId unit);

    /** Raises one; refused while the same holds already. */
    Outcome<UnitId> raise(UnitId unit, UnitFlagKind kind, LocalDate from, String document);

    /** Ends the one in force: {@code from} is the first day it no longer holds. */
    Outcome<UnitId> end(UnitId unit, UnitFlagKind kind, LocalDate from, String document);

    /**
     * A mark.
     *
     * @param validTo the last day it holds
     * @param document what raised it
     * @param endDocument what ended it
     */
    record Flag(
            UnitFlagKind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String document,
            @Nullable String endDocument) {

        public boolean holdsOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }
    }
}
