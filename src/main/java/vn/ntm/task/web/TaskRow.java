package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.HintKind;
import vn.ntm.task.Tasks.StatusChip;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.ui.Html;
import vn.ntm.ui.Piece;

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
        Tally tally,
        @Nullable HintKind hint,
        FollowTags follow) {

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
                row.checklist(),
                row.hint(),
                new FollowTags(row.follow()));
    }

    /** The whole line of the register: a page has fifty of them, so they are written in one go. */
    public void writeLine(Html out, boolean choosing) {
        out.raw(over ? "<tr class=\"over\">" : "<tr>");
        if (choosing) {
            out.raw(
                            "<td class=\"c p-r pick\"><input class=\"form-check-input\" type=\"checkbox\" form=\"f-chon\" name=\"chon\" value=\""
                                    + assignmentId + "\" aria-label=\"")
                    .text("Chọn: " + title + ", " + unitName)
                    .raw("\"></td>");
        }
        out.raw("<td class=\"c hide-p muted\">" + number + "</td><td><a class=\"ttl\" href=\"")
                .text(path)
                .raw("\">")
                .text(title)
                .raw("</a><span class=\"src\">");
        origin().writeTo(out);
        out.raw("</span></td><td class=\"p-l\"><span class=\"unit\">");
        unit().writeTo(out);
        out.raw("</span></td><td class=\"p-n\"><span class=\"dl\">");
        due().writeTo(out);
        out.raw("</span></td><td class=\"p-n\"><span class=\"st\">");
        chip.writeTo(out);
        out.raw("</span></td><td class=\"hide-p muted\">").text(result).raw("</td></tr>");
    }

    /** CSS class of the row. */
    public @Nullable String rowClass() {
        return over ? "over" : null;
    }

    /** Body of the cell or card line "thời hạn" (class "dl"): the day first, then the printed words. */
    public Piece due() {
        return out -> {
            if (!dueLine.isEmpty()) {
                out.raw("<b>").text(dueLine).raw("</b>");
            }
            if (!phrase.isEmpty()) {
                out.raw("<q>").text(phrase).raw("</q>");
            } else if (dueLine.isEmpty()) {
                out.raw("<span class=\"nq\">không ghi hạn</span>");
            }
            if (!dueNote.isEmpty()) {
                out.raw("<span class=\"in\">").text(dueNote).raw("</span>");
            }
            follow.writeExtension(out);
        };
    }

    /** Body of "unit": a supporter is marked. */
    public Piece unit() {
        return out -> {
            if (supporting) {
                out.raw("<abbr class=\"ro ph\" title=\"Phối hợp\">PH</abbr>");
            }
            out.icon(unitIcon).text(unitName);
        };
    }

    /** Body of "tcs": the codes of criteria and indicators. */
    public Piece criteria() {
        return out -> {
            out.raw("<span class=\"lbl\">TC</span>");
            codes.forEach(code -> out.raw(" <span class=\"tc\">").text(code).raw("</span>"));
        };
    }

    /** "Tiêu chí đã đạt": what a change of the criteria says about the duty; nothing where it says nothing. */
    public Piece hintTag() {
        return out -> {
            if (hint != null) {
                out.raw("<span class=\"tag t-wait\">")
                        .icon("bell")
                        .text(hint.label())
                        .raw("</span>");
            }
        };
    }

    /** Body of "src": where it comes from, and its criteria. */
    public Piece origin() {
        return out -> {
            out.text(source);
            if (!codes.isEmpty()) {
                out.raw("<span class=\"tcs\"> · ");
                criteria().writeTo(out);
                out.raw("</span>");
            }
            if (hint != null) {
                out.raw(" ");
                hintTag().writeTo(out);
            }
            follow.writeTo(out);
        };
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
