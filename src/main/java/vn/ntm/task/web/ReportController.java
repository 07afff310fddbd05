package vn.ntm.task.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.attachment.Uploads;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.domain.Checklists.Line;
import vn.ntm.task.domain.HintAction;
import vn.ntm.task.domain.HintService;
import vn.ntm.task.domain.StatusAnswer;
import vn.ntm.task.domain.StatusReporting;
import vn.ntm.task.domain.StatusReview;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.task.domain.TaskService.LineReport;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.task.web.series.OwedCards;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** A unit reports: progress, an obstacle, or "done, please accept". */
@Controller
@RequestMapping("/nhiem-vu/{taskId}/giao/{id}/bao-cao")
class ReportController {

    /** What a unit can say of a criterion, best first. */
    private static final List<AchievementStatus> STATUSES = List.of(
            AchievementStatus.MET,
            AchievementStatus.MET_LOW,
            AchievementStatus.MET_AT_RISK,
            AchievementStatus.PARTLY_MET,
            AchievementStatus.NOT_MET,
            AchievementStatus.NOT_KEPT,
            AchievementStatus.NOT_APPLICABLE);

    private final StatusReporting reporting;
    private final TaskReading reading;
    private final HintService hints;
    private final AssignmentPage page;
    private final OwedCards owed;

    ReportController(
            StatusReporting reporting, TaskReading reading, HintService hints, AssignmentPage page, OwedCards owed) {
        this.owed = owed;
        this.reporting = reporting;
        this.reading = reading;
        this.hints = hints;
        this.page = page;
    }

    @GetMapping
    String form(
            @PathVariable long taskId,
            @PathVariable long id,
            @RequestParam(name = "goiY", required = false) @Nullable Long hint,
            @ModelAttribute("form") ReportForm form,
            Actor actor,
            Model model) {
        form.setVersion(page.show(taskId, id, actor, model, TaskAction.UPDATE, TaskAction.SUBMIT));
        showLines(taskId, id, form, actor, model);
        if (hint != null) {
            hints.of(taskId, actor).stream()
                    .filter(one -> one.hint().id() == hint
                            && one.hint().assignmentId() == id
                            && one.actions().contains(HintAction.REPORT))
                    .findFirst()
                    .ifPresent(one -> {
                        form.setState("XONG");
                        form.setText(HintView.report(one.hint()));
                    });
        }
        return "task/report";
    }

    @PostMapping
    ModelAndView send(
            @PathVariable long taskId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (form.needsWords()) {
            binding.rejectValue("text", "task.error.obstacleNeedsWords");
        }
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = send(taskId, id, form, actor);
            if (!outcome.isRejected()) {
                boolean done = "XONG".equals(form.getState());
                Flash.success(redirect, done ? "task.flash.submitted" : "task.flash.updated");
                return new ModelAndView("redirect:/nhiem-vu/" + taskId);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        page.show(taskId, id, actor, model, TaskAction.UPDATE, TaskAction.SUBMIT);
        showLines(taskId, id, form, actor, model);
        return new ModelAndView("task/report", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void showLines(long taskId, long id, ReportForm form, Actor actor, Model model) {
        Optional<StatusReview> asked = reporting.asked(taskId, id, actor);
        asked.ifPresent(form::fillAnswers);
        // A criterion that is answered for is no line to tick as well.
        List<Line> lines = reading.checklist(taskId, id, actor).stream()
                .filter(line -> asked.isEmpty() || line.itemId() == null)
                .toList();
        form.fillLines(lines);
        model.addAttribute("owed", owed.ofTask(taskId, actor));
        model.addAttribute("asked", asked.orElse(null));
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("lines", lines);
        model.addAttribute("lineStates", ChecklistState.values());
    }

    private Outcome<Long> send(long taskId, long id, ReportForm form, Actor actor) {
        try {
            return reporting.report(
                    new Target(taskId, id, form.getVersion()),
                    form.toReport(Uploads.from(form.getFiles())),
                    form.toAnswers(),
                    actor);
        } catch (OptimisticLockingFailureException raced) {
            List<Typed> typed = new ArrayList<>();
            if (form.getText() != null) {
                typed.add(new Typed("Nội dung", form.getText()));
            }
            if (form.getNumber() != null) {
                typed.add(new Typed("Số báo cáo", form.getNumber()));
            }
            if (form.getPercent() != null) {
                typed.add(new Typed("Tiến độ", form.getPercent() + "%"));
            }
            typed.addAll(typedLines(form, reading.checklist(taskId, id, actor)));
            reporting.asked(taskId, id, actor).ifPresent(asked -> typed.addAll(typedAnswers(form, asked)));
            throw new StaleException("assignment", "/nhiem-vu/" + taskId, typed);
        }
    }

    private static List<Typed> typedAnswers(ReportForm form, StatusReview asked) {
        List<Typed> typed = new ArrayList<>();
        for (StatusReview.Line line : asked.lines()) {
            for (StatusAnswer said : form.toAnswers()) {
                if (said.itemId() == line.itemId() && !said.equals(line.last())) {
                    Boolean willReach = said.willReach();
                    String when = willReach == null
                            ? ""
                            : " · " + (willReach ? "sẽ đạt" : "không đạt") + " trong năm " + asked.year();
                    typed.add(new Typed(line.name(), said.status().label() + when));
                }
            }
        }
        return typed;
    }

    /** Lines whose state or counterpart would have become another than is stored now. */
    private static List<Typed> typedLines(ReportForm form, List<Line> stored) {
        List<Typed> typed = new ArrayList<>();
        for (Line line : stored) {
            for (LineReport said : form.toReport(List.of()).lines()) {
                boolean changed =
                        said.state() != line.state() || !Objects.equals(said.counterpart(), line.counterpart());
                if (said.lineId() == line.id() && changed) {
                    String with = said.counterpart() == null ? "" : " · " + said.counterpart();
                    typed.add(new Typed(line.name(), said.state().label() + with));
                }
            }
        }
        return typed;
    }
}
