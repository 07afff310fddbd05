package vn.ntm.organisation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.Units.Share;

/** A change of units by a resolution. Recorded once, never changed. */
@Entity
@Table(name = "unit_event")
public class UnitEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "event_key")
    private @Nullable String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private UnitEventKind kind;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "document")
    private @Nullable String document;

    @Column(name = "document_date")
    private @Nullable LocalDate documentDate;

    @Column(name = "note")
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "unit_lineage", joinColumns = @JoinColumn(name = "event_id"))
    private Set<Pair> lineage = new HashSet<>();

    protected UnitEvent() {}

    UnitEvent(
            @Nullable String key,
            UnitEventKind kind,
            LocalDate effectiveOn,
            @Nullable String document,
            @Nullable LocalDate documentDate,
            @Nullable String note,
            Set<Pair> lineage) {
        this.key = key;
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.document = document;
        this.documentDate = documentDate;
        this.note = note;
        this.lineage.addAll(lineage);
    }

    /** From whom to whom; nobody is known to have received the unit where {@code to} is null. */
    @Embeddable
    public record Pair(
            @Column(name = "from_unit_id") long from,
            @Column(name = "to_unit_id") @Nullable Long to,

            @Enumerated(EnumType.STRING) @Column(name = "share")
            Share share) {}

    public long id() {
        Long known = id;
        if (known == null) {
            throw new IllegalStateException("not stored yet");
        }
        return known;
    }

    public UnitEventKind kind() {
        return kind;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }
}
