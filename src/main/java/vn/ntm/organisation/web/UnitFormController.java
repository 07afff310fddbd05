package vn.ntm.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.domain.UnitEditing;
import vn.ntm.organisation.domain.UnitLookup;
import vn.ntm.organisation.domain.UnitPage;
import vn.ntm.organisation.domain.UnitReading;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** Entering and correcting units; administrators only. */
@Controller
class UnitFormController {

    private final UnitReading reading;
    private final UnitEditing editing;
    private final UnitLookup lookup;
    private final UnitForms forms;

    UnitFormController(UnitReading reading, UnitEditing editing, UnitLookup lookup, UnitForms forms) {
        this.reading = reading;
        this.editing = editing;
        this.lookup = lookup;
        this.forms = forms;
    }

    @GetMapping("/don-vi/moi")
    String open(@RequestParam(name = "cha", required = false) @Nullable Long parent, Model model) {
        forms.require();
        model.addAttribute("form", UnitForm.under(parent == null ? null : unit(parent)));
        return forms.showNew(model);
    }

    @PostMapping("/don-vi")
    String enter(
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        forms.require();
        UnitId parent = parent(form, binding);
        if (!binding.hasErrors()) {
            Outcome<UnitId> entered = editing.enter(form.toUnit(parent), form.toFlags());
            if (!entered.isRejected()) {
                Flash.success(redirect, "organisation.flash.entered", form.getName());
                return "redirect:/don-vi/" + entered.value();
            }
            FormErrors.reject(binding, entered.rejections());
        }
        form.spareFlags();
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.showNew(model);
    }

    @GetMapping("/don-vi/{id}/sua")
    String edit(@PathVariable long id, Model model) {
        forms.require();
        UnitPage page = open(id);
        UnitId above = page.unit().parentId();
        model.addAttribute("form", UnitForm.of(page, above == null ? null : unit(above.value())));
        return forms.showEdit(page, model);
    }

    @PostMapping("/don-vi/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        forms.require();
        UnitPage page = open(id);
        Integer seen = form.getVersion();
        if (seen == null || seen != page.details().version()) {
            throw new StaleException("unit " + id, "/don-vi/" + id + "/sua", form.typed());
        }
        UnitId parent = parent(form, binding);
        if (!binding.hasErrors()) {
            Outcome<UnitId> changed =
                    editing.change(page.unit().id(), seen, form.toUnit(parent), form.toFlags(), form.getChangeFrom());
            if (!changed.isRejected()) {
                Flash.success(redirect, "organisation.flash.changed", form.getName());
                return "redirect:/don-vi/" + id;
            }
            FormErrors.reject(binding, changed.rejections());
        }
        form.spareFlags();
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return forms.showEdit(page, model);
    }

    private @Nullable UnitId parent(UnitForm form, BindingResult binding) {
        for (int i = 0; i < form.getFlags().size(); i++) {
            if (form.getFlags().get(i).endsBeforeItBegins()) {
                binding.rejectValue("flags[" + i + "].validTo", "organisation.error.endsBeforeItBegins");
            }
        }
        String typed = form.getParent();
        if (typed == null) {
            return null;
        }
        Long id = form.getParentId();
        if (id != null && form.parentUntouched()) {
            return new UnitId(id);
        }
        Outcome<UnitSummary> found = lookup.one("parent", typed, null);
        if (found.isRejected()) {
            FormErrors.reject(binding, found.rejections());
            return null;
        }
        return found.value().id();
    }

    /** The unit to edit; a closed one is history, which nobody edits. */
    private UnitPage open(long id) {
        UnitPage page = reading.page(new UnitId(id)).orElseThrow(() -> new NotFoundException("unit", id));
        if (page.closed()) {
            throw new NotAllowedException("organisation.denied.closed");
        }
        return page;
    }

    private UnitSummary unit(long id) {
        return reading.unit(new UnitId(id)).orElseThrow(() -> new NotFoundException("unit", id));
    }
}
