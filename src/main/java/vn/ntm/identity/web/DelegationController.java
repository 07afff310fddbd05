package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.domain.DelegationReading;
import vn.ntm.identity.domain.DelegationService;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** Ủy quyền khi vắng mặt: to whom one's post is left for some days, and whose posts were left to oneself. */
@Controller
@RequestMapping("/tai-khoan/uy-quyen")
class DelegationController {

    private static final String VIEW = "identity/delegations";
    private static final String PAGE = "/tai-khoan/uy-quyen";

    private final DelegationService service;
    private final DelegationReading reading;

    DelegationController(DelegationService service, DelegationReading reading) {
        this.service = service;
        this.reading = reading;
    }

    @GetMapping
    String show(Actor actor, @ModelAttribute("delegation") DelegationForm form, Model model) {
        return page(actor, model);
    }

    @PostMapping
    String give(
            Actor actor,
            @Valid @ModelAttribute("delegation") DelegationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            Outcome<Long> outcome = giving(form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "identity.flash.delegationGiven");
                return "redirect:" + PAGE;
            }
            FormErrors.reject(errors, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, model);
    }

    @PostMapping("/{id}/ket-thuc")
    String end(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        Outcome<Long> outcome;
        try {
            outcome = service.end(id, version, reason == null ? "" : reason, actor);
        } catch (OptimisticLockingFailureException raced) {
            throw new StaleException("delegation " + id, PAGE, java.util.List.of());
        }
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, "identity.flash.delegationEnded");
        }
        return "redirect:" + PAGE;
    }

    /** The same delegation sent twice at once: the database tells the second. */
    private Outcome<Long> giving(DelegationForm form, Actor actor) {
        try {
            return service.give(form.toDelegation(), actor);
        } catch (DataIntegrityViolationException twice) {
            return Outcome.rejected(Rejection.onField("from", "identity.error.delegationOverlaps"));
        }
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("sheet", reading.sheet(actor));
        model.addAttribute("position", actor.position());
        model.addAttribute("back", "/");
        return VIEW;
    }
}
