package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.Map;
import vn.ntm.organisation.UnitId;

/** Where standings are kept. */
public interface StandingStore {

    /** Holds everybody else off the standings of that unit to the end of the transaction. */
    void lock(UnitId unit);

    /** By item id; items nobody ever assessed are missing. */
    Map<Long, Timeline> of(UnitId unit, Collection<Long> itemIds);

    /** Writes what differs. */
    void save(UnitId unit, long setId, Map<Long, Timeline> before, Map<Long, Timeline> after);
}
