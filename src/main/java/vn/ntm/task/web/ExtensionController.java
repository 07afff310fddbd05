package vn.ntm.task.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.ntm.task.domain.FollowUp;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.Flash;
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
        boolean asks = action == TaskAction.ASK_EXTENSION;
        Target target = new Target(taskId, id, form.getVersion());
        List<Typed> typed = new ArrayList<>(AssignmentPage.typed("Đến hết ngày", until(form)));
        typed.addAll(AssignmentPage.typed("Lý do", form.getReason()));
        return AssignmentPage.take(
                taskId,
                binding,
                () -> asks
                        ? followUp.askExtension(target, form.getUntil(), form.getReason(), actor)
                        : followUp.grantExtension(target, form.getUntil(), form.getReason(), actor),
                typed,
                () -> Flash.success(redirect, asks ? "task.flash.extensionAsked" : "task.flash.extended", until(form)),
                () -> {
                    show(taskId, id, action, actor, model);
                    return VIEW;
                });
    }

    private static @Nullable String until(ExtensionForm form) {
        return form.getUntil() == null ? null : Dates.format(form.getUntil());
    }

    private int show(long taskId, long id, TaskAction action, Actor actor, Model model) {
        int version = page.show(taskId, id, actor, model, action);
        model.addAttribute("asking", action == TaskAction.ASK_EXTENSION);
        return version;
    }
}
