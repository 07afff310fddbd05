package vn.ntm.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.DayMoved;
import vn.ntm.ui.Flash;

/** Lets whoever tries the demonstration out choose its day; for this running program only. */
@Controller
@ConditionalOnProperty(name = "ntm.demo", havingValue = "true")
class DemoDayController {

    private final ApplicationClock clock;
    private final ApplicationEventPublisher events;

    DemoDayController(ApplicationClock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    /** A day worth looking at. */
    public record Day(String value, String label) {}

    private static final List<Day> DAYS = List.of(
            new Day("16/06/2018", "Bắc Giang: hạn tự đánh giá của 6 xã vừa qua"),
            new Day("24/04/2020", "Thọ Xuân: việc vào hệ thống đã quá hạn"),
            new Day("15/09/2021", "Tràng Định: hai hạn vừa qua"),
            new Day("05/05/2023", "Mỹ Lộc: hồ sơ 03 xã"),
            new Day("08/04/2024", "Bắc Giang: kết luận về huyện Tân Yên"));

    @GetMapping("/dung-thu/ngay")
    String form(Model model) {
        show(model, Dates.format(clock.today()));
        return "demo/day";
    }

    @PostMapping("/dung-thu/ngay")
    ModelAndView set(@RequestParam @Nullable String ngay, Model model, RedirectAttributes redirect) {
        try {
            LocalDate day = Dates.parse(ngay);
            LocalDate before = clock.today();
            clock.fixDate(day);
            events.publishEvent(new DayMoved(before, clock.today()));
            Flash.success(redirect, "report.flash.demoDay", Dates.format(clock.today()));
            return new ModelAndView("redirect:/");
        } catch (DateTimeException notADate) {
            show(model, ngay);
            model.addAttribute("wrong", true);
            return new ModelAndView("demo/day", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static void show(Model model, @Nullable String typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("days", DAYS);
        model.addAttribute("back", "/");
    }
}
