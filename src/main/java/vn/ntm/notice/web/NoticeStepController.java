package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeFilter;
import vn.ntm.notice.domain.NoticeLifecycle;
import vn.ntm.notice.domain.NoticeLists;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.NoticeSheets.Head;
import vn.ntm.notice.domain.NoticeState;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** Takes a notice one step on; steps that need a reason have a page of their own. */
@Controller
class NoticeStepController {

    private final NoticePages pages;
    private final NoticeLists lists;
    private final NoticeLifecycle lifecycle;

    NoticeStepController(NoticePages pages, NoticeLists lists, NoticeLifecycle lifecycle) {
        this.pages = pages;
        this.lists = lists;
        this.lifecycle = lifecycle;
    }

    @GetMapping("/thong-bao/{id}/buoc/{step}")
    String form(@PathVariable("id") long id, @PathVariable("step") String step, Actor actor, Model model) {
        NoticeAction action = action(step);
        Head head = pages.openFor(id, action, actor).sheet().head();
        StepForm form = new StepForm();
        form.setVersion(head.version());
        return show(form, head, action, actor, model);
    }

    @PostMapping("/thong-bao/{id}/buoc/{step}")
    String take(
            @PathVariable("id") long id,
            @PathVariable("step") String step,
            @ModelAttribute("form") StepForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        NoticeAction action = action(step);
        try {
            if (!binding.hasErrors()) {
                Outcome<NoticeState> taken =
                        lifecycle.step(id, form.getVersion(), action, form.getDetail(), form.getByNotice(), actor);
                if (!taken.isRejected()) {
                    Flash.success(redirect, "notice.flash.step." + action);
                    return "redirect:/thong-bao/" + id;
                }
                FormErrors.reject(binding, taken.rejections());
            }
        } catch (OptimisticLockingFailureException e) {
            throw new StaleException("notice " + id, "/thong-bao/" + id, form.typed());
        }
        response.setStatus(422);
        return show(form, pages.openFor(id, action, actor).sheet().head(), action, actor, model);
    }

    private String show(StepForm form, Head head, NoticeAction action, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("notice", head);
        model.addAttribute("action", action);
        model.addAttribute("step", action.name().toLowerCase(Locale.ROOT));
        boolean another = action == NoticeAction.REPLACE || action == NoticeAction.CORRECT;
        model.addAttribute("notices", another ? others(head, actor) : List.of());
        model.addAttribute("back", "/thong-bao/" + head.id());
        return "notice/step";
    }

    private List<Choice> others(Head head, Actor actor) {
        NoticeFilter sameIssuer = new NoticeFilter("", head.issuerUnitId(), null, null, null, false);
        return lists.list(sameIssuer, false, 1, actor).lines().stream()
                .map(NoticeLists.Line::row)
                .filter(row -> row.id() != head.id())
                .map(row -> new Choice(
                        Long.toString(row.id()), row.numberLabel() + ", " + row.dateLabel() + ": " + row.subject()))
                .toList();
    }

    private static NoticeAction action(String step) {
        for (NoticeAction action : NoticeAction.values()) {
            if (action.isStep() && action.name().toLowerCase(Locale.ROOT).equals(step)) {
                return action;
            }
        }
        throw new NotFoundException("step", step);
    }
}
