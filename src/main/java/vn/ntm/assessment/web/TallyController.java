package vn.ntm.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.assessment.domain.SetChoice;
import vn.ntm.assessment.domain.TallyRules;
import vn.ntm.assessment.domain.TallyService;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Writes a told count of a unit down: "29/38 chỉ tiêu" of a notice. */
@Controller
@RequestMapping(TallyController.PATH)
class TallyController {

    static final String PATH = "/xa/{id}/tieu-chi/so-tong-hop";

    private final Units units;
    private final SetChoice choice;
    private final TallyService service;

    TallyController(Units units, SetChoice choice, TallyService service) {
        this.units = units;
        this.choice = choice;
        this.service = service;
    }

    @GetMapping
    String form(@PathVariable long id, @ModelAttribute("tally") TallyForm form, Actor actor, Model model) {
        return page(unit(id, actor), model);
    }

    @PostMapping
    String record(
            @PathVariable long id,
            @ModelAttribute("tally") TallyForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        UnitSummary unit = unit(id, actor);
        NewTally wanted = form.toTally(unit.id(), binding);
        if (wanted != null && !binding.hasErrors()) {
            Outcome<Long> outcome = recording(wanted, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "assessment.flash.tallyRecorded", unit.name());
                return "redirect:/xa/" + id + "/tieu-chi/so-tong-hop/" + outcome.value();
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(unit, model);
    }

    private Outcome<Long> recording(NewTally wanted, Actor actor) {
        try {
            return service.record(wanted, actor);
        } catch (DuplicateKeyException raced) {
            // unit_tally_once: pressed twice, or a colleague was faster.
            return Outcome.rejected(Rejection.onField("met", "assessment.error.tallyTwice"));
        }
    }

    private String page(UnitSummary unit, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("kinds", TallyKind.values());
        model.addAttribute("sets", choice.ever(unit));
        model.addAttribute("back", "/xa/" + unit.id() + "/tieu-chi");
        return "assessment/tally-new";
    }

    private UnitSummary unit(long id, Actor actor) {
        UnitSummary unit = units.find(new UnitId(id))
                .filter(found -> actor.sees(found.path()))
                .orElseThrow(() -> new NotFoundException("unit", id));
        if (!TallyRules.actionsFor(actor, unit).contains(TallyRules.Action.RECORD)) {
            throw new NotAllowedException("assessment.denied.tally");
        }
        return unit;
    }
}
