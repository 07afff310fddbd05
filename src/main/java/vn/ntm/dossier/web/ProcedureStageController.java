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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.dossier.domain.Procedure;
import vn.ntm.dossier.domain.ProcedureService;
import vn.ntm.dossier.domain.Stage;
import vn.ntm.dossier.domain.StageArranging;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** One stage of a copied procedure. */
@Controller
@RequestMapping(ProcedureController.PATH + "/{id:\\d+}/buoc/{stageId:\\d+}")
class ProcedureStageController {

    private final ProcedureService service;
    private final StageArranging arranging;

    ProcedureStageController(ProcedureService service, StageArranging arranging) {
        this.service = service;
        this.arranging = arranging;
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable long stageId, Actor actor, Model model) {
        Procedure procedure = edited(id, actor);
        Stage stage = stage(procedure, stageId);
        model.addAttribute("stageForm", ProcedureForm.of(procedure, stage));
        return page(procedure, stage, model);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @PathVariable long stageId,
            @ModelAttribute("stageForm") ProcedureForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Procedure procedure = edited(id, actor);
        Stage stage = stage(procedure, stageId);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = service.changeStage(id, form.getVersion(), stageId, form.toChange(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.procedure");
                return new ModelAndView("redirect:" + ProcedureController.PATH + "/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(procedure, stage, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/bo")
    String drop(
            @PathVariable long id,
            @PathVariable long stageId,
            @RequestParam int version,
            Actor actor,
            RedirectAttributes redirect) {
        edited(id, actor);
        return told(id, arranging.drop(id, version, stageId, actor), "dossier.flash.stageDropped", redirect);
    }

    @PostMapping("/{way:len|xuong}")
    String move(
            @PathVariable long id,
            @PathVariable long stageId,
            @PathVariable String way,
            @RequestParam int version,
            Actor actor,
            RedirectAttributes redirect) {
        edited(id, actor);
        Outcome<Long> outcome = arranging.move(id, version, stageId, way.equals("len"), actor);
        return told(id, outcome, "dossier.flash.stageMoved", redirect);
    }

    private static String told(long id, Outcome<Long> outcome, String done, RedirectAttributes redirect) {
        if (outcome.isRejected()) {
            Rejection rejection = outcome.rejections().get(0);
            Flash.failure(
                    redirect, rejection.messageKey(), rejection.arguments().toArray());
        } else {
            Flash.success(redirect, done);
        }
        return "redirect:" + ProcedureController.PATH + "/" + id;
    }

    private static String page(Procedure procedure, Stage stage, Model model) {
        model.addAttribute("p", procedure);
        model.addAttribute("stage", stage);
        model.addAttribute("units", Stage.Unit.values());
        model.addAttribute("kinds", Stage.Kind.values());
        model.addAttribute("back", ProcedureController.PATH + "/" + procedure.id());
        return "dossier/procedure-stage";
    }

    private Procedure edited(long id, Actor actor) {
        return ProcedureController.edited(service, id, actor);
    }

    private static Stage stage(Procedure procedure, long stageId) {
        return procedure.find(stageId).orElseThrow(() -> new NotFoundException("stage", stageId));
    }
}
