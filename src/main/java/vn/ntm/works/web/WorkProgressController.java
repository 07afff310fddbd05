package vn.ntm.works.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.works.DebtLedger.Statement;
import vn.ntm.works.Works.NewStep;
import vn.ntm.works.domain.DebtService;
import vn.ntm.works.domain.Steps;
import vn.ntm.works.domain.WorkService;
import vn.ntm.works.domain.WorksReading;
import vn.ntm.works.domain.WorksReading.Sheet;

/** How far a work is: its steps, and the figures of its ledger. */
@Controller
@RequestMapping(WorkListController.PATH + "/{id}")
class WorkProgressController {

    private final WorkService service;
    private final DebtService debts;
    private final WorksReading reading;
    private final WorkChoices choices;
    private final ApplicationClock clock;

    WorkProgressController(
            WorkService service, DebtService debts, WorksReading reading, WorkChoices choices, ApplicationClock clock) {
        this.service = service;
        this.debts = debts;
        this.reading = reading;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/buoc")
    String askStep(
            @PathVariable long id, @RequestParam(required = false) @Nullable String buoc, Actor actor, Model model) {
        Sheet sheet = editable(id, actor);
        StepInput form = new StepInput();
        Steps.Line line = sheet.steps().lines().stream()
                .filter(one -> one.kind().code().equals(buoc))
                .findFirst()
                .orElse(sheet.steps().next());
        if (line != null) {
            form.setStep(line.kind().code());
            if (line.said() != null) {
                form.setPlannedOn(Dates.format(line.said().plannedOn()));
                form.setDoneOn(Dates.format(line.said().doneOn()));
                form.setDocument(line.said().document());
            }
        }
        model.addAttribute("form", form);
        return step(sheet, model);
    }

    @PostMapping("/buoc")
    ModelAndView mark(
            @PathVariable long id,
            @ModelAttribute("form") StepInput form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Sheet sheet = editable(id, actor);
        Typed typed = new Typed(binding);
        NewStep step = new NewStep(
                Objects.requireNonNullElse(form.getStep(), ""),
                typed.date("plannedOn", form.getPlannedOn()),
                typed.date("doneOn", form.getDoneOn()),
                form.getDocument());
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = service.mark(id, step, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "works.flash.step", sheet.work().name());
                return back(id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(step(sheet, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String step(Sheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        return "works/step";
    }

    @GetMapping("/so-lieu")
    String askFigures(@PathVariable long id, Actor actor, Model model) {
        Sheet sheet = editable(id, actor);
        LocalDate today = clock.today();
        model.addAttribute("form", FiguresInput.of(debts.accountOf(id, today), today));
        return figures(sheet, model);
    }

    @PostMapping("/so-lieu")
    ModelAndView state(
            @PathVariable long id,
            @ModelAttribute("form") FiguresInput form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Sheet sheet = editable(id, actor);
        Statement statement = form.toStatement(binding, clock.today());
        LocalDate due = new Typed(binding).date("dueOn", form.getDueOn());
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = debts.state(id, statement, form.getPlan(), due, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "works.flash.figures", sheet.work().name());
                return back(id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(figures(sheet, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String figures(Sheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("sources", choices.sources());
        return "works/figures";
    }

    private static ModelAndView back(long id) {
        return new ModelAndView("redirect:" + WorkListController.PATH + "/" + id);
    }

    private Sheet editable(long id, Actor actor) {
        Sheet sheet = reading.find(id, actor).orElseThrow(() -> new NotFoundException("work", id));
        if (!sheet.mayEdit()) {
            throw new NotAllowedException("works.denied.edit");
        }
        return sheet;
    }
}
