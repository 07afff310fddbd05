package vn.ntm.openness.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;

/** A set of criteria. */
record SetView(
        String code,
        String name,
        ObjectLevel objectLevel,
        Tier tier,
        String decision,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int criteria,
        int indicators) {

    static SetView of(SetSummary set) {
        return new SetView(
                set.code(),
                set.name(),
                set.level(),
                set.tier(),
                set.decision(),
                set.validFrom(),
                set.validTo(),
                set.criteria(),
                set.indicators());
    }
}
