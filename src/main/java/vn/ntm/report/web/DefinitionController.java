package vn.ntm.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.period.CutRule;
import vn.ntm.report.domain.period.Cycle;
import vn.ntm.report.domain.period.Definitions;
import vn.ntm.report.domain.period.ReportDefinition;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** How an area cuts the data of one of its reports, and when it is due. */
@Controller
@RequestMapping(PeriodController.PATH + "/quy-dinh/{areaId:[0-9]+}/{cycleCode}")
class DefinitionController {

    private final PeriodDesk desk;
    private final Definitions definitions;

    DefinitionController(PeriodDesk desk, Definitions definitions) {
        this.desk = desk;
        this.definitions = definitions;
    }

    /** A choice of a list. */
    record Option(String value, String label) {}

    @GetMapping
    String edit(@PathVariable long areaId, @PathVariable String cycleCode, Actor actor, Model model) {
        UnitSummary area = area(areaId, actor);
        Cycle cycle = cycle(cycleCode);
        ReportDefinition definition =
                Objects.requireNonNull(definitions.of(area).get(cycle));
        model.addAttribute("form", DefinitionForm.of(definition, definition.isOf(area.id())));
        return page(area, cycle, model);
    }

    @PostMapping
    String save(
            @PathVariable long areaId,
            @PathVariable String cycleCode,
            @ModelAttribute("form") DefinitionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        UnitSummary area = area(areaId, actor);
        Cycle cycle = cycle(cycleCode);
        if (!binding.hasErrors()) {
            Integer days = form.getDueDays();
            Outcome<Cycle> outcome = definitions.change(
                    area, cycle, form.getCut(), form.getWeekDay(), days == null ? 0 : days, form.getVersion(), actor);
            FormErrors.reject(binding, outcome.rejections());
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(area, cycle, model);
        }
        Flash.success(redirect, "report.flash.definition", cycle.label());
        return "redirect:" + PeriodController.PATH + "?donVi=" + areaId + "&ky=" + cycle.code();
    }

    private String page(UnitSummary area, Cycle cycle, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("cycle", cycle);
        model.addAttribute("weekly", cycle == Cycle.WEEK);
        model.addAttribute(
                "cuts",
                Stream.of(CutRule.values())
                        .map(rule -> new Option(rule.name(), rule.label()))
                        .toList());
        model.addAttribute(
                "weekDays",
                Stream.of(DayOfWeek.values())
                        .map(day -> new Option(day.name(), Dates.weekday(day)))
                        .toList());
        return "report/definition";
    }

    private UnitSummary area(long id, Actor actor) {
        desk.mustLead(actor);
        UnitSummary area = desk.area(id, actor).orElseThrow(() -> new NotFoundException("area", id));
        if (!definitions.mayChange(actor, area)) {
            throw new NotAllowedException("report.error.definitionNotYours");
        }
        return area;
    }

    private static Cycle cycle(String code) {
        Cycle cycle = Cycle.ofCode(code);
        if (cycle == null) {
            throw new NotFoundException("cycle", code);
        }
        return cycle;
    }
}
