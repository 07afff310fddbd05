package vn.ntm.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;

/** A weekday off, or a day of the weekend worked instead of one. */
@Entity
@Table(name = "holiday")
public class Holiday {

    /** How sure the row is; only verified ones rest on an announcement that was seen. */
    public enum Confidence {
        VERIFIED,
        RECALLED,
        PROVISIONAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "day")
    private LocalDate day;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private HolidayKind kind;

    @Column(name = "source")
    private @Nullable String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "confidence")
    private Confidence confidence;

    protected Holiday() {}

    Holiday(HolidayEntry entry) {
        describe(entry);
    }

    final void describe(HolidayEntry entry) {
        day = entry.day();
        name = entry.name();
        kind = entry.kind();
        source = entry.source();
        confidence = entry.confidence();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public int version() {
        return version;
    }

    public LocalDate day() {
        return day;
    }

    public String name() {
        return name;
    }

    public HolidayKind kind() {
        return kind;
    }

    public @Nullable String source() {
        return source;
    }

    public Confidence confidence() {
        return confidence;
    }

    HolidayEntry entry() {
        return new HolidayEntry(day, name, kind, source, confidence);
    }

    /** One line for the audit trail. */
    String inWords() {
        return "%s; %s; %s; %s; %s".formatted(Dates.format(day), name, kind, source == null ? "–" : source, confidence);
    }
}
