package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.Recognitions.NewRecognition;
import vn.ntm.assessment.domain.RecognitionRecording;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.identity.Actor;
import vn.ntm.identity.CurrentUser;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** "Công nhận" of one unit: what it is recognised as, and the entry of a decision. */
@Controller
@RequestMapping("/don-vi-cong-nhan/{unitId}")
class RecognitionController implements UnitPanel {

    private static final String VIEW = "assessment/recognition";

    private final RecognitionUnits units;
    private final RecognitionPage page;
    private final RecognitionRecording recording;
    private final RecognitionGoals goals;
    private final CurrentUser user;

    RecognitionController(
            RecognitionUnits units,
            RecognitionPage page,
            RecognitionRecording recording,
            RecognitionGoals goals,
            CurrentUser user) {
        this.units = units;
        this.page = page;
        this.recording = recording;
        this.goals = goals;
        this.user = user;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        boolean shown = !goals.tiersOf(unit.kind()).isEmpty()
                && user.actor().filter(actor -> units.isInSight(unit, actor)).isPresent();
        return shown ? new Panel("Công nhận", RecognitionUnits.PATH + unit.id()) : null;
    }

    @GetMapping
    String show(
            @PathVariable long unitId,
            @RequestParam(name = "muc", required = false) @Nullable Tier tier,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model) {
        UnitSummary unit = units.inSight(unitId, actor);
        if (htmx != null) {
            page.summary(unit, model);
            return "assessment/_recognition :: panel";
        }
        model.addAttribute("recognition", new RecognitionForm());
        page.show(unit, tier, actor, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView record(
            @PathVariable long unitId,
            @ModelAttribute("recognition") RecognitionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        UnitSummary unit = units.inSight(unitId, actor);
        if (!recording.mayRecord(unit, actor)) {
            throw new NotAllowedException("assessment.denied.recognition");
        }
        NewRecognition wanted = form.toRecognition(unit.id(), binding);
        if (wanted != null) {
            Outcome<Long> outcome = recording(wanted, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "assessment.flash.recognised", unit.name());
                return new ModelAndView("redirect:" + RecognitionUnits.PATH + unitId);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        page.show(unit, form.getTier(), actor, model);
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> recording(NewRecognition wanted, Actor actor) {
        try {
            return recording.record(wanted, actor);
        } catch (DuplicateKeyException raced) {
            // recognition_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("number", "assessment.error.recognitionTwice"));
        }
    }
}
