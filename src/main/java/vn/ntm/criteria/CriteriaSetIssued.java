package vn.ntm.criteria;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;

/**
 * A set is in force from now on in its time; published in the transaction that issues it.
 *
 * @param province name of the province that issued it, null for a national set
 * @param by who did it, in words
 */
public record CriteriaSetIssued(
        long setId,
        String name,
        String decision,
        ObjectLevel level,
        Tier tier,
        @Nullable LocalDate validTo,
        @Nullable String province,
        String by) {}
