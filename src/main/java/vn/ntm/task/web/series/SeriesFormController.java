package vn.ntm.task.web.series;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.series.ReadyTemplate;
import vn.ntm.task.domain.series.SeriesService;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** Setting a series up by hand, for what no notice orders. */
@Controller
@RequestMapping("/bao-cao-dinh-ky/moi")
class SeriesFormController {

    private static final String VIEW = "task/series/form";

    private final SeriesService service;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final ApplicationClock clock;

    SeriesFormController(SeriesService service, Units units, CriteriaCatalogue catalogue, ApplicationClock clock) {
        this.service = service;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A choice. */
    public record Choice(String value, String label) {}

    private static final List<Choice> CYCLES = List.of(
            new Choice(CycleUnit.WEEK.name(), "Tuần"),
            new Choice(CycleUnit.MONTH.name(), "Tháng"),
            new Choice(CycleUnit.QUARTER.name(), "Quý"),
            new Choice(CycleUnit.HALF_YEAR.name(), "6 tháng"),
            new Choice(CycleUnit.YEAR.name(), "Năm"));

    @GetMapping
    String blank(@ModelAttribute("form") SeriesForm form, Actor actor, Model model) {
        form.setStartsAfter(clock.today());
        show(actor, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") SeriesForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        show(actor, model);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = service.create(form.toRequest(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.seriesCreated");
                return new ModelAndView("redirect:/bao-cao-dinh-ky/" + outcome.value());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(Actor actor, Model model) {
        if (!actor.may(Right.ASSIGN_TASK)) {
            throw new NotAllowedException("task.error.seriesOnlyOffice");
        }
        List<UnitSummary> all = units.inScope(actor.scopePath(), clock.today()).stream()
                .filter(unit -> unit.kind() != UnitKind.THON)
                .limit(400)
                .toList();
        model.addAttribute(
                "communes", all.stream().filter(unit -> unit.kind().isCommune()).toList());
        model.addAttribute(
                "bodies",
                all.stream().filter(unit -> !unit.kind().isAdministrative()).toList());
        model.addAttribute("cycles", CYCLES);
        model.addAttribute("templates", ReadyTemplate.values());
        model.addAttribute(
                "sets",
                catalogue.inForce(clock.today()).stream()
                        .map(set -> new Choice(Long.toString(set.id()), set.name()))
                        .toList());
        model.addAttribute("back", "/bao-cao-dinh-ky");
    }
}
