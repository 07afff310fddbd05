package vn.ntm.dossier.web;

import java.util.Map;
import java.util.Objects;
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
import vn.ntm.dossier.domain.DossierAction;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.DossierService;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.StaleException;

/** Gives a dossier back, stops it, reviews or revokes what it led to: each with its day and its reason. */
@Controller
@RequestMapping("/ho-so/{id:\\d+}/{what:tra-lai|dung|xet-thu-hoi|giu-cong-nhan|thu-hoi}")
class EndingController {

    private static final String VIEW = "dossier/ending";

    private final DossierReading reading;
    private final DossierService service;
    private final ApplicationClock clock;

    EndingController(DossierReading reading, DossierService service, ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.clock = clock;
    }

    /**
     * What an address does.
     *
     * @param paper whether a document must be named
     */
    public record What(DossierAction action, String title, boolean paper, String flash) {}

    private static final Map<String, What> WHATS = Map.of(
            "tra-lai", new What(DossierAction.RETURN, "Trả lại để bổ sung", true, "dossier.flash.returned"),
            "dung", new What(DossierAction.STOP, "Dừng hồ sơ", false, "dossier.flash.stopped"),
            "xet-thu-hoi", new What(DossierAction.OPEN_REVIEW, "Mở xét thu hồi", false, "dossier.flash.review"),
            "giu-cong-nhan",
                    new What(
                            DossierAction.CLOSE_REVIEW, "Kết thúc xét, giữ công nhận", false, "dossier.flash.reviewed"),
            "thu-hoi", new What(DossierAction.REVOKE, "Ghi quyết định thu hồi", true, "dossier.flash.revoked"));

    @GetMapping
    String ask(@PathVariable long id, @PathVariable String what, Actor actor, Model model) {
        Opened opened = opened(id, what, actor);
        StepForm form = new StepForm();
        form.setVersion(opened.dossier().version());
        form.setDay(clock.today());
        model.addAttribute("step", form);
        return page(opened, what, model);
    }

    @PostMapping
    ModelAndView end(
            @PathVariable long id,
            @PathVariable String what,
            @ModelAttribute("step") StepForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = opened(id, what, actor);
        if (opened.dossier().version() != form.getVersion()) {
            throw new StaleException("dossier " + id, opened.dossier().path(), form.typed());
        }
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = doing(what, id, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, of(what).flash(), opened.unit().name());
                return new ModelAndView("redirect:" + opened.dossier().path());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(opened, what, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> doing(String what, long id, StepForm form, Actor actor) {
        int version = form.getVersion();
        return switch (of(what).action()) {
            case RETURN -> service.giveBack(id, version, form.getTarget(), form.toEntry(), form.getMissing(), actor);
            case OPEN_REVIEW -> service.openReview(id, version, form.toEntry(), actor);
            case CLOSE_REVIEW -> service.closeReview(id, version, form.toEntry(), actor);
            case REVOKE -> service.revoke(id, version, form.toEntry(), actor);
            default -> service.stop(id, version, form.toEntry(), actor);
        };
    }

    private static String page(Opened opened, String what, Model model) {
        model.addAttribute("o", opened);
        model.addAttribute("what", of(what));
        model.addAttribute("path", opened.dossier().path() + "/" + what);
        model.addAttribute(
                "targets", opened.procedure().targets(opened.dossier().done()));
        model.addAttribute("back", opened.dossier().path());
        return VIEW;
    }

    private Opened opened(long id, String what, Actor actor) {
        Opened opened = reading.opened(id, actor);
        if (!opened.actions().contains(of(what).action())) {
            throw new NotAllowedException("dossier.denied.step");
        }
        return opened;
    }

    private static What of(String what) {
        return Objects.requireNonNull(WHATS.get(what));
    }
}
