package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.ntm.organisation.UnitId;

/** Criteria met by units together on several days, for a line of progress. One statement. */
public interface CriteriaTrend {

    /** In the order of the days; {@code known} is false where nothing was known of that set on the day. */
    List<Point> of(long setId, Collection<UnitId> units, List<LocalDate> days);

    /** One day. */
    record Point(LocalDate day, int met, boolean known) {}
}
