package vn.ntm.dossier.web;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
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
import vn.ntm.dossier.domain.Procedure;
import vn.ntm.dossier.domain.ProcedureService;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Versions of the procedure of recognition: all of them, one with its stages, a copy. */
@Controller
@RequestMapping(ProcedureController.PATH)
class ProcedureController {

    static final String PATH = "/quy-trinh";

    private final ProcedureService service;

    ProcedureController(ProcedureService service) {
        this.service = service;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("procedures", readable(actor));
        return "dossier/procedures";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Actor actor, Model model) {
        Procedure procedure = find(service, id, actor);
        model.addAttribute("procedure", ProcedureForm.of(procedure));
        return page(procedure, actor, model);
    }

    @PostMapping("/{id:\\d+}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("procedure") ProcedureForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Procedure procedure = find(service, id, actor);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome =
                    service.change(id, form.getVersion(), form.getName(), form.getBasis(), form.getValidFrom(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.procedure");
                return new ModelAndView("redirect:" + PATH + "/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(procedure, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id:\\d+}/sao-chep")
    String ask(@PathVariable long id, Actor actor, Model model) {
        Procedure procedure = find(service, id, actor);
        ProcedureForm form = ProcedureForm.of(procedure);
        form.setValidFrom(null);
        model.addAttribute("copy", form);
        return copyPage(procedure, actor, model);
    }

    @PostMapping("/{id:\\d+}/sao-chep")
    ModelAndView copy(
            @PathVariable long id,
            @ModelAttribute("copy") ProcedureForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Procedure procedure = find(service, id, actor);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = copying(id, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.procedureCopied", procedure.code());
                return new ModelAndView("redirect:" + PATH + "/" + outcome.value());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(copyPage(procedure, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> copying(long id, ProcedureForm form, Actor actor) {
        try {
            return service.copy(id, form.getCode(), form.getName(), form.getBasis(), form.getValidFrom(), actor);
        } catch (DuplicateKeyException raced) {
            // dossier_procedure_code: a colleague was faster.
            return Outcome.rejected(Rejection.onField("code", "dossier.error.procedureTwice"));
        }
    }

    private static String page(Procedure procedure, Actor actor, Model model) {
        model.addAttribute("p", procedure);
        model.addAttribute("mayCopy", ProcedureService.mayEdit(actor));
        model.addAttribute("mayEdit", ProcedureService.mayEdit(actor) && procedure.isEditable());
        model.addAttribute("back", PATH);
        return "dossier/procedure";
    }

    private static String copyPage(Procedure procedure, Actor actor, Model model) {
        if (!ProcedureService.mayEdit(actor)) {
            throw new NotAllowedException("dossier.denied.procedure");
        }
        model.addAttribute("p", procedure);
        model.addAttribute("back", PATH + "/" + procedure.id());
        return "dossier/procedure-copy";
    }

    private List<Procedure> readable(Actor actor) {
        if (!ProcedureService.mayRead(actor)) {
            throw new NotAllowedException("dossier.denied.procedure");
        }
        return service.all();
    }

    /** A copy that may be changed, for who may. */
    static Procedure edited(ProcedureService service, long id, Actor actor) {
        Procedure procedure = find(service, id, actor);
        if (!ProcedureService.mayEdit(actor) || !procedure.isEditable()) {
            throw new NotAllowedException("dossier.denied.procedure");
        }
        return procedure;
    }

    static Procedure find(ProcedureService service, long id, Actor actor) {
        if (!ProcedureService.mayRead(actor)) {
            throw new NotAllowedException("dossier.denied.procedure");
        }
        return service.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("procedure", id));
    }
}
