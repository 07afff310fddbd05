package vn.ntm.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.organisation.UnitLineage.Break;
import vn.ntm.report.domain.board.CriteriaPanel;
import vn.ntm.report.domain.board.CriteriaPanel.Month;
import vn.ntm.ui.Html;
import vn.ntm.ui.Numbers;
import vn.ntm.ui.Piece;

/** The average of criteria by month as a line, with the year's target dashed; drawn by the server. */
record TrendChart(CriteriaPanel panel) implements Piece {

    private static final double WIDTH = 440;
    private static final double LEFT = 34;
    private static final double RIGHT = 392;
    private static final double TOP = 18;
    private static final double TOP_BELOW_MARK = 42;
    private static final double BOTTOM = 146;
    private static final int MONTHS = 12;
    private static final int LINES = 4;

    /** One point that is known. */
    private record Point(LocalDate day, double value, String shown) {

        int month() {
            return day.getMonthValue();
        }
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (Month month : panel.months()) {
            CriteriaAverage average = month.average();
            if (average != null) {
                points.add(
                        new Point(month.day(), (double) average.met() / average.communes(), average.shown()));
            }
        }
        return points;
    }

    /** "Bình quân tiêu chí/xã theo tháng, năm 2021: tháng 1 11,90; ... ; mục tiêu 13". */
    private String sentence(List<Point> points) {
        StringBuilder words = new StringBuilder("Bình quân tiêu chí mỗi xã theo tháng, năm ")
                .append(panel.day().getYear())
                .append(": ");
        for (int i = 0; i < points.size(); i++) {
            words.append(i == 0 ? "" : "; ")
                    .append("tháng ")
                    .append(points.get(i).month());
            words.append(" là ").append(points.get(i).shown());
        }
        panel.breaksOfYear().forEach(one -> words.append("; ").append(new BreakMark(one).sentence()));
        BigDecimal target = panel.target();
        return words + (target == null ? "" : "; mục tiêu " + Numbers.decimal(target)) + ".";
    }

    @Override
    public void writeTo(Html out) {
        List<Point> points = points();
        if (points.isEmpty()) {
            return;
        }
        BigDecimal target = panel.target();
        double low = points.stream().mapToDouble(Point::value).min().orElse(0);
        double high = points.stream().mapToDouble(Point::value).max().orElse(1);
        if (target != null) {
            low = Math.min(low, target.doubleValue());
            high = Math.max(high, target.doubleValue());
        }
        Scale scale =
                new Scale(
                        Math.max(0, low - Math.max(0.25, (high - low) / 4)),
                        high + Math.max(0.25, (high - low) / 4),
                        panel.breaksOfYear().isEmpty() ? TOP : TOP_BELOW_MARK);
        out.raw("<svg viewBox=\"0 0 440 172\" role=\"img\" class=\"chart\"><title>")
                .text(sentence(points))
                .raw("</title>");
        for (int i = 0; i <= LINES; i++) {
            double value = scale.low() + (scale.high() - scale.low()) * i / LINES;
            grid(
                    out,
                    scale.y(value),
                    Numbers.decimal(BigDecimal.valueOf(value)
                            .setScale(scale.high() - scale.low() < LINES ? 2 : 1, RoundingMode.HALF_UP)));
        }
        if (target != null) {
            target(out, scale.y(target.doubleValue()), Numbers.decimal(target));
        }
        for (Break change : panel.breaksOfYear()) {
            new BreakMark(change).draw(out, between(change), BOTTOM, WIDTH);
        }
        line(out, points, scale);
        for (int month = 1; month <= MONTHS; month++) {
            text(out, x(month), BOTTOM + 20, "middle", "ax", Integer.toString(month));
        }
        out.raw("</svg>");
    }

    /** Between the month before and the one it falls in; the first month has none before it. */
    private static double between(Break change) {
        int month = change.day().getMonthValue();
        return month == 1 ? LEFT : (x(month - 1) + x(month)) / 2;
    }

    /** One line for each stretch between two breaks. */
    private void line(Html out, List<Point> points, Scale scale) {
        Map<Long, List<Point>> stretches = points.stream()
                .collect(Collectors.groupingBy(
                        one -> panel.breaksOfYear().stream()
                                .filter(change -> !change.day().isAfter(one.day()))
                                .count(),
                        TreeMap::new,
                        Collectors.toList()));
        for (List<Point> stretch : stretches.values()) {
            StringBuilder path = new StringBuilder();
            stretch.forEach(one -> path.append(number(x(one.month())))
                    .append(',')
                    .append(number(scale.y(one.value())))
                    .append(' '));
            out.raw("<polyline class=\"ln\" fill=\"none\" points=\""
                    + path.toString().strip() + "\"/>");
        }
        Point last = points.get(points.size() - 1);
        points.forEach(one -> dot(out, one, scale, "2.6"));
        dot(out, last, scale, "4.5");
        text(out, x(last.month()) + 8, scale.y(last.value()) - 8, "start", "vl", last.shown());
    }

    private static void dot(Html out, Point point, Scale scale, String radius) {
        out.raw("<circle class=\"pt\" r=\"" + radius + "\" cx=\"" + number(x(point.month())) + "\" cy=\""
                + number(scale.y(point.value())) + "\"/>");
    }

    private static void grid(Html out, double y, String label) {
        out.raw("<line class=\"gd\" x1=\"" + number(LEFT) + "\" x2=\"" + number(RIGHT) + "\" y1=\"" + number(y)
                + "\" y2=\"" + number(y) + "\"/>");
        text(out, LEFT - 6, y + 4, "end", "ax", label);
    }

    private static void target(Html out, double y, String shown) {
        out.raw("<line class=\"tg\" x1=\"" + number(LEFT) + "\" x2=\"" + number(RIGHT) + "\" y1=\"" + number(y)
                + "\" y2=\"" + number(y) + "\"/>");
        text(out, LEFT + 4, y - 5, "start", "tl", "Mục tiêu: " + shown);
    }

    static void text(Html out, double x, double y, String anchor, String css, @Nullable String words) {
        out.raw("<text class=\"" + css + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor
                        + "\">")
                .text(words == null ? "" : words)
                .raw("</text>");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static double x(int month) {
        return LEFT + (RIGHT - LEFT) * (month - 1) / (MONTHS - 1);
    }

    private record Scale(double low, double high, double top) {
        double y(double value) {
            return BOTTOM - (value - low) / (high - low) * (BOTTOM - top);
        }
    }
}
