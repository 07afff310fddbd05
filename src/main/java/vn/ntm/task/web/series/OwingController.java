package vn.ntm.task.web.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.task.domain.series.SeriesRegister.Owing;

/** "Ai nợ kỳ nào" on any day: which unit lacks which reports, most missed first. */
@Controller
class OwingController {

    private static final int LIMIT = 500;

    private final SeriesRegister register;
    private final ApplicationClock clock;

    OwingController(SeriesRegister register, ApplicationClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/bao-cao-dinh-ky/con-no")
    String show(@RequestParam @Nullable String ngay, Actor actor, Model model) {
        AsOfDay asked = AsOfDay.read(ngay, clock.today());
        List<Owing> rows = register.owing(actor, asked.day(), LIMIT);
        model.addAttribute("rows", rows);
        model.addAttribute("missed", rows.stream().mapToInt(Owing::missed).sum());
        model.addAttribute("overdue", rows.stream().mapToInt(Owing::overdue).sum());
        model.addAttribute("units", rows.stream().map(Owing::unitId).distinct().count());
        model.addAttribute("asked", asked);
        model.addAttribute("query", asked.query("?"));
        model.addAttribute("back", "/bao-cao-dinh-ky");
        return "task/series/owing";
    }
}
