package vn.ntm.assessment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.FlagKind;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** A flag on a cell: raised with a reason, ended with one, never changed. */
@Entity
@Table(name = "assessment_flag")
public class AssessmentFlag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long unitId;
    private long setId;
    private long itemId;

    @Enumerated(EnumType.STRING)
    private FlagKind kind = FlagKind.BLOCKED;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String reason;
    private @Nullable String document;
    private Instant raisedAt;
    private long raisedBy;
    private String raisedByName;
    private String raisedByPosition;
    private @Nullable Instant endedAt;
    private @Nullable Long endedBy;
    private @Nullable String endedByName;
    private @Nullable String endReason;

    protected AssessmentFlag() {}

    AssessmentFlag(
            UnitId unit,
            Item item,
            FlagKind kind,
            LocalDate from,
            String why,
            @Nullable String paper,
            Actor by,
            Instant at) {
        unitId = unit.value();
        setId = item.setId();
        itemId = item.id();
        this.kind = kind;
        validFrom = from;
        reason = why;
        document = paper;
        raisedAt = at;
        raisedBy = by.userId().value();
        raisedByName = by.name();
        raisedByPosition = by.position();
    }

    void end(LocalDate day, String why, Actor by, Instant at) {
        if (!isOpen()) {
            throw new IllegalStateException("ended already");
        }
        validTo = day.isBefore(validFrom) ? validFrom : day;
        endReason = why;
        endedAt = at;
        endedBy = by.userId().value();
        endedByName = by.name();
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public int version() {
        return version;
    }

    public UnitId unitId() {
        return new UnitId(unitId);
    }

    public long itemId() {
        return itemId;
    }

    public FlagKind kind() {
        return kind;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day it no longer holds. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String document() {
        return document;
    }

    public String raisedByName() {
        return raisedByName;
    }

    public String raisedByPosition() {
        return raisedByPosition;
    }

    public @Nullable String endedByName() {
        return endedByName;
    }

    public @Nullable String endReason() {
        return endReason;
    }
}
