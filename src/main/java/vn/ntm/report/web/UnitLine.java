package vn.ntm.report.web;

import vn.ntm.report.domain.table.DutyWords;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.ui.Html;

/**
 * A unit's line on the board: its name, a bar, and figures that each open their list.
 *
 * @param day "&ngay=15/09/2021" for the board of a past day, else empty
 */
record UnitLine(UnitFigures figures, String day) {

    /** The whole line: a board has fifty of them, so they are written in one go. */
    void writeLine(Html out, int number) {
        out.raw(figures.overdue() > 0 ? "<tr class=\"over\">" : "<tr>");
        out.raw("<td class=\"c hide-p muted\">" + number + "</td><td class=\"p-l\">");
        link(out, "unit", "");
        out.icon(figures.icon()).text(figures.unitName()).raw("</a><div class=\"bar thin\" aria-hidden=\"true\">");
        bar(out);
        out.raw("</div></td><td class=\"num\" data-l=\"Được giao\">" + figures.total() + "</td>");
        figure(out, "Quá hạn", figures.overdue(), "qua-han", "lk-over");
        figure(out, "7 ngày tới", figures.dueSoon(), "7-ngay", "");
        figure(out, "Trong hạn", figures.inTime(), "trong-han", "");
        figure(out, "Không hạn", figures.noDeadline(), "khong-thoi-han", "");
        figure(out, "Đúng hạn", figures.doneOnTime(), "dung-han", "");
        figure(out, "Trễ hạn", figures.doneLate(), "tre-han", "");
        share(out, "Trên số phải xong", dueRate(figures.doneOnTime(), figures.doneLate(), figures.overdue()));
        out.raw("</td>");
        share(out, "Trên số đã xong", rate(figures.doneOnTime(), figures.doneLate()));
        String original = originalRate(figures.onTimeOriginal(), figures.doneOnTime(), figures.doneLate());
        if (!original.isEmpty()) {
            out.raw("<span class=\"src\">").text(original).raw("</span>");
        }
        out.raw("</td></tr>");
    }

    /** "59,1% = 13/22" of the finished that were in time. */
    static String rate(long onTime, long late) {
        return DutyWords.rate(onTime, late, 0);
    }

    /** "59,1% = 13/22" of what had to be done by now: a unit that finishes nothing does not stand well. */
    static String dueRate(long onTime, long late, long overdue) {
        return DutyWords.rate(onTime, late, overdue);
    }

    /** "theo hạn ban đầu 50,0% = 11/22"; empty where no extension made a difference. */
    static String originalRate(long onTimeOriginal, long onTime, long late) {
        return onTimeOriginal == onTime
                ? ""
                : "theo hạn ban đầu " + rate(onTimeOriginal, onTime + late - onTimeOriginal);
    }

    private void bar(Html out) {
        long rest = figures.total() - figures.doneOnTime() - figures.doneLate() - figures.inTime() - figures.overdue();
        segment(out, "b-done", figures.doneOnTime());
        segment(out, "b-late", figures.doneLate());
        segment(out, "b-time", figures.inTime());
        segment(out, "b-over", figures.overdue());
        segment(out, "b-kt", rest);
    }

    private void segment(Html out, String css, long figure) {
        long percent = figures.total() == 0 ? 0 : Math.round(figure * 100.0 / figures.total());
        if (percent > 0) {
            out.raw("<i class=\"").raw(css).raw(" w" + percent).raw("\"></i>");
        }
    }

    private void figure(Html out, String label, long figure, String view, String css) {
        cell(out, figure == 0 ? "num hide-p" : "num", label);
        if (figure == 0) {
            out.raw("0");
        } else {
            link(out, css, view);
            out.raw(figure + "</a>");
        }
        out.raw("</td>");
    }

    private static void share(Html out, String label, String rate) {
        cell(out, rate.equals(DutyWords.NO_RATE) ? "hide-p" : "", label);
        out.text(rate);
    }

    /** A phone leaves out what says nothing. */
    private static void cell(Html out, String css, String label) {
        out.raw("<td class=\"").raw(css).raw("\" data-l=\"").raw(label).raw("\">");
    }

    private void link(Html out, String css, String view) {
        out.raw("<a");
        if (!css.isEmpty()) {
            out.raw(" class=\"").raw(css).raw("\"");
        }
        out.raw(" href=\"/nhiem-vu?");
        if (!view.isEmpty()) {
            out.raw("xem=").raw(view).raw("&amp;");
        }
        out.raw("donVi=" + figures.unitId()).text(day).raw("\">");
    }
}
