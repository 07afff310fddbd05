package vn.ntm.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.StoredDeadline;

/** A deadline as stored: what was printed, and the days that the calendar made of it. */
@Embeddable
class DeadlineColumns {

    @Embedded
    private StoredDeadline printed = StoredDeadline.of(DeadlineSpec.none());

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
        columns.printed = StoredDeadline.of(deadline.spec());
        columns.nominalLastDay = deadline.nominalLastDay();
        columns.lastDay = deadline.lastDay();
        columns.overdueFrom = deadline.overdueFrom();
        columns.reminderDay = deadline.reminderDay();
        columns.startDay = deadline.startDay();
        columns.note = deadline.note();
        return columns;
    }

    DeadlineSpec spec() {
        return printed.spec();
    }

    DeadlineKind kind() {
        return printed.kind();
    }

    @Nullable LocalDate lastDay() {
        return lastDay;
    }

    @Nullable LocalDate overdueFrom() {
        return overdueFrom;
    }
}
