package vn.ntm.dossier.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.ntm.dossier.domain.StageLevel;
import vn.ntm.dossier.domain.StageRule;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;

/** A further stage of a copied procedure. */
@Controller
@RequestMapping(ProcedureController.PATH + "/{id:\\d+}/buoc/moi")
class NewStageController {

    private final ProcedureService service;
    private final StageArranging arranging;

    NewStageController(ProcedureService service, StageArranging arranging) {
        this.service = service;
        this.arranging = arranging;
    }

    @GetMapping
    String ask(
            @PathVariable long id,
            @RequestParam(name = "sau", required = false) @Nullable Long after,
            Actor actor,
            Model model) {
        Procedure procedure = ProcedureController.edited(service, id, actor);
        NewStageForm form = new NewStageForm();
        form.setVersion(procedure.version());
        form.setAfter(after);
        procedure.stages().stream()
                .filter(stage -> after != null && stage.id() == after)
                .findFirst()
                .ifPresent(stage -> form.setLevel(stage.level()));
        model.addAttribute("stageForm", form);
        return page(procedure, model);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long id,
            @ModelAttribute("stageForm") NewStageForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Procedure procedure = ProcedureController.edited(service, id, actor);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = arranging.add(id, form.getVersion(), form.toStage(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.stageAdded", form.getName());
                return new ModelAndView("redirect:" + ProcedureController.PATH + "/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(procedure, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String page(Procedure procedure, Model model) {
        List<StageRule> rules = Arrays.stream(StageRule.values())
                .filter(rule -> rule != StageRule.DECISION)
                .toList();
        model.addAttribute("p", procedure);
        model.addAttribute("rules", rules);
        model.addAttribute("levels", StageLevel.values());
        model.addAttribute("units", Stage.Unit.values());
        model.addAttribute("kinds", Stage.Kind.values());
        model.addAttribute("back", ProcedureController.PATH + "/" + procedure.id());
        return "dossier/procedure-stage-new";
    }
}
