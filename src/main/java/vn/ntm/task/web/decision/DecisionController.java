package vn.ntm.task.web.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.decision.DecisionRecord;
import vn.ntm.task.domain.decision.DecisionService;
import vn.ntm.task.domain.decision.DecisionState;
import vn.ntm.task.domain.decision.DecisionStore;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** What meetings agreed on and report to those above: the list, one record, and the step it takes next. */
@Controller
@RequestMapping("/chu-truong")
class DecisionController {

    private static final String LIST = "/chu-truong";
    private static final String NEW = "task/decision/new";
    private static final String SHOW = "task/decision/show";

    private final DecisionStore store;
    private final DecisionService service;
    private final TaskRegister tasks;

    DecisionController(DecisionStore store, DecisionService service, TaskRegister tasks) {
        this.store = store;
        this.service = service;
        this.tasks = tasks;
    }

    @GetMapping
    String list(
            @RequestParam(name = "trang-thai", required = false) @Nullable DecisionState state,
            Actor actor,
            Model model) {
        model.addAttribute("overview", store.overview(actor, state));
        model.addAttribute("states", DecisionState.values());
        model.addAttribute("state", state);
        return "task/decision/list";
    }

    @GetMapping("/moi")
    String blank(
            @RequestParam(name = "nhiemVu") long task,
            @ModelAttribute("form") DecisionForm form,
            Actor actor,
            Model model) {
        form.setTaskId(task);
        form.setContent(showDuty(task, actor, model).content());
        return NEW;
    }

    @PostMapping("/moi")
    String enter(
            @ModelAttribute("form") DecisionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        showDuty(form.getTaskId(), actor, model);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = service.enter(form.toDecision(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.decisionEntered");
                return "redirect:" + LIST + "/" + outcome.value();
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return NEW;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @ModelAttribute("form") DecisionStepForm form, Actor actor, Model model) {
        DecisionRecord shown = show(id, actor, model);
        form.setVersion(shown.version());
        shown.actionsFor(actor).stream().min(Enum::compareTo).ifPresent(form::setAction);
        return SHOW;
    }

    @PostMapping("/{id}")
    String tell(
            @PathVariable long id,
            @ModelAttribute("form") DecisionStepForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = tell(id, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(
                        redirect,
                        "task.flash.decisionMoved",
                        form.getAction().next().label());
                return "redirect:" + LIST + "/" + id;
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        show(id, actor, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return SHOW;
    }

    private Outcome<Long> tell(long id, DecisionStepForm form, Actor actor) {
        try {
            return service.tell(id, form.getVersion(), form.toStep(), actor);
        } catch (OptimisticLockingFailureException raced) {
            List<Typed> typed = new ArrayList<>();
            if (form.getDocument() != null) {
                typed.add(new Typed("Văn bản", form.getDocument()));
            }
            if (form.getWords() != null) {
                typed.add(new Typed("Ý kiến", form.getWords()));
            }
            throw new StaleException("decision " + id, LIST + "/" + id, typed);
        }
    }

    private TaskRegister.Duty showDuty(long task, Actor actor, Model model) {
        TaskRegister.Duty duty = tasks.duty(task, actor)
                .filter(found -> DecisionService.mayKeep(found, actor))
                .orElseThrow(() -> new NotFoundException("task", task));
        model.addAttribute("duty", duty);
        model.addAttribute("back", "/nhiem-vu/" + task);
        return duty;
    }

    private DecisionRecord show(long id, Actor actor, Model model) {
        DecisionRecord shown = store.find(id, actor).orElseThrow(() -> new NotFoundException("decision", id));
        model.addAttribute("decision", shown);
        model.addAttribute("actions", shown.actionsFor(actor).stream().sorted().toList());
        model.addAttribute("history", store.history(id));
        model.addAttribute("back", LIST);
        return shown;
    }
}
