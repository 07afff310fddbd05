package vn.ntm.task.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
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
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.Holiday;
import vn.ntm.task.domain.HolidayCalendar;
import vn.ntm.task.domain.HolidayEntry;
import vn.ntm.task.domain.HolidayKind;
import vn.ntm.task.domain.OpenDeadlines.Change;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** Entering and correcting a day; when open deadlines would move, they are shown first and confirmed. */
@Controller
class HolidayEditController {

    private static final String VIEW = "task/holiday/form";
    private static final String LIST = "/lich-nghi";

    private final HolidayCalendar calendar;

    HolidayEditController(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    @ModelAttribute
    void common(Actor actor, Model model) {
        if (!actor.may(Right.MANAGE_HOLIDAYS)) {
            throw new NotAllowedException("task.holiday.error.notAllowed");
        }
        model.addAttribute("kinds", HolidayKind.values());
        model.addAttribute("confidences", Holiday.Confidence.values());
        model.addAttribute("back", LIST);
    }

    @GetMapping("/lich-nghi/moi")
    String blank(Model model) {
        model.addAttribute("form", new HolidayForm());
        return VIEW;
    }

    @PostMapping("/lich-nghi/moi")
    String add(
            @Valid @ModelAttribute("form") HolidayForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!settled(form, 0, binding, model)) {
            return answer(binding, response);
        }
        Outcome<Integer> outcome = saving(() -> calendar.add(form.toEntry(), form.toReason(), actor));
        return saved(outcome, form, binding, response, redirect);
    }

    @GetMapping("/lich-nghi/{id}/sua")
    String edit(@PathVariable long id, Model model) {
        model.addAttribute("form", HolidayForm.of(found(id)));
        model.addAttribute("id", id);
        return VIEW;
    }

    @PostMapping("/lich-nghi/{id}/sua")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") HolidayForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Holiday holiday = found(id);
        if (holiday.version() != form.getVersion()) {
            throw new StaleException("holiday " + id, LIST + "/" + id + "/sua", form.typed());
        }
        model.addAttribute("id", id);
        if (!settled(form, id, binding, model)) {
            return answer(binding, response);
        }
        Outcome<Integer> outcome = saving(() -> calendar.change(holiday, form.toEntry(), form.toReason(), actor));
        return saved(outcome, form, binding, response, redirect);
    }

    /** Whether nothing is left to correct or to confirm. */
    private boolean settled(HolidayForm form, long replacedId, BindingResult binding, Model model) {
        if (binding.hasErrors()) {
            return false;
        }
        HolidayEntry entry = form.toEntry();
        Outcome<List<Change>> preview = calendar.previewDay(entry, replacedId);
        if (preview.isRejected()) {
            FormErrors.reject(binding, preview.rejections());
            return false;
        }
        if (form.isConfirmed() || preview.value().isEmpty()) {
            return true;
        }
        model.addAttribute("moves", Moves.of(preview.value()));
        return false;
    }

    private static String answer(BindingResult binding, HttpServletResponse response) {
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return VIEW;
    }

    private static String saved(
            Outcome<Integer> outcome,
            HolidayForm form,
            BindingResult binding,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (outcome.isRejected()) {
            FormErrors.reject(binding, outcome.rejections());
            return answer(binding, response);
        }
        Flash.success(redirect, "task.holiday.flash.saved", outcome.value());
        return "redirect:" + LIST + "?nam=" + form.toEntry().day().getYear();
    }

    /** The same day entered by two people at once: the database tells the second. */
    private static Outcome<Integer> saving(java.util.function.Supplier<Outcome<Integer>> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException twice) {
            return Outcome.rejected(Rejection.onField("day", "task.holiday.error.takenJustNow"));
        }
    }

    private Holiday found(long id) {
        return calendar.find(id).orElseThrow(() -> new NotFoundException("holiday", id));
    }
}
