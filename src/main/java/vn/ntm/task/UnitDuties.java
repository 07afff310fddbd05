package vn.ntm.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.task.Tasks.BoardRow;

/** Duties by unit, for the screens that put them beside other things. */
public interface UnitDuties {

    /** What concerns a unit: its own parts, and duties of others that name it as their place; open ones first. */
    List<BoardRow> about(UnitSummary unit, Actor actor, int limit);

    /** Duties in an order, seen from a unit that has a part in them. */
    List<DutyChain> chains(UnitSummary unit, Actor actor);

    /** The same, of duties only whose words hold these, tone marks ignored; as the list of duties finds them. */
    List<YearFigures> ofYear(int year, @Nullable String words, Actor actor);

    /** Lead assignments whose last day lies in that year, by unit, as they stand now. */
    List<YearFigures> ofYear(int year, Actor actor);

    /**
     * Figures of one unit; each is the number of rows of the register's view with the same name.
     *
     * @param total all of them, the cancelled too
     * @param onTimeOriginal done by the last day first given, whatever was extended since
     * @param dueOriginal how many had to be done by now by the last day first given
     */
    record YearFigures(
            long unitId,
            String unitName,
            long total,
            long onTime,
            long late,
            long overdue,
            long inTime,
            long cancelled,
            long onTimeOriginal,
            long dueOriginal) {

        /** How many had to be done by now: the whole of "tỷ lệ đúng hạn". */
        public long due() {
            return onTime + late + overdue;
        }
    }
}
