package vn.ntm.task.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.task.domain.HolidayCalendar;
import vn.ntm.task.domain.OpenDeadlines.Change;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.StaleException;

/** How this installation reads deadlines. */
@Controller
class DeadlineSwitchesController {

    private static final String PATH = "/lich-nghi/cach-tinh-han";
    private static final String VIEW = "task/holiday/switches";

    private final HolidayCalendar calendar;

    DeadlineSwitchesController(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    @ModelAttribute
    void common(Actor actor, Model model) {
        if (!actor.may(Right.MANAGE_HOLIDAYS)) {
            throw new NotAllowedException("task.holiday.error.notAllowed");
        }
        model.addAttribute("back", "/lich-nghi");
    }

    @GetMapping(PATH)
    String edit(Model model) {
        model.addAttribute("form", SwitchesForm.of(calendar.switches()));
        return VIEW;
    }

    @PostMapping(PATH)
    String change(
            @Valid @ModelAttribute("form") SwitchesForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (calendar.switches().version() != form.getVersion()) {
            throw new StaleException("deadline settings", PATH, form.typed());
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        List<Change> moved = calendar.previewSwitches(form.toSettings(), form.isSaturdaysWorked());
        if (!form.isConfirmed() && !moved.isEmpty()) {
            model.addAttribute("moves", Moves.of(moved));
            return VIEW;
        }
        int count = calendar.changeSwitches(form.toSettings(), form.isSaturdaysWorked(), form.toReason(), actor);
        Flash.success(redirect, "task.deadline.flash.settingsSaved", count);
        return "redirect:/lich-nghi";
    }
}
