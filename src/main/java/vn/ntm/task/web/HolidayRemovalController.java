package vn.ntm.task.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.Holiday;
import vn.ntm.task.domain.HolidayCalendar;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** Taking a day out of the calendar: the page shows first which open deadlines would move. */
@Controller
class HolidayRemovalController {

    private static final String VIEW = "task/holiday/remove";

    private final HolidayCalendar calendar;

    HolidayRemovalController(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/lich-nghi/{id}/xoa")
    String ask(@PathVariable long id, Actor actor, Model model) {
        Holiday holiday = found(id, actor);
        HolidayRemovalForm form = new HolidayRemovalForm();
        form.setVersion(holiday.version());
        model.addAttribute("form", form);
        return page(holiday, model);
    }

    @PostMapping("/lich-nghi/{id}/xoa")
    String remove(
            @PathVariable long id,
            @Valid @ModelAttribute("form") HolidayRemovalForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Holiday holiday = found(id, actor);
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(holiday, model);
        }
        String reason = Objects.requireNonNull(form.getReason());
        if (holiday.version() != form.getVersion()) {
            throw new StaleException("holiday " + id, "/lich-nghi/" + id + "/xoa", List.of(new Typed("Lý do", reason)));
        }
        int moved = calendar.remove(holiday, reason, actor);
        Flash.success(redirect, "task.holiday.flash.removed", Dates.format(holiday.day()), moved);
        return "redirect:/lich-nghi?nam=" + holiday.day().getYear();
    }

    private String page(Holiday holiday, Model model) {
        model.addAttribute("id", holiday.id());
        model.addAttribute("what", Dates.format(holiday.day()) + ", " + holiday.name());
        model.addAttribute("moves", Moves.of(calendar.previewRemoval(holiday.id())));
        model.addAttribute("back", "/lich-nghi?nam=" + holiday.day().getYear());
        return VIEW;
    }

    private Holiday found(long id, Actor actor) {
        if (!actor.may(Right.MANAGE_HOLIDAYS)) {
            throw new NotAllowedException("task.holiday.error.notAllowed");
        }
        return calendar.find(id).orElseThrow(() -> new NotFoundException("holiday", id));
    }
}
