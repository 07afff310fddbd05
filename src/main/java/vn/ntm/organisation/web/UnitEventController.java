package vn.ntm.organisation.web;

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
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** Recording a merger, split or change of kind. */
@Controller
class UnitEventController {

    private final Units units;
    private final UnitLookup lookup;
    private final UnitEditors editors;
    private final UnitOptions options;

    UnitEventController(Units units, UnitLookup lookup, UnitEditors editors, UnitOptions options) {
        this.units = units;
        this.lookup = lookup;
        this.editors = editors;
        this.options = options;
    }

    @GetMapping("/don-vi/sap-xep/moi")
    String open(@RequestParam(name = "tu", required = false) @Nullable Long from, Model model) {
        editors.require();
        UnitEventForm form = from == null
                ? new UnitEventForm()
                : UnitEventForm.of(units.find(new UnitId(from)).orElseThrow(() -> new NotFoundException("unit", from)));
        model.addAttribute("form", form);
        return show(model);
    }

    @PostMapping("/don-vi/sap-xep")
    String record(
            @Valid @ModelAttribute("form") UnitEventForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        editors.require();
        LocalDate day = form.getEffectiveOn();
        List<UnitId> before =
                resolve("from", form.lines(form.getFrom()), day == null ? null : day.minusDays(1), binding);
        List<UnitId> after = resolve("to", form.lines(form.getTo()), day, binding);
        if (!binding.hasErrors()) {
            Outcome<Long> recorded = units.recordEvent(form.toEvent(before, after));
            if (!recorded.isRejected()) {
                Flash.success(redirect, "organisation.flash.recorded");
                return "redirect:/don-vi/" + (after.isEmpty() ? before.get(0) : after.get(0));
            }
            FormErrors.reject(binding, recorded.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model);
    }

    private List<UnitId> resolve(String field, List<String> lines, @Nullable LocalDate day, BindingResult binding) {
        List<UnitId> found = new ArrayList<>();
        for (String line : lines) {
            Outcome<UnitSummary> unit = lookup.one(field, line, day);
            if (unit.isRejected()) {
                FormErrors.reject(binding, unit.rejections());
            } else {
                found.add(unit.value().id());
            }
        }
        return found;
    }

    private String show(Model model) {
        model.addAttribute("back", "/don-vi");
        model.addAttribute("eventKinds", options.events());
        model.addAttribute("shares", options.shares());
        return "organisation/event";
    }
}
