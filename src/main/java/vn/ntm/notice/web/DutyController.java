package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.review.DutyEdit;
import vn.ntm.notice.domain.review.ReviewEditing;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.shared.Outcome;
import vn.ntm.task.Tasks;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** The open proposal: whatever button is pressed, what was typed is kept first. */
@Controller
class DutyController {

    private final ReviewPages pages;
    private final ReviewScreen screen;
    private final ReviewEditing editing;
    private final DutySteps steps;
    private final Tasks tasks;

    DutyController(ReviewPages pages, ReviewScreen screen, ReviewEditing editing, DutySteps steps, Tasks tasks) {
        this.pages = pages;
        this.screen = screen;
        this.editing = editing;
        this.steps = steps;
        this.tasks = tasks;
    }

    @InitBinder("form")
    void manyLines(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(1000);
    }

    @PostMapping("/doc-thong-bao/{id}/de-xuat/{proposal}")
    String act(
            @PathVariable("id") long id,
            @PathVariable("proposal") long proposal,
            @RequestParam(name = "nut", defaultValue = "luu") String button,
            @ModelAttribute("form") DutyForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ReviewSheet sheet = pages.sheet(id, actor);
        Duty duty = sheet.duty(proposal).orElse(null);
        if (duty == null && sheet.version() != form.getVersion()) {
            throw stale(id, proposal, form); // somebody split or joined it meanwhile
        }
        if (duty == null) {
            throw new NotFoundException("proposal", proposal);
        }
        try {
            DutyEdit edit = form.toEdit(duty, sheet.paperDay(), tasks, binding);
            if (!binding.hasErrors()) {
                Outcome<Integer> saved =
                        editing.save(id, form.getVersion(), proposal, edit, button.equals("nhan"), actor);
                if (!saved.isRejected()) {
                    Outcome<Long> done =
                            steps.take(button, id, saved.value(), duty, form, ticked(request, button), actor, redirect);
                    if (!done.isRejected()) {
                        return leave(button, id, proposal, done.value(), actor);
                    }
                    saved = Outcome.rejected(done.rejections());
                }
                FormErrors.reject(binding, saved.rejections());
            }
        } catch (OptimisticLockingFailureException e) {
            throw stale(id, proposal, form);
        }
        response.setStatus(422);
        return again(id, proposal, form, binding, actor, model);
    }

    private String leave(String button, long id, long proposal, long shown, Actor actor) {
        boolean decided = button.equals("nhan") || button.equals("bo");
        return decided ? ReviewScreen.after(pages.sheet(id, actor), proposal) : ReviewScreen.at(id, shown);
    }

    /** What was typed stays on the screen; what was kept already carries the new version. */
    private String again(long id, long proposal, DutyForm form, BindingResult binding, Actor actor, Model model) {
        ReviewSheet now = pages.sheet(id, actor);
        form.setVersion(now.version());
        model.addAttribute("refused", binding.hasErrors());
        return screen.show(now, proposal, form, actor, model);
    }

    /** What was ticked for a button with a place of its own, "tach:3": it has the name of that button. */
    private static List<Long> ticked(HttpServletRequest request, String button) {
        String[] values = button.contains(":") ? request.getParameterValues(button.replace(":", "-")) : null;
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> value.matches("\\d{1,15}"))
                        .map(Long::valueOf)
                        .toList();
    }

    private static StaleException stale(long id, long proposal, DutyForm form) {
        return new StaleException("review " + id, "/doc-thong-bao/" + id + "?de-xuat=" + proposal, form.typed());
    }
}
