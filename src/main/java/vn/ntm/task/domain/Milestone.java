package vn.ntm.task.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.VietnameseText;

/** An event or a paper that duties wait for; its day, once known, makes their deadlines. */
@Entity
@Table(name = "milestone")
class Milestone {

    static final int LONGEST_NAME = 300;

    /** Source of what was entered by hand, for any duty of the owner. */
    static final String BY_HAND = "AWAITED";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long ownerUnitId;
    private String ownerPath = "";
    private String name = "";
    private String sourceKey = "";
    private String nameKey = "";
    private String sourceLabel = "";
    private @Nullable LocalDate day;
    private @Nullable String document;
    private Instant createdAt = Instant.EPOCH;
    private String createdByLabel = "";

    @Version
    private int version;

    protected Milestone() {}

    Milestone(long ownerUnitId, String ownerPath, String name, String sourceKey, String sourceLabel) {
        this.ownerUnitId = ownerUnitId;
        this.ownerPath = ownerPath;
        this.name = name;
        this.nameKey = keyOf(name);
        this.sourceKey = sourceKey;
        this.sourceLabel = sourceLabel;
    }

    Milestone enteredBy(Actor by, Instant now) {
        createdByLabel = by.position();
        createdAt = now;
        return this;
    }

    /** The words as the table compares them. */
    static String keyOf(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What a deadline says it waits for, as a name. */
    static String nameOf(String event) {
        String clean = VietnameseText.clean(event);
        return clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(0, LONGEST_NAME).strip();
    }

    /** The office that gave the duties enters its day. */
    boolean mayBeDatedBy(Actor actor) {
        return actor.may(Right.ASSIGN_TASK) && actor.sees(ownerPath);
    }

    boolean hasComeBy(LocalDate today) {
        return day != null && !day.isAfter(today);
    }

    void fallsOn(@Nullable LocalDate newDay, @Nullable String newDocument) {
        day = newDay;
        document = newDocument;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long ownerUnitId() {
        return ownerUnitId;
    }

    String name() {
        return name;
    }

    @Nullable LocalDate day() {
        return day;
    }

    @Nullable String document() {
        return document;
    }

    int version() {
        return version;
    }
}
