package vn.ntm.works;

import java.util.Collection;
import java.util.Map;
import vn.ntm.organisation.UnitId;

/** How many thôn units are to have in a year, without names. Implemented above, where the targets are known. */
public interface VillageTargets {

    /** Units without such a target are missing; one statement. */
    Map<UnitId, Integer> registered(Collection<UnitId> units, int year);
}
