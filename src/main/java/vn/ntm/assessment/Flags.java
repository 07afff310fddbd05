package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.ntm.organisation.UnitId;

/** Flags on cells, for the screens that put units side by side. Every call is one statement. */
public interface Flags {

    /** One flag in force. */
    record Flag(UnitId unit, long itemId, FlagKind kind, LocalDate since, String reason) {}

    /** Those in force at the end of the day. */
    List<Flag> of(long setId, Collection<UnitId> units, LocalDate day);
}
