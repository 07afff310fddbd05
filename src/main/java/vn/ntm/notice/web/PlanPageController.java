package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DuplicateKeyException;
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
import vn.ntm.notice.domain.plan.ActionPlan;
import vn.ntm.notice.domain.plan.ActionPlans;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** One plan with its table: which agency answers for which criterion until when. */
@Controller
@RequestMapping("/ke-hoach/{id}")
class PlanPageController {

    private final ActionPlans plans;

    PlanPageController(ActionPlans plans) {
        this.plans = plans;
    }

    @GetMapping
    String show(@PathVariable("id") long id, Actor actor, Model model) {
        return page(id, new PlanRowsForm(), actor, model);
    }

    @PostMapping("/dong")
    String add(
            @PathVariable("id") long id,
            @ModelAttribute("form") PlanRowsForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Outcome<Integer> added = adding(id, form, actor);
        if (!added.isRejected()) {
            Flash.success(redirect, "notice.flash.planRows", added.value());
            return "redirect:/ke-hoach/" + id;
        }
        FormErrors.reject(binding, added.rejections());
        response.setStatus(422);
        return page(id, form, actor, model);
    }

    private Outcome<Integer> adding(long id, PlanRowsForm form, Actor actor) {
        try {
            return plans.addRows(id, form.getRows(), actor);
        } catch (DuplicateKeyException raced) {
            // action_plan_line_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("rows", "notice.error.planRowRace"));
        }
    }

    @PostMapping("/dong/{line}/bo")
    String remove(
            @PathVariable("id") long id, @PathVariable("line") long line, Actor actor, RedirectAttributes redirect) {
        plans.removeRow(id, line, actor);
        Flash.success(redirect, "notice.flash.planRowRemoved");
        return "redirect:/ke-hoach/" + id;
    }

    private String page(long id, PlanRowsForm form, Actor actor, Model model) {
        ActionPlan plan = plans.find(id, actor).orElseThrow(() -> new NotFoundException("plan", id));
        model.addAttribute("form", form);
        model.addAttribute("plan", plan);
        model.addAttribute("mayChange", ActionPlans.mayChange(plan, actor));
        model.addAttribute("zone", ApplicationClock.ZONE);
        model.addAttribute("back", "/ke-hoach");
        return "notice/plan/show";
    }
}
