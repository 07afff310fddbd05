package vn.ntm.task.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Supplier;
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
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.AssigningForm;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.task.domain.Transfers;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** Chuyển: to another unit (the office), or to a person inside the unit. */
@Controller
@RequestMapping("/nhiem-vu/{taskId}/giao/{id}")
class TransferController {

    private static final String UNIT_VIEW = "task/reassign";
    private static final String PERSON_VIEW = "task/hand-over";

    private final Transfers transfers;
    private final AssigningForm authorities;
    private final AssignmentPage page;

    TransferController(Transfers transfers, AssigningForm authorities, AssignmentPage page) {
        this.transfers = transfers;
        this.authorities = authorities;
        this.page = page;
    }

    /** A unit or person to choose. */
    public record Choice(long value, String label) {}

    @GetMapping("/chuyen")
    String reassign(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") TransferForm form,
            Actor actor,
            Model model) {
        form.setVersion(showUnits(taskId, id, form, actor, model));
        return UNIT_VIEW;
    }

    @PostMapping("/chuyen")
    ModelAndView reassign(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Target target = new Target(taskId, id, form.getVersion());
        UnitId to = form.getUnit() == null ? null : new UnitId(form.getUnit());
        if (taken(binding, form, taskId, () -> transfers.reassign(target, to, form.getReason(), actor))) {
            Flash.success(redirect, "task.flash.reassigned");
            return new ModelAndView("redirect:/nhiem-vu/" + taskId);
        }
        showUnits(taskId, id, form, actor, model);
        return new ModelAndView(UNIT_VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/phan-cong")
    String handOver(
            @PathVariable long taskId,
            @PathVariable long id,
            @ModelAttribute("form") TransferForm form,
            Actor actor,
            Model model) {
        form.setVersion(showPeople(taskId, id, actor, model));
        return PERSON_VIEW;
    }

    @PostMapping("/phan-cong")
    ModelAndView handOver(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Target target = new Target(taskId, id, form.getVersion());
        if (taken(binding, form, taskId, () -> transfers.handOver(target, form.getPerson(), actor))) {
            Flash.success(redirect, "task.flash.handedOver");
            return new ModelAndView("redirect:/nhiem-vu/" + taskId);
        }
        showPeople(taskId, id, actor, model);
        return new ModelAndView(PERSON_VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static boolean taken(BindingResult binding, TransferForm form, long taskId, Supplier<Outcome<Long>> step) {
        if (binding.hasErrors()) {
            return false;
        }
        try {
            Outcome<Long> outcome = step.get();
            FormErrors.reject(binding, outcome.rejections());
            return !outcome.isRejected();
        } catch (OptimisticLockingFailureException raced) {
            String reason = form.getReason();
            throw new StaleException(
                    "assignment",
                    "/nhiem-vu/" + taskId,
                    reason == null ? List.of() : List.of(new Typed("Lý do", reason)));
        }
    }

    private int showUnits(long taskId, long id, TransferForm form, Actor actor, Model model) {
        int version = page.show(taskId, id, actor, model, TaskAction.REASSIGN);
        List<UnitSummary> units = List.of();
        if (form.getFind() != null) {
            units = authorities.search(form.getFind());
        } else if (model.getAttribute("duty") instanceof Duty duty) {
            units = authorities.candidates(new UnitId(duty.ownerId()));
        }
        model.addAttribute(
                "units",
                units.stream()
                        .map(unit -> new Choice(unit.id().value(), unit.nameWithParent()))
                        .toList());
        return version;
    }

    private int showPeople(long taskId, long id, Actor actor, Model model) {
        int version = page.show(taskId, id, actor, model, TaskAction.HAND_OVER);
        model.addAttribute(
                "people",
                transfers.candidates(actor).stream()
                        .map(person -> new Choice(person.userId().value(), person.name() + ", " + person.title()))
                        .toList());
        return version;
    }
}
