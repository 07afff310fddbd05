package vn.ntm.organisation.domain.rearrange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;

/**
 * A rearrangement of units as it stands.
 *
 * @param begins the unit that begins by it
 * @param ends whether the units that give themselves away end by it
 * @param failure what stopped the last run in the background
 */
public record Rearrangement(
        long id,
        int version,
        RearrangementKind kind,
        LocalDate effectiveOn,
        String document,
        @Nullable LocalDate documentDate,
        @Nullable String note,
        @Nullable Begins begins,
        boolean ends,
        RearrangementState state,
        Author author,
        @Nullable Instant doneAt,
        @Nullable String failure) {

    /** A unit that does not exist yet. */
    public record Begins(
            UnitKind kind,
            String name,
            @Nullable String code,
            @Nullable UnitId parent) {}

    /** Who prepared it; his name stands in the histories. */
    public record Author(long userId, String name, String position) {}
}
