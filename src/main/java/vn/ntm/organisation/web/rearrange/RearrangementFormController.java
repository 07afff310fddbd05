package vn.ntm.organisation.web.rearrange;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.domain.UnitLookup;
import vn.ntm.organisation.domain.rearrange.RearrangementDrafting;
import vn.ntm.organisation.web.UnitEditors;
import vn.ntm.organisation.web.UnitOptions;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** First step of a rearrangement: what is done to which units, by which resolution. */
@Controller
class RearrangementFormController {

    private final RearrangementDrafting drafting;
    private final Units units;
    private final UnitLookup lookup;
    private final UnitEditors editors;
    private final UnitOptions options;

    RearrangementFormController(
            RearrangementDrafting drafting, Units units, UnitLookup lookup, UnitEditors editors, UnitOptions options) {
        this.drafting = drafting;
        this.units = units;
        this.lookup = lookup;
        this.editors = editors;
        this.options = options;
    }

    @GetMapping("/don-vi/sap-xep/moi")
    String open(@RequestParam(name = "tu", required = false) @Nullable Long from, Model model) {
        editors.requireRearranging();
        RearrangementForm form = from == null
                ? new RearrangementForm()
                : RearrangementForm.of(
                        units.find(new UnitId(from)).orElseThrow(() -> new NotFoundException("unit", from)));
        model.addAttribute("form", form);
        return show(model);
    }

    @PostMapping("/don-vi/sap-xep")
    String draft(
            @Valid @ModelAttribute("form") RearrangementForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        editors.requireRearranging();
        LocalDate day = form.getEffectiveOn();
        List<UnitSummary> before = resolve("from", form.getFrom(), day == null ? null : day.minusDays(1), binding);
        List<UnitSummary> after = resolve("to", form.getTo(), day, binding);
        List<UnitSummary> parent = resolve("newParent", form.getNewParent(), day, binding);
        if (!binding.hasErrors()) {
            editors.requireInside(before);
            Outcome<Long> drafted = drafting.draft(form.toRearrangement(
                    ids(before),
                    ids(after),
                    parent.isEmpty() ? null : parent.get(0).id()));
            if (!drafted.isRejected()) {
                Flash.success(redirect, "organisation.flash.drafted");
                return "redirect:/don-vi/sap-xep/" + drafted.value();
            }
            FormErrors.reject(binding, drafted.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model);
    }

    private List<UnitSummary> resolve(
            String field, @Nullable String typed, @Nullable LocalDate day, BindingResult binding) {
        List<UnitSummary> found = new ArrayList<>();
        for (String line : RearrangementForm.lines(typed)) {
            Outcome<UnitSummary> unit = lookup.one(field, line, day);
            if (unit.isRejected()) {
                FormErrors.reject(binding, unit.rejections());
            } else {
                found.add(unit.value());
            }
        }
        return found;
    }

    private static List<UnitId> ids(List<UnitSummary> units) {
        return units.stream().map(UnitSummary::id).toList();
    }

    private String show(Model model) {
        model.addAttribute("back", "/don-vi/sap-xep");
        model.addAttribute("eventKinds", options.events());
        model.addAttribute("shares", options.shares());
        model.addAttribute("kinds", options.kinds());
        return "organisation/rearrange/form";
    }
}
