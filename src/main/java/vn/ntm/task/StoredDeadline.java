package vn.ntm.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was printed of a deadline, as the columns of any table that keeps one: of a duty, of a proposal. */
@Embeddable
public class StoredDeadline {

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

    protected StoredDeadline() {}

    public static StoredDeadline of(DeadlineSpec spec) {
        StoredDeadline columns = new StoredDeadline();
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
        return columns;
    }

    public DeadlineSpec spec() {
        return new DeadlineSpec(
                kind, phrase, day, count, unit, dayOfCycle, event, eventAfter, eventDay, until, internal);
    }

    public DeadlineKind kind() {
        return kind;
    }
}
