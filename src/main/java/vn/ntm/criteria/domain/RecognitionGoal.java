package vn.ntm.criteria.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.criteria.RecognitionGoals.Goal;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.VietnameseText;

/** A goal of one unit for one plan year; once given up or reached it stays as history. */
@Entity
@Table(name = "recognition_goal")
public class RecognitionGoal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "unit_id")
    private long unitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "tier")
    private Tier tier;

    @Column(name = "plan_year")
    private int planYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "authority")
    private RecognitionAuthority authority;

    @Column(name = "document")
    private @Nullable String document;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "outstanding")
    private @Nullable String outstanding;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @Column(name = "ended_by_name")
    private @Nullable String endedByName;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected RecognitionGoal() {}

    RecognitionGoal(NewGoal goal, RecognitionAuthority authority, Actor by, Instant at) {
        unitId = goal.unit().value();
        tier = goal.tier();
        planYear = goal.planYear();
        this.authority = authority;
        document = VietnameseText.cleanOrNull(goal.document());
        note = VietnameseText.cleanOrNull(goal.note());
        outstanding = VietnameseText.cleanOrNull(goal.outstanding());
        createdAt = at;
        createdBy = by.userId().value();
        createdByName = by.name();
    }

    void end(String reason, Actor by, Instant at) {
        if (endedAt != null) {
            throw new IllegalStateException("goal " + id + " ended before");
        }
        endedAt = at;
        endedBy = by.userId().value();
        endedByName = by.name();
        endReason = reason;
    }

    int version() {
        return version;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    Goal view() {
        return new Goal(
                Objects.requireNonNull(id),
                unit(),
                tier,
                planYear,
                authority,
                document,
                note,
                outstanding,
                createdAt,
                createdByName,
                endedAt,
                endedByName,
                endReason,
                version);
    }
}
