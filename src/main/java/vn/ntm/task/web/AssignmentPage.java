package vn.ntm.task.web;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.task.domain.TaskReading.Opened;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Because;
import vn.ntm.ui.StaleException.Typed;

/** What every form about one assignment shows above its fields; refuses who may not take the step now. */
@Component
class AssignmentPage {

    private final TaskReading reading;
    private final ApplicationClock clock;

    AssignmentPage(TaskReading reading, ApplicationClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Takes a step from a form: on to the duty's page when it was taken, back to the form with what is wrong, and what was
     * typed to the page for those who came too late.
     *
     * @param typed what stands in the form
     * @param done tells that it was taken
     * @param again fills the form's page once more and names it
     */
    static ModelAndView take(
            long taskId,
            BindingResult binding,
            Supplier<Outcome<Long>> step,
            List<Typed> typed,
            Runnable done,
            Supplier<String> again) {
        String duty = "/nhiem-vu/" + taskId;
        if (!binding.hasErrors()) {
            Outcome<Long> outcome;
            try {
                outcome = step.get();
            } catch (OptimisticLockingFailureException raced) {
                throw new StaleException("assignment", duty, typed);
            }
            if (!outcome.isRejected()) {
                done.run();
                return new ModelAndView("redirect:" + duty);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        try {
            return new ModelAndView(again.get(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleException movedOn) {
            throw new StaleException("assignment", duty, typed, movedOn.because());
        }
    }

    /** One thing that was typed; nothing for an empty field. */
    static List<Typed> typed(String label, @Nullable String words) {
        return words == null ? List.of() : List.of(new Typed(label, words));
    }

    /** Whose step it is, comes too late (or too early) for it; no office has to grant a right for that. */
    private static StaleException movedOn(long taskId, Part part) {
        return new StaleException(
                "assignment",
                "/nhiem-vu/" + taskId,
                List.of(),
                new Because("task.error.movedOn", StatusWords.work(part.status())[2]));
    }

    /** The version of the assignment as shown. */
    int show(long taskId, long assignmentId, Actor actor, Model model, TaskAction... anyOf) {
        Opened opened = reading.open(taskId, actor).orElseThrow(() -> new NotFoundException("task", taskId));
        Part part = opened.parts().stream()
                .filter(candidate -> candidate.id() == assignmentId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("assignment", assignmentId));
        Set<TaskAction> allowed = opened.actions().getOrDefault(assignmentId, Set.of());
        if (!allowed.isEmpty() || actor.sees(opened.duty().ownerPath()) || actor.sees(part.unitPath())) {
            Set<TaskAction> wanted = Set.of(anyOf);
            if (Collections.disjoint(allowed, wanted)) {
                boolean theirs =
                        !Collections.disjoint(opened.everActions().getOrDefault(assignmentId, Set.of()), wanted);
                throw theirs ? movedOn(taskId, part) : new NotAllowedException("task.error.notNow." + anyOf[0].name());
            }
        } else {
            throw new NotFoundException("assignment", assignmentId);
        }
        model.addAttribute("duty", opened.duty());
        model.addAttribute("part", part);
        model.addAttribute(
                "chip",
                StatusWords.chip(part.status(), part.timeliness(), part.lastDay(), part.reportedOn(), clock.today()));
        model.addAttribute("dueLine", part.lastDay() == null ? null : "hết " + Dates.format(part.lastDay()));
        model.addAttribute("sentOn", Dates.format(part.reportedOn()));
        model.addAttribute("maySubmit", allowed.contains(TaskAction.SUBMIT));
        model.addAttribute("mayRework", allowed.contains(TaskAction.REWORK));
        model.addAttribute("onBehalf", actor.unitId().value() != part.unitId());
        model.addAttribute(
                "reports",
                TaskHistory.of(
                        opened.history().stream()
                                .filter(line -> line.assignmentId() == assignmentId)
                                .toList(),
                        opened.files(),
                        false));
        model.addAttribute("follow", new FollowTags(part.follow()));
        model.addAttribute("tally", Tally.ofLines(opened.checklists().getOrDefault(assignmentId, List.of())));
        model.addAttribute("formPath", "/nhiem-vu/" + taskId + "/giao/" + assignmentId);
        model.addAttribute("back", "/nhiem-vu/" + taskId);
        return Objects.requireNonNull(part).version();
    }
}
