package vn.ntm.task.web;

import jakarta.servlet.http.HttpServletResponse;
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
import vn.ntm.task.domain.CommitmentRegister;
import vn.ntm.task.domain.CommitmentRegister.Sheet;
import vn.ntm.task.domain.CommitmentService;
import vn.ntm.task.domain.CommitmentState;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** The ledger of commitments to those above. */
@Controller
@RequestMapping("/cam-ket")
class CommitmentController {

    private static final String LIST = "/cam-ket";
    private static final String NEW = "task/commitment/new";
    private static final String SHOW = "task/commitment/show";

    private final CommitmentRegister register;
    private final CommitmentService service;

    CommitmentController(CommitmentRegister register, CommitmentService service) {
        this.register = register;
        this.service = service;
    }

    @GetMapping
    String list(
            @RequestParam(name = "trang-thai", required = false) @Nullable CommitmentState state,
            Actor actor,
            Model model) {
        model.addAttribute("overview", register.overview(actor, state));
        model.addAttribute("states", CommitmentState.values());
        model.addAttribute("state", state);
        model.addAttribute("mayAdd", CommitmentService.mayKeep(actor));
        return "task/commitment/list";
    }

    @GetMapping("/moi")
    String blank(
            @RequestParam(name = "nhiemVu", required = false) @Nullable Long task,
            @ModelAttribute("form") CommitmentForm form,
            Actor actor,
            Model model) {
        if (!CommitmentService.mayKeep(actor)) {
            throw new NotAllowedException("task.error.commitmentNotYours");
        }
        form.setTaskId(task);
        model.addAttribute("back", task == null ? LIST : "/nhiem-vu/" + task);
        return NEW;
    }

    @PostMapping("/moi")
    String enter(
            @ModelAttribute("form") CommitmentForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Long task = form.getTaskId();
        String back = task == null ? LIST : "/nhiem-vu/" + task;
        if (!binding.hasErrors()) {
            Outcome<Integer> outcome = service.enter(form.toCommitment(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.commitmentsEntered", outcome.value());
                return "redirect:" + back;
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        model.addAttribute("back", back);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return NEW;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("form", CommitmentStepForm.of(sheet(id, actor, model).row()));
        return SHOW;
    }

    @PostMapping("/{id}")
    String move(
            @PathVariable long id,
            @ModelAttribute("form") CommitmentStepForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        sheet(id, actor, model);
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = move(id, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "task.flash.commitmentMoved");
                return "redirect:" + LIST + "/" + id;
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return SHOW;
    }

    @PostMapping("/{id}/nhiem-vu/{task}/bo")
    String leave(@PathVariable long id, @PathVariable long task, Actor actor, RedirectAttributes redirect) {
        service.leave(id, task, actor);
        Flash.success(redirect, "task.flash.commitmentMoved");
        return "redirect:" + LIST + "/" + id;
    }

    private Outcome<Long> move(long id, CommitmentStepForm form, Actor actor) {
        try {
            return service.move(
                    id,
                    form.getVersion(),
                    form.getState(),
                    form.getNote(),
                    form.getDocument(),
                    form.getTaskId(),
                    actor);
        } catch (OptimisticLockingFailureException raced) {
            String note = form.getNote();
            throw new StaleException(
                    "commitment " + id,
                    LIST + "/" + id,
                    note == null ? List.of() : List.of(new Typed("Ghi chú", note)));
        }
    }

    private Sheet sheet(long id, Actor actor, Model model) {
        Sheet sheet = register.find(id, actor).orElseThrow(() -> new NotFoundException("commitment", id));
        model.addAttribute("sheet", sheet);
        model.addAttribute("states", CommitmentState.values());
        model.addAttribute("back", LIST);
        return sheet;
    }
}
