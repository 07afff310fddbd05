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
import vn.ntm.assessment.Tallies.NewNames;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.assessment.domain.SectorCounterparts;
import vn.ntm.assessment.domain.TallyReading;
import vn.ntm.assessment.domain.TallyReading.Opened;
import vn.ntm.assessment.domain.TallyService;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** One snapshot of a told count: which of those counted have a name, and who answers for them. */
@Controller
@RequestMapping(TallyController.PATH + "/{tally}")
class TallyNamesController {

    private final TallyReading reading;
    private final TallyService service;
    private final SectorCounterparts counterparts;

    TallyNamesController(TallyReading reading, TallyService service, SectorCounterparts counterparts) {
        this.counterparts = counterparts;
        this.reading = reading;
        this.service = service;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable long tally, Actor actor, Model model) {
        model.addAttribute("names", new TallyNamesForm());
        return page(opened(id, tally, actor), model);
    }

    @PostMapping("/ten")
    String name(
            @PathVariable long id,
            @PathVariable long tally,
            @ModelAttribute("names") TallyNamesForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = opened(id, tally, actor);
        if (!binding.hasErrors()) {
            Outcome<Integer> outcome = naming(opened.tally(), form.toNames(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "assessment.flash.tallyNamed", outcome.value());
                return "redirect:/xa/" + id + "/tieu-chi/so-tong-hop/" + tally;
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(opened, model);
    }

    private Outcome<Integer> naming(Tally tally, NewNames names, Actor actor) {
        try {
            return service.name(tally.id(), names, actor);
        } catch (DuplicateKeyException twice) {
            // unit_tally_name_*: the same name twice in what was typed.
            return Outcome.rejected(Rejection.onField("words", "assessment.error.tallyNamedTwice"));
        }
    }

    @PostMapping("/ten/{name}/bo")
    String drop(
            @PathVariable long id,
            @PathVariable long tally,
            @PathVariable long name,
            Actor actor,
            RedirectAttributes redirect) {
        Opened opened = opened(id, tally, actor);
        Outcome<Long> outcome = service.drop(opened.tally().id(), name, actor);
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, "assessment.flash.tallyUnnamed");
        }
        return "redirect:/xa/" + id + "/tieu-chi/so-tong-hop/" + tally;
    }

    private Opened opened(long unit, long tally, Actor actor) {
        return reading.open(unit, tally, actor).orElseThrow(() -> new NotFoundException("tally", tally));
    }

    private String page(Opened opened, Model model) {
        model.addAttribute("unit", opened.unit());
        model.addAttribute("line", opened.line());
        model.addAttribute("duties", opened.duties());
        model.addAttribute("counterparts", counterparts.of(opened.unit(), opened.tally()));
        model.addAttribute("mayRecord", opened.mayRecord());
        model.addAttribute("back", "/xa/" + opened.unit().id() + "/tieu-chi");
        return "assessment/tally";
    }
}
