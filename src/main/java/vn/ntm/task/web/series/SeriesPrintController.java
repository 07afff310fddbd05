package vn.ntm.task.web.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesGrid;
import vn.ntm.task.domain.series.SeriesGrid.Table;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.ui.NotFoundException;

/** The sheet of a period for the file: who reported, who did not, and what, as a report in the form of Nghị định 30/2020. */
@Controller
class SeriesPrintController {

    private static final String REPORT = "Báo cáo ";

    private final SeriesRegister register;
    private final SeriesGrid grid;
    private final ApplicationClock clock;

    SeriesPrintController(SeriesRegister register, SeriesGrid grid, ApplicationClock clock) {
        this.register = register;
        this.grid = grid;
        this.clock = clock;
    }

    /** How many units of the period stand how. */
    public record Counts(int owed, int onTime, int late, int lacking) {
        static Counts of(Map<OccurrenceState, Integer> states) {
            int owed = states.entrySet().stream()
                    .filter(entry -> entry.getKey().isOwed())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            int onTime = states.getOrDefault(OccurrenceState.SENT_ON_TIME, 0);
            int late = states.getOrDefault(OccurrenceState.SENT_LATE, 0);
            return new Counts(owed, onTime, late, owed - onTime - late);
        }

        public int sent() {
            return onTime + late;
        }
    }

    @GetMapping("/bao-cao-dinh-ky/{id}/in")
    String print(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String ky,
            @RequestParam(required = false) @Nullable String ngay,
            @RequestParam(defaultValue = "1") int trang,
            Actor actor,
            Model model) {
        ReportSeries series = register.find(id, actor).orElseThrow(() -> new NotFoundException("series", id));
        AsOfDay asked = AsOfDay.read(ngay, clock.today());
        int page = Math.max(1, Math.min(trang, 10_000));
        Table table = grid.of(series, ky, asked.day(), page, actor);
        SeriesGrid.Period chosen = table.chosen();
        if (chosen == null) {
            throw new NotFoundException("period of series", id);
        }
        GridView view = GridView.of(table, asked.day(), "");
        LocalDate day = asked.day();
        model.addAttribute("series", series);
        model.addAttribute("subject", subject(series.title()));
        model.addAttribute("period", chosen);
        model.addAttribute("counts", Counts.of(table.states()));
        model.addAttribute("summary", view.summary());
        model.addAttribute("totals", view.totals());
        model.addAttribute("lacking", lacking(view));
        model.addAttribute("writer", actor.unitName());
        model.addAttribute("day", day);
        model.addAttribute("part", table.unitCount() > SeriesGrid.UNITS ? page : 0);
        model.addAttribute("pages", (table.unitCount() + SeriesGrid.UNITS - 1) / SeriesGrid.UNITS);
        model.addAttribute("back", "/bao-cao-dinh-ky/" + id + "?ky=" + chosen.key() + asked.query("&"));
        model.addAttribute("here", "/bao-cao-dinh-ky/" + id + "/in?ky=" + chosen.key() + asked.query("&"));
        return "task/series/print";
    }

    /** Under the word "BÁO CÁO" the title does not say it once more. */
    private static String subject(String title) {
        return title.startsWith(REPORT) && title.length() > REPORT.length()
                ? Character.toUpperCase(title.charAt(REPORT.length())) + title.substring(REPORT.length() + 1)
                : title;
    }

    /** Units of the sheet that have sent nothing, in its order. */
    private static List<String> lacking(GridView view) {
        return view.summary().rows().stream()
                .filter(row -> row.lack() != null)
                .map(GridView.Row::unitName)
                .toList();
    }
}
