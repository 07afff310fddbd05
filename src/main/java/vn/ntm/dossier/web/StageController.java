package vn.ntm.dossier.web;

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
import vn.ntm.dossier.domain.DossierAction;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.DossierService;
import vn.ntm.dossier.domain.DossierService.Advance;
import vn.ntm.dossier.domain.Stage;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.StaleException;

/** Writes the next stage of a dossier down. */
@Controller
@RequestMapping("/ho-so/{id:\\d+}/buoc")
class StageController {

    private static final String VIEW = "dossier/stage";

    private final DossierReading reading;
    private final DossierService service;
    private final ApplicationClock clock;

    StageController(DossierReading reading, DossierService service, ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable long id, Actor actor, Model model) {
        Opened opened = opened(id, actor);
        StepForm form = new StepForm();
        form.setVersion(opened.dossier().version());
        form.setDay(clock.today());
        model.addAttribute("step", form);
        return page(opened, model);
    }

    @PostMapping
    ModelAndView advance(
            @PathVariable long id,
            @ModelAttribute("step") StepForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = opened(id, actor);
        if (opened.dossier().version() != form.getVersion()) {
            throw new StaleException("dossier " + id, opened.dossier().path(), form.typed());
        }
        if (!binding.hasErrors()) {
            Outcome<Advance> outcome = service.advance(id, form.getVersion(), form.toEntry(), actor);
            if (!outcome.isRejected()) {
                if (outcome.value() == Advance.DONE) {
                    Flash.success(
                            redirect,
                            "dossier.flash.stage",
                            stage(opened).name(),
                            opened.unit().name());
                } else {
                    Flash.warning(
                            redirect, "dossier.flash.voteFailed", stage(opened).thresholdWords());
                }
                return new ModelAndView("redirect:" + opened.dossier().path());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(opened, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Opened opened, Model model) {
        Stage stage = stage(opened);
        model.addAttribute("o", opened);
        model.addAttribute("stage", stage);
        model.addAttribute(
                "conditions",
                switch (stage.rule()) {
                    case SUBMISSION, DECISION -> reading.conditions(opened.unit(), opened.dossier(), clock.today());
                    default -> java.util.List.of();
                });
        model.addAttribute("back", opened.dossier().path());
        return VIEW;
    }

    private static Stage stage(Opened opened) {
        return opened.procedure().after(opened.dossier().done()).orElseThrow();
    }

    private Opened opened(long id, Actor actor) {
        Opened opened = reading.opened(id, actor);
        if (!opened.actions().contains(DossierAction.ADVANCE)) {
            throw new NotAllowedException("dossier.denied.step");
        }
        return opened;
    }
}
