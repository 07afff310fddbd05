package vn.ntm.dossier.web;

import java.util.LinkedHashSet;
import java.util.Set;
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
import vn.ntm.dossier.domain.Dossier.Told;
import vn.ntm.dossier.domain.DossierAction;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.OpinionReading;
import vn.ntm.dossier.domain.OpinionService;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** Who must give an opinion on a dossier; a count whose names are completed later. */
@Controller
@RequestMapping("/ho-so/{id:\\d+}/y-kien")
class BodiesController {

    private static final String VIEW = "dossier/bodies";

    private final DossierReading reading;
    private final OpinionReading opinions;
    private final OpinionService service;

    BodiesController(DossierReading reading, OpinionReading opinions, OpinionService service) {
        this.reading = reading;
        this.opinions = opinions;
        this.service = service;
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        Opened opened = opened(id, actor);
        model.addAttribute("bodies", new BodiesForm());
        return page(opened, actor, model);
    }

    @PostMapping
    ModelAndView name(
            @PathVariable long id,
            @ModelAttribute("bodies") BodiesForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = opened(id, actor);
        if (!binding.hasErrors()) {
            Set<Long> ids = new LinkedHashSet<>(form.getOthers());
            ids.add(id);
            Outcome<Integer> outcome =
                    service.name(ids, OpinionService.Body.read(form.getBodies()), form.isInTold(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.bodies", outcome.value());
                return new ModelAndView("redirect:" + opened.dossier().path() + "/y-kien");
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(opened, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/so-dem")
    ModelAndView count(
            @PathVariable long id,
            @ModelAttribute("told") BodiesForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = opened(id, actor);
        Integer met = form.getMet();
        Integer total = form.getTotal();
        if (!binding.hasErrors()) {
            Outcome<Long> outcome =
                    service.tell(id, met == null ? -1 : met, total == null ? 0 : total, form.getSource(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.opinionCount", met + "/" + total);
                return new ModelAndView("redirect:" + opened.dossier().path() + "/y-kien");
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(opened, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{giver:\\d+}/bo")
    String drop(@PathVariable long id, @PathVariable long giver, Actor actor, RedirectAttributes redirect) {
        Opened opened = opened(id, actor);
        Outcome<Long> outcome = service.drop(id, giver, actor);
        if (outcome.isRejected()) {
            Flash.failure(
                    redirect,
                    outcome.rejections().get(0).messageKey(),
                    outcome.rejections().get(0).arguments().toArray());
        } else {
            Flash.success(redirect, "dossier.flash.bodyDropped");
        }
        return "redirect:" + opened.dossier().path() + "/y-kien";
    }

    private String page(Opened opened, Actor actor, Model model) {
        if (!model.containsAttribute("bodies")) {
            model.addAttribute("bodies", new BodiesForm());
        }
        if (!model.containsAttribute("told")) {
            BodiesForm told = new BodiesForm();
            Told known = opened.dossier().told();
            if (known != null) {
                told.setMet(known.met());
                told.setTotal(known.total());
                told.setSource(known.source());
            }
            model.addAttribute("told", told);
        }
        model.addAttribute("o", opened);
        model.addAttribute("others", opinions.neighbours(opened, actor));
        model.addAttribute("back", opened.dossier().path());
        return VIEW;
    }

    private Opened opened(long id, Actor actor) {
        Opened opened = reading.opened(id, actor);
        if (!opened.actions().contains(DossierAction.KEEP_OPINIONS)) {
            throw new NotAllowedException("dossier.denied.opinion");
        }
        return opened;
    }
}
