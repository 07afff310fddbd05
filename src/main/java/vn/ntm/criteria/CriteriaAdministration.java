package vn.ntm.criteria;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Entering what provinces and districts decided about criteria, for other modules; the rules are those of the screens. */
public interface CriteriaAdministration {

    /** Puts an agency in charge of the items with these codes, in the units under the area; how many. */
    Outcome<Integer> putInCharge(
            UnitId area,
            long setId,
            Collection<String> codes,
            UnitId agency,
            LocalDate from,
            @Nullable String document,
            Actor by);

    /** Enters a province's decision over a set, without levels; refused where it is known already. */
    Outcome<Long> enterDecision(
            long setId,
            UnitId province,
            String document,
            @Nullable LocalDate dated,
            LocalDate validFrom,
            @Nullable String note,
            Actor by);
}
