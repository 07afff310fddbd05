package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.Units.Share;

/** A change of the national list on its way into the directory. */
public record DirectoryEvent(
        String key,
        UnitEventKind kind,
        LocalDate effectiveOn,
        @Nullable String document,
        @Nullable LocalDate documentDate,
        @Nullable String note,
        List<Pair> lineage) {

    /** From whom to whom; the receiver may be unknown. */
    public record Pair(DirectoryUnit from, @Nullable DirectoryUnit to, Share share) {}
}
