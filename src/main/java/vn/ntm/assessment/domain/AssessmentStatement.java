package vn.ntm.assessment.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Voice;
import vn.ntm.identity.Actor;

/** What somebody said about a cell; written once, never changed. */
@Entity
@Immutable
@Table(name = "assessment_statement")
public class AssessmentStatement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long assessmentId;
    private long unitId;
    private long itemId;

    @Enumerated(EnumType.STRING)
    private Voice voice = Voice.SELF;

    @Enumerated(EnumType.STRING)
    private AssessmentAction action = AssessmentAction.SUBMIT;

    private LocalDate day;
    private Instant at;

    @Embedded
    private @Nullable Finding finding;

    private long userId;
    private String userName;
    private String position;
    private @Nullable String reason;
    private @Nullable String document;

    protected AssessmentStatement() {}

    static AssessmentStatement of(
            Assessment cell,
            AssessmentAction action,
            Voice voice,
            @Nullable Finding finding,
            LocalDate day,
            Actor by,
            Instant at,
            @Nullable String reason,
            @Nullable String document) {
        AssessmentStatement statement = new AssessmentStatement();
        statement.assessmentId = cell.id();
        statement.unitId = cell.unitId().value();
        statement.itemId = cell.itemId();
        statement.voice = voice;
        statement.action = action;
        statement.day = day;
        statement.at = at;
        statement.finding = finding;
        statement.userId = by.userId().value();
        statement.userName = by.name();
        statement.position = by.position();
        statement.reason = reason;
        statement.document = document;
        return statement;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long itemId() {
        return itemId;
    }

    public Voice voice() {
        return voice;
    }

    public AssessmentAction action() {
        return action;
    }

    /** The day it holds from. */
    public LocalDate day() {
        return day;
    }

    public Instant at() {
        return at;
    }

    /** Null for a return or a withdrawal. */
    public @Nullable Finding finding() {
        return finding;
    }

    public long userId() {
        return userId;
    }

    public String userName() {
        return userName;
    }

    public String position() {
        return position;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String document() {
        return document;
    }
}
