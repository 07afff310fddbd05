package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.shared.Dates;
import vn.ntm.task.Tasks.BoardRow;
import vn.ntm.task.domain.TaskRegister.Row;

/** Rows of the register as other modules' screens show them. */
public final class BoardRows {

    private BoardRows() {}

    /** In the same order; {@code today} is the day they are looked at. */
    public static List<BoardRow> of(List<Row> rows, LocalDate today) {
        return rows.stream()
                .map(row -> new BoardRow(
                        row.taskId(),
                        row.title(),
                        row.originLabel(),
                        row.unitName(),
                        row.unitKind().icon(),
                        row.unitId(),
                        StatusWords.chip(row.status(), row.timeliness(), row.lastDay(), row.reportedOn(), today),
                        row.lastDay() == null ? "" : "hết " + Dates.format(row.lastDay()),
                        row.phrase(),
                        row.internal(),
                        row.criteriaCodes(),
                        row.follow().chases(),
                        row.follow().asked()))
                .toList();
    }
}
