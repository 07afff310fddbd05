package vn.ntm.dossier.web;

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
import vn.ntm.dossier.domain.Campaign;
import vn.ntm.dossier.domain.CampaignService;
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

/** Campaigns of a territory, and planning one backward from its target. */
@Controller
@RequestMapping(CampaignController.PATH)
class CampaignController {

    static final String PATH = "/dot-cong-nhan";

    private final CampaignService service;
    private final ProcedureService procedures;
    private final Units units;
    private final ApplicationClock clock;

    CampaignController(CampaignService service, ProcedureService procedures, Units units, ApplicationClock clock) {
        this.service = service;
        this.procedures = procedures;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("campaigns", service.around(actor));
        model.addAttribute("mayPlan", !areas(actor).isEmpty());
        return "dossier/campaigns";
    }

    @GetMapping("/moi")
    String form(@ModelAttribute("campaign") CampaignForm form, Actor actor, Model model) {
        if (form.getPlanYear() == null) {
            form.setPlanYear(clock.today().getYear());
        }
        return page(actor, model);
    }

    @PostMapping("/moi")
    ModelAndView plan(
            @ModelAttribute("campaign") CampaignForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = planning(form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.campaign");
                return new ModelAndView("redirect:" + PATH + "/" + outcome.value());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> planning(CampaignForm form, Actor actor) {
        try {
            return service.plan(form.toCampaign(), actor);
        } catch (DuplicateKeyException raced) {
            // dossier_campaign_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("name", "dossier.error.campaignTwice"));
        }
    }

    private String page(Actor actor, Model model) {
        List<UnitSummary> areas = areas(actor);
        if (areas.isEmpty()) {
            throw new NotAllowedException("dossier.denied.campaign");
        }
        model.addAttribute("areas", areas);
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("procedures", procedures.all());
        model.addAttribute("back", PATH);
        return "dossier/campaign-new";
    }

    private List<UnitSummary> areas(Actor actor) {
        return actor.role().isOffice()
                ? units.areasOf(actor.scopePath(), clock.today()).stream()
                        .filter(area -> Campaign.mayPlan(actor, area.path()))
                        .toList()
                : List.of();
    }
}
