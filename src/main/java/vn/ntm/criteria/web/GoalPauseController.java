package vn.ntm.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataIntegrityViolationException;
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
import vn.ntm.criteria.domain.GoalPausing;
import vn.ntm.criteria.domain.GoalReading;
import vn.ntm.criteria.domain.GoalReading.Sheet;
import vn.ntm.criteria.domain.GoalSetting;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Letting a goal rest while its criteria are missing; and letting it go on. */
@Controller
@RequestMapping("/don-vi-muc-tieu/{unitId}/{goalId}/tam-dung")
class GoalPauseController {

    private static final String VIEW = "criteria/goal-pause";

    private final GoalReading reading;
    private final GoalSetting setting;
    private final GoalPausing pausing;

    GoalPauseController(GoalReading reading, GoalSetting setting, GoalPausing pausing) {
        this.reading = reading;
        this.setting = setting;
        this.pausing = pausing;
    }

    @GetMapping
    String ask(@PathVariable long unitId, @PathVariable long goalId, Actor actor, Model model) {
        model.addAttribute("ending", new GoalEndingForm());
        page(unitId, goalId, actor, model);
        return VIEW;
    }

    @PostMapping
    String take(
            @PathVariable long unitId,
            @PathVariable long goalId,
            @ModelAttribute("ending") GoalEndingForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean rests = page(unitId, goalId, actor, model);
        Outcome<Goal> outcome = rests ? pausing.resume(goalId, form.getReason(), actor) : pause(goalId, form, actor);
        if (outcome.isRejected()) {
            FormErrors.reject(binding, outcome.rejections());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return VIEW;
        }
        Flash.success(redirect, rests ? "criteria.flash.goalResumed" : "criteria.flash.goalPaused");
        return "redirect:" + UnitGoalsController.PATH + unitId;
    }

    /** Two people at once: the database tells the second. */
    private Outcome<Goal> pause(long goalId, GoalEndingForm form, Actor actor) {
        try {
            return pausing.pause(goalId, form.getReason(), actor);
        } catch (DataIntegrityViolationException twice) {
            return Outcome.rejected(Rejection.of("criteria.error.goalPaused"));
        }
    }

    private boolean page(long unitId, long goalId, Actor actor, Model model) {
        Sheet sheet = reading.sheet(new UnitId(unitId)).orElseThrow(() -> new NotFoundException("unit", unitId));
        setting.refusal(sheet.unit(), actor).ifPresent(key -> {
            throw new NotAllowedException(key);
        });
        Goal goal = sheet.open().stream()
                .filter(each -> each.id() == goalId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("goal", goalId));
        boolean rests = sheet.restOf(goalId) != null;
        model.addAttribute("unit", sheet.unit());
        model.addAttribute("g", goal);
        model.addAttribute("rests", rests);
        model.addAttribute("back", UnitGoalsController.PATH + unitId);
        return rests;
    }
}
