package vn.ntm.criteria.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.LeadAssigning;
import vn.ntm.criteria.domain.LeadStore.StoredLead;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** One lead: naming its official, and ending it. */
@Controller
@RequestMapping(LeadListController.PATH + "/{id}")
class LeadController {

    private static final String VIEW = "criteria/lead";

    private final LeadAssigning assigning;
    private final Units units;
    private final ApplicationClock clock;

    LeadController(LeadAssigning assigning, Units units, ApplicationClock clock) {
        this.assigning = assigning;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        show(find(id, actor), actor, model, null);
        return VIEW;
    }

    @PostMapping("/can-bo")
    ModelAndView name(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String official,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        StoredLead lead = find(id, actor);
        try {
            Outcome<StoredLead> outcome = assigning.nameOfficial(lead, version, official, actor);
            return answer(outcome, "criteria.flash.officialNamed", actor, model, redirect, lead);
        } catch (OptimisticLockingFailureException changed) {
            throw stale(lead, "Cán bộ phụ trách", official);
        }
    }

    @PostMapping("/ket-thuc")
    ModelAndView end(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String lastDay,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        StoredLead lead = find(id, actor);
        LocalDate day;
        try {
            day = Dates.parse(lastDay);
        } catch (DateTimeException notADay) {
            day = null;
        }
        if (day == null) {
            return refused(lead, actor, model, "criteria.error.leadLastDay", new Object[0]);
        }
        try {
            Outcome<StoredLead> outcome = assigning.end(lead, version, day, actor);
            return answer(outcome, "criteria.flash.leadEnded", actor, model, redirect, lead);
        } catch (OptimisticLockingFailureException changed) {
            throw stale(lead, "Ngày cuối", lastDay);
        }
    }

    private ModelAndView answer(
            Outcome<StoredLead> outcome,
            String flash,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            StoredLead lead) {
        if (outcome.isRejected()) {
            var first = outcome.rejections().get(0);
            return refused(
                    lead, actor, model, first.messageKey(), first.arguments().toArray());
        }
        Flash.success(redirect, flash, lead.itemCode());
        return new ModelAndView(
                "redirect:" + LeadListController.PATH + "/" + lead.lead().id());
    }

    /** Why it was refused, as the page prints it. */
    public record Refusal(String key, Object[] arguments) {}

    private ModelAndView refused(StoredLead lead, Actor actor, Model model, String key, Object[] arguments) {
        show(lead, actor, model, new Refusal(key, arguments));
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static StaleException stale(StoredLead lead, String label, @Nullable String typed) {
        return new StaleException(
                "lead " + lead.lead().id(),
                LeadListController.PATH + "/" + lead.lead().id(),
                List.of(new Typed(label, typed == null ? "" : typed)));
    }

    private StoredLead find(long id, Actor actor) {
        StoredLead lead = assigning.find(id).orElseThrow(() -> new NotFoundException("lead", id));
        UnitSummary area = area(lead);
        if (!actor.sees(area.path()) && !actor.unitPath().startsWith(area.path())) {
            throw new NotFoundException("lead", id);
        }
        if (!assigning.mayName(lead, actor)) {
            throw new NotAllowedException("criteria.denied.official");
        }
        return lead;
    }

    private UnitSummary area(StoredLead lead) {
        return units.find(lead.lead().area()).orElseThrow();
    }

    private void show(StoredLead lead, Actor actor, Model model, @Nullable Refusal refusal) {
        UnitSummary area = area(lead);
        boolean mayEnd = CatalogueAuthority.refuseLeads(actor, area).isEmpty();
        model.addAttribute("stored", lead);
        model.addAttribute("area", area);
        model.addAttribute("agency", units.find(lead.lead().agency()).orElseThrow());
        model.addAttribute("mayEnd", mayEnd);
        model.addAttribute("today", Dates.format(clock.today()));
        model.addAttribute("refusal", refusal);
        model.addAttribute("back", mayEnd ? LeadListController.PATH + "?donVi=" + area.id() : "/tieu-chi-phu-trach");
    }
}
