package vn.ntm.assessment.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.Evidence;
import vn.ntm.assessment.domain.EvidenceService;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;

/** From an indicator's form: what the unit has already proves this, too, or does not prove it. */
@Controller
@RequestMapping("/danh-gia/{unitId}/{itemId}/minh-chung")
class ItemEvidenceController {

    private final Desks desks;
    private final EvidenceService service;

    ItemEvidenceController(Desks desks, EvidenceService service) {
        this.desks = desks;
        this.service = service;
    }

    @PostMapping("/them")
    String reuse(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @RequestParam long evidence,
            Actor actor,
            RedirectAttributes redirect) {
        Desks.OpenItem open = desks.item(unitId, itemId, actor);
        return answer(
                service.reuse(open.desk(), evidence, open.item(), actor),
                "assessment.flash.evidenceReused",
                open,
                redirect);
    }

    @PostMapping("/bo")
    String take(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @RequestParam long evidence,
            Actor actor,
            RedirectAttributes redirect) {
        Desks.OpenItem open = desks.item(unitId, itemId, actor);
        return answer(
                service.take(open.desk(), evidence, open.item(), actor),
                "assessment.flash.evidenceTaken",
                open,
                redirect);
    }

    private static String answer(
            Outcome<Evidence> outcome, String done, Desks.OpenItem open, RedirectAttributes redirect) {
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, done, open.item().code());
        }
        return "redirect:" + CellController.path(open) + "#minh-chung";
    }
}
