package vn.ntm.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.report.domain.board.CriteriaPanel;
import vn.ntm.report.domain.board.LeaderBoard;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.Piece;

/** "Bảng điều hành": who is late with what, what falls due, who is on time; every figure opens its list. */
@Controller
class BoardController {

    private final LeaderBoard boards;
    private final CriteriaCatalogue catalogue;
    private final ApplicationClock clock;

    BoardController(LeaderBoard boards, CriteriaCatalogue catalogue, ApplicationClock clock) {
        this.boards = boards;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The name of the page in full is easily typed for its address. */
    @GetMapping("/bang-dieu-hanh")
    String byItsName() {
        return "redirect:/dieu-hanh";
    }

    @GetMapping("/dieu-hanh")
    String show(@ModelAttribute("loc") BoardParams params, Actor actor, Model model) {
        if (!actor.may(Right.LEAD_VIEW)) {
            throw new NotAllowedException("report.error.leadersOnly");
        }
        LocalDate asOf = asOf(params, model);
        LeaderBoard.Page page = boards.of(actor, asOf, params.narrowing(), params.days());
        String day = asOf == null ? null : Dates.format(asOf);
        Board board = page.board();
        model.addAttribute("page", page);
        model.addAttribute("board", board);
        model.addAttribute("rate", UnitLine.rate(board.doneOnTime(), board.doneLate()));
        model.addAttribute("dueRate", UnitLine.dueRate(board.doneOnTime(), board.doneLate(), board.overdue()));
        model.addAttribute(
                "originalRate", UnitLine.originalRate(board.onTimeOriginal(), board.doneOnTime(), board.doneLate()));
        model.addAttribute("unitLines", units(board.units(), params.forUnits(day)));
        model.addAttribute("noUnits", board.units().isEmpty());
        model.addAttribute("leaders", boards.leaders(actor));
        model.addAttribute("fields", fields(page));
        model.addAttribute("suffix", params.forLists(day));
        model.addAttribute("unitSuffix", params.forUnits(day));
        model.addAttribute("narrowed", params.isNarrowed());
        model.addAttribute("days", params.days());
        model.addAttribute("spans", BoardParams.SPANS);
        model.addAttribute("large", params.large());
        model.addAttribute("enlarge", params.enlarged(day, !params.large()));
        model.addAttribute("day", Dates.format(page.day()));
        model.addAttribute("soonTo", Dates.format(page.day().plusDays(7)));
        model.addAttribute("asOf", day);
        model.addAttribute("moment", asOf == null ? Dates.format(clock.instant()) : "24:00 " + day);
        model.addAttribute("place", actor.unitName());
        BoardCharts.add(page, model);
        return "report/board";
    }

    private @Nullable LocalDate asOf(BoardParams params, Model model) {
        try {
            LocalDate day = Dates.parse(params.ngay());
            return day == null || day.isAfter(clock.today()) ? null : day;
        } catch (DateTimeException notADay) {
            model.addAttribute("badDay", params.ngay());
            return null;
        }
    }

    private static Piece units(List<UnitFigures> units, String suffix) {
        return out -> {
            for (int i = 0; i < units.size(); i++) {
                new UnitLine(units.get(i), suffix).writeLine(out, i + 1);
            }
        };
    }

    /** The criteria in force, for the choice of a field. */
    private List<Item> fields(LeaderBoard.Page page) {
        CriteriaPanel panel = page.panel();
        if (panel != null) {
            return panel.criteria();
        }
        return catalogue
                .inForce(ObjectLevel.XA, Tier.NTM, page.day())
                .map(set -> catalogue.itemsOf(set.id()).stream()
                        .filter(Item::isCriterion)
                        .toList())
                .orElse(List.of());
    }
}
