package vn.ntm.task.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** One entry of a milestone's day: who, when, from which day to which, by which paper; written once. */
@Entity
@Immutable
@Table(name = "milestone_event")
class MilestoneEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long milestoneId;
    private Instant at = Instant.EPOCH;
    private @Nullable LocalDate dayBefore;
    private @Nullable LocalDate day;
    private @Nullable String document;
    private @Nullable String reason;
    private int moved;
    private int resumed;
    private long userId;
    private String userName = "";
    private String position = "";

    protected MilestoneEvent() {}

    MilestoneEvent(Milestone after, @Nullable LocalDate dayBefore, @Nullable String reason, Actor by, Instant at) {
        milestoneId = after.id();
        this.dayBefore = dayBefore;
        day = after.day();
        document = after.document();
        this.reason = reason;
        this.at = at;
        userId = by.userId().value();
        userName = by.name();
        position = by.position();
    }

    MilestoneEvent withEffect(int movedDeadlines, int resumedDuties) {
        moved = movedDeadlines;
        resumed = resumedDuties;
        return this;
    }
}
