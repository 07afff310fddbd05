package vn.ntm.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.AssignmentStatus;

/** That a part of a duty rests until a paper or an event comes: since when, from which state, until what. */
@Embeddable
class Suspension {

    @Column(name = "suspended_on")
    private @Nullable LocalDate since;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_from")
    private @Nullable AssignmentStatus from;

    @Column(name = "awaits_milestone_id")
    private @Nullable Long milestoneId;

    @Column(name = "suspended_last_day")
    private @Nullable LocalDate lastDay;

    protected Suspension() {}

    /** @param lastDay of the deadline as it is now */
    Suspension(LocalDate since, AssignmentStatus from, @Nullable Long milestoneId, @Nullable LocalDate lastDay) {
        this.since = since;
        this.lastDay = lastDay;
        this.from = from;
        this.milestoneId = milestoneId;
    }

    /** The state to go back to. */
    AssignmentStatus from() {
        return Objects.requireNonNullElse(from, AssignmentStatus.IN_PROGRESS);
    }

    @Nullable Long milestoneId() {
        return milestoneId;
    }

    /**
     * The last day after the rest: the days of it do not count, unless the deadline had passed before it began, or came
     * from elsewhere meanwhile.
     *
     * @param now the last day as it stands
     */
    LocalDate lastDayAfter(LocalDate now, LocalDate resumedOn, WorkingCalendar calendar) {
        LocalDate began = since == null ? resumedOn : since;
        long rested = ChronoUnit.DAYS.between(began, resumedOn);
        return !now.equals(lastDay) || now.isBefore(began) || rested <= 0
                ? now
                : calendar.nextWorkingDayOnOrAfter(now.plusDays(rested));
    }
}
