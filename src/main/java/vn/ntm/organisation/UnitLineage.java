package vn.ntm.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.Units.Share;

/** Where units came from and what became of them, for the screens of other modules; every call is one statement. */
public interface UnitLineage {

    /** The units that this one came of, in Vietnamese alphabet; empty for one that did not begin by a rearrangement. */
    List<Predecessor> predecessorsOf(UnitId unit);

    /**
     * What ended units are on the day, to stand after their old names: "nay là Xã Tràng Định", "nay thuộc Xã A, Xã B",
     * "kết thúc 30/06/2025". Units that exist are missing.
     */
    Map<UnitId, String> nowCalled(Collection<UnitId> units, LocalDate day);

    /**
     * Where a series of figures of a province or district breaks, the newest first: on these days communes ended or began.
     * A chart marks them with both counts, since what stands before and after is not the same set of units.
     */
    List<Break> breaksOf(UnitSummary area);

    /**
     * A day on which the communes changed.
     *
     * @param before communes on the eve, those of the area's predecessors where the area itself began on the day
     * @param programmeBefore those of them that take part in the programme
     */
    record Break(LocalDate day, long before, long after, long programmeBefore, long programmeAfter) {}

    /**
     * A unit that ended, or gave a part, when another began.
     *
     * @param eventDay the first day of the unit that came of it
     */
    record Predecessor(
            UnitSummary unit, LocalDate eventDay, @Nullable String document, Share share) {

        /** The last day that its own figures tell of. */
        public LocalDate eve() {
            return eventDay.minusDays(1);
        }
    }
}
