package vn.ntm.dossier.web;

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
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.Opinion;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.dossier.domain.OpinionReading;
import vn.ntm.dossier.domain.OpinionService;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** The opinions of one body about a dossier: its papers, and writing the next one down. */
@Controller
@RequestMapping("/ho-so/{id:\\d+}/y-kien/{giver:\\d+}")
class OpinionController {

    private static final String VIEW = "dossier/opinion";

    private final DossierReading reading;
    private final OpinionReading opinions;
    private final OpinionService service;

    OpinionController(DossierReading reading, OpinionReading opinions, OpinionService service) {
        this.reading = reading;
        this.opinions = opinions;
        this.service = service;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable long giver, Actor actor, Model model) {
        Opened opened = reading.opened(id, actor);
        OpinionForm form = new OpinionForm();
        model.addAttribute("opinion", form);
        return page(opened, line(opened, giver), form, actor, model);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable long id,
            @PathVariable long giver,
            @ModelAttribute("opinion") OpinionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = reading.opened(id, actor);
        Line line = line(opened, giver);
        if (!opinions.mayRecord(opened, line, actor)) {
            throw new NotAllowedException("dossier.denied.opinion");
        }
        if (!binding.hasErrors()) {
            Outcome<Integer> outcome = service.record(id, giver, form.toOpinion(), form.getOthers(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.opinion", line.name(), outcome.value());
                return new ModelAndView("redirect:" + opened.dossier().path() + "#y-kien");
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(opened, line, form, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Opened opened, Line line, OpinionForm form, Actor actor, Model model) {
        boolean may = opinions.mayRecord(opened, line, actor);
        model.addAttribute("o", opened);
        model.addAttribute("line", line);
        model.addAttribute("papers", opinions.papersOf(line));
        model.addAttribute("mayRecord", may);
        model.addAttribute("others", may ? opinions.alike(opened, line, actor) : List.of());
        model.addAttribute("results", Opinion.Result.values());
        model.addAttribute("back", opened.dossier().path());
        return VIEW;
    }

    private static Line line(Opened opened, long giver) {
        return opened.opinions().lines().stream()
                .filter(one -> one.id() == giver)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("opinion giver", giver));
    }
}
