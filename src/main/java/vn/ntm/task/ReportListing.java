package vn.ntm.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** What units owe and sent of their periodic reports, for programs. */
public interface ReportListing {

    /** The newest first; only what has opened by today and what the actor may see. */
    List<Listed> list(Wanted wanted, int limit, Actor actor);

    /**
     * What is asked for.
     *
     * @param lackingOnly only what is due and not there
     * @param before only occurrences with a smaller id
     */
    record Wanted(
            @Nullable Long seriesId,
            @Nullable UnitId unit,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            boolean lackingOnly,
            @Nullable Long before) {}

    /** One unit's report for one period. */
    record Listed(
            long id,
            long seriesId,
            String title,
            String period,
            String periodLabel,
            long unitId,
            String unitName,
            LocalDate dueDay,
            @Nullable LocalDate sentOn,
            String state,
            String stateLabel) {}
}
