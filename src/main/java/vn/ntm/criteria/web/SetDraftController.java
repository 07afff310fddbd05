package vn.ntm.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.intake.DraftStore.StoredSet;
import vn.ntm.criteria.domain.intake.SetDrafting;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** A new set, or a new version of one: begun as a draft, and issued. */
@Controller
class SetDraftController {

    private static final String VIEW = "criteria/draft";
    private static final Map<String, String> DIMENSIONS = new java.util.TreeMap<>(
            Map.of("NONE", "Một mức chung", "REGION7", "Bảy vùng", "COMMUNE_GROUP3", "Ba nhóm xã"));

    private final SetDrafting drafting;

    SetDraftController(SetDrafting drafting) {
        this.drafting = drafting;
    }

    @GetMapping("/bo-tieu-chi-moi")
    String form(@RequestParam(name = "tu", required = false) @Nullable String from, Actor actor, Model model) {
        allowed(actor);
        SetDraftForm form = from == null
                ? new SetDraftForm()
                : SetDraftForm.amending(find(from).header());
        model.addAttribute("draft", form);
        return page(form, model);
    }

    @PostMapping("/bo-tieu-chi-moi")
    String create(
            @Valid @ModelAttribute("draft") SetDraftForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        allowed(actor);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = drafting.create(form.toSet(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "criteria.flash.draftCreated");
                return "redirect:/bo-tieu-chi/" + form.getCode() + "/nhap";
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, model);
    }

    @PostMapping("/bo-tieu-chi/{code}/ban-hanh")
    String issue(@PathVariable String code, Actor actor, RedirectAttributes redirect) {
        allowed(actor);
        StoredSet set = find(code);
        Outcome<Long> outcome = issuing(code, actor);
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
            return "redirect:/bo-tieu-chi/" + code + "/nhap";
        }
        Flash.success(redirect, "criteria.flash.draftIssued", set.header().name());
        return "redirect:/bo-tieu-chi/" + code;
    }

    private Outcome<Long> issuing(String code, Actor actor) {
        try {
            return drafting.issue(code, actor);
        } catch (DataIntegrityViolationException sameDay) {
            return Outcome.rejected(Rejection.of("criteria.error.setOverlaps"));
        }
    }

    private static void allowed(Actor actor) {
        CatalogueAuthority.refuseSets(actor).ifPresent(key -> {
            throw new NotAllowedException(key);
        });
    }

    private StoredSet find(String code) {
        return drafting.find(code).orElseThrow(() -> new NotFoundException("criteria set", code));
    }

    private String page(SetDraftForm form, Model model) {
        String from = form.getCopyOf();
        model.addAttribute("old", from == null ? null : drafting.find(from).orElse(null));
        model.addAttribute("levels", ObjectLevel.values());
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("dimensions", DIMENSIONS);
        model.addAttribute("back", "/bo-tieu-chi");
        return VIEW;
    }
}
