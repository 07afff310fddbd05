package vn.ntm.task.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DirectiveVerb;

/**
 * One unit's part of a duty (a "lượt giao"): its own state, its own reports. Its verbs are the only way to change the
 * state; each gives back the event that goes into the history in the same transaction.
 */
@Entity
@Table(name = "assignment")
class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "task_id")
    private @Nullable AssignedTask task;

    private int position;
    private long unitId;
    private String unitPath = "";
    private String ownerPath = "";

    @Enumerated(EnumType.STRING)
    private AssignmentRole role = AssignmentRole.LEAD;

    private boolean counted;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status = AssignmentStatus.ASSIGNED;

    private @Nullable LocalDate originalLastDay;
    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate overdueFrom;
    private @Nullable LocalDate reportedOn;
    private @Nullable Long reportedBy;
    private @Nullable String reportNumber;
    private @Nullable Integer progress;
    private String criteriaCodes = "";
    private Instant assignedAt = Instant.EPOCH;
    private @Nullable Instant receivedAt;
    private Instant updatedAt = Instant.EPOCH;

    private int extensions;
    private @Nullable LocalDate askedLastDay;
    private @Nullable Long askedBy;
    private boolean askedLate;

    // A chase must not make the report stale that the unit is just writing.
    @OptimisticLock(excluded = true)
    private int chases;

    @OptimisticLock(excluded = true)
    private boolean chaseOpen;

    private @Nullable Long personId;
    private @Nullable String personLabel;
    private @Nullable Long movedTo;

    @Embedded
    private @Nullable Suspension suspension;

    @Version
    private int version;

    protected Assignment() {}

    static Assignment give(
            AssignedTask task, int position, UnitSummary unit, AssignmentRole role, String criteriaCodes, Instant now) {
        Assignment assignment = new Assignment();
        assignment.task = task;
        assignment.position = position;
        assignment.unitId = unit.id().value();
        assignment.unitPath = unit.path();
        assignment.ownerPath = task.ownerPath();
        assignment.role = role;
        assignment.counted = isCounted(task.verb(), role, unit.subordinate());
        assignment.originalLastDay = task.lastDay();
        assignment.lastDay = task.lastDay();
        assignment.overdueFrom = assignment.counted ? task.deadline().overdueFrom() : null;
        assignment.criteriaCodes = criteriaCodes;
        assignment.assignedAt = now;
        assignment.updatedAt = now;
        return assignment;
    }

    /**
     * A supporter does not answer for the deadline; neither does a body that is only asked or invited and is not
     * subordinate (domain 1.7): both are followed, never overdue.
     */
    private static boolean isCounted(DirectiveVerb verb, AssignmentRole role, boolean subordinate) {
        boolean askedOnly = verb == DirectiveVerb.DE_NGHI || verb == DirectiveVerb.MOI;
        return role != AssignmentRole.SUPPORTING && (subordinate || !askedOnly);
    }

    /** Seen by the unit that has it and by whoever sees the territory that assigned it. */
    boolean isVisibleTo(Actor actor) {
        return actor.sees(ownerPath) || actor.sees(unitPath);
    }

    /** Everything this person may do to this assignment now. */
    Set<TaskAction> actionsFor(Actor actor) {
        return StepRules.actions(this, actor);
    }

    /** Every step that is this person's to take, now or at another time. */
    Set<TaskAction> everActionsFor(Actor actor) {
        return StepRules.everActions(this, actor);
    }

    AssignmentEvent assigned(Actor by) {
        return AssignmentEvent.of(this, EventAction.ASSIGN, null, by, assignedAt);
    }

    AssignmentEvent receive(Actor by, Instant now) {
        receivedAt = now;
        return move(EventAction.RECEIVE, AssignmentStatus.IN_PROGRESS, by, now);
    }

    AssignmentEvent giveBack(Actor by, String reason, Instant now) {
        return move(EventAction.RETURN, AssignmentStatus.RETURNED, by, now).because(reason);
    }

    AssignmentEvent update(Actor by, @Nullable Integer percent, @Nullable String text, Instant now) {
        if (percent != null) {
            progress = percent;
        }
        AssignmentStatus next = status == AssignmentStatus.ASSIGNED ? AssignmentStatus.IN_PROGRESS : status;
        if (receivedAt == null) {
            receivedAt = now;
        }
        return move(EventAction.UPDATE, next, by, now)
                .saying(text)
                .onBehalf(by.unitId().value() != unitId);
    }

    /** The day that will decide "on time" if this report is accepted (domain 5.3). */
    AssignmentEvent submit(Actor by, LocalDate on, @Nullable String number, @Nullable String text, Instant now) {
        reportedOn = on;
        reportedBy = by.userId().value();
        reportNumber = number;
        if (receivedAt == null) {
            receivedAt = now;
        }
        return move(EventAction.SUBMIT, AssignmentStatus.SUBMITTED, by, now)
                .saying(text)
                .numbered(number)
                .onBehalf(by.unitId().value() != unitId);
    }

    AssignmentEvent accept(Actor by, @Nullable String text, Instant now) {
        progress = 100;
        return move(EventAction.ACCEPT, AssignmentStatus.DONE, by, now).saying(text);
    }

    /** A supporter's part ends with the last lead's. */
    AssignmentEvent closeWithLeads(Actor by, Instant now) {
        return move(EventAction.CLOSE, AssignmentStatus.DONE, by, now);
    }

    AssignmentEvent sendBack(Actor by, String reason, Instant now) {
        reportedOn = null;
        reportedBy = null;
        reportNumber = null;
        return move(EventAction.REWORK, AssignmentStatus.REWORK, by, now).because(reason);
    }

    AssignmentEvent confirm(Actor by, String reason, Instant now) {
        return move(EventAction.CONFIRM, AssignmentStatus.ASSIGNED, by, now).because(reason);
    }

    AssignmentEvent cancel(Actor by, String reason, Instant now) {
        return move(EventAction.CANCEL, AssignmentStatus.CANCELLED, by, now).because(reason);
    }

    /** One request at a time; one made after the last day is marked. */
    AssignmentEvent askExtension(Actor by, LocalDate until, String reason, Instant now) {
        askedLastDay = until;
        askedBy = by.userId().value();
        askedLate = lastDay != null && dayOf(now).isAfter(lastDay);
        String late = askedLate ? ", xin sau khi đã hết hạn" : "";
        return move(EventAction.EXTEND_ASK, status, by, now)
                .because(reason)
                .saying("Xin đến hết ngày " + Dates.format(until) + late);
    }

    /** The original last day stays for ever; every extension counts. */
    AssignmentEvent extend(Actor by, LocalDate until, @Nullable String words, @Nullable String document, Instant now) {
        LocalDate before = lastDay;
        lastDay = until;
        overdueFrom = until.plusDays(1);
        extensions++;
        endRequest();
        return move(EventAction.EXTEND, status, by, now)
                .saying("Gia hạn lần " + extensions + ": đến hết ngày " + Dates.format(until) + ", trước là "
                        + Dates.format(before) + (words == null ? "" : "\n" + words))
                .numbered(document);
    }

    AssignmentEvent refuseExtension(Actor by, String reason, Instant now) {
        endRequest();
        return move(EventAction.EXTEND_REFUSE, status, by, now).because(reason);
    }

    AssignmentEvent chase(Actor by, @Nullable String words, @Nullable String letter, Instant now) {
        chases++;
        chaseOpen = true;
        return AssignmentEvent.of(this, EventAction.CHASE, status, by, now)
                .saying("Lần " + chases + (words == null ? "" : ": " + words))
                .numbered(letter);
    }

    AssignmentEvent answerChase(Actor by, String words, Instant now) {
        return move(EventAction.CHASE_ANSWER, status, by, now).saying(words);
    }

    AssignmentEvent handOver(Actor by, long person, String label, Instant now) {
        personId = person;
        personLabel = label;
        return move(EventAction.HAND_OVER, status, by, now).saying(label);
    }

    AssignmentEvent plan(Actor by, String words, Instant now) {
        return move(EventAction.PLAN, status, by, now)
                .saying(words)
                .onBehalf(by.unitId().value() != unitId);
    }

    /** The same part with another unit: its deadline and what was granted go on. */
    Assignment passTo(UnitSummary unit, Instant now) {
        Assignment next = give(task(), position, unit, role, criteriaCodes, now);
        next.originalLastDay = originalLastDay;
        next.lastDay = lastDay;
        next.overdueFrom = next.counted && lastDay != null ? lastDay.plusDays(1) : null;
        next.extensions = extensions;
        return next;
    }

    /** Ends here, and goes on with the other unit. */
    AssignmentEvent reassign(Assignment next, String toName, Actor by, String reason, Instant now) {
        movedTo = next.id();
        return move(EventAction.REASSIGN, AssignmentStatus.CANCELLED, by, now)
                .because(reason)
                .saying("Chuyển cho " + toName);
    }

    private void endRequest() {
        askedLastDay = null;
        askedBy = null;
        askedLate = false;
    }

    /**
     * The calendar changed, or a milestone got its date: the same words give other days; null when it makes no
     * difference here. What was extended was given a day of its own, which no calendar moves.
     */
    @Nullable AssignmentEvent reschedule(
            @Nullable LocalDate newLastDay, @Nullable LocalDate newOverdueFrom, Actor by, String reason, Instant now) {
        LocalDate due = counted ? newOverdueFrom : null;
        boolean same = Objects.equals(lastDay, newLastDay) && Objects.equals(overdueFrom, due);
        if (!status.isOpen() || extensions > 0 || same) {
            return null;
        }
        originalLastDay = newLastDay;
        lastDay = newLastDay;
        overdueFrom = due;
        return move(EventAction.RESCHEDULE, status, by, now).because(reason);
    }

    /** Rests until something comes, and is not overdue meanwhile. */
    AssignmentEvent suspend(Actor by, String reason, @Nullable Long milestone, Instant now) {
        Suspension rest = new Suspension(dayOf(now), status, milestone, lastDay);
        AssignmentEvent event =
                move(EventAction.SUSPEND, AssignmentStatus.SUSPENDED, by, now).because(reason);
        suspension = rest;
        return event;
    }

    /**
     * Goes on where it stopped.
     *
     * @param on the day from which the clock runs again
     */
    AssignmentEvent resume(
            @Nullable Actor by, @Nullable String why, LocalDate on, WorkingCalendar calendar, Instant now) {
        Suspension rest = Objects.requireNonNull(suspension, "not suspended");
        LocalDate before = lastDay;
        if (before != null) {
            lastDay = rest.lastDayAfter(before, on, calendar);
            overdueFrom = counted ? lastDay.plusDays(1) : null;
        }
        AssignmentEvent event = move(EventAction.RESUME, rest.from(), by, now);
        return why == null ? event : event.because(why);
    }

    /** What it hangs on has another day; null when that changes nothing, or its deadline was moved for itself alone. */
    @Nullable AssignmentEvent hang(@Nullable LocalDate taskBefore, Deadline computed, Actor by, String reason, Instant now) {
        LocalDate due = counted ? computed.overdueFrom() : null;
        boolean own = !Objects.equals(lastDay, taskBefore);
        if (!status.isOpen() || own || Objects.equals(lastDay, computed.lastDay())) {
            return null;
        }
        lastDay = computed.lastDay();
        originalLastDay = lastDay;
        overdueFrom = due;
        return move(EventAction.MILESTONE, status, by, now).because(reason);
    }

    private AssignmentEvent move(EventAction action, AssignmentStatus next, @Nullable Actor by, Instant now) {
        AssignmentStatus before = status;
        if (next != AssignmentStatus.SUSPENDED) {
            suspension = null;
        }
        status = next;
        updatedAt = now;
        if ((by != null && by.unitId().value() == unitId) || !next.isOpen()) {
            chaseOpen = false;
        }
        if (!next.isOpen()) {
            endRequest();
        }
        return AssignmentEvent.of(this, action, before, by, now);
    }

    /** Day of that instant in Vietnam. */
    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ApplicationClock.ZONE);
    }

    int position() {
        return position;
    }

    String criteriaCodes() {
        return criteriaCodes;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    AssignedTask task() {
        return Objects.requireNonNull(task, "assignment without task");
    }

    long unitId() {
        return unitId;
    }

    String unitPath() {
        return unitPath;
    }

    String ownerPath() {
        return ownerPath;
    }

    AssignmentRole role() {
        return role;
    }

    boolean counted() {
        return counted;
    }

    AssignmentStatus status() {
        return status;
    }

    @Nullable LocalDate lastDay() {
        return lastDay;
    }

    @Nullable LocalDate overdueFrom() {
        return overdueFrom;
    }

    @Nullable LocalDate originalLastDay() {
        return originalLastDay;
    }

    int extensions() {
        return extensions;
    }

    @Nullable LocalDate askedLastDay() {
        return askedLastDay;
    }

    @Nullable Long askedBy() {
        return askedBy;
    }

    boolean askedLate() {
        return askedLate;
    }

    int chases() {
        return chases;
    }

    boolean chaseOpen() {
        return chaseOpen;
    }

    @Nullable Long movedTo() {
        return movedTo;
    }

    @Nullable Long reportedBy() {
        return reportedBy;
    }

    @Nullable LocalDate reportedOn() {
        return reportedOn;
    }

    @Nullable Integer progress() {
        return progress;
    }

    int version() {
        return version;
    }
}
