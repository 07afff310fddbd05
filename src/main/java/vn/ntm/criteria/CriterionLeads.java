package vn.ntm.criteria;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * Agencies in charge of criteria ("cơ quan phụ trách tiêu chí"): set by decision of a province or district for the units
 * under it, per criterion or indicator, in time, with a named official (domain 1.6).
 */
public interface CriterionLeads {

    /** Everything in force on the day for a unit of the set: the nearest area's rows win per item. */
    List<Lead> of(long setId, UnitId unit, LocalDate day);

    /** The same for many units with a constant number of statements; units nobody leads anything in are missing. */
    Map<UnitId, List<Lead>> of(long setId, Collection<UnitId> units, LocalDate day);

    /**
     * Ids of the criteria and indicators of the set that the agency answers for in that unit on the day; a criterion's
     * indicators are included unless they have a lead of their own.
     */
    Set<Long> itemsOf(UnitId agency, long setId, UnitId unit, LocalDate day);

    /** The same for many units with a constant number of statements; units where it answers for nothing are missing. */
    Map<UnitId, Set<Long>> itemsOf(UnitId agency, long setId, Collection<UnitId> units, LocalDate day);

    /**
     * One agency in charge of one item.
     *
     * @param area the district or province whose decision it is; binds the units under it
     * @param itemId a criterion (for all of its indicators) or an indicator
     * @param official the named official, null while nobody is named
     * @param document number of the decision, null if not known
     */
    record Lead(
            long id,
            UnitId area,
            long itemId,
            UnitId agency,
            @Nullable String official,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String document) {}
}
