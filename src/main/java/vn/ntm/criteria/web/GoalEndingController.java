package vn.ntm.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.ntm.criteria.RecognitionGoals.Goal;
import vn.ntm.criteria.domain.GoalReading;
import vn.ntm.criteria.domain.GoalSetting;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** A goal ends when it is reached or given up; the reason stays with it. */
@Controller
@RequestMapping("/don-vi-muc-tieu/{unitId}/{goalId}/ket-thuc")
class GoalEndingController {

    private static final String VIEW = "criteria/goal-ending";

    private final GoalReading reading;
    private final GoalSetting setting;

    GoalEndingController(GoalReading reading, GoalSetting setting) {
        this.reading = reading;
        this.setting = setting;
    }

    @GetMapping
    String ask(@PathVariable long unitId, @PathVariable long goalId, Actor actor, Model model) {
        UnitSummary unit = unit(unitId, actor);
        Goal goal = goal(unit, goalId);
        if (!goal.isOpen()) {
            return "redirect:" + UnitGoalsController.PATH + unitId;
        }
        GoalEndingForm form = new GoalEndingForm();
        form.setVersion(goal.version());
        model.addAttribute("ending", form);
        return page(unit, goal, model);
    }

    @PostMapping
    String end(
            @PathVariable long unitId,
            @PathVariable long goalId,
            @ModelAttribute("ending") GoalEndingForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UnitSummary unit = unit(unitId, actor);
        Goal goal = goal(unit, goalId);
        String typed = form.getReason();
        String reason = typed == null ? "" : typed;
        if (goal.version() != form.getVersion()) {
            throw new StaleException(
                    "goal " + goalId, UnitGoalsController.PATH + unitId, List.of(new Typed("Lý do", reason)));
        }
        Outcome<Goal> outcome = setting.end(goalId, form.getVersion(), reason, actor);
        if (outcome.isRejected()) {
            FormErrors.reject(binding, outcome.rejections());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(unit, goal, model);
        }
        Flash.success(redirect, "criteria.flash.goalEnded", Integer.toString(goal.planYear()), unit.name());
        return "redirect:" + UnitGoalsController.PATH + unitId;
    }

    private static String page(UnitSummary unit, Goal goal, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("g", goal);
        model.addAttribute("back", UnitGoalsController.PATH + unit.id());
        return VIEW;
    }

    private UnitSummary unit(long id, Actor actor) {
        UnitSummary unit = reading.unit(new UnitId(id)).orElseThrow(() -> new NotFoundException("unit", id));
        setting.refusal(unit, actor).ifPresent(key -> {
            throw new NotAllowedException(key);
        });
        return unit;
    }

    private Goal goal(UnitSummary unit, long id) {
        return setting.of(unit.id()).stream()
                .filter(goal -> goal.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("goal", id));
    }
}
