package vn.ntm.dossier.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.CampaignService;
import vn.ntm.dossier.domain.DossierOpening;
import vn.ntm.dossier.domain.DossierRules;
import vn.ntm.dossier.domain.ProcedureService;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** Opens a dossier. */
@Controller
@RequestMapping("/ho-so/moi")
class OpeningController {

    private static final String VIEW = "dossier/new";

    private final DossierOpening opening;
    private final ProcedureService procedures;
    private final CampaignService campaigns;
    private final Units units;
    private final ApplicationClock clock;

    OpeningController(
            DossierOpening opening,
            ProcedureService procedures,
            CampaignService campaigns,
            Units units,
            ApplicationClock clock) {
        this.opening = opening;
        this.procedures = procedures;
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String form(@ModelAttribute("dossier") OpeningForm form, Actor actor, Model model) {
        if (form.getPlanYear() == null) {
            form.setPlanYear(clock.today().getYear());
        }
        return page(actor, model);
    }

    @PostMapping
    ModelAndView open(
            @ModelAttribute("dossier") OpeningForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = opening(form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.opened");
                return new ModelAndView("redirect:" + DossierBoardController.PATH + "/" + outcome.value());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> opening(OpeningForm form, Actor actor) {
        try {
            return opening.open(form.toDossier(), actor);
        } catch (DuplicateKeyException raced) {
            // dossier_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("unit", "dossier.error.twice"));
        }
    }

    private String page(Actor actor, Model model) {
        LocalDate today = clock.today();
        List<UnitSummary> candidates = new ArrayList<>(units.programmeCommunesOf(actor.scopePath(), today));
        candidates.addAll(units.areasOf(actor.scopePath(), today).stream()
                .filter(unit -> unit.kind().level() == vn.ntm.organisation.AdministrativeLevel.DISTRICT)
                .toList());
        candidates.removeIf(unit -> !DossierRules.mayOpen(actor, unit, today));
        if (candidates.isEmpty()) {
            throw new NotAllowedException("dossier.denied.open");
        }
        model.addAttribute("units", candidates);
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("procedures", procedures.all());
        model.addAttribute("campaigns", campaigns.around(actor));
        model.addAttribute("mayTakeOver", actor.role().isOffice());
        model.addAttribute("back", DossierBoardController.PATH);
        return VIEW;
    }
}
