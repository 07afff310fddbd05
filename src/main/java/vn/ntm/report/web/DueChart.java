package vn.ntm.report.web;

import static vn.ntm.report.web.TrendChart.number;

import java.util.List;
import java.util.stream.Collectors;
import vn.ntm.organisation.UnitLineage.Break;
import vn.ntm.report.domain.board.DueSpan;
import vn.ntm.ui.Html;
import vn.ntm.ui.Piece;

/** The duties that fell due in each of the last months as columns: on time, late, overdue, still running. */
record DueChart(List<DueSpan> months, List<Break> breaks) implements Piece {

    private static final double WIDTH_OF_ALL = 440;
    private static final double LEFT = 8;
    private static final double STEP = 35;
    private static final double WIDTH = 24;
    private static final double HEIGHT = 116;
    private static final double HEIGHT_BELOW_MARK = 92;
    private static final double BOTTOM = 146;

    private String sentence() {
        return "Việc đến hạn theo tháng: "
                + months.stream()
                        .filter(month -> !month.isEmpty())
                        .map(month -> "tháng " + name(month) + " đúng hạn " + month.onTime() + ", trễ " + month.late()
                                + ", quá hạn " + month.overdue() + ", còn hạn " + month.inTime())
                        .collect(Collectors.joining("; "))
                + breaks.stream()
                        .map(change -> "; " + new BreakMark(change).sentence())
                        .collect(Collectors.joining())
                + ".";
    }

    private static String name(DueSpan month) {
        return month.from().getMonthValue() + "/" + month.from().getYear();
    }

    @Override
    public void writeTo(Html out) {
        long most =
                months.stream().mapToLong(one -> one.due() + one.inTime()).max().orElse(0);
        if (most == 0) {
            return;
        }
        out.raw("<svg viewBox=\"0 0 440 172\" role=\"img\" class=\"chart\"><title>")
                .text(sentence())
                .raw("</title>");
        out.raw("<line class=\"gd\" x1=\"0\" x2=\"440\" y1=\"" + number(BOTTOM) + "\" y2=\"" + number(BOTTOM) + "\"/>");
        for (int i = 0; i < months.size(); i++) {
            DueSpan month = months.get(i);
            double x = LEFT + STEP * i;
            double y = BOTTOM;
            y = part(out, x, y, height(month.onTime(), most), "s-done");
            y = part(out, x, y, height(month.late(), most), "s-late");
            y = part(out, x, y, height(month.overdue(), most), "s-over");
            y = part(out, x, y, height(month.inTime(), most), "s-time");
            long all = month.due() + month.inTime();
            if (all > 0) {
                TrendChart.text(out, x + WIDTH / 2, y - 4, "middle", "vl", Long.toString(all));
            }
            TrendChart.text(
                    out,
                    x + WIDTH / 2,
                    BOTTOM + 18,
                    "middle",
                    "ax",
                    Integer.toString(month.from().getMonthValue()));
        }
        breaks.forEach(change -> new BreakMark(change).draw(out, edge(change), BOTTOM, WIDTH_OF_ALL));
        out.raw("</svg>");
    }

    /** Before the column of the month it falls in. */
    private double edge(Break change) {
        int month = 0;
        while (month < months.size() - 1 && months.get(month).to().isBefore(change.day())) {
            month++;
        }
        return LEFT + STEP * month - (STEP - WIDTH) / 2;
    }

    private double height(long count, long most) {
        return (breaks.isEmpty() ? HEIGHT : HEIGHT_BELOW_MARK) * count / most;
    }

    private static double part(Html out, double x, double y, double height, String css) {
        if (height > 0) {
            out.raw("<rect class=\"" + css + "\" x=\"" + number(x) + "\" y=\"" + number(y - height) + "\" width=\""
                    + number(WIDTH) + "\" height=\"" + number(height) + "\"/>");
        }
        return y - height;
    }
}
