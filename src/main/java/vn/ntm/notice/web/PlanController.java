package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.Issuers;
import vn.ntm.notice.domain.plan.ActionPlan.NewPlan;
import vn.ntm.notice.domain.plan.ActionPlans;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** Plans that notices refer to: the list, and entering one. */
@Controller
@RequestMapping("/ke-hoach")
class PlanController {

    private final ActionPlans plans;
    private final Issuers issuers;

    PlanController(ActionPlans plans, Issuers issuers) {
        this.plans = plans;
        this.issuers = issuers;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("plans", plans.list(actor));
        model.addAttribute("mayEnter", ActionPlans.mayEnter(actor));
        model.addAttribute("back", "/thong-bao");
        return "notice/plan/list";
    }

    @GetMapping("/moi")
    String form(@ModelAttribute("form") PlanForm form, Actor actor, Model model) {
        return page(actor, model);
    }

    @PostMapping
    String enter(
            @ModelAttribute("form") PlanForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        NewPlan plan = form.toPlan(binding);
        if (!binding.hasErrors()) {
            Outcome<Long> entered = entering(plan, actor);
            if (!entered.isRejected()) {
                Flash.success(redirect, "notice.flash.planEntered", plan.number());
                return "redirect:/ke-hoach/" + entered.value();
            }
            FormErrors.reject(binding, entered.rejections());
        }
        response.setStatus(422);
        return page(actor, model);
    }

    private Outcome<Long> entering(NewPlan plan, Actor actor) {
        try {
            return plans.enter(plan, actor);
        } catch (DuplicateKeyException raced) {
            // action_plan_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("number", "notice.error.planKnown"));
        }
    }

    private String page(Actor actor, Model model) {
        if (!ActionPlans.mayEnter(actor)) {
            throw new NotAllowedException("notice.error.notAllowed.plan");
        }
        model.addAttribute(
                "issuers",
                issuers.forActor(actor).stream()
                        .map(unit -> new Choice(unit.id().toString(), unit.nameWithParent()))
                        .toList());
        model.addAttribute(
                "sets",
                plans.sets().stream()
                        .map(set -> new Choice(Long.toString(set.id()), set.name() + " (" + set.decision() + ")"))
                        .toList());
        model.addAttribute("back", "/ke-hoach");
        return "notice/plan/new";
    }
}
