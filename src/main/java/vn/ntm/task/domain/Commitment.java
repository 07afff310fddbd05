package vn.ntm.task.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.task.CommitmentEntry.NewCommitment;

/** Something promised upwards: to the Ministry, to the province. It is kept, or given up with a reason; never deleted. */
@Entity
@Table(name = "commitment")
class Commitment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long ownerUnitId;
    private String ownerPath = "";
    private String madeTo = "";
    private @Nullable String document;
    private @Nullable LocalDate madeOn;
    private String content = "";
    private @Nullable String responsible;
    private @Nullable LocalDate due;

    @Enumerated(EnumType.STRING)
    private CommitmentState state = CommitmentState.OPEN;

    @ElementCollection
    @CollectionTable(name = "commitment_duty", joinColumns = @JoinColumn(name = "commitment_id"))
    @Column(name = "task_id")
    private Set<Long> duties = new HashSet<>();

    private Instant createdAt = Instant.EPOCH;
    private String createdByLabel = "";

    @Version
    private int version;

    protected Commitment() {}

    Commitment(long ownerUnitId, String ownerPath, String content, NewCommitment asked, Actor by, Instant now) {
        this.ownerUnitId = ownerUnitId;
        this.ownerPath = ownerPath;
        this.content = content;
        madeTo = asked.madeTo();
        document = asked.document();
        madeOn = asked.madeOn();
        responsible = asked.responsible();
        due = asked.due();
        duties.addAll(asked.tasks());
        createdAt = now;
        createdByLabel = by.position();
    }

    /** The office of the territory that promised keeps the ledger. */
    boolean mayBeKeptBy(Actor actor) {
        return actor.may(Right.ASSIGN_TASK) && actor.sees(ownerPath);
    }

    void moveTo(CommitmentState next) {
        state = next;
    }

    void belongTo(long task) {
        duties.add(task);
    }

    void leave(long task) {
        duties.remove(task);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long ownerUnitId() {
        return ownerUnitId;
    }

    String content() {
        return content;
    }

    CommitmentState state() {
        return state;
    }

    int version() {
        return version;
    }
}
