package vn.ntm.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/**
 * Bodies were asked for their opinion on a dossier; published in the transaction that notes it.
 *
 * @param bodies those that the directory knows
 * @param due the last day for it; null where none was set
 */
public record OpinionsAsked(
        long dossier,
        String unitName,
        Tier tier,
        int planYear,
        List<UnitId> bodies,
        @Nullable LocalDate due,
        Actor by) {

    public OpinionsAsked {
        bodies = List.copyOf(bodies);
    }

    /** The opinions on the page of the dossier. */
    public String path() {
        return "/ho-so/" + dossier + "#y-kien";
    }
}
