package vn.ntm.works.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.works.Works.NewWork;
import vn.ntm.works.domain.DebtService;
import vn.ntm.works.domain.LedgerStore;
import vn.ntm.works.domain.WorkService;
import vn.ntm.works.domain.WorksReading;
import vn.ntm.works.domain.WorksReading.Sheet;

/** One work or model: entered, shown, changed. */
@Controller
@RequestMapping(WorkListController.PATH)
class WorkController {

    private static final String FORM = "works/form";

    private final WorkService service;
    private final WorksReading reading;
    private final DebtService debts;
    private final LedgerStore ledger;
    private final WorkChoices choices;
    private final ApplicationClock clock;

    WorkController(
            WorkService service,
            WorksReading reading,
            DebtService debts,
            LedgerStore ledger,
            WorkChoices choices,
            ApplicationClock clock) {
        this.service = service;
        this.reading = reading;
        this.debts = debts;
        this.ledger = ledger;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Actor actor, Model model) {
        Sheet sheet = sheet(id, actor);
        model.addAttribute("sheet", sheet);
        model.addAttribute("account", debts.accountOf(id, clock.today()));
        model.addAttribute("history", ledger.history(id));
        model.addAttribute("sources", choices.sourceNames());
        model.addAttribute("today", clock.today());
        return "works/show";
    }

    @GetMapping("/moi")
    String ask(@RequestParam(required = false) @Nullable Long donVi, Actor actor, Model model) {
        WorkInput form = new WorkInput();
        form.setUnit(donVi);
        form.setFormKey(UUID.randomUUID().toString());
        model.addAttribute("form", form);
        return enter(actor, model);
    }

    @PostMapping("/moi")
    ModelAndView register(
            @ModelAttribute("form") WorkInput form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        NewWork work = form.toWork(choices.catalogue(), binding);
        if (work != null) {
            Outcome<Long> outcome = registering(work, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "works.flash.registered", work.name());
                return new ModelAndView("redirect:" + WorkListController.PATH + "/" + outcome.value());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(enter(actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> registering(NewWork work, Actor actor) {
        try {
            return service.register(work, actor);
        } catch (DuplicateKeyException sentTwice) {
            // unique (unit_id, form_key): the same form at the same time; the first one is there now.
            return service.register(work, actor);
        }
    }

    @GetMapping("/{id}/sua")
    String edit(@PathVariable long id, Actor actor, Model model) {
        Sheet sheet = editable(id, actor);
        model.addAttribute("form", WorkInput.of(sheet.work(), sheet.items()));
        return edit(sheet, model);
    }

    @PostMapping("/{id}/sua")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") WorkInput form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Sheet sheet = editable(id, actor);
        form.setUnit(sheet.unit().id().value());
        NewWork work = form.toWork(choices.catalogue(), binding);
        if (work != null) {
            try {
                Outcome<Long> outcome = service.change(id, form.getVersion(), work, actor);
                if (!outcome.isRejected()) {
                    Flash.success(redirect, "works.flash.changed", work.name());
                    return new ModelAndView("redirect:" + WorkListController.PATH + "/" + id);
                }
                FormErrors.reject(binding, outcome.rejections());
            } catch (OptimisticLockingFailureException stale) {
                throw new StaleException(
                        "work " + id,
                        WorkListController.PATH + "/" + id + "/sua",
                        List.of(new StaleException.Typed("Tên", work.name())));
            }
        }
        return new ModelAndView(edit(sheet, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String edit(Sheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("units", List.of(sheet.unit()));
        return form(model);
    }

    private String enter(Actor actor, Model model) {
        List<UnitSummary> units = choices.unitsOf(actor);
        if (units.isEmpty()) {
            throw new NotAllowedException("works.denied.edit");
        }
        model.addAttribute("units", units);
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("kinds", choices.kinds());
        model.addAttribute("sets", choices.sets());
        return FORM;
    }

    private Sheet sheet(long id, Actor actor) {
        return reading.find(id, actor).orElseThrow(() -> new NotFoundException("work", id));
    }

    private Sheet editable(long id, Actor actor) {
        Sheet sheet = sheet(id, actor);
        if (!sheet.mayEdit()) {
            throw new NotAllowedException("works.denied.edit");
        }
        return sheet;
    }
}
