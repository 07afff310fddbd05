package vn.ntm.task.web.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.WorkingCalendars;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.PeriodNames;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesChasing;
import vn.ntm.task.domain.series.SeriesGrid;
import vn.ntm.task.domain.series.SeriesGrid.Table;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.task.domain.series.SeriesRegister.SeriesLine;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Pager;

/** The series a viewer may see, and one of them: which unit reported for which period. */
@Controller
class SeriesController {

    private final SeriesRegister register;
    private final SeriesGrid grid;
    private final SeriesChasing chasing;
    private final WorkingCalendars calendars;
    private final ApplicationClock clock;

    SeriesController(
            SeriesRegister register,
            SeriesGrid grid,
            SeriesChasing chasing,
            WorkingCalendars calendars,
            ApplicationClock clock) {
        this.register = register;
        this.grid = grid;
        this.chasing = chasing;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A series in the list. */
    public record Item(
            String path,
            String title,
            String source,
            String rhythm,
            int units,
            @Nullable String period,
            @Nullable String due,
            String sent,
            int missed,
            int overdue,
            @Nullable String ended) {}

    /** One tile. */
    public record Tile(String css, String icon, String label, String value, String of, String small) {}

    @GetMapping("/bao-cao-dinh-ky")
    String list(Actor actor, Model model) {
        LocalDate today = clock.today();
        List<Item> items = register.list(actor, today).stream()
                .map(line -> item(line, today))
                .toList();
        model.addAttribute("items", items);
        model.addAttribute("mayAdd", actor.may(Right.ASSIGN_TASK));
        return "task/series/list";
    }

    private Item item(SeriesLine line, LocalDate today) {
        String period = line.period();
        LocalDate nominal = line.nominalDay();
        return new Item(
                "/bao-cao-dinh-ky/" + line.id(),
                line.title(),
                line.originLabel() == null ? line.ownerName() : line.originLabel(),
                line.rhythm().words(calendars.rules()),
                line.units(),
                period == null || nominal == null ? null : PeriodNames.of(period, nominal),
                line.dueDay() == null ? null : "hạn " + Dates.format(line.dueDay()),
                line.sent() + "/" + line.owed(),
                line.missed(),
                line.overdue(),
                line.hasEndedOn(today) ? "kết thúc " + Dates.format(line.lastDay()) : null);
    }

    @GetMapping("/bao-cao-dinh-ky/{id}")
    String show(
            @PathVariable long id,
            @RequestParam @Nullable String ky,
            @RequestParam @Nullable String ngay,
            @RequestParam(defaultValue = "1") int trang,
            Actor actor,
            Model model) {
        ReportSeries series = register.find(id, actor).orElseThrow(() -> new NotFoundException("series", id));
        AsOfDay asked = AsOfDay.read(ngay, clock.today());
        int page = Math.max(1, Math.min(trang, 10_000));
        Table table = grid.of(series, ky, asked.day(), page, actor);
        String query = asked.query("&");
        model.addAttribute("series", series);
        model.addAttribute("table", table);
        model.addAttribute("grid", GridView.of(table, asked.day(), query));
        model.addAttribute("tiles", tiles(table));
        model.addAttribute("asked", asked);
        model.addAttribute("query", query);
        model.addAttribute("ends", ends(series));
        SeriesGrid.Period chosen = table.chosen();
        model.addAttribute(
                "chaseable", chosen == null || asked.past() ? 0 : chasing.count(series, chosen.key(), actor));
        model.addAttribute("maySetUp", series.isManagedBy(actor));
        model.addAttribute("ended", series.hasEndedOn(clock.today()));
        model.addAttribute(
                "pager",
                Pager.of(
                        page,
                        SeriesGrid.UNITS,
                        table.unitCount(),
                        "/bao-cao-dinh-ky/" + id,
                        (ky == null ? "" : "ky=" + ky) + query));
        model.addAttribute("back", "/bao-cao-dinh-ky");
        return "task/series/show";
    }

    private static String ends(ReportSeries series) {
        LocalDate last = series.lastDay();
        String event = series.endEvent();
        if (last != null) {
            return "đến " + Dates.format(last);
        }
        return event == null ? "chưa ghi ngày kết thúc" : "đến khi " + event;
    }

    private static List<Tile> tiles(Table table) {
        Map<OccurrenceState, Integer> states = table.states();
        int owed = states.entrySet().stream()
                .filter(entry -> entry.getKey().isOwed())
                .mapToInt(Map.Entry::getValue)
                .sum();
        int onTime = states.getOrDefault(OccurrenceState.SENT_ON_TIME, 0);
        int late = states.getOrDefault(OccurrenceState.SENT_LATE, 0);
        int missed = states.getOrDefault(OccurrenceState.MISSED, 0);
        int waiting = owed - onTime - late - missed;
        int overdue = states.getOrDefault(OccurrenceState.OVERDUE, 0);
        String parts = Stream.of(OccurrenceState.OVERDUE, OccurrenceState.DUE_TODAY, OccurrenceState.REDO)
                .filter(state -> states.getOrDefault(state, 0) > 0)
                .map(state -> inWords(state) + " " + states.get(state))
                .collect(Collectors.joining(" · "));
        return List.of(
                new Tile(
                        overdue > 0 ? "red" : waiting > 0 ? "amb" : "",
                        overdue > 0 ? "exclamation-octagon-fill" : "hourglass-split",
                        "Chưa gửi",
                        Integer.toString(waiting),
                        " / " + owed + " đơn vị",
                        parts),
                new Tile(
                        "grn",
                        "check-circle-fill",
                        "Đã gửi",
                        Integer.toString(onTime + late),
                        " / " + owed,
                        "đúng hạn " + onTime + " · nộp muộn " + late),
                new Tile(
                        missed > 0 ? "amb" : "",
                        "x-circle",
                        "Không nộp",
                        Integer.toString(missed),
                        " / " + owed,
                        "kỳ sau đã đến hạn"));
    }

    private static String inWords(OccurrenceState state) {
        return switch (state) {
            case OVERDUE -> "quá hạn";
            case REDO -> "phải làm lại";
            default -> state.label().toLowerCase(Locale.ROOT);
        };
    }
}
