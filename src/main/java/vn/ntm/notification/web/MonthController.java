package vn.ntm.notification.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.WorkingDays;
import vn.ntm.task.DueDays;

/** "Lịch": what ends on which day of a month, of the own unit or of all that one sees. */
@Controller
class MonthController {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/uuuu");
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;

    private final List<DueDays> due;
    private final WorkingDays calendar;
    private final ApplicationClock clock;

    MonthController(List<DueDays> due, WorkingDays calendar, ApplicationClock clock) {
        this.due = due;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/lich")
    String month(
            Actor actor,
            @RequestParam(required = false) @Nullable String thang,
            @RequestParam(required = false) @Nullable String xem,
            Model model) {
        LocalDate today = clock.today();
        YearMonth month = read(thang);
        model.addAttribute("wrong", thang != null && !thang.isBlank() && month == null);
        if (month == null) {
            month = YearMonth.from(today);
        }
        model.addAttribute("typed", thang == null ? month.format(TYPED) : thang);
        boolean wide = actor.may(Right.LEAD_VIEW) || actor.may(Right.READ_ALL);
        boolean own = xem == null ? !wide : xem.equals("don-vi");
        model.addAttribute("month", MonthView.of(month, duties(month, actor, own), today, calendar, own));
        model.addAttribute("own", own);
        model.addAttribute("wide", wide);
        model.addAttribute("scope", own ? "don-vi" : "tat-ca");
        model.addAttribute("unitName", actor.unitName());
        return "notification/month";
    }

    private List<DueDays.DayDuty> duties(YearMonth month, Actor actor, boolean own) {
        return due.stream()
                .flatMap(source -> source.byDay(MonthView.first(month), MonthView.last(month), actor, own).stream())
                .toList();
    }

    private static @Nullable YearMonth read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        try {
            YearMonth month = text.contains("/") ? YearMonth.parse(text, TYPED) : YearMonth.parse(text);
            return month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR ? null : month;
        } catch (DateTimeException notAMonth) {
            return null;
        }
    }
}
