package vn.ntm.assessment.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** A paper or picture that proves one or several results of a unit. Put away rather than deleted. */
@Entity
@Table(name = "assessment_evidence")
public class Evidence {

    /** From this many days before its end a paper is announced as expiring. */
    static final int WARNING_DAYS = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long unitId;

    @Embedded
    private Paper paper;

    private Instant addedAt;
    private long addedBy;
    private String addedByName;
    private @Nullable Instant removedAt;
    private @Nullable Long removedBy;

    @ElementCollection
    @CollectionTable(name = "assessment_evidence_item", joinColumns = @JoinColumn(name = "evidence_id"))
    @Column(name = "item_id")
    private Set<Long> itemIds = new TreeSet<>();

    protected Evidence() {}

    Evidence(UnitId unit, long itemId, Paper paper, Actor by, Instant at) {
        unitId = unit.value();
        this.paper = paper;
        itemIds.add(itemId);
        addedAt = at;
        addedBy = by.userId().value();
        addedByName = by.name();
    }

    void describe(Paper described) {
        paper = described;
    }

    /** Proves these results and no others; one that proves nothing any more is put away. */
    void prove(Collection<Long> items, Actor by, Instant at) {
        itemIds.retainAll(items);
        itemIds.addAll(items);
        if (itemIds.isEmpty()) {
            removedAt = at;
            removedBy = by.userId().value();
        }
    }

    /** How long it is still good for. */
    public enum Expiry {
        /** Good, or without an end. */
        GOOD,
        /** Sắp hết hạn. */
        SOON,
        /** Hết hạn. */
        EXPIRED
    }

    public Expiry expiryOn(LocalDate day) {
        LocalDate end = paper.expiresOn();
        if (end == null || end.isAfter(day.plusDays(WARNING_DAYS))) {
            return Expiry.GOOD;
        }
        return end.isBefore(day) ? Expiry.EXPIRED : Expiry.SOON;
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

    public Paper paper() {
        return paper;
    }

    public Set<Long> itemIds() {
        return Set.copyOf(itemIds);
    }

    public Instant addedAt() {
        return addedAt;
    }

    public long addedBy() {
        return addedBy;
    }

    public String addedByName() {
        return addedByName;
    }

    public boolean isRemoved() {
        return removedAt != null && removedBy != null;
    }
}
