package vn.ntm.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;

/** A deadline as stored: what was printed, and the days that the calendar made of it. */
@Embeddable
class DeadlineColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "deadline_kind")
    private DeadlineKind kind = DeadlineKind.NONE;

    @Column(name = "deadline_phrase")
    private String phrase = "";

    @Column(name = "deadline_day")
    private @Nullable LocalDate day;

    @Column(name = "deadline_count")
    private @Nullable Integer count;

    @Enumerated(EnumType.STRING)
    @Column(name = "deadline_unit")
    private DeadlineSpec.@Nullable CycleUnit unit;

    @Column(name = "deadline_day_of_cycle")
    private @Nullable Integer dayOfCycle;

    @Column(name = "deadline_event")
    private @Nullable String event;

    @Column(name = "deadline_event_after")
    private boolean eventAfter;

    @Column(name = "deadline_event_day")
    private @Nullable LocalDate eventDay;

    @Column(name = "deadline_until")
    private @Nullable LocalDate until;

    @Column(name = "deadline_internal")
    private boolean internal;

    @Column(name = "nominal_last_day")
    private @Nullable LocalDate nominalLastDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "overdue_from")
    private @Nullable LocalDate overdueFrom;

    @Column(name = "reminder_day")
    private @Nullable LocalDate reminderDay;

    @Column(name = "start_day")
    private @Nullable LocalDate startDay;

    @Column(name = "deadline_note")
    private String note = "";

    protected DeadlineColumns() {}

    static DeadlineColumns of(Deadline deadline) {
        DeadlineColumns columns = new DeadlineColumns();
        DeadlineSpec spec = deadline.spec();
        columns.kind = spec.kind();
        columns.phrase = spec.phrase();
        columns.day = spec.day();
        columns.count = spec.count();
        columns.unit = spec.unit();
        columns.dayOfCycle = spec.dayOfCycle();
        columns.event = spec.event();
        columns.eventAfter = spec.eventAfter();
        columns.eventDay = spec.eventDay();
        columns.until = spec.until();
        columns.internal = spec.internal();
        columns.nominalLastDay = deadline.nominalLastDay();
        columns.lastDay = deadline.lastDay();
        columns.overdueFrom = deadline.overdueFrom();
        columns.reminderDay = deadline.reminderDay();
        columns.startDay = deadline.startDay();
        columns.note = deadline.note();
        return columns;
    }

    DeadlineSpec spec() {
        return new DeadlineSpec(
                kind, phrase, day, count, unit, dayOfCycle, event, eventAfter, eventDay, until, internal);
    }

    DeadlineKind kind() {
        return kind;
    }

    @Nullable LocalDate lastDay() {
        return lastDay;
    }

    @Nullable LocalDate overdueFrom() {
        return overdueFrom;
    }
}
