package vn.ntm.task.web;

import jakarta.validation.Valid;
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
import vn.ntm.task.domain.HintAction;
import vn.ntm.task.domain.HintService;
import vn.ntm.task.domain.HintService.Shown;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Puts away what a change of criteria proposed for a duty; why is said. */
@Controller
@RequestMapping("/nhiem-vu/{taskId}/goi-y/{id}/bo-qua")
class HintController {

    private static final String VIEW = "task/hint";

    private final HintService hints;

    HintController(HintService hints) {
        this.hints = hints;
    }

    @GetMapping
    String form(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") ReasonForm form,
            Actor actor,
            Model model) {
        show(taskId, id, actor, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView dismiss(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        show(taskId, id, actor, model);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = hints.dismiss(taskId, id, form.getReason(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.hintDismissed");
                return new ModelAndView("redirect:/nhiem-vu/" + taskId);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(long taskId, long id, Actor actor, Model model) {
        Shown shown = hints.of(taskId, actor).stream()
                .filter(one -> one.hint().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("hint", id));
        if (!shown.actions().contains(HintAction.DISMISS)) {
            throw new NotAllowedException("task.error.hintNotYours");
        }
        model.addAttribute("hint", HintView.of(taskId, shown));
        model.addAttribute("back", "/nhiem-vu/" + taskId);
    }
}
