package vn.ntm.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.dossier.domain.LateReading;
import vn.ntm.dossier.domain.LateReading.Sheet;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** "Hồ sơ trễ hạn": which dossiers a unit was late with in a year, for who leads. */
@Controller
class LateController {

    static final String PATH = "/ho-so/tre-han";
    private static final int FIRST_YEAR = 2010;

    private final LateReading reading;
    private final ApplicationClock clock;

    LateController(LateReading reading, ApplicationClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "nam", required = false) @Nullable Integer asked,
            @RequestParam(name = "donVi", required = false) @Nullable Long unit,
            Actor actor,
            Model model) {
        if (!actor.may(Right.LEAD_VIEW)) {
            throw new NotAllowedException("dossier.denied.late");
        }
        int thisYear = clock.today().getYear();
        int year = asked == null ? thisYear : asked;
        if (year < FIRST_YEAR || year > thisYear) {
            throw new NotFoundException("year", year);
        }
        List<Sheet> sheets = reading.of(year, actor);
        model.addAttribute("year", year);
        model.addAttribute("all", sheets);
        model.addAttribute("chosen", unit);
        model.addAttribute(
                "sheets",
                sheets.stream()
                        .filter(sheet -> unit == null || sheet.unit().id().value() == unit)
                        .toList());
        model.addAttribute("back", DossierBoardController.PATH);
        return "dossier/late";
    }
}
