package vn.ntm.task.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.MilestoneRegister;
import vn.ntm.task.domain.MilestoneRegister.Row;
import vn.ntm.task.domain.MilestoneRegister.Sheet;
import vn.ntm.task.domain.MilestoneService;
import vn.ntm.task.domain.OpenDeadlines.Change;
import vn.ntm.task.domain.PlanDays;
import vn.ntm.task.domain.series.SeriesStore;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** Milestones: what duties wait for; entering a day shows which deadlines it moves before it does. */
@Controller
@RequestMapping("/moc-thoi-gian")
class MilestoneController {

    private static final String LIST = "/moc-thoi-gian";
    private static final String SHEET = "task/milestone/show";

    private final MilestoneRegister register;
    private final MilestoneService service;
    private final PlanDays plans;
    private final SeriesStore series;

    MilestoneController(MilestoneRegister register, MilestoneService service, PlanDays plans, SeriesStore series) {
        this.register = register;
        this.service = service;
        this.plans = plans;
        this.series = series;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        List<Row> rows = register.list(actor);
        model.addAttribute(
                "waiting", rows.stream().filter(row -> row.day() == null).toList());
        model.addAttribute(
                "dated", rows.stream().filter(row -> row.day() != null).toList());
        return "task/milestone/list";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable LocalDate ngay,
            @RequestParam(required = false) @Nullable String vanBan,
            Actor actor,
            Model model) {
        Sheet sheet = sheet(id, actor, model);
        MilestoneForm form = MilestoneForm.of(sheet.row());
        if (ngay != null) {
            form.setDay(ngay);
            form.setDocument(vanBan);
        }
        model.addAttribute("form", form);
        return SHEET;
    }

    @PostMapping("/{id}")
    String enter(
            @PathVariable long id,
            @ModelAttribute("form") MilestoneForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Sheet sheet = sheet(id, actor, model);
        if (sheet.row().version() != form.getVersion()) {
            throw new StaleException("milestone " + id, LIST + "/" + id, form.typed());
        }
        if (!binding.hasErrors() && !form.isConfirmed()) {
            Outcome<List<Change>> preview = service.preview(id, form.toEntry(), actor);
            FormErrors.reject(binding, preview.rejections());
            if (!binding.hasErrors()) {
                model.addAttribute("moves", Moves.of(preview.value()));
                return SHEET;
            }
        }
        if (!binding.hasErrors()) {
            Outcome<Integer> outcome = enter(id, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.milestoneDated", Dates.format(form.getDay()), outcome.value());
                return "redirect:" + LIST + "/" + id;
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return SHEET;
    }

    private Outcome<Integer> enter(long id, MilestoneForm form, Actor actor) {
        try {
            return service.enter(id, form.toEntry(), actor);
        } catch (OptimisticLockingFailureException raced) {
            throw new StaleException("milestone " + id, LIST + "/" + id, form.typed());
        }
    }

    private Sheet sheet(long id, Actor actor, Model model) {
        Sheet sheet = register.find(id, actor).orElseThrow(() -> new NotFoundException("milestone", id));
        model.addAttribute("sheet", sheet);
        model.addAttribute("ending", series.endingWith(id));
        model.addAttribute("planDays", sheet.row().editable() ? plans.of(sheet.row(), actor) : List.of());
        model.addAttribute("back", LIST);
        return sheet;
    }
}
