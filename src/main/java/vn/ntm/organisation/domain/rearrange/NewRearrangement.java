package vn.ntm.organisation.domain.rearrange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units.Share;

/**
 * A rearrangement as somebody asks for it.
 *
 * @param ends of an adjustment: whether the giving units end
 */
public record NewRearrangement(
        RearrangementKind kind,
        LocalDate effectiveOn,
        @Nullable String document,
        @Nullable LocalDate documentDate,
        @Nullable String note,
        List<UnitId> from,
        List<UnitId> to,
        Share share,
        @Nullable UnitKind newKind,
        @Nullable String newName,
        @Nullable String newCode,
        @Nullable UnitId newParent,
        boolean ends) {}
