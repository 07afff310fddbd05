package vn.ntm.task.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.TaskOriginSource.Details;
import vn.ntm.task.domain.AssigningForm;
import vn.ntm.task.domain.Deadline;
import vn.ntm.task.domain.TaskAssigning;
import vn.ntm.task.reading.DeadlineReader;
import vn.ntm.task.web.TaskForm.LineForm;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** "Giao việc", from an item of a notice or free. */
@Controller
class TaskFormController {

    private static final DeadlineReader READER = new DeadlineReader();

    private final TaskAssigning assigning;
    private final AssigningForm support;

    TaskFormController(TaskAssigning assigning, AssigningForm support) {
        this.assigning = assigning;
        this.support = support;
    }

    @InitBinder("form")
    void manyUnits(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(1000);
    }

    /** What stands beside each line of the table. */
    public record LineInfo(String name, String icon, boolean subordinate, boolean commune) {}

    /** An option of a select. */
    public record Option(String value, String label) {}

    @GetMapping("/nhiem-vu/moi")
    String form(@ModelAttribute("form") TaskForm form, Actor actor, Model model) {
        mayAssign(actor);
        Details details = details(form, actor);
        UnitId owner = owner(form, details, actor);
        if (details != null) {
            form.setContent(details.text());
            support.suggestion(form.getNguon() == null ? "" : form.getNguon(), actor)
                    .ifPresent(form::suggest);
        }
        Set<Long> named = form.getLines().stream().map(LineForm::getUnit).collect(Collectors.toSet());
        support.candidates(owner).stream()
                .map(unit -> unit.id().value())
                .filter(unit -> !named.contains(unit))
                .forEach(unit -> form.getLines().add(new LineForm(unit, null, null)));
        show(form, details, model);
        return "task/form";
    }

    @PostMapping("/nhiem-vu/moi")
    ModelAndView assign(
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult binding,
            @RequestParam(defaultValue = "giao") String nut,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        mayAssign(actor);
        Details details = details(form, actor);
        if (!nut.equals("giao")) {
            change(form, nut, binding);
            show(form, details, model);
            return new ModelAndView("task/form");
        }
        DeadlineSpec deadline = deadline(form, details, binding);
        if (!binding.hasErrors()) {
            TaskOrigin origin = details == null ? TaskOrigin.none() : details.origin();
            Outcome<Long> outcome =
                    assigning.assign(form.toCommand(origin, owner(form, details, actor), deadline), actor);
            if (!outcome.isRejected()) {
                Flash.success(
                        redirect, "task.flash.assigned", form.chosenLines().size());
                Long paper = details == null ? null : details.origin().parentId();
                String path = details == null ? null : details.origin().path();
                boolean backToPaper = paper != null && path != null && path.startsWith("/");
                return new ModelAndView("redirect:" + (backToPaper ? path : "/nhiem-vu/" + outcome.value()));
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        show(form, details, model);
        return new ModelAndView("task/form", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void mayAssign(Actor actor) {
        if (!actor.may(Right.ASSIGN_TASK)) {
            throw new NotAllowedException("task.error.onlyOfficeAssigns");
        }
    }

    private @Nullable Details details(TaskForm form, Actor actor) {
        String reference = form.getNguon();
        return reference == null
                ? null
                : support.origin(reference, actor).orElseThrow(() -> new NotFoundException("item", reference));
    }

    private UnitId owner(TaskForm form, @Nullable Details details, Actor actor) {
        UnitId owner = details == null ? support.ownAuthority(actor) : details.issuer();
        form.setOwner(owner.value());
        return owner;
    }

    private DeadlineSpec deadline(TaskForm form, @Nullable Details details, BindingResult binding) {
        LocalDate paperDay = details == null ? null : details.paperDay();
        Optional<DeadlineSpec> printed = printed(form, paperDay);
        LocalDate internal = form.getInternalDay();
        if (internal != null) {
            support.internalRefusal(internal, printed.orElse(DeadlineSpec.none()), paperDay)
                    .ifPresent(refusal -> FormErrors.reject(binding, List.of(refusal)));
            return internal(form, internal);
        }
        if (printed.isEmpty()) {
            binding.rejectValue("phrase", "task.error.phraseUnread");
            return form.explicitDeadline();
        }
        DeadlineSpec spec = printed.get();
        boolean needsDay = form.getRule().equals("BY") || form.getRule().equals("BEFORE");
        if (needsDay && form.getDay() == null && !binding.hasFieldErrors("day")) {
            binding.rejectValue("day", "task.error.dayRequired");
        }
        return spec.kind() == DeadlineKind.URGENT_NO_DATE && form.isNoDeadline() ? spec.asInternal() : spec;
    }

    /** What the form says that the paper prints, "khẩn trương" of the order too; empty for words that cannot be read. */
    private static Optional<DeadlineSpec> printed(TaskForm form, @Nullable LocalDate paperDay) {
        String words = form.getPhrase();
        String order = form.getContent();
        if (!form.getRule().equals("AUTO")) {
            return Optional.of(form.explicitDeadline());
        }
        if (words != null && !words.isEmpty()) {
            return READER.read(words, paperDay);
        }
        return (order == null ? Optional.<DeadlineSpec>empty() : READER.findUrgency(order, paperDay))
                .or(() -> Optional.of(form.explicitDeadline()));
    }

    private static DeadlineSpec internal(TaskForm form, LocalDate day) {
        String words = form.getPhrase();
        return DeadlineSpec.of(DeadlineKind.BY, words == null ? "" : words, day).asInternal();
    }

    private void change(TaskForm form, String button, BindingResult binding) {
        if (button.equals("xa") || button.equals("bo")) {
            Map<UnitId, UnitSummary> units = unitsOf(form);
            for (LineForm line : form.getLines()) {
                UnitSummary unit = units.get(new UnitId(line.getUnit()));
                boolean commune = unit != null && unit.kind() == UnitKind.XA;
                line.setRole(button.equals("bo") ? null : commune ? "LEAD" : line.getRole());
            }
        } else if (button.equals("them") && form.getThem() != null) {
            List<UnitSummary> found = support.search(form.getThem());
            if (found.isEmpty()) {
                binding.rejectValue("them", "task.error.unitNotFound");
            }
            for (UnitSummary unit : found) {
                boolean there = form.getLines().stream()
                        .anyMatch(line -> line.getUnit() == unit.id().value());
                if (!there) {
                    form.getLines().add(new LineForm(unit.id().value(), null, null));
                }
            }
        }
    }

    private Map<UnitId, UnitSummary> unitsOf(TaskForm form) {
        return support.unitsOf(
                form.getLines().stream().map(line -> new UnitId(line.getUnit())).toList());
    }

    private void show(TaskForm form, @Nullable Details details, Model model) {
        Map<UnitId, UnitSummary> units = unitsOf(form);
        List<LineInfo> infos = new ArrayList<>();
        for (LineForm line : form.getLines()) {
            UnitSummary unit = units.get(new UnitId(line.getUnit()));
            infos.add(
                    unit == null
                            ? new LineInfo("Đơn vị không còn trong danh mục", "question-circle", true, false)
                            : new LineInfo(
                                    unit.name(),
                                    unit.kind().icon(),
                                    unit.subordinate(),
                                    unit.kind().isCommune()));
        }
        LocalDate paperDay = details == null ? null : details.paperDay();
        if (form.getCriteriaSetId() == null) {
            support.usualSet(paperDay).ifPresent(set -> form.setCriteriaSetId(set.id()));
        }
        model.addAttribute("infos", infos);
        model.addAttribute("details", details);
        model.addAttribute(
                "sets",
                support.sets(paperDay).stream()
                        .map(set -> new Option(Long.toString(set.id()), set.name() + " (" + set.decision() + ")"))
                        .toList());
        Deadline preview = preview(form, paperDay);
        model.addAttribute("preview", preview);
        model.addAttribute("alreadyPast", preview != null && preview.earlierThan(support.firstPossibleDay(paperDay)));
        model.addAttribute(
                "back",
                details == null || details.origin().path() == null
                        ? "/nhiem-vu"
                        : details.origin().path());
    }

    private @Nullable Deadline preview(TaskForm form, @Nullable LocalDate paperDay) {
        LocalDate internal = form.getInternalDay();
        if (internal != null) {
            return support.preview(internal(form, internal));
        }
        if (form.getRule().equals("AUTO") && form.getPhrase() == null && form.getContent() == null) {
            return null;
        }
        return printed(form, paperDay)
                .filter(spec ->
                        spec.day() != null || spec.kind() != DeadlineKind.BY && spec.kind() != DeadlineKind.BEFORE)
                .map(support::preview)
                .orElse(null);
    }
}
