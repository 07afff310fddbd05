package vn.ntm.task.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
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
import vn.ntm.task.domain.FollowUp;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** A unit asks for a later day; whoever gave the duty grants that day or another. Refusing is a step with a reason. */
@Controller
@RequestMapping("/nhiem-vu/{taskId}/giao/{id}")
class ExtensionController {

    private static final String VIEW = "task/extension";

    private final FollowUp followUp;
    private final AssignmentPage page;

    ExtensionController(FollowUp followUp, AssignmentPage page) {
        this.followUp = followUp;
        this.page = page;
    }

    @GetMapping("/xin-gia-han")
    String ask(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") ExtensionForm form,
            Actor actor,
            Model model) {
        form.setVersion(show(taskId, id, TaskAction.ASK_EXTENSION, actor, model));
        return VIEW;
    }

    @PostMapping("/xin-gia-han")
    ModelAndView ask(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(TaskAction.ASK_EXTENSION, taskId, id, form, binding, actor, model, redirect);
    }

    @GetMapping("/duyet-gia-han")
    String decide(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") ExtensionForm form,
            Actor actor,
            Model model) {
        form.setVersion(show(taskId, id, TaskAction.DECIDE_EXTENSION, actor, model));
        if (model.getAttribute("part") instanceof Part part) {
            form.setUntil(part.follow().asked());
        }
        return VIEW;
    }

    @PostMapping("/duyet-gia-han")
    ModelAndView decide(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(TaskAction.DECIDE_EXTENSION, taskId, id, form, binding, actor, model, redirect);
    }

    private ModelAndView take(
            TaskAction action,
            long taskId,
            long id,
            ExtensionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = take(action, new Target(taskId, id, form.getVersion()), form, actor);
            if (!outcome.isRejected()) {
                Flash.success(
                        redirect,
                        action == TaskAction.ASK_EXTENSION ? "task.flash.extensionAsked" : "task.flash.extended",
                        Dates.format(form.getUntil()));
                return new ModelAndView("redirect:/nhiem-vu/" + taskId);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        show(taskId, id, action, actor, model);
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> take(TaskAction action, Target target, ExtensionForm form, Actor actor) {
        try {
            return action == TaskAction.ASK_EXTENSION
                    ? followUp.askExtension(target, form.getUntil(), form.getReason(), actor)
                    : followUp.grantExtension(target, form.getUntil(), form.getReason(), actor);
        } catch (OptimisticLockingFailureException raced) {
            List<Typed> typed = new ArrayList<>();
            if (form.getUntil() != null) {
                typed.add(new Typed("Đến hết ngày", Dates.format(form.getUntil())));
            }
            if (form.getReason() != null) {
                typed.add(new Typed("Lý do", form.getReason()));
            }
            throw new StaleException("assignment", "/nhiem-vu/" + target.taskId(), typed);
        }
    }

    private int show(long taskId, long id, TaskAction action, Actor actor, Model model) {
        int version = page.show(taskId, id, actor, model, action);
        model.addAttribute("asking", action == TaskAction.ASK_EXTENSION);
        return version;
    }
}
