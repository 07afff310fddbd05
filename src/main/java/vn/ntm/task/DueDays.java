package vn.ntm.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ntm.identity.Actor;

/**
 * What ends on which day, for calendars. What the actor may not see is not in it. Whatever has days of its own (duties,
 * periodic reports) offers them by a bean of this type.
 */
public interface DueDays {

    /**
     * Duties with a last day in {@code from .. to}, all units of one duty together, in order of the days; supporters'
     * parts and cancelled ones left out.
     */
    List<DayDuty> byDay(LocalDate from, LocalDate to, Actor actor, boolean ownUnitOnly);

    /** The parts of the actor's own unit with a last day from that day on, at most {@code limit}. */
    List<OwnDuty> ofOwnUnit(LocalDate from, Actor actor, int limit);

    /**
     * A duty on its last day.
     *
     * @param path its page
     * @param units how many units have to do it
     * @param open how many of them still have to
     * @param overdue how many of them are late today
     * @param unitName the unit, where it is one
     */
    record DayDuty(
            LocalDate day,
            String path,
            String title,
            String originLabel,
            int units,
            int open,
            int overdue,
            String unitName) {

        /** The unit, or how many they are. */
        public String who() {
            return units == 1 ? unitName : units + " đơn vị";
        }
    }

    /**
     * A unit's part on its last day.
     *
     * @param key names it for ever, in calendar programs too
     */
    record OwnDuty(
            String key,
            String path,
            LocalDate day,
            String title,
            String unitName,
            String phrase,
            String originLabel,
            boolean done,
            int version,
            Instant updatedAt) {}
}
