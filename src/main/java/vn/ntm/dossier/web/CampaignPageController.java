package vn.ntm.dossier.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.Campaign;
import vn.ntm.dossier.domain.CampaignService;
import vn.ntm.dossier.domain.DossierBoard;
import vn.ntm.dossier.domain.DossierBoard.Page;
import vn.ntm.dossier.domain.DossierBoard.Wish;
import vn.ntm.dossier.domain.ProcedureService;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** One campaign: its days by stage, its dossiers, and moving all days together. */
@Controller
@RequestMapping(CampaignController.PATH + "/{id:\\d+}")
class CampaignPageController {

    private static final String VIEW = "dossier/campaign";
    private static final int ROWS = 200;

    private final CampaignService service;
    private final ProcedureService procedures;
    private final DossierBoard board;

    CampaignPageController(CampaignService service, ProcedureService procedures, DossierBoard board) {
        this.service = service;
        this.procedures = procedures;
        this.board = board;
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        Campaign campaign = service.find(id, actor);
        model.addAttribute("days", daysOf(campaign));
        model.addAttribute("shift", shiftOf(campaign));
        return page(campaign, actor, model);
    }

    @PostMapping("/moc")
    ModelAndView set(
            @PathVariable long id,
            @ModelAttribute("days") CampaignForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Campaign campaign = kept(id, form, actor);
        Map<Long, Due> dues = form.toDues(binding);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = service.setDues(id, form.getVersion(), dues, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.campaignDays");
                return new ModelAndView("redirect:" + campaign.path());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        model.addAttribute("shift", shiftOf(campaign));
        return new ModelAndView(page(campaign, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/doi")
    ModelAndView shift(
            @PathVariable long id,
            @ModelAttribute("shift") CampaignForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Campaign campaign = kept(id, form, actor);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = service.shift(id, form.getVersion(), form.getDays(), form.getReason(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.campaignShifted", form.getDays());
                return new ModelAndView("redirect:" + campaign.path());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        model.addAttribute("days", daysOf(campaign));
        return new ModelAndView(page(campaign, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static CampaignForm daysOf(Campaign campaign) {
        CampaignForm form = new CampaignForm();
        form.setVersion(campaign.version());
        campaign.dues().forEach((Long stage, Due due) -> {
            form.getDues().put(stage, due.day() == null ? null : Dates.format(due.day()));
            form.getPhrases().put(stage, due.phrase());
        });
        return form;
    }

    private static CampaignForm shiftOf(Campaign campaign) {
        CampaignForm form = new CampaignForm();
        form.setVersion(campaign.version());
        return form;
    }

    /** How many of the planned dossiers have no commune yet, by tier. */
    private static Map<Tier, Long> unnamed(Campaign campaign, Page page) {
        Map<Tier, Long> unnamed = new EnumMap<>(Tier.class);
        campaign.quotas().forEach((tier, number) -> {
            long named = page.groups().stream()
                    .flatMap(group -> group.lines().stream())
                    .filter(line -> line.dossier().tier() == tier)
                    .count();
            unnamed.put(tier, Math.max(0, number - named));
        });
        return unnamed;
    }

    private Campaign kept(long id, CampaignForm form, Actor actor) {
        Campaign campaign = service.find(id, actor);
        if (!Campaign.mayPlan(actor, campaign.areaPath())) {
            throw new NotAllowedException("dossier.denied.campaign");
        }
        if (campaign.version() != form.getVersion()) {
            String why = form.getReason();
            throw new StaleException(
                    "campaign " + id, campaign.path(), why == null ? List.of() : List.of(new Typed("Lý do", why)));
        }
        return campaign;
    }

    private String page(Campaign campaign, Actor actor, Model model) {
        model.addAttribute("c", campaign);
        model.addAttribute(
                "procedure",
                procedures.all().stream()
                        .filter(one -> one.id() == campaign.procedureId())
                        .findFirst()
                        .orElseThrow());
        Page page = board.page(new Wish(campaign.planYear(), null, null, campaign.id(), null, 1), ROWS, actor);
        model.addAttribute("page", page);
        model.addAttribute("unnamed", unnamed(campaign, page));
        model.addAttribute("cells", new StageCells());
        model.addAttribute("mayPlan", Campaign.mayPlan(actor, campaign.areaPath()));
        model.addAttribute("back", CampaignController.PATH);
        return VIEW;
    }
}
