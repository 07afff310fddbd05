package vn.ntm.notice.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadDeadline;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;

/** The deadline of a proposal: what the phrase says, and where it stands in the text. */
@Embeddable
class ProposedDeadline {

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

    @Column(name = "deadline_start")
    private @Nullable Integer start;

    @Column(name = "deadline_end")
    private @Nullable Integer end;

    protected ProposedDeadline() {}

    static ProposedDeadline of(@Nullable ReadDeadline read) {
        return read == null ? of(DeadlineSpec.none(), null) : of(read.spec(), read.span());
    }

    static ProposedDeadline of(DeadlineSpec spec, @Nullable Span span) {
        ProposedDeadline columns = new ProposedDeadline();
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
        columns.start = span == null ? null : span.start();
        columns.end = span == null ? null : span.end();
        return columns;
    }

    DeadlineSpec spec() {
        return new DeadlineSpec(
                kind, phrase, day, count, unit, dayOfCycle, event, eventAfter, eventDay, until, internal);
    }

    @Nullable Span span() {
        Integer from = start;
        Integer to = end;
        return from == null || to == null ? null : new Span(from, to);
    }
}
