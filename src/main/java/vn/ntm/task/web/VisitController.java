package vn.ntm.task.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.task.domain.VisitLog;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** Logging a visit for a unit's part of a duty. */
@Controller
@RequestMapping("/nhiem-vu/{taskId}/giao/{id}/chuyen-di")
class VisitController {

    private static final String VIEW = "task/visit";

    private final VisitLog log;
    private final AssignmentPage page;

    VisitController(VisitLog log, AssignmentPage page) {
        this.log = log;
        this.page = page;
    }

    @GetMapping
    String blank(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") VisitForm form,
            Actor actor,
            Model model) {
        form.setVersion(page.show(taskId, id, actor, model, TaskAction.UPDATE));
        return VIEW;
    }

    @PostMapping
    String record(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") VisitForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome;
            try {
                outcome = log.record(new Target(taskId, id, form.getVersion()), form.toVisit(), actor);
            } catch (OptimisticLockingFailureException raced) {
                String result = form.getResult();
                throw new StaleException(
                        "assignment",
                        "/nhiem-vu/" + taskId,
                        result == null ? List.of() : List.of(new Typed("Kết quả", result)));
            }
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.visitRecorded");
                return "redirect:/nhiem-vu/" + taskId;
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        page.show(taskId, id, actor, model, TaskAction.UPDATE);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }
}
