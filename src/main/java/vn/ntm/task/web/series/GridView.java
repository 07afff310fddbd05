package vn.ntm.task.web.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.series.FieldKind;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.ReportValues.Done;
import vn.ntm.task.domain.series.SeriesGrid.Period;
import vn.ntm.task.domain.series.SeriesGrid.Reported;
import vn.ntm.task.domain.series.SeriesGrid.Table;
import vn.ntm.task.domain.series.SeriesRegister.Cell;
import vn.ntm.task.domain.series.SeriesRegister.UnitTally;
import vn.ntm.task.domain.series.TemplateField;

/** The table of a series, ready to print. */
public record GridView(List<Column> columns, List<Line> lines, Summary summary, List<Figure> totals) {

    /** Head of a column; the note says that a day off moved it. */
    public record Column(
            String label, String title, @Nullable String note, boolean chosen, String href) {}

    /** One unit. */
    public record Line(
            long unitId, String unitName, String unitIcon, List<Box> boxes, String sent, int missed, boolean over) {}

    /** One cell; without a label nothing is due yet. */
    public record Box(@Nullable String href, String label, String tone, String icon, String title, String period) {}

    /** What was reported for the chosen period: one column per question. */
    public record Summary(List<String> heads, List<Row> rows) {}

    /** One unit of it; the state stands where there is no report. */
    public record Row(
            String unitName,
            String unitIcon,
            @Nullable String href,
            List<Answer> answers,
            @Nullable Box lack) {}

    /** One answer. */
    public record Answer(String head, String value, boolean number) {}

    /** A sum over the units that reported. */
    public record Figure(
            String label, String value, @Nullable String measure, String of) {}

    static GridView of(Table table, LocalDate asOf, String query) {
        List<Column> columns = new ArrayList<>();
        for (Period period : table.periods()) {
            boolean moved = !period.dueDay().equals(period.nominalDay());
            String note = period.dayOff()
                    ? "nghỉ lễ"
                    : moved ? "hạn " + Dates.format(period.dueDay()).substring(0, 5) : null;
            columns.add(new Column(
                    period.shortName(),
                    period.name() + ", hạn " + Dates.format(period.dueDay()),
                    note,
                    period.equals(table.chosen()),
                    "/bao-cao-dinh-ky/" + table.series().id() + "?ky=" + period.key() + query));
        }
        List<Line> lines =
                table.units().stream().map(unit -> line(table, unit, asOf)).toList();
        return new GridView(columns, lines, summary(table, asOf), totals(table));
    }

    private static Line line(Table table, UnitTally unit, LocalDate asOf) {
        List<Box> boxes = table.periods().stream()
                .map(period -> box(table.cell(unit.unitId(), period), period, table.reads(unit.unitId()), asOf))
                .toList();
        return new Line(
                unit.unitId(),
                unit.unitName(),
                unit.unitKind().icon(),
                boxes,
                unit.sent() + "/" + unit.owed(),
                unit.missed(),
                unit.missed() + unit.overdue() > 0);
    }

    static Box box(@Nullable Cell cell, Period period, boolean readable, LocalDate asOf) {
        if (cell == null) {
            return new Box(null, "", "", "", "", period.shortName());
        }
        OccurrenceState state = cell.state();
        LocalDate sent = cell.sentOn();
        String title = title(cell, period, asOf);
        String label = switch (state) {
            case SENT_ON_TIME, SENT_LATE ->
                sent == null ? state.label() : Dates.format(sent).substring(0, 5);
            case WAITING -> period.opensOn().isAfter(asOf) ? "" : "đang chờ";
            case MISSED -> cell.covered() ? "Không nộp, gộp" : state.label();
            default -> state.label();
        };
        return new Box(
                readable ? "/bao-cao-dinh-ky/ky/" + cell.id() : null,
                label,
                state.tone(),
                state.icon(),
                title,
                period.shortName());
    }

    private static String title(Cell cell, Period period, LocalDate asOf) {
        String start = period.name() + ": ";
        LocalDate sent = cell.sentOn();
        LocalDate due = cell.dueDay();
        String chased = cell.chases() == 0 ? "" : ", đã đôn đốc " + cell.chases() + " lần";
        return start
                + switch (cell.state()) {
                    case SENT_ON_TIME -> "gửi ngày " + Dates.format(sent) + ", đúng hạn";
                    case SENT_LATE ->
                        "gửi ngày " + Dates.format(sent) + ", nộp muộn " + days(due, sent == null ? asOf : sent)
                                + " ngày";
                    case OVERDUE -> "chưa gửi, quá hạn " + days(due, asOf) + " ngày";
                    case MISSED -> "không nộp" + (cell.covered() ? ", báo cáo kỳ sau đã gộp" : "");
                    case DUE_TODAY -> "hạn hôm nay";
                    default -> cell.state().label().toLowerCase(java.util.Locale.ROOT) + ", hạn " + Dates.format(due);
                }
                + chased;
    }

    private static long days(LocalDate due, LocalDate end) {
        return java.time.temporal.ChronoUnit.DAYS.between(due, end);
    }

    private static Summary summary(Table table, LocalDate asOf) {
        Period chosen = table.chosen();
        if (chosen == null) {
            return new Summary(List.of(), List.of());
        }
        List<TemplateField> fields = table.template().fields();
        List<Row> rows = new ArrayList<>();
        for (UnitTally unit : table.units()) {
            Cell cell = table.cell(unit.unitId(), chosen);
            Reported reported = table.reported().get(unit.unitId());
            if (reported != null && cell != null) {
                rows.add(new Row(
                        unit.unitName(),
                        unit.unitKind().icon(),
                        "/bao-cao-dinh-ky/ky/" + cell.id(),
                        fields.stream().map(field -> answer(field, reported)).toList(),
                        null));
            } else if (cell != null && !cell.state().isSent()) {
                rows.add(new Row(
                        unit.unitName(), unit.unitKind().icon(), null, List.of(), box(cell, chosen, false, asOf)));
            }
        }
        return new Summary(fields.stream().map(TemplateField::question).toList(), rows);
    }

    private static Answer answer(TemplateField field, Reported reported) {
        boolean number = field.kind().isNumeric() || field.kind() == FieldKind.CRITERIA;
        TemplateField asked = reported.template().field(field.code()).orElse(field);
        String value = reported.values().of(field.code());
        Done done = asked.kind() == FieldKind.CRITERIA ? reported.values().done(field.code()) : null;
        String shown =
                done != null ? done.words() : value == null ? "–" : asked.kind().show(value);
        return new Answer(field.question(), shown, number);
    }

    /** Sums say of how many units they are. */
    private static List<Figure> totals(Table table) {
        List<Figure> figures = new ArrayList<>();
        Map<Long, Reported> reported = table.reported();
        for (TemplateField field : table.template().fields()) {
            if (field.kind().isSummed() && !reported.isEmpty() && table.readsAll()) {
                BigDecimal sum = reported.values().stream()
                        .map(one -> one.values().of(field.code()))
                        .flatMap(value ->
                                value == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(value))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                figures.add(new Figure(
                        field.label(),
                        field.kind().show(sum.toPlainString()),
                        field.measure(),
                        reported.size() + "/" + table.unitCount() + " đơn vị báo cáo"));
            }
        }
        return figures;
    }
}
