package vn.ntm.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.criteria.domain.GoalReading;
import vn.ntm.criteria.domain.GoalReading.Sheet;
import vn.ntm.criteria.domain.GoalRules;
import vn.ntm.criteria.domain.GoalSetting;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** On a unit's page, and on a page of its own: what the unit is to be recognised as. */
@Controller
@RequestMapping("/don-vi-muc-tieu/{unitId}")
class UnitGoalsController implements UnitPanel {

    static final String PATH = "/don-vi-muc-tieu/";
    private static final String VIEW = "criteria/goals";

    private final GoalReading reading;
    private final GoalSetting setting;
    private final ApplicationClock clock;

    UnitGoalsController(GoalReading reading, GoalSetting setting, ApplicationClock clock) {
        this.reading = reading;
        this.setting = setting;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    /** A unit that left the programme still shows the goals it had. */
    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        boolean shown = !GoalRules.tiersOf(unit.kind()).isEmpty()
                || (unit.kind().isCommune() && !setting.of(unit.id()).isEmpty());
        return shown ? new Panel("Mục tiêu công nhận", PATH + unit.id()) : null;
    }

    @GetMapping
    String show(
            @PathVariable long unitId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model) {
        Sheet sheet = sheet(unitId);
        if (htmx != null) {
            model.addAttribute("sheet", sheet);
            model.addAttribute("mayEnd", false);
            return "criteria/_goals :: panel";
        }
        model.addAttribute("goal", GoalForm.blank(sheet.unit().kind(), clock.today()));
        return page(sheet, actor, model);
    }

    @PostMapping
    String add(
            @PathVariable long unitId,
            @Valid @ModelAttribute("goal") GoalForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Sheet sheet = sheet(unitId);
        UnitSummary unit = sheet.unit();
        refusal(unit, actor).ifPresent(key -> {
            throw new NotAllowedException(key);
        });
        if (!binding.hasErrors()) {
            NewGoal goal = form.toGoal(unit.id());
            Outcome<Long> outcome = saving(goal, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "criteria.flash.goalSet", unit.name(), Integer.toString(goal.planYear()));
                return "redirect:" + PATH + unitId;
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(sheet, actor, model);
    }

    /** The same goal entered by two people at once: the database tells the second. */
    private Outcome<Long> saving(NewGoal goal, Actor actor) {
        try {
            return setting.set(goal, actor);
        } catch (DataIntegrityViolationException twice) {
            return Outcome.rejected(
                    Rejection.onField("planYear", "criteria.error.goalTaken", Integer.toString(goal.planYear())));
        }
    }

    private Optional<String> refusal(UnitSummary unit, Actor actor) {
        return setting.refusal(unit, actor)
                .or(() -> GoalRules.tiersOf(unit.kind()).isEmpty()
                        ? Optional.of("criteria.denied.goalKind")
                        : Optional.empty());
    }

    private String page(Sheet sheet, Actor actor, Model model) {
        UnitSummary unit = sheet.unit();
        model.addAttribute("sheet", sheet);
        model.addAttribute("mayAdd", refusal(unit, actor).isEmpty());
        model.addAttribute("mayEnd", setting.refusal(unit, actor).isEmpty());
        model.addAttribute("tiers", GoalRules.tiersOf(unit.kind()));
        model.addAttribute("authorities", GoalRules.authoritiesOf(unit.kind()));
        model.addAttribute("back", "/don-vi/" + unit.id());
        return VIEW;
    }

    private Sheet sheet(long unitId) {
        return reading.sheet(new UnitId(unitId)).orElseThrow(() -> new NotFoundException("unit", unitId));
    }
}
