package vn.ntm.assessment.domain;

import jakarta.persistence.Embedded;
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
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.Voice;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/**
 * One unit's cell for one indicator: its working copy and its step. The verbs are the only way to change the step; each
 * gives back the statement that goes into the history in the same transaction.
 */
@Entity
@Table(name = "assessment")
public class Assessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long unitId;
    private long setId;
    private long itemId;

    @Enumerated(EnumType.STRING)
    private AssessmentStep step = AssessmentStep.DRAFT;

    @Embedded
    private Finding finding;

    private Instant enteredAt;
    private long enteredBy;
    private String enteredByName;
    private @Nullable Long submittedBy;
    private @Nullable String returnReason;

    protected Assessment() {}

    Assessment(UnitId unit, Item item, Finding finding, Actor by, Instant at) {
        unitId = unit.value();
        setId = item.setId();
        itemId = item.id();
        this.finding = finding;
        enteredAt = at;
        enteredBy = by.userId().value();
        enteredByName = by.name();
    }

    /** The commune types; what was verified before stays in force until this is verified anew. */
    void enter(Finding typed, Actor by, Instant at) {
        require(step != AssessmentStep.SUBMITTED);
        finding = typed;
        enteredAt = at;
        enteredBy = by.userId().value();
        enteredByName = by.name();
        if (step == AssessmentStep.CONFIRMED) {
            step = AssessmentStep.DRAFT;
        }
    }

    AssessmentStatement submit(LocalDate day, Actor by, Instant at) {
        require(step == AssessmentStep.DRAFT || step == AssessmentStep.RETURNED);
        step = AssessmentStep.SUBMITTED;
        submittedBy = by.userId().value();
        returnReason = null;
        return AssessmentStatement.of(this, AssessmentAction.SUBMIT, Voice.SELF, finding, day, by, at, null, null);
    }

    AssessmentStatement withdraw(LocalDate day, Actor by, Instant at) {
        require(step == AssessmentStep.SUBMITTED);
        step = AssessmentStep.DRAFT;
        submittedBy = null;
        return AssessmentStatement.of(this, AssessmentAction.WITHDRAW, Voice.SELF, null, day, by, at, null, null);
    }

    AssessmentStatement verify(Finding found, LocalDate day, @Nullable String document, Actor by, Instant at) {
        require(step == AssessmentStep.SUBMITTED || step == AssessmentStep.CONFIRMED);
        step = AssessmentStep.CONFIRMED;
        return AssessmentStatement.of(
                this, AssessmentAction.VERIFY, Voice.VERIFIER, found, day, by, at, null, document);
    }

    AssessmentStatement giveBack(String reason, LocalDate day, Actor by, Instant at) {
        require(step == AssessmentStep.SUBMITTED);
        step = AssessmentStep.RETURNED;
        returnReason = reason;
        return AssessmentStatement.of(this, AssessmentAction.RETURN, Voice.VERIFIER, null, day, by, at, reason, null);
    }

    AssessmentStatement appraise(Finding found, LocalDate day, @Nullable String document, Actor by, Instant at) {
        require(step == AssessmentStep.CONFIRMED);
        return AssessmentStatement.of(
                this, AssessmentAction.APPRAISE, Voice.APPRAISER, found, day, by, at, null, document);
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new IllegalStateException("not in step " + step);
        }
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

    public long setId() {
        return setId;
    }

    public long itemId() {
        return itemId;
    }

    public AssessmentStep step() {
        return step;
    }

    /** The commune's working copy. */
    public Finding finding() {
        return finding;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public long enteredBy() {
        return enteredBy;
    }

    public String enteredByName() {
        return enteredByName;
    }

    public @Nullable Long submittedBy() {
        return submittedBy;
    }

    /** Why it was given back; null in any other step. */
    public @Nullable String returnReason() {
        return returnReason;
    }
}
