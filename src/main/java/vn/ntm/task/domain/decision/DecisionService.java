package vn.ntm.task.domain.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DecisionEntry;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.ui.NotFoundException;

/** Recording a decision, and telling when it was reported and what was answered. */
@Service
@Transactional
public class DecisionService implements DecisionEntry {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LABEL = 300;

    private final DecisionStore store;
    private final TaskRegister tasks;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    DecisionService(
            DecisionStore store, TaskRegister tasks, ApplicationClock clock, ApplicationEventPublisher publisher) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
        this.publisher = publisher;
    }

    /**
     * What is told.
     *
     * @param day of the report or the answer; null = today
     * @param document "15-BC/UBND", "Thông báo 20-TB/HU"
     */
    public record Step(
            DecisionAction action,
            @Nullable LocalDate day,
            @Nullable String document,
            @Nullable String words) {}

    /** Whether this person keeps the records of the duty's territory. */
    public static boolean mayKeep(Duty duty, Actor by) {
        return by.may(Right.ASSIGN_TASK) && by.sees(duty.ownerPath());
    }

    @Override
    public Outcome<Long> enter(NewDecision asked, Actor by) {
        Duty duty = tasks.duty(asked.taskId(), by)
                .filter(found -> mayKeep(found, by))
                .orElseThrow(() -> new NotFoundException("task", asked.taskId()));
        List<Rejection> rejections = new ArrayList<>();
        requireText("content", asked.content(), LONGEST, "task.error.decisionContent", rejections);
        requireText("reportTo", asked.reportTo(), LONGEST_LABEL, "task.error.decisionReportTo", rejections);
        LocalDate day = asked.decidedOn();
        if (day == null) {
            rejections.add(Rejection.onField("decidedOn", "task.error.decisionDay"));
        } else if (day.isAfter(clock.today())) {
            rejections.add(Rejection.onField("decidedOn", "task.error.decisionInFuture"));
        }
        if (!rejections.isEmpty() || day == null) {
            return Outcome.rejected(rejections);
        }
        long id = store.insert(asked, day, duty.ownerId(), duty.ownerPath(), by, clock.instant());
        audit("DECISION_ENTERED", store.find(id, by).orElseThrow(), null, null, by);
        return Outcome.done(id);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(long taskId, Actor actor) {
        return store.ofTask(taskId, actor).size();
    }

    /** Tells that it was reported, or what was answered. */
    public Outcome<Long> tell(long id, int version, Step step, Actor by) {
        DecisionRecord record = store.find(id, by).orElseThrow(() -> new NotFoundException("decision", id));
        if (record.version() != version) {
            throw new OptimisticLockingFailureException("decision " + id);
        }
        if (!record.actionsFor(by).contains(step.action())) {
            return Outcome.rejected(Rejection.of("task.error.decisionNotNow"));
        }
        LocalDate day = step.day() == null ? clock.today() : step.day();
        List<Rejection> rejections = check(record, step, day);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (!store.move(record, step, day, by, clock.instant())) {
            throw new OptimisticLockingFailureException("decision " + id);
        }
        audit("DECISION_MOVED", record, step, VietnameseText.cleanOrNull(step.words()), by);
        return Outcome.done(id);
    }

    private List<Rejection> check(DecisionRecord record, Step step, LocalDate day) {
        List<Rejection> rejections = new ArrayList<>();
        if (day.isAfter(clock.today())) {
            rejections.add(Rejection.onField("day", "task.error.decisionInFuture"));
        } else if (day.isBefore(record.lastDay())) {
            rejections.add(Rejection.onField("day", "task.error.decisionTooEarly"));
        }
        String words = VietnameseText.clean(step.words());
        String document = VietnameseText.clean(step.document());
        if (step.action() == DecisionAction.REFUSE && words.isEmpty()) {
            rejections.add(Rejection.onField("words", "task.error.reasonRequired"));
        }
        if (step.action() == DecisionAction.AGREE && words.isEmpty() && document.isEmpty()) {
            rejections.add(Rejection.onField("document", "task.error.decisionProof"));
        }
        if (words.length() > LONGEST) {
            rejections.add(Rejection.onField("words", "task.error.textTooLong"));
        }
        if (document.length() > LONGEST_LABEL) {
            rejections.add(Rejection.onField("document", "task.error.textTooLong"));
        }
        return rejections;
    }

    private static void requireText(
            String field, String typed, int longest, String missing, List<Rejection> rejections) {
        String text = VietnameseText.clean(typed);
        if (text.isEmpty()) {
            rejections.add(Rejection.onField(field, missing));
        } else if (text.length() > longest) {
            rejections.add(Rejection.onField(field, "task.error.textTooLong"));
        }
    }

    private void audit(String action, DecisionRecord record, @Nullable Step step, @Nullable String why, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "DECISION",
                record.id(),
                record.content(),
                record.ownerUnitId(),
                step == null ? null : record.state().label(),
                step == null ? record.state().label() : step.action().next().label(),
                why));
    }
}
