package vn.ntm.task.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.DeadlineSwitches;
import vn.ntm.task.domain.HolidayCalendar;

/** The calendar of a year, for everybody who is signed in. */
@Controller
class HolidayController {

    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2099;

    private final HolidayCalendar calendar;
    private final ApplicationClock clock;

    HolidayController(HolidayCalendar calendar, ApplicationClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/lich-nghi")
    String year(@RequestParam(name = "nam", required = false) @Nullable Integer year, Actor actor, Model model) {
        int shown = year == null ? clock.today().getYear() : Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
        DeadlineSwitches switches = calendar.switches();
        model.addAttribute(
                "calendar", YearCalendar.of(shown, calendar.ofYear(shown), clock.today(), switches.saturdaysWorked()));
        model.addAttribute("switches", SwitchesForm.of(switches));
        model.addAttribute("mayEdit", actor.may(Right.MANAGE_HOLIDAYS));
        return "task/holiday/year";
    }
}
