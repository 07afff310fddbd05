package vn.ntm.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.ntm.organisation.UnitLineage.Break;
import vn.ntm.report.domain.board.CriteriaPanel;
import vn.ntm.report.domain.board.DueSpan;
import vn.ntm.report.domain.board.LeaderBoard;
import vn.ntm.report.domain.table.DutyWords;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Numbers;

/** The parts of the board that compare: months, a span with the one before, the groups of communes. */
final class BoardCharts {

    private BoardCharts() {}

    /** One span with where its figures lead. */
    record SpanRow(String name, DueSpan span, String rate, String path) {

        static SpanRow of(String name, DueSpan span) {
            return new SpanRow(
                    name,
                    span,
                    DutyWords.rate(span.onTime(), span.late(), span.overdue()),
                    "/nhiem-vu?tu=" + Dates.format(span.from()) + "&den=" + Dates.format(span.to()) + "&xem=");
        }
    }

    /** The end of a month, with the changes of the communes since the month before. */
    record AverageRow(CriteriaPanel.Month month, List<BreakMark> breaks) {

        static AverageRow of(CriteriaPanel.Month month, CriteriaPanel panel) {
            return new AverageRow(
                    month, panel.breaksUpTo(month).stream().map(BreakMark::new).toList());
        }
    }

    /** A bar with its words. */
    record BarRow(String label, int percent, String value, String path) {}

    static void add(LeaderBoard.Page page, Model model) {
        model.addAttribute("spanNow", SpanRow.of("Kỳ này", page.span()));
        model.addAttribute("spanBefore", SpanRow.of("Kỳ trước", page.before()));
        model.addAttribute("noBefore", page.before().isEmpty());
        model.addAttribute("spanYear", SpanRow.of("Cùng kỳ năm trước", page.yearBefore()));
        model.addAttribute("noYear", page.yearBefore().isEmpty());
        model.addAttribute("yearDays", days(page.yearBefore()));
        model.addAttribute("spanDays", days(page.span()));
        model.addAttribute("beforeDays", days(page.before()));
        model.addAttribute(
                "months",
                page.months().stream()
                        .map(month -> SpanRow.of(
                                month.from().getMonthValue() + "/"
                                        + month.from().getYear(),
                                month))
                        .toList());
        model.addAttribute("noMonths", page.months().stream().allMatch(DueSpan::isEmpty));
        CriteriaPanel panel = page.panel();
        List<Break> breaks = panel == null ? List.of() : panel.breaks();
        model.addAttribute("dueChart", new DueChart(page.months(), breaks));
        model.addAttribute("dueBreaks", breaks.stream().map(BreakMark::new).toList());
        model.addAttribute("panel", panel);
        if (panel != null) {
            panel(panel, page.asOf() == null ? null : Dates.format(page.asOf()), model);
        }
    }

    private static String days(DueSpan span) {
        return Dates.format(span.from()) + " – " + Dates.format(span.to());
    }

    private static void panel(CriteriaPanel panel, @Nullable String day, Model model) {
        String matrix = "/ma-tran?donVi=" + panel.areaId() + (day == null ? "" : "&ngay=" + day);
        int communes = panel.communes();
        int largest = panel.bands().stream()
                .mapToInt(CriteriaPanel.BandCount::communes)
                .max()
                .orElse(0);
        List<BarRow> bands = panel.bands().stream()
                .map(one -> new BarRow(
                        one.band().label(panel.criteria().size()),
                        largest == 0 ? 0 : one.communes() * 100 / largest,
                        one.communes() + " xã (" + Numbers.percent(one.communes(), communes) + ")",
                        matrix + "&nhom=" + one.band().from()))
                .toList();
        List<BarRow> fewest = panel.fewest().stream()
                .map(one -> new BarRow(
                        one.item().code() + ". " + one.item().name(),
                        one.met() * 100 / communes,
                        one.met() + "/" + communes,
                        matrix + "&chua=" + one.item().code()))
                .toList();
        model.addAttribute("bands", bands);
        model.addAttribute("fewest", fewest);
        model.addAttribute("matrixPath", matrix);
        model.addAttribute(
                "averages",
                panel.months().stream().map(month -> AverageRow.of(month, panel)).toList());
        model.addAttribute("trendChart", new TrendChart(panel));
        model.addAttribute("target", panel.target() == null ? null : Numbers.decimal(panel.target()));
    }
}
