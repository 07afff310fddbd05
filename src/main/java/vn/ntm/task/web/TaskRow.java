package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.Tasks.StatusChip;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.TaskRegister.Row;

/** One row or card of a list, ready to print. */
public record TaskRow(
        long number,
        long assignmentId,
        String path,
        String title,
        String source,
        List<String> codes,
        String unitName,
        String unitIcon,
        boolean supporting,
        String dueLine,
        String phrase,
        String dueNote,
        StatusChip chip,
        boolean over,
        boolean soon,
        @Nullable Integer progress,
        String result,
        String reportPath,
        boolean canReport,
        Tally tally) {

    static TaskRow of(Row row, long number, LocalDate today, boolean canReport) {
        String source = row.originLabel();
        return new TaskRow(
                number,
                row.assignmentId(),
                "/nhiem-vu/" + row.taskId(),
                row.title(),
                source,
                row.criteriaCodes().isEmpty()
                        ? List.of()
                        : List.of(row.criteriaCodes().split(", ")),
                row.unitName(),
                row.unitKind().icon(),
                row.role() == AssignmentRole.SUPPORTING,
                row.lastDay() == null ? "" : "hết " + Dates.format(row.lastDay()),
                row.phrase(),
                row.lastDay() == null ? row.deadlineNote() : row.internal() ? "Hạn nội bộ" : "",
                StatusWords.chip(row.status(), row.timeliness(), row.lastDay(), row.reportedOn(), today),
                row.timeliness() == Timeliness.OVERDUE,
                row.timeliness() == Timeliness.DUE_SOON || row.timeliness() == Timeliness.DUE_TODAY,
                row.progress(),
                result(row),
                "/nhiem-vu/" + row.taskId() + "/giao/" + row.assignmentId() + "/bao-cao",
                canReport,
                row.checklist());
    }

    private static String result(Row row) {
        if (row.result() != null) {
            return row.result();
        }
        if (row.reportedOn() != null) {
            return Dates.format(row.reportedOn());
        }
        if (!row.checklist().isEmpty()) {
            return row.checklist().words();
        }
        return row.progress() == null ? "" : row.progress() + "%";
    }
}
