package vn.ntm.task.web.series;

import java.util.List;
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
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.series.FieldKind;
import vn.ntm.task.domain.series.OccurrenceStore;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.ReportTemplate;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.task.domain.series.SeriesService;
import vn.ntm.task.domain.series.TemplateField;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** What a series asks for, in versions, and which series it sums up. */
@Controller
@RequestMapping("/bao-cao-dinh-ky/{id}/bieu-mau")
class TemplateController {

    private static final String VIEW = "task/series/template";

    private final SeriesRegister register;
    private final OccurrenceStore store;
    private final SeriesService service;

    TemplateController(SeriesRegister register, OccurrenceStore store, SeriesService service) {
        this.register = register;
        this.store = store;
        this.service = service;
    }

    /** A version. */
    public record Version(int number, String by, List<String> questions) {}

    @GetMapping
    String form(@PathVariable long id, Actor actor, Model model) {
        ReportSeries series = series(id, actor);
        List<ReportTemplate> templates = store.templates(id);
        model.addAttribute("form", TemplateForm.of(templates.get(0).fields(), register.sourcesOf(id)));
        show(series, templates, actor, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") TemplateForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ReportSeries series = series(id, actor);
        List<ReportTemplate> templates = store.templates(id);
        List<TemplateField> fields = form.toFields();
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = service.setSources(series, form.getSources(), actor);
            if (!outcome.isRejected() && !fields.equals(templates.get(0).fields())) {
                outcome = service.changeTemplate(series, fields, actor);
            }
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.seriesTemplate");
                return new ModelAndView("redirect:/bao-cao-dinh-ky/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        form.addBlankRows();
        show(series, templates, actor, model);
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ReportSeries series(long id, Actor actor) {
        ReportSeries series = register.find(id, actor).orElseThrow(() -> new NotFoundException("series", id));
        if (!series.isManagedBy(actor)) {
            throw new NotAllowedException("task.error.seriesOnlyOffice");
        }
        return series;
    }

    private void show(ReportSeries series, List<ReportTemplate> templates, Actor actor, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("kinds", FieldKind.values());
        model.addAttribute("possible", register.possibleSources(series, actor));
        model.addAttribute(
                "versions",
                templates.stream()
                        .map(one -> new Version(
                                one.number(),
                                one.createdBy() + " · " + Dates.format(one.createdAt()),
                                one.fields().stream()
                                        .map(TemplateField::question)
                                        .toList()))
                        .toList());
        model.addAttribute("back", "/bao-cao-dinh-ky/" + series.id());
    }
}
