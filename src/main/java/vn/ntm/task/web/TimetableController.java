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
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.task.domain.Timetable;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** "Biểu thời gian": who does which line, and by when. */
@Controller
@RequestMapping("/nhiem-vu/{taskId}/giao/{id}/bieu-thoi-gian")
class TimetableController {

    private static final String VIEW = "task/timetable";

    private final Timetable timetable;
    private final AssignmentPage page;

    TimetableController(Timetable timetable, AssignmentPage page) {
        this.timetable = timetable;
        this.page = page;
    }

    @GetMapping
    String form(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") TimetableForm form,
            Actor actor,
            Model model) {
        form.setVersion(page.show(taskId, id, actor, model, TaskAction.PLAN));
        form.fill(timetable.rows(new Target(taskId, id, form.getVersion()), actor));
        return VIEW;
    }

    @PostMapping
    ModelAndView save(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") TimetableForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = save(new Target(taskId, id, form.getVersion()), form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.timetableSaved");
                return new ModelAndView("redirect:/nhiem-vu/" + taskId);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        page.show(taskId, id, actor, model, TaskAction.PLAN);
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> save(Target target, TimetableForm form, Actor actor) {
        try {
            return timetable.save(target, form.toRows(), actor);
        } catch (OptimisticLockingFailureException raced) {
            List<Typed> typed = new ArrayList<>();
            for (Timetable.Row row : form.toRows()) {
                if (row.person() != null || row.due() != null) {
                    String person = row.person() == null ? "" : row.person();
                    typed.add(new Typed(row.label(), person + " " + Dates.format(row.due())));
                }
            }
            throw new StaleException("assignment", "/nhiem-vu/" + target.taskId(), typed);
        }
    }
}
