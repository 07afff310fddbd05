package vn.ntm.report.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.report.domain.AccountabilityReport;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** "Trách nhiệm người đứng đầu": what failed in the year, head by head; every figure opens its list. */
@Controller
class AccountabilityController {

    private static final int FIRST_YEAR = 2010;

    private final AccountabilityReport report;
    private final ApplicationClock clock;

    AccountabilityController(AccountabilityReport report, ApplicationClock clock) {
        this.report = report;
        this.clock = clock;
    }

    @GetMapping("/bao-cao/trach-nhiem")
    String show(@RequestParam(name = "nam", required = false) @Nullable Integer asked, Actor actor, Model model) {
        if (!actor.may(Right.LEAD_VIEW)) {
            throw new NotAllowedException("report.error.leadersOnly");
        }
        int thisYear = clock.today().getYear();
        int year = asked == null ? thisYear : asked;
        if (year < FIRST_YEAR || year > thisYear) {
            throw new NotFoundException("year", year);
        }
        AccountabilityReport.Sheet sheet = report.of(year, actor);
        model.addAttribute("sheet", sheet);
        model.addAttribute("day", Dates.format(sheet.report().day()));
        model.addAttribute("today", Dates.format(clock.today()));
        model.addAttribute("place", actor.unitName());
        model.addAttribute("span", "&tu=01/01/" + year + "&den=31/12/" + year);
        model.addAttribute("dossier", AccountabilityReport.DOSSIER);
        return "report/accountability";
    }
}
