package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.Map;
import vn.ntm.organisation.UnitId;

/** Where standings are kept. */
public interface StandingStore {

    /** Holds everybody else off the standings of those units to the end of the transaction. */
    void lock(Collection<UnitId> units);

    /** By unit and item id; items nobody ever assessed are missing, and units without any. */
    Map<UnitId, Map<Long, Timeline>> of(Collection<UnitId> units, Collection<Long> itemIds);

    /** Writes what differs, of every unit in {@code after}: a constant number of statements. */
    void save(long setId, Map<UnitId, Map<Long, Timeline>> before, Map<UnitId, Map<Long, Timeline>> after);
}
