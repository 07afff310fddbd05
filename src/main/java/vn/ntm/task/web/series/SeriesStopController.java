package vn.ntm.task.web.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.task.domain.series.SeriesService;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** Ends a series: by hand, or because what was to end it has happened. */
@Controller
@RequestMapping("/bao-cao-dinh-ky/{id}/dung")
class SeriesStopController {

    private static final String VIEW = "task/series/stop";

    private final SeriesRegister register;
    private final SeriesService service;
    private final ApplicationClock clock;

    SeriesStopController(SeriesRegister register, SeriesService service, ApplicationClock clock) {
        this.register = register;
        this.service = service;
        this.clock = clock;
    }

    /** Last day that is still owed, and why. */
    public static class Form {
        private @Nullable LocalDate on;

        @Size(max = 500, message = "{task.error.textTooLong}") private @Nullable String reason;

        private int version;

        public @Nullable LocalDate getOn() {
            return on;
        }

        public void setOn(@Nullable LocalDate on) {
            this.on = on;
        }

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
        ReportSeries series = show(id, actor, model);
        form.setVersion(series.version());
        form.setOn(clock.today());
        String event = series.endEvent();
        form.setReason(event == null ? null : "Đã " + event);
        return VIEW;
    }

    @PostMapping
    ModelAndView stop(
            @PathVariable long id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ReportSeries series = show(id, actor, model);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = stop(series, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.seriesStopped", Dates.format(form.getOn()));
                return new ModelAndView("redirect:/bao-cao-dinh-ky/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> stop(ReportSeries series, Form form, Actor actor) {
        try {
            return service.stop(series, form.getVersion(), form.getOn(), form.getReason(), actor);
        } catch (OptimisticLockingFailureException raced) {
            String reason = form.getReason();
            throw new StaleException(
                    "series " + series.id(),
                    "/bao-cao-dinh-ky/" + series.id(),
                    reason == null ? List.of() : List.of(new Typed("Lý do", reason)));
        }
    }

    private ReportSeries show(long id, Actor actor, Model model) {
        ReportSeries series = register.find(id, actor).orElseThrow(() -> new NotFoundException("series", id));
        if (!series.isManagedBy(actor)) {
            throw new NotAllowedException("task.error.seriesOnlyOffice");
        }
        model.addAttribute("series", series);
        model.addAttribute("back", "/bao-cao-dinh-ky/" + id);
        return series;
    }
}
