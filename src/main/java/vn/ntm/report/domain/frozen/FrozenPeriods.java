package vn.ntm.report.domain.frozen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.period.ReportPeriod;

/** Frozen periods as they are kept: written once. */
public interface FrozenPeriods {

    long insert(
            UnitSummary area,
            ReportPeriod period,
            @Nullable String note,
            String tables,
            String checksum,
            Actor by,
            Instant now);

    /** Of an area, the latest first. */
    List<FrozenPeriod> of(UnitSummary area);

    Optional<FrozenPeriod> find(long id);

    /** The text of its tables. */
    String tables(long id);
}
