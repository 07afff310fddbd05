package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/** How units stand and stood, for the screens that put them side by side. Every call is one statement. */
public interface Standings {

    /**
     * Everything known of these units in that set as of the end of the day: criteria, indicators or both.
     *
     * @param day null for now
     */
    List<Standing> of(long setId, Collection<UnitId> units, @Nullable LocalDate day, Kind kind);

    /** One unit's cell from the beginning, the oldest first. */
    List<Standing> historyOf(UnitId unit, long itemId);

    /** What stands another way than on the day: the standings that began after it and are in force now. */
    List<Standing> changedSince(long setId, Collection<UnitId> units, LocalDate day);

    /** Which items. */
    enum Kind {
        CRITERIA,
        INDICATORS,
        ALL
    }
}
