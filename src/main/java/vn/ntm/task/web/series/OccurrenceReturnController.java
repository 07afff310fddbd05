package vn.ntm.task.web.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.series.OccurrenceAction;
import vn.ntm.task.domain.series.OccurrenceService;
import vn.ntm.task.domain.series.SeriesReading;
import vn.ntm.task.domain.series.SeriesReading.Shown;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** A report is sent back to be done again, with a reason. */
@Controller
@RequestMapping("/bao-cao-dinh-ky/ky/{id}/lam-lai")
class OccurrenceReturnController {

    private static final String VIEW = "task/series/return";

    private final SeriesReading reading;
    private final OccurrenceService service;
    private final ApplicationClock clock;

    OccurrenceReturnController(SeriesReading reading, OccurrenceService service, ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.clock = clock;
    }

    /** The reason, and the occurrence as it was seen. */
    public static class Form {
        @Size(max = 1000, message = "{task.error.textTooLong}") private @Nullable String reason;

        private int version;

        public @Nullable String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = reason;
        }

        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }
    }

    @GetMapping
    String ask(@PathVariable long id, @ModelAttribute("form") Form form, Actor actor, Model model) {
        form.setVersion(show(id, actor, model).occurrence().version());
        return VIEW;
    }

    @PostMapping
    ModelAndView sendBack(
            @PathVariable long id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = sendBack(id, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.seriesReturned");
                return new ModelAndView("redirect:/bao-cao-dinh-ky/ky/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        show(id, actor, model);
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> sendBack(long id, Form form, Actor actor) {
        try {
            return service.sendBack(id, form.getVersion(), form.getReason(), actor);
        } catch (OptimisticLockingFailureException raced) {
            String reason = form.getReason();
            throw new StaleException(
                    "occurrence " + id,
                    "/bao-cao-dinh-ky/ky/" + id,
                    reason == null ? List.of() : List.of(new Typed("Lý do", reason)));
        }
    }

    private Shown show(long id, Actor actor, Model model) {
        Shown shown = reading.show(id, actor);
        if (!shown.occurrence().actionsFor(actor, clock.today()).contains(OccurrenceAction.RETURN)) {
            throw new NotAllowedException("task.error.seriesNotReturned");
        }
        OccurrenceController.addHead(model, shown.occurrence(), shown.series().title(), clock.today());
        model.addAttribute("answers", Answers.of(shown));
        model.addAttribute("back", "/bao-cao-dinh-ky/ky/" + id);
        return shown;
    }
}
