package vn.ntm.task.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** One line of a commitment's history; written once. */
@Entity
@Immutable
@Table(name = "commitment_event")
class CommitmentEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long commitmentId;

    @Enumerated(EnumType.STRING)
    private CommitmentState state = CommitmentState.OPEN;

    private @Nullable String note;
    private @Nullable String document;
    private Instant at = Instant.EPOCH;
    private long userId;
    private String userName = "";
    private String position = "";

    protected CommitmentEvent() {}

    CommitmentEvent(Commitment after, @Nullable String note, @Nullable String document, Actor by, Instant at) {
        commitmentId = after.id();
        state = after.state();
        this.note = note;
        this.document = document;
        this.at = at;
        userId = by.userId().value();
        userName = by.name();
        position = by.position();
    }
}
