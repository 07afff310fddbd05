package vn.ntm.task.web;

import jakarta.validation.Valid;
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
import vn.ntm.task.domain.MilestoneRegister;
import vn.ntm.task.domain.SuspensionService;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.Flash;

/** Suspending a unit's part until a paper comes, and letting it go on. */
@Controller
@RequestMapping("/nhiem-vu/{taskId}/giao/{id}")
class SuspensionController {

    private static final String SUSPEND = "task/suspend";
    private static final String RESUME = "task/resume";

    private final SuspensionService service;
    private final MilestoneRegister milestones;
    private final AssignmentPage page;

    SuspensionController(SuspensionService service, MilestoneRegister milestones, AssignmentPage page) {
        this.service = service;
        this.milestones = milestones;
        this.page = page;
    }

    @GetMapping("/tam-dung")
    String suspending(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") SuspensionForm form,
            Actor actor,
            Model model) {
        form.setVersion(show(taskId, id, TaskAction.SUSPEND, actor, model));
        return SUSPEND;
    }

    @PostMapping("/tam-dung")
    ModelAndView suspend(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SuspensionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(taskId, id, form, binding, TaskAction.SUSPEND, actor, model, redirect);
    }

    @GetMapping("/tiep-tuc")
    String resuming(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") SuspensionForm form,
            Actor actor,
            Model model) {
        form.setVersion(show(taskId, id, TaskAction.RESUME, actor, model));
        return RESUME;
    }

    @PostMapping("/tiep-tuc")
    ModelAndView resume(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SuspensionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(taskId, id, form, binding, TaskAction.RESUME, actor, model, redirect);
    }

    private ModelAndView take(
            long taskId,
            long id,
            SuspensionForm form,
            BindingResult binding,
            TaskAction action,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        boolean suspends = action == TaskAction.SUSPEND;
        Target target = new Target(taskId, id, form.getVersion());
        return AssignmentPage.take(
                taskId,
                binding,
                () -> suspends
                        ? service.suspend(target, form.getAwaited(), form.getReason(), actor)
                        : service.resume(target, form.getReason(), actor),
                AssignmentPage.typed("Lý do", form.getReason()),
                () -> Flash.success(redirect, suspends ? "task.flash.SUSPEND" : "task.flash.RESUME"),
                () -> {
                    show(taskId, id, action, actor, model);
                    return suspends ? SUSPEND : RESUME;
                });
    }

    private int show(long taskId, long id, TaskAction action, Actor actor, Model model) {
        int version = page.show(taskId, id, actor, model, action);
        if (action == TaskAction.SUSPEND) {
            model.addAttribute(
                    "known",
                    milestones.list(actor).stream()
                            .filter(row -> row.day() == null && row.editable())
                            .map(MilestoneRegister.Row::name)
                            .distinct()
                            .toList());
        }
        return version;
    }
}
