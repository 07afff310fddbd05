package vn.ntm.report.domain.period;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Definitions that areas have set for themselves. */
public interface DefinitionStore {

    /** Of these areas, in no order. */
    List<ReportDefinition> of(Collection<UnitId> areas);

    /** Writes it; false where somebody was faster. */
    boolean save(ReportDefinition definition, Actor by, Instant now);
}
