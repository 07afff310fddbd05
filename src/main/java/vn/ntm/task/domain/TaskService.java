package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.AssignmentMoved;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.Tasks.LineState;
import vn.ntm.ui.NotFoundException;

/**
 * The steps of an assignment (domain 5.3), one method each. A step that {@code actionsFor} does not offer is refused;
 * a form older than the row is refused by version; an assignment out of sight does not exist.
 */
@Service
public class TaskService {

    /** Owner kind of files that came with a report or progress note; owner id = id of the history line. */
    public static final String REPORT_FILES = "TASK_REPORT";

    private final Assignments assignments;
    private final AssignmentEvents events;
    private final AssignmentItems items;
    private final Attachments attachments;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    TaskService(
            Assignments assignments,
            AssignmentEvents events,
            AssignmentItems items,
            Attachments attachments,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.assignments = assignments;
        this.events = events;
        this.items = items;
        this.attachments = attachments;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** Which assignment, as the form saw it. */
    public record Target(long taskId, long assignmentId, int version) {}

    /**
     * A report or progress note.
     *
     * @param done true asks for acceptance, false is progress only
     * @param percent 0..100, null if not said
     * @param on day of the report when an office records a paper for a unit; null = today
     * @param lines lines of the checklist as the form shows them, changed or not
     */
    public record Report(
            boolean done,
            @Nullable Integer percent,
            @Nullable String text,
            @Nullable String number,
            @Nullable LocalDate on,
            List<Upload> files,
            List<LineReport> lines) {

        /** A report that says nothing of the checklist. */
        public Report(
                boolean done,
                @Nullable Integer percent,
                @Nullable String text,
                @Nullable String number,
                @Nullable LocalDate on,
                List<Upload> files) {
            this(done, percent, text, number, on, files, List.of());
        }
    }

    /**
     * What a report says of one line of the unit's checklist.
     *
     * @param answered whether the words of the report tell it already, so that the history need not
     */
    public record LineReport(
            long lineId, ChecklistState state, @Nullable String counterpart, boolean answered) {
        public LineReport {
            counterpart = counterpart == null || counterpart.isBlank() ? null : counterpart.strip();
        }

        public LineReport(long lineId, ChecklistState state, @Nullable String counterpart) {
            this(lineId, state, counterpart, false);
        }
    }

    /** The part of a unit in a duty, as it stands now. */
    @Transactional(readOnly = true)
    Target targetOf(long taskId, UnitId unit) {
        return assignments.ofTask(taskId).stream()
                .filter(assignment -> assignment.unitId() == unit.value())
                .findFirst()
                .map(assignment -> new Target(taskId, assignment.id(), assignment.version()))
                .orElseThrow(() -> new NotFoundException("assignment of unit", unit));
    }

    /** Lines of the unit's checklist that a paper calls by code or words. */
    @Transactional(readOnly = true)
    List<LineReport> linesOf(Target target, Map<String, LineState> said) {
        return said.isEmpty() ? List.of() : checklist(target).find(said);
    }

    @Transactional
    public Outcome<Long> receive(Target target, Actor by) {
        return step(target, by, TaskAction.RECEIVE, (assignment, now) -> assignment.receive(by, now));
    }

    @Transactional
    public Outcome<Long> giveBack(Target target, @Nullable String reason, Actor by) {
        return stepWithReason(
                target,
                by,
                TaskAction.RETURN,
                reason,
                (assignment, why) -> assignment.giveBack(by, why, clock.instant()));
    }

    @Transactional
    public Outcome<Long> report(Target target, Report report, Actor by) {
        UnitChecklist checklist = checklist(target);
        List<Rejection> rejections = check(report, by, target, checklist.isChangedBy(report.lines()));
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        TaskAction action = report.done() ? TaskAction.SUBMIT : TaskAction.UPDATE;
        Outcome<Long> event = step(target, by, action, (assignment, now) -> {
            // UPDATE and SUBMIT are offered to the same people; whoever may do neither never gets here.
            String changes = checklist.change(report.lines(), by.position(), now);
            String text = told(report.text(), changes);
            if (!report.done()) {
                boolean counts = report.percent() == null && changes != null;
                Integer percent = counts ? Integer.valueOf(checklist.tally().percent()) : report.percent();
                return assignment.update(by, percent, text, now);
            }
            LocalDate on = report.on() == null ? Assignment.dayOf(now) : report.on();
            return assignment.submit(by, on, report.number(), text, now);
        });
        if (!event.isRejected()) {
            for (Upload file : report.files()) {
                attachments.store(REPORT_FILES, event.value(), file, by).value();
            }
        }
        return event;
    }

    @Transactional
    public Outcome<Long> accept(Target target, @Nullable String remark, Actor by) {
        Outcome<Long> accepted =
                step(target, by, TaskAction.ACCEPT, (assignment, now) -> assignment.accept(by, remark, now));
        if (!accepted.isRejected()) {
            closeSupporters(target.taskId(), by);
        }
        return accepted;
    }

    @Transactional
    public Outcome<Long> sendBack(Target target, @Nullable String reason, Actor by) {
        return stepWithReason(
                target,
                by,
                TaskAction.REWORK,
                reason,
                (assignment, why) -> assignment.sendBack(by, why, clock.instant()));
    }

    @Transactional
    public Outcome<Long> confirm(Target target, @Nullable String reason, Actor by) {
        return stepWithReason(
                target,
                by,
                TaskAction.CONFIRM,
                reason,
                (assignment, why) -> assignment.confirm(by, why, clock.instant()));
    }

    @Transactional
    public Outcome<Long> cancel(Target target, @Nullable String reason, Actor by) {
        return stepWithReason(
                target,
                by,
                TaskAction.CANCEL,
                reason,
                (assignment, why) -> assignment.cancel(by, why, clock.instant()));
    }

    private UnitChecklist checklist(Target target) {
        return new UnitChecklist(items.findByAssignmentIdOrderByPosition(target.assignmentId()));
    }

    private static @Nullable String told(@Nullable String words, @Nullable String changes) {
        if (changes == null || changes.isEmpty()) {
            return words;
        }
        return words == null ? changes : words + "\n" + changes;
    }

    private List<Rejection> check(Report report, Actor by, Target target, boolean linesChanged) {
        List<Rejection> rejections = new ArrayList<>();
        Integer percent = report.percent();
        if (percent != null && (percent < 0 || percent > 100)) {
            rejections.add(Rejection.onField("percent", "task.error.percent"));
        }
        boolean silent = report.text() == null && percent == null && report.number() == null;
        if (silent && report.files().isEmpty() && !linesChanged) {
            rejections.add(Rejection.onField("text", "task.error.reportEmpty"));
        }
        LocalDate on = report.on();
        if (on != null) {
            LocalDate today = clock.today();
            if (on.isAfter(today)) {
                rejections.add(Rejection.onField("on", "task.error.reportInFuture"));
            }
            boolean ownUnit = assignments
                    .findWithTask(target.taskId(), target.assignmentId())
                    .map(assignment -> assignment.unitId() == by.unitId().value())
                    .orElse(false);
            if (ownUnit && on.isBefore(today)) {
                rejections.add(Rejection.onField("on", "task.error.reportBackdated"));
            }
        }
        for (Upload file : report.files()) {
            rejections.addAll(attachments.check(file).rejections());
        }
        return rejections;
    }

    private Outcome<Long> stepWithReason(
            Target target,
            Actor by,
            TaskAction action,
            @Nullable String reason,
            BiFunction<Assignment, String, AssignmentEvent> change) {
        if (reason == null || reason.isBlank()) {
            return Outcome.rejected(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        return step(target, by, action, (assignment, now) -> change.apply(assignment, reason));
    }

    private Outcome<Long> step(
            Target target, Actor by, TaskAction action, BiFunction<Assignment, Instant, AssignmentEvent> change) {
        Assignment assignment =
                visible(target, by).orElseThrow(() -> new NotFoundException("assignment", target.assignmentId()));
        if (assignment.version() != target.version()) {
            throw new OptimisticLockingFailureException("assignment " + target.assignmentId());
        }
        if (!assignment.actionsFor(by).contains(action)) {
            return Outcome.rejected(Rejection.of("task.error.notNow." + action.name()));
        }
        AssignmentStatus before = assignment.status();
        AssignmentEvent event = events.save(change.apply(assignment, clock.instant()));
        assignments.flush();
        publisher.publishEvent(
                new AssignmentMoved(target.taskId(), assignment.id(), before, assignment.status(), event.reason(), by));
        audit(assignment, before, event, by);
        return Outcome.done(event.id());
    }

    private Optional<Assignment> visible(Target target, Actor by) {
        return assignments
                .findWithTask(target.taskId(), target.assignmentId())
                .filter(assignment -> assignment.isVisibleTo(by));
    }

    /** When every lead is done or cancelled, the supporters' parts end too: they cannot close by themselves. */
    private void closeSupporters(long taskId, Actor by) {
        List<Assignment> all = assignments.ofTask(taskId);
        boolean leadsEnded = all.stream()
                .filter(assignment -> assignment.role() != AssignmentRole.SUPPORTING)
                .noneMatch(assignment -> assignment.status().isOpen());
        if (leadsEnded) {
            all.stream()
                    .filter(assignment -> assignment.role() == AssignmentRole.SUPPORTING)
                    .filter(assignment -> assignment.status().isOpen())
                    .forEach(assignment -> events.save(assignment.closeWithLeads(by, clock.instant())));
            assignments.flush();
        }
    }

    private void audit(Assignment assignment, AssignmentStatus before, AssignmentEvent event, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                "TASK_" + event.action().name(),
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSIGNMENT",
                assignment.id(),
                assignment.task().title(),
                assignment.unitId(),
                StatusWords.work(before)[2],
                StatusWords.work(assignment.status())[2],
                event.reason()));
    }
}
