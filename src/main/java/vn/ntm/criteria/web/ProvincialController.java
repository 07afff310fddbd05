package vn.ntm.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.LeadSheet;
import vn.ntm.criteria.domain.ProvincialRuling;
import vn.ntm.criteria.domain.ProvincialStore.Decision;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** What provinces laid down over a set. */
@Controller
@RequestMapping("/bo-tieu-chi/{code}/cua-tinh")
class ProvincialController {

    private static final String VIEW = "criteria/provincial";

    private final CriteriaCatalogue catalogue;
    private final ProvincialRuling ruling;
    private final LeadSheet areas;
    private final Units units;
    private final ApplicationClock clock;

    ProvincialController(
            CriteriaCatalogue catalogue,
            ProvincialRuling ruling,
            LeadSheet areas,
            Units units,
            ApplicationClock clock) {
        this.catalogue = catalogue;
        this.ruling = ruling;
        this.areas = areas;
        this.units = units;
        this.clock = clock;
    }

    /** A decision with the province it is of. */
    public record DecisionRow(
            Decision decision,
            @org.jspecify.annotations.Nullable UnitSummary province,
            boolean editable) {}

    @GetMapping
    String show(@PathVariable String code, Actor actor, Model model) {
        model.addAttribute("decision", new DecisionForm());
        return page(set(code), actor, model);
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @Valid @ModelAttribute("decision") DecisionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SetSummary set = set(code);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = ruling.enter(form.toDecision(set.id()), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "criteria.flash.decisionEntered", form.getDocument());
                return "redirect:/bo-tieu-chi/" + code + "/cua-tinh";
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(set, actor, model);
    }

    private String page(SetSummary set, Actor actor, Model model) {
        List<Decision> decisions = ruling.decisions(set.id());
        Map<UnitId, UnitSummary> provinces = units.findAll(decisions.stream()
                .map(one -> new UnitId(one.provinceId()))
                .distinct()
                .toList());
        List<UnitSummary> mine = areas.areasOf(actor, clock.today()).stream()
                .filter(area -> area.kind().level() == AdministrativeLevel.PROVINCE)
                .filter(area -> CatalogueAuthority.refuseProvince(actor, area).isEmpty())
                .toList();
        model.addAttribute("set", set);
        model.addAttribute(
                "rows",
                decisions.stream()
                        .map(one -> row(one, provinces.get(new UnitId(one.provinceId())), actor))
                        .toList());
        model.addAttribute("provinces", mine);
        model.addAttribute("dimensions", ruling.dimensions());
        model.addAttribute("back", "/bo-tieu-chi/" + set.code());
        return VIEW;
    }

    private static DecisionRow row(
            Decision decision, @org.jspecify.annotations.Nullable UnitSummary province, Actor actor) {
        boolean editable = province != null
                && CatalogueAuthority.refuseProvince(actor, province).isEmpty();
        return new DecisionRow(decision, province, editable);
    }

    private SetSummary set(String code) {
        return catalogue.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("criteria set", code));
    }
}
