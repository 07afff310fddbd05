package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import vn.ntm.organisation.UnitId;

/** The standings of many units at once, as {@link StandingLine}s; one statement. */
public interface StandingLines {

    /** As of the end of the day; units of which nothing was known are missing. */
    Map<UnitId, String> of(long setId, Collection<UnitId> units, LocalDate day);
}
