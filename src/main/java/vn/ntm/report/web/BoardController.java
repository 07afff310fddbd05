package vn.ntm.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.Numbers;

/** "Bảng điều hành": who is late with what, what falls due, who is on time; every figure opens its list. */
@Controller
class BoardController {

    private static final int ROWS = 12;

    private final Tasks tasks;
    private final ApplicationClock clock;

    BoardController(Tasks tasks, ApplicationClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * A unit's line with its bar.
     *
     * @param rate "59,1% = 13/22" of the finished that were in time
     */
    public record UnitLine(UnitFigures figures, String rate, List<Part> parts) {}

    /** A segment of a bar. */
    public record Part(String css, long percent) {}

    @GetMapping("/dieu-hanh")
    String show(@RequestParam(required = false) @Nullable String ngay, Actor actor, Model model) {
        if (!actor.may(Right.LEAD_VIEW)) {
            throw new NotAllowedException("report.error.leadersOnly");
        }
        LocalDate asOf = null;
        try {
            asOf = Dates.parse(ngay);
        } catch (DateTimeException notADate) {
            model.addAttribute("badDay", ngay);
        }
        LocalDate day = asOf == null ? clock.today() : asOf;
        Board board = tasks.board(actor, asOf);
        model.addAttribute("board", board);
        model.addAttribute("rate", rate(board.doneOnTime(), board.doneLate()));
        model.addAttribute("overdueRows", tasks.rows("qua-han", actor, asOf, false, ROWS));
        model.addAttribute("soonRows", tasks.rows("7-ngay", actor, asOf, false, ROWS));
        model.addAttribute(
                "units", board.units().stream().map(BoardController::line).toList());
        model.addAttribute("day", Dates.format(day));
        model.addAttribute("soonFrom", Dates.format(day));
        model.addAttribute("soonTo", Dates.format(day.plusDays(7)));
        model.addAttribute("asOf", asOf == null ? null : Dates.format(asOf));
        model.addAttribute("moment", asOf == null ? Dates.format(clock.instant()) : "24:00 " + Dates.format(asOf));
        model.addAttribute("place", actor.unitName());
        model.addAttribute("suffix", asOf == null ? "" : "&ngay=" + Dates.format(asOf));
        return "report/board";
    }

    private static UnitLine line(UnitFigures figures) {
        List<Part> parts = List.of(
                new Part("b-done", share(figures.doneOnTime(), figures)),
                new Part("b-late", share(figures.doneLate(), figures)),
                new Part("b-time", share(figures.inTime(), figures)),
                new Part("b-over", share(figures.overdue(), figures)),
                new Part(
                        "b-kt",
                        share(
                                figures.total()
                                        - figures.doneOnTime()
                                        - figures.doneLate()
                                        - figures.inTime()
                                        - figures.overdue(),
                                figures)));
        return new UnitLine(figures, rate(figures.doneOnTime(), figures.doneLate()), parts);
    }

    private static long share(long part, UnitFigures figures) {
        return figures.total() == 0 ? 0 : Math.round(part * 100.0 / figures.total());
    }

    private static String rate(long onTime, long late) {
        long whole = onTime + late;
        return whole == 0 ? "–" : Numbers.percent(onTime, whole) + " = " + onTime + "/" + whole;
    }
}
