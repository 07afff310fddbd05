package vn.ntm.task.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.Tasks.CriterionState;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.TaskService.LineReport;
import vn.ntm.task.domain.TaskService.Report;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.NotFoundException;

/** Takes reports; where a duty asks for the real state of every criterion, with the answers line by line. */
@Service
public class StatusReporting {

    private final TaskService service;
    private final TaskRegister register;
    private final Assignments assignments;
    private final Checklists checklists;
    private final StatusAnswers answers;
    private final Standings standings;

    StatusReporting(
            TaskService service,
            TaskRegister register,
            Assignments assignments,
            Checklists checklists,
            StatusAnswers answers,
            Standings standings) {
        this.service = service;
        this.register = register;
        this.assignments = assignments;
        this.checklists = checklists;
        this.answers = answers;
        this.standings = standings;
    }

    /** What the unit of that assignment is asked; empty where the duty asks nothing of the kind. */
    @Transactional(readOnly = true)
    public Optional<StatusReview> asked(long taskId, long assignmentId, Actor actor) {
        Duty duty = register.duty(taskId, actor).orElseThrow(() -> new NotFoundException("task", taskId));
        Integer year = duty.forecastYear();
        Long set = duty.criteriaSetId();
        if (year == null || set == null) {
            return Optional.empty();
        }
        UnitId unit = assignments
                .findWithTask(taskId, assignmentId)
                .map(assignment -> new UnitId(assignment.unitId()))
                .orElseThrow(() -> new NotFoundException("assignment", assignmentId));
        Map<Long, AchievementStatus> now = new HashMap<>();
        for (Standing standing : standings.of(set, List.of(unit), null, Standings.Kind.ALL)) {
            now.put(standing.itemId(), standing.status());
        }
        Map<Long, StatusAnswer> before = answers.latest(taskId, actor).getOrDefault(assignmentId, Map.of());
        List<StatusReview.Line> lines = new ArrayList<>();
        for (Checklists.Line line : checklists.ofTask(taskId, actor).getOrDefault(assignmentId, List.of())) {
            Long item = line.itemId();
            String code = line.code();
            if (item != null && code != null) {
                lines.add(new StatusReview.Line(
                        line.id(),
                        item,
                        code,
                        line.label(),
                        now.getOrDefault(item, AchievementStatus.NOT_ASSESSED),
                        before.get(item)));
            }
        }
        return Optional.of(new StatusReview(year, lines));
    }

    /** Answers that a paper gives by code. */
    @Transactional(readOnly = true)
    List<StatusAnswer> answersOf(Target target, Map<String, CriterionState> states, Actor actor) {
        List<StatusAnswer> said = new ArrayList<>();
        if (!states.isEmpty()) {
            asked(target.taskId(), target.assignmentId(), actor).stream()
                    .flatMap(review -> review.lines().stream())
                    .forEach(line -> {
                        CriterionState state = states.get(line.code());
                        if (state != null) {
                            said.add(new StatusAnswer(line.itemId(), state.status(), state.willReach(), null));
                        }
                    });
        }
        return said;
    }

    /** The same report as of any duty, with the answers: all of it or, if one answer is refused, nothing. */
    @Transactional
    public Outcome<Long> report(Target target, Report report, List<StatusAnswer> said, Actor by) {
        Optional<StatusReview> asked = asked(target.taskId(), target.assignmentId(), by);
        if (asked.isEmpty()) {
            return service.report(target, report, by);
        }
        StatusReview review = asked.get();
        List<Rejection> rejections = review.check(said, report.done());
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        List<StatusAnswer> answered =
                said.stream().filter(answer -> answer.status().isSaid()).toList();
        Outcome<Long> event = service.report(target, with(report, review, answered), by);
        if (!event.isRejected()) {
            answers.save(target.assignmentId(), event.value(), answered);
        }
        return event;
    }

    /** An answered line is a finished line of the checklist. */
    private static Report with(Report report, StatusReview review, List<StatusAnswer> answered) {
        List<LineReport> lines = new ArrayList<>(report.lines());
        for (StatusReview.Line line : review.lines()) {
            if (answered.stream().anyMatch(answer -> answer.itemId() == line.itemId())) {
                lines.add(new LineReport(line.lineId(), ChecklistState.XONG, null, true));
            }
        }
        String words = answered.isEmpty() ? null : review.words(answered);
        String text = report.text() == null ? words : words == null ? report.text() : report.text() + "\n" + words;
        return new Report(report.done(), report.percent(), text, report.number(), report.on(), report.files(), lines);
    }
}
