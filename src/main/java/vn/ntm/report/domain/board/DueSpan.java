package vn.ntm.report.domain.board;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.task.BoardFigures.DueDay;

/**
 * The duties that fell due in a span of days, and how they stand: each figure the rows of the list with these bounds.
 */
public record DueSpan(LocalDate from, LocalDate to, long onTime, long late, long overdue, long inTime) {

    static DueSpan of(LocalDate from, LocalDate to, List<DueDay> days) {
        long onTime = 0;
        long late = 0;
        long overdue = 0;
        long inTime = 0;
        for (DueDay day : days) {
            if (!day.day().isBefore(from) && !day.day().isAfter(to)) {
                onTime += day.onTime();
                late += day.late();
                overdue += day.overdue();
                inTime += day.inTime();
            }
        }
        return new DueSpan(from, to, onTime, late, overdue, inTime);
    }

    /** How many had to be done by now. */
    public long due() {
        return onTime + late + overdue;
    }

    public boolean isEmpty() {
        return due() + inTime == 0;
    }
}
