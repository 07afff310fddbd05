package vn.ntm.report.web;

import java.util.List;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.ui.Html;
import vn.ntm.ui.Numbers;
import vn.ntm.ui.Piece;

/**
 * A unit's line on the board: its name, a bar, and figures that each open their list.
 *
 * @param day "&ngay=15/09/2021" for the board of a past day, else empty
 */
public record UnitLine(UnitFigures figures, String day) {

    /** A segment of the bar. */
    private record Part(String css, long figure) {}

    public boolean late() {
        return figures.overdue() > 0;
    }

    /** Name and icon, opening the unit's list. */
    public Piece unit() {
        return out -> {
            link(out, "unit", "");
            out.icon(figures.icon()).text(figures.unitName()).raw("</a>");
        };
    }

    /** The bar's segments in percent of all. */
    public Piece bar() {
        return out -> {
            long rest =
                    figures.total() - figures.doneOnTime() - figures.doneLate() - figures.inTime() - figures.overdue();
            List<Part> parts = List.of(
                    new Part("b-done", figures.doneOnTime()),
                    new Part("b-late", figures.doneLate()),
                    new Part("b-time", figures.inTime()),
                    new Part("b-over", figures.overdue()),
                    new Part("b-kt", rest));
            for (Part part : parts) {
                long percent = figures.total() == 0 ? 0 : Math.round(part.figure() * 100.0 / figures.total());
                if (percent > 0) {
                    out.raw("<i class=\"").raw(part.css()).raw(" w" + percent).raw("\"></i>");
                }
            }
        };
    }

    public Piece overdue() {
        return figure(figures.overdue(), "qua-han", "lk-over");
    }

    public Piece dueSoon() {
        return figure(figures.dueSoon(), "7-ngay", "");
    }

    public Piece inTime() {
        return figure(figures.inTime(), "trong-han", "");
    }

    public Piece noDeadline() {
        return figure(figures.noDeadline(), "khong-thoi-han", "");
    }

    public Piece doneOnTime() {
        return figure(figures.doneOnTime(), "dung-han", "");
    }

    public Piece doneLate() {
        return figure(figures.doneLate(), "tre-han", "");
    }

    /** "59,1% = 13/22" of the finished that were in time. */
    public String rate() {
        return rate(figures.doneOnTime(), figures.doneLate());
    }

    static String rate(long onTime, long late) {
        long whole = onTime + late;
        return whole == 0 ? "–" : Numbers.percent(onTime, whole) + " = " + onTime + "/" + whole;
    }

    private Piece figure(long figure, String view, String css) {
        return out -> {
            if (figure == 0) {
                out.raw("0");
            } else {
                link(out, css, view);
                out.raw(Long.toString(figure)).raw("</a>");
            }
        };
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
