package vn.ntm.openness.web;

import java.util.List;
import vn.ntm.task.Tasks.Board;

/** The figures of the leader's board, by unit; counts of lead units' parts. */
record Figures(
        long total,
        long overdue,
        long dueSoon,
        long waiting,
        long inTime,
        long noDeadline,
        long doneOnTime,
        long doneLate,
        List<OfUnit> units) {

    /** Those of one unit. */
    record OfUnit(
            long unitId,
            String unitName,
            long total,
            long overdue,
            long dueSoon,
            long waiting,
            long inTime,
            long noDeadline,
            long doneOnTime,
            long doneLate,
            long onTimeOriginal) {}

    static Figures of(Board board) {
        return new Figures(
                board.total(),
                board.overdue(),
                board.dueSoon(),
                board.waiting(),
                board.inTime(),
                board.noDeadline(),
                board.doneOnTime(),
                board.doneLate(),
                board.units().stream()
                        .map(unit -> new OfUnit(
                                unit.unitId(),
                                unit.unitName(),
                                unit.total(),
                                unit.overdue(),
                                unit.dueSoon(),
                                unit.waiting(),
                                unit.inTime(),
                                unit.noDeadline(),
                                unit.doneOnTime(),
                                unit.doneLate(),
                                unit.onTimeOriginal()))
                        .toList());
    }
}
