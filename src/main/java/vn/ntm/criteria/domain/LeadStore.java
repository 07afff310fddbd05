package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.ntm.criteria.CriterionLeads.Lead;

/** Leads as stored. */
public interface LeadStore {

    /** Leads of the set in force on the day in any of these areas. */
    List<Lead> inForce(long setId, Collection<Long> areaIds, LocalDate day);

    /** Criterion by indicator, for the whole set; sub-points lead to their criterion, too. */
    Map<Long, Long> criterionOf(long setId);
}
