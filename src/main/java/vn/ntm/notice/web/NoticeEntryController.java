package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.Issuers;
import vn.ntm.notice.domain.NoticeHeader;
import vn.ntm.notice.domain.NoticeKind;
import vn.ntm.notice.domain.NoticeRegistration;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** Registers a notice: paste, look at what was read, put right, save. Nothing is kept before "Lưu". */
@Controller
class NoticeEntryController {

    private final NoticeRegistration registration;
    private final Issuers issuers;

    NoticeEntryController(NoticeRegistration registration, Issuers issuers) {
        this.registration = registration;
        this.issuers = issuers;
    }

    @GetMapping("/thong-bao/moi")
    String form(Actor actor, Model model) {
        requireRight(actor);
        NoticeForm form = new NoticeForm();
        var choices = issuers.forActor(actor);
        if (choices.size() == 1) {
            form.setIssuerId(choices.get(0).id().value());
        }
        return show(form, null, actor, model);
    }

    @PostMapping(value = "/thong-bao/moi", params = "doc")
    String read(
            @ModelAttribute("form") NoticeForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Model model) {
        requireRight(actor);
        String text = rawText(request);
        if (text == null) {
            binding.rejectValue("text", "notice.error.textToRead");
            response.setStatus(422);
            return show(form, null, actor, model);
        }
        NoticeReading reading = NoticeText.read(text);
        form.fill(NoticeHeader.of(reading));
        return show(form, reading, actor, model);
    }

    @PostMapping("/thong-bao/moi")
    String save(
            @ModelAttribute("form") NoticeForm form,
            BindingResult binding,
            @RequestParam(name = "soan", required = false) @Nullable String compose,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        requireRight(actor);
        String text = rawText(request);
        NoticeHeader header = form.toHeader(binding);
        Long issuer = form.getIssuerId();
        if (!binding.hasErrors()) {
            Outcome<Long> saved =
                    registration.register(null, issuer == null ? null : new UnitId(issuer), header, text, false, actor);
            if (!saved.isRejected()) {
                Flash.success(redirect, "notice.flash.registered");
                boolean composes = compose != null && header.kind() == NoticeKind.THONG_BAO;
                return "redirect:/thong-bao/" + saved.value() + (composes ? "/soan" : "");
            }
            FormErrors.reject(binding, saved.rejections());
        }
        response.setStatus(422);
        return show(form, text == null ? null : NoticeText.read(text), actor, model);
    }

    private String show(NoticeForm form, @Nullable NoticeReading reading, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("reading", reading);
        model.addAttribute(
                "issuers",
                issuers.forActor(actor).stream()
                        .map(NoticeEntryController::choice)
                        .toList());
        model.addAttribute("back", "/thong-bao");
        return "notice/new";
    }

    private static Choice choice(UnitSummary unit) {
        return new Choice(unit.id().toString(), unit.nameWithParent());
    }

    private static void requireRight(Actor actor) {
        if (!actor.may(Right.DRAFT_NOTICE)) {
            throw new NotAllowedException("notice.error.notAllowed.draft");
        }
    }

    /** The text as pasted: form binding would tidy it, and the raw text must stay raw. */
    static @Nullable String rawText(HttpServletRequest request) {
        String text = request.getParameter("text");
        return text == null || text.isBlank() ? null : text.replace("\r\n", "\n");
    }
}
