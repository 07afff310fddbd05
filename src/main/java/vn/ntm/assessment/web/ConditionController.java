package vn.ntm.assessment.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import vn.ntm.assessment.domain.ConditionEntry;
import vn.ntm.assessment.domain.RecognitionFigure;
import vn.ntm.assessment.domain.RecognitionStore;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitFlags;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** "Số liệu điều kiện" of a unit: satisfaction, debt, the list "xã trọng điểm về an ninh trật tự", each with its paper. */
@Controller
@RequestMapping("/don-vi-cong-nhan/{unitId}/dieu-kien")
class ConditionController {

    private static final String VIEW = "assessment/conditions";

    private final RecognitionUnits units;
    private final ConditionEntry entry;
    private final RecognitionStore store;
    private final UnitFlags flags;
    private final ApplicationClock clock;

    ConditionController(
            RecognitionUnits units,
            ConditionEntry entry,
            RecognitionStore store,
            UnitFlags flags,
            ApplicationClock clock) {
        this.units = units;
        this.entry = entry;
        this.store = store;
        this.flags = flags;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long unitId, Actor actor, Model model) {
        model.addAttribute("figure", new ConditionForm());
        model.addAttribute("listing", new ConditionForm());
        return page(units.inSight(unitId, actor), actor, model);
    }

    @PostMapping("/so-lieu")
    ModelAndView figure(
            @PathVariable long unitId,
            @ModelAttribute("figure") ConditionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        UnitSummary unit = open(unitId, actor);
        model.addAttribute("listing", new ConditionForm());
        return answer(
                unit,
                () -> entry.figure(unit, form.getKind(), form.number(), form.getFrom(), form.getDocument(), actor),
                "assessment.flash.figure",
                binding,
                actor,
                model,
                redirect);
    }

    @PostMapping("/{what:trong-diem|dua-ra}")
    ModelAndView list(
            @PathVariable long unitId,
            @PathVariable String what,
            @ModelAttribute("listing") ConditionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        UnitSummary unit = open(unitId, actor);
        model.addAttribute("figure", new ConditionForm());
        boolean lists = what.equals("trong-diem");
        return answer(
                unit,
                () -> lists
                        ? entry.list(unit, form.getFrom(), form.getDocument(), actor)
                        : entry.unlist(unit, form.getFrom(), form.getDocument(), actor),
                lists ? "assessment.flash.listed" : "assessment.flash.unlisted",
                binding,
                actor,
                model,
                redirect);
    }

    private ModelAndView answer(
            UnitSummary unit,
            Supplier<Outcome<?>> work,
            String done,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<?> outcome = work.get();
            if (!outcome.isRejected()) {
                Flash.success(redirect, done, unit.name());
                return new ModelAndView("redirect:" + RecognitionUnits.PATH + unit.id() + "/dieu-kien");
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(unit, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private UnitSummary open(long unitId, Actor actor) {
        UnitSummary unit = units.inSight(unitId, actor);
        if (!entry.mayEnter(unit, actor)) {
            throw new NotAllowedException("assessment.denied.condition");
        }
        return unit;
    }

    private String page(UnitSummary unit, Actor actor, Model model) {
        UnitFlags.@Nullable Flag open = null;
        var listings = flags.of(unit.id()).stream()
                .filter(flag -> flag.kind() == UnitFlagKind.XA_TRONG_DIEM_ANTT)
                .toList();
        for (UnitFlags.Flag flag : listings) {
            open = flag.validTo() == null ? flag : open;
        }
        model.addAttribute("unit", unit);
        model.addAttribute("listings", listings);
        model.addAttribute("isListed", open != null);
        model.addAttribute("figures", store.figures(unit.id(), clock.today()));
        model.addAttribute("kinds", RecognitionFigure.Kind.values());
        model.addAttribute("mayEnter", entry.mayEnter(unit, actor));
        model.addAttribute("today", clock.today());
        model.addAttribute("back", RecognitionUnits.PATH + unit.id());
        return VIEW;
    }
}
