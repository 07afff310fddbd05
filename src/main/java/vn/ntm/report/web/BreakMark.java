package vn.ntm.report.web;

import vn.ntm.organisation.UnitLineage.Break;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Html;

/**
 * The day on which communes were merged or rearranged, in a chart and in the table behind it: what stands before and after is
 * not of the same communes.
 */
record BreakMark(Break change) {

    private static final double TOP = 4;

    /** "Sáp nhập 01/07/2025". */
    public String title() {
        boolean fewer = change.programmeAfter() < change.programmeBefore();
        return (fewer ? "Sáp nhập " : "Sắp xếp ") + Dates.format(change.day());
    }

    /** "21 xã → 5 xã". */
    public String counts() {
        return change.programmeBefore() + " xã → " + change.programmeAfter() + " xã";
    }

    /** For the table and whoever hears the chart. */
    public String sentence() {
        return title() + ": " + change.programmeBefore() + " xã thành " + change.programmeAfter()
                + " xã; số trước và sau ngày này không cùng các xã";
    }

    /** @param width of the chart: the words stay inside it */
    void draw(Html out, double x, double bottom, double width) {
        out.raw("<line class=\"bk\" x1=\"" + TrendChart.number(x) + "\" x2=\"" + TrendChart.number(x) + "\" y1=\""
                + TrendChart.number(TOP) + "\" y2=\"" + TrendChart.number(bottom) + "\"/>");
        boolean left = x > width / 2;
        String anchor = left ? "end" : "start";
        double at = left ? x - 5 : x + 5;
        TrendChart.text(out, at, TOP + 9, anchor, "bl", title());
        TrendChart.text(out, at, TOP + 23, anchor, "bl", counts());
    }
}
