package vn.ntm.task.web;

import java.util.List;
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
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.DutyChains;
import vn.ntm.task.domain.DutyTies.Candidate;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Which duty has to be finished before this one. */
@Controller
@RequestMapping("/nhiem-vu/{id}/thu-tu")
class OrderController {

    private static final String VIEW = "task/order";

    private final DutyChains chains;
    private final TaskRegister register;

    OrderController(DutyChains chains, TaskRegister register) {
        this.chains = chains;
        this.register = register;
    }

    /** The one before; none where it stands at the beginning. */
    public static class OrderForm {

        private @Nullable Long previous;

        public @Nullable Long getPrevious() {
            return previous;
        }

        public void setPrevious(@Nullable Long previous) {
            this.previous = previous;
        }
    }

    /** A duty to choose. */
    public record Choice(long value, String label) {}

    @GetMapping
    String form(@PathVariable long id, @ModelAttribute("form") OrderForm form, Actor actor, Model model) {
        show(id, actor, model);
        form.setPrevious(chains.previousOf(id, actor));
        return VIEW;
    }

    @PostMapping
    ModelAndView save(
            @PathVariable long id,
            @ModelAttribute("form") OrderForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Duty duty = show(id, actor, model);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = chains.follow(duty.id(), form.getPrevious(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.ordered");
                return new ModelAndView("redirect:/nhiem-vu/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Duty show(long id, Actor actor, Model model) {
        Duty duty = register.duty(id, actor).orElseThrow(() -> new NotFoundException("task", id));
        if (!DutyChains.mayOrder(duty.ownerPath(), actor)) {
            throw new NotAllowedException("task.error.orderNotYours");
        }
        List<Candidate> candidates = chains.candidates(id, actor);
        model.addAttribute("duty", duty);
        model.addAttribute("dueLine", duty.lastDay() == null ? "không có hạn" : "hết " + Dates.format(duty.lastDay()));
        model.addAttribute(
                "duties",
                candidates.stream()
                        .map(one -> new Choice(one.taskId(), label(one)))
                        .toList());
        model.addAttribute("back", "/nhiem-vu/" + id);
        return duty;
    }

    private static String label(Candidate one) {
        String day = one.lastDay() == null ? "không có hạn" : "hết " + Dates.format(one.lastDay());
        return day + ": " + one.title() + " (" + one.originLabel() + ")";
    }
}
