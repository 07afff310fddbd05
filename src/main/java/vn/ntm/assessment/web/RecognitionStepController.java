package vn.ntm.assessment.web;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.Recognitions.Recognition;
import vn.ntm.assessment.domain.RecognitionRecording;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** What happens to a recognition after its decision: it is announced, or revoked by another decision. */
@Controller
@RequestMapping("/don-vi-cong-nhan/{unitId}/{id}/{step:cong-bo|thu-hoi}")
class RecognitionStepController {

    private static final String VIEW = "assessment/recognition-step";
    private static final String ANNOUNCE = "cong-bo";

    private final RecognitionUnits units;
    private final RecognitionRecording recording;

    RecognitionStepController(RecognitionUnits units, RecognitionRecording recording) {
        this.units = units;
        this.recording = recording;
    }

    @GetMapping
    String ask(@PathVariable long unitId, @PathVariable long id, @PathVariable String step, Actor actor, Model model) {
        UnitSummary unit = units.inSight(unitId, actor);
        model.addAttribute("stepForm", new RecognitionStepForm());
        return page(unit, open(unit, id, actor), step, model);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable long unitId,
            @PathVariable long id,
            @PathVariable("step") String which,
            @ModelAttribute("stepForm") RecognitionStepForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        UnitSummary unit = units.inSight(unitId, actor);
        Recognition recognition = open(unit, id, actor);
        if (!binding.hasErrors()) {
            boolean announces = which.equals(ANNOUNCE);
            Outcome<Long> outcome = announces
                    ? recording.announce(unit, id, form.getDay(), actor)
                    : recording.revoke(unit, id, form.getNumber(), form.getDay(), form.getReason(), actor);
            if (!outcome.isRejected()) {
                Flash.success(
                        redirect,
                        announces ? "assessment.flash.announced" : "assessment.flash.revoked",
                        recognition.number());
                return new ModelAndView("redirect:" + RecognitionUnits.PATH + unitId);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(unit, recognition, which, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Recognition open(UnitSummary unit, long id, Actor actor) {
        Recognition found = recording.of(List.of(unit.id())).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("recognition", id));
        if (!recording.mayRecord(unit, actor)) {
            throw new NotAllowedException("assessment.denied.recognition");
        }
        return found;
    }

    private static String page(UnitSummary unit, Recognition recognition, String which, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("r", recognition);
        model.addAttribute("announces", which.equals(ANNOUNCE));
        model.addAttribute("path", RecognitionUnits.PATH + unit.id() + "/" + recognition.id() + "/" + which);
        model.addAttribute("back", RecognitionUnits.PATH + unit.id());
        return VIEW;
    }
}
