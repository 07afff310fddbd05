package vn.ntm.report.domain.frozen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.report.domain.period.ReportPeriod;

/**
 * A period that was frozen, without its tables.
 *
 * @param edition 1 for the first time, 2 where it was frozen again after corrections
 */
public record FrozenPeriod(
        long id,
        UnitId owner,
        String ownerPath,
        String ownerName,
        ReportPeriod period,
        int edition,
        @Nullable String note,
        String checksum,
        Instant at,
        String by,
        String position) {}
