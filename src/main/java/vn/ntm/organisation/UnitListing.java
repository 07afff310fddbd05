package vn.ntm.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory read portion by portion, in the order of the ids, for programs. */
public interface UnitListing {

    /** Units that exist on the day and whose id is greater than {@code after}. */
    List<UnitSummary> list(Wanted wanted, long after, int limit);

    /**
     * What is asked for.
     *
     * @param path only this subtree; "/" for everywhere
     * @param parent only those directly under this unit
     * @param level only units of that level
     * @param programme only those that take part in the programme ({@link UnitKind#isInProgramme})
     */
    record Wanted(
            String path,
            @Nullable UnitId parent,
            @Nullable AdministrativeLevel level,
            boolean programme,
            LocalDate day) {}
}
