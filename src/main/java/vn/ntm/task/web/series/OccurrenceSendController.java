package vn.ntm.task.web.series;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import vn.ntm.attachment.Uploads;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.series.CriterionProgress;
import vn.ntm.task.domain.series.OccurrenceAction;
import vn.ntm.task.domain.series.OccurrenceDrafting;
import vn.ntm.task.domain.series.OccurrenceService;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.SeriesOccurrence;
import vn.ntm.task.domain.series.SeriesReading;
import vn.ntm.task.domain.series.SeriesReading.Opened;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** A unit reports for a period, on a phone first: last time's figures stand there, only what changed is typed. */
@Controller
@RequestMapping("/bao-cao-dinh-ky/ky/{id}/gui")
class OccurrenceSendController {

    private static final String VIEW = "task/series/send";

    private final SeriesReading reading;
    private final OccurrenceService service;
    private final OccurrenceDrafting drafting;
    private final ApplicationClock clock;

    OccurrenceSendController(
            SeriesReading reading, OccurrenceService service, OccurrenceDrafting drafting, ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.drafting = drafting;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable long id, @ModelAttribute("form") OccurrenceForm form, Actor actor, Model model) {
        Opened opened = show(id, actor, model);
        form.setVersion(opened.occurrence().version());
        form.getValues().putAll(opened.prefill());
        drafting.find(id, actor).ifPresent(draft -> {
            form.fill(draft);
            model.addAttribute("draft", draft);
        });
        return VIEW;
    }

    @PostMapping(params = "!nhap")
    ModelAndView send(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OccurrenceForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = send(id, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.seriesSent");
                return new ModelAndView("redirect:/bao-cao-dinh-ky/ky/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        show(id, actor, model);
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(params = "nhap")
    ModelAndView keep(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OccurrenceForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = drafting.save(id, form.toReport(List.of()), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.seriesDraftKept");
                return new ModelAndView("redirect:/bao-cao-dinh-ky/ky/" + id + "/gui");
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        show(id, actor, model);
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> send(long id, OccurrenceForm form, Actor actor) {
        try {
            return service.send(id, form.toReport(Uploads.from(form.getFiles())), actor);
        } catch (OptimisticLockingFailureException raced) {
            Opened opened = reading.open(id, actor);
            List<Typed> typed = new ArrayList<>();
            for (FieldView field : FieldView.of(opened)) {
                String value = form.getValues().get(field.code());
                if (value != null) {
                    typed.add(new Typed(field.question(), value));
                }
            }
            throw new StaleException("occurrence " + id, "/bao-cao-dinh-ky/ky/" + id, typed);
        }
    }

    private Opened show(long id, Actor actor, Model model) {
        Opened opened = reading.open(id, actor);
        SeriesOccurrence occurrence = opened.occurrence();
        Set<OccurrenceAction> actions = occurrence.actionsFor(actor, clock.today());
        boolean records = actions.contains(OccurrenceAction.RECORD);
        if (!records && !actions.contains(OccurrenceAction.SEND)) {
            boolean missed = occurrence.state(clock.today()) == OccurrenceState.MISSED;
            throw new NotAllowedException(missed ? "task.error.seriesMissed" : "task.error.seriesNotNow");
        }
        OccurrenceController.addHead(model, occurrence, opened.series().title(), clock.today());
        model.addAttribute("opened", opened);
        model.addAttribute("fields", FieldView.of(opened));
        model.addAttribute("progresses", CriterionProgress.values());
        model.addAttribute("coverable", OccurrenceController.byId(reading.coverable(occurrence)));
        model.addAttribute("onBehalf", records);
        model.addAttribute("to", receiver(opened));
        model.addAttribute("back", records ? "/bao-cao-dinh-ky/ky/" + id : "/viec-cua-toi");
        return opened;
    }

    private static String receiver(Opened opened) {
        String to = opened.series().sendTo();
        String via = opened.series().sendVia();
        if (to == null) {
            return via == null ? "" : "gửi " + via;
        }
        return "gửi " + to + (via == null ? "" : " (qua " + via + ")");
    }
}
