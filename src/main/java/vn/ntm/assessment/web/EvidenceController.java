package vn.ntm.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
import vn.ntm.assessment.domain.AssessmentDesk;
import vn.ntm.assessment.domain.AssessmentRules;
import vn.ntm.assessment.domain.Evidence;
import vn.ntm.assessment.domain.EvidenceReading;
import vn.ntm.assessment.domain.EvidenceReading.Proof;
import vn.ntm.assessment.domain.EvidenceService;
import vn.ntm.assessment.domain.SelfAssessmentSheet;
import vn.ntm.assessment.domain.SheetReading;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** The evidence of a unit: per criterion what is there and what is missing, and each paper with what it proves. */
@Controller
@RequestMapping("/danh-gia/{unitId}/minh-chung")
class EvidenceController {

    private static final String PAPER = "assessment/paper";

    private final Desks desks;
    private final EvidenceService service;
    private final EvidenceReading reading;
    private final SheetReading sheets;

    EvidenceController(Desks desks, EvidenceService service, EvidenceReading reading, SheetReading sheets) {
        this.desks = desks;
        this.service = service;
        this.reading = reading;
        this.sheets = sheets;
    }

    @GetMapping
    String list(
            @PathVariable long unitId,
            @RequestParam(name = "bo", required = false) @Nullable Long set,
            Actor actor,
            Model model) {
        Desks.Open open = desks.open(unitId, set, actor);
        SelfAssessmentSheet sheet = sheets.sheet(open.desk());
        List<Proof> proofs = reading.of(open.desk().unit().id());
        model.addAttribute("unit", open.desk().unit());
        model.addAttribute("set", open.set());
        model.addAttribute("parts", sheet.parts());
        model.addAttribute("progress", sheet.progress());
        model.addAttribute("proofs", proofs);
        model.addAttribute(
                "expiring",
                proofs.stream()
                        .filter(proof -> proof.expiry() != Evidence.Expiry.GOOD)
                        .toList());
        model.addAttribute("back", "/danh-gia/" + unitId + "?bo=" + open.set().id());
        return "assessment/evidence";
    }

    @GetMapping("/{id}")
    String edit(
            @PathVariable long unitId, @PathVariable long id, @RequestParam("bo") long set, Actor actor, Model model) {
        Proof proof = show(unitId, id, set, actor, model);
        model.addAttribute("form", EvidenceForm.of(proof.evidence()));
        return PAPER;
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long unitId,
            @PathVariable long id,
            @RequestParam("bo") long set,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        AssessmentDesk desk = desks.open(unitId, set, actor).desk();
        String list = "/danh-gia/" + unitId + "/minh-chung?bo=" + set;
        if (!binding.hasErrors()) {
            try {
                Outcome<Evidence> outcome =
                        service.change(desk, id, form.getVersion(), form.toPaper(), form.getItems(), actor);
                if (!outcome.isRejected()) {
                    Flash.success(
                            redirect,
                            "assessment.flash.evidenceKept",
                            outcome.value().paper().title());
                    return new ModelAndView("redirect:" + list);
                }
                FormErrors.reject(binding, outcome.rejections());
            } catch (OptimisticLockingFailureException raced) {
                throw new StaleException("evidence", list, List.of());
            }
        }
        show(unitId, id, set, actor, model);
        return new ModelAndView(PAPER, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Proof show(long unitId, long id, long set, Actor actor, Model model) {
        Desks.Open open = desks.open(unitId, set, actor);
        Proof proof = reading.of(open.desk().unit().id()).stream()
                .filter(one -> one.evidence().id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("evidence", id));
        model.addAttribute("unit", open.desk().unit());
        model.addAttribute("set", open.set());
        model.addAttribute("proof", proof);
        model.addAttribute("parts", sheets.sheet(open.desk()).parts());
        model.addAttribute("mayChange", AssessmentRules.isOwn(actor, open.desk().unit()) && !actor.readOnly());
        model.addAttribute("back", "/danh-gia/" + unitId + "/minh-chung?bo=" + set);
        return proof;
    }
}
