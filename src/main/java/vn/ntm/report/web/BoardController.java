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
import vn.ntm.ui.Piece;

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

    /** The name of the page in full is easily typed for its address. */
    @GetMapping("/bang-dieu-hanh")
    String byItsName() {
        return "redirect:/dieu-hanh";
    }

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
        model.addAttribute("rate", UnitLine.rate(board.doneOnTime(), board.doneLate()));
        model.addAttribute(
                "originalRate", UnitLine.originalRate(board.onTimeOriginal(), board.doneOnTime(), board.doneLate()));
        model.addAttribute("overdueRows", tasks.rows("qua-han", actor, asOf, false, ROWS));
        model.addAttribute("soonRows", tasks.rows("7-ngay", actor, asOf, false, ROWS));
        String suffix = asOf == null ? "" : "&ngay=" + Dates.format(asOf);
        List<UnitFigures> units = board.units();
        model.addAttribute("noUnits", units.isEmpty());
        model.addAttribute("unitLines", (Piece) out -> {
            for (int i = 0; i < units.size(); i++) {
                new UnitLine(units.get(i), suffix).writeLine(out, i + 1);
            }
        });
        model.addAttribute("day", Dates.format(day));
        model.addAttribute("soonFrom", Dates.format(day));
        model.addAttribute("soonTo", Dates.format(day.plusDays(7)));
        model.addAttribute("asOf", asOf == null ? null : Dates.format(asOf));
        model.addAttribute("moment", asOf == null ? Dates.format(clock.instant()) : "24:00 " + Dates.format(asOf));
        model.addAttribute("place", actor.unitName());
        model.addAttribute("suffix", suffix);
        return "report/board";
    }
}
