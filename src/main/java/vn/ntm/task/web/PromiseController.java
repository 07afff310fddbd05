package vn.ntm.task.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.StatusSummarising;
import vn.ntm.task.domain.StatusSummary;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.task.domain.TaskReading.Opened;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** The office makes targets of the year of what the communes promised in their reports: those it ticks, no others. */
@Controller
@RequestMapping("/nhiem-vu/{id}/cam-ket")
class PromiseController {

    private static final String VIEW = "task/promises";

    private final TaskReading reading;
    private final StatusSummarising summarising;

    PromiseController(TaskReading reading, StatusSummarising summarising) {
        this.reading = reading;
        this.summarising = summarising;
    }

    /** What was ticked. */
    public static class ChoiceForm {

        private Set<String> chon = new HashSet<>();

        public Set<String> getChon() {
            return chon;
        }

        public void setChon(@Nullable Set<String> chon) {
            this.chon = chon == null ? new HashSet<>() : chon;
        }
    }

    @GetMapping
    String form(@PathVariable long id, @ModelAttribute("form") ChoiceForm form, Actor actor, Model model) {
        show(id, actor, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView set(
            @PathVariable long id,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = show(id, actor, model);
        Outcome<Integer> outcome = summarising.setTargets(opened, form.getChon(), actor);
        if (!outcome.isRejected()) {
            Flash.success(redirect, "task.flash.targetsSet", outcome.value());
            return new ModelAndView("redirect:/nhiem-vu/" + id);
        }
        FormErrors.reject(binding, onForm(outcome));
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The form has one list and no fields of its own. */
    private static List<Rejection> onForm(Outcome<Integer> outcome) {
        return outcome.rejections().stream()
                .map(one -> new Rejection(null, one.messageKey(), one.arguments()))
                .toList();
    }

    private Opened show(long id, Actor actor, Model model) {
        Opened opened = reading.open(id, actor).orElseThrow(() -> new NotFoundException("task", id));
        StatusSummary summary =
                summarising.of(opened, actor).orElseThrow(() -> new NotFoundException("review of task", id));
        if (!StatusSummarising.maySetTargets(opened, actor)) {
            throw new NotAllowedException("task.error.targetsNotYours");
        }
        model.addAttribute("duty", opened.duty());
        model.addAttribute("year", summary.year());
        model.addAttribute("promises", summarising.promises(summary));
        model.addAttribute("back", "/nhiem-vu/" + id);
        return opened;
    }
}
