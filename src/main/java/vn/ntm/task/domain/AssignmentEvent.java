package vn.ntm.task.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.AssignmentStatus;

/**
 * One line of an assignment's history, append-only: who, in which position, when, from what to what, why; with the state
 * after it, so that any past day can be told by its last line.
 */
@Entity
@Immutable
@Table(name = "assignment_event")
class AssignmentEvent {

    /** Printed where no person did it. */
    static final String THE_PROGRAM = "Hệ thống";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long assignmentId;
    private long taskId;
    private Instant at = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private EventAction action = EventAction.ASSIGN;

    @Enumerated(EnumType.STRING)
    private @Nullable AssignmentStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus toStatus = AssignmentStatus.ASSIGNED;

    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate overdueFrom;
    private @Nullable LocalDate reportedOn;
    private @Nullable Integer progress;
    private @Nullable Long userId;
    private String userName = "";
    private String position = "";
    private boolean onBehalf;
    private @Nullable LocalDate askedLastDay;
    private int extensions;
    private @Nullable String reportNumber;
    private @Nullable String text;
    private @Nullable String reason;

    protected AssignmentEvent() {}

    /** Somebody's step; of nobody (null) the program's own, of a daily run. */
    static AssignmentEvent of(
            Assignment after, EventAction action, @Nullable AssignmentStatus before, @Nullable Actor by, Instant at) {
        AssignmentEvent event = stateOf(after, action, before, at);
        if (by == null) {
            event.userName = THE_PROGRAM;
            event.position = THE_PROGRAM;
            return event;
        }
        event.userId = by.userId().value();
        event.userName = by.name();
        event.position = by.position();
        return event;
    }

    private static AssignmentEvent stateOf(
            Assignment after, EventAction action, @Nullable AssignmentStatus before, Instant at) {
        AssignmentEvent event = new AssignmentEvent();
        event.assignmentId = after.id();
        event.taskId = after.task().id();
        event.at = at;
        event.action = action;
        event.fromStatus = before;
        event.toStatus = after.status();
        event.lastDay = after.lastDay();
        event.overdueFrom = after.overdueFrom();
        event.reportedOn = after.reportedOn();
        event.progress = after.progress();
        event.askedLastDay = after.askedLastDay();
        event.extensions = after.extensions();
        return event;
    }

    AssignmentEvent because(String why) {
        reason = why;
        return this;
    }

    AssignmentEvent saying(@Nullable String words) {
        text = words;
        return this;
    }

    AssignmentEvent numbered(@Nullable String number) {
        reportNumber = number;
        return this;
    }

    AssignmentEvent onBehalf(boolean forAnother) {
        onBehalf = forAnother;
        return this;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long assignmentId() {
        return assignmentId;
    }

    EventAction action() {
        return action;
    }

    @Nullable AssignmentStatus fromStatus() {
        return fromStatus;
    }

    AssignmentStatus toStatus() {
        return toStatus;
    }

    @Nullable String reason() {
        return reason;
    }
}
