package vn.ntm.identity.domain;

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
import vn.ntm.identity.DelegationScope;

/** A post acted in by a deputy for some days. It ends by itself; ended earlier, it stays as history. */
@Entity
@Table(name = "delegation")
class Delegation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long fromMembershipId;
    private long toMembershipId;

    @Enumerated(EnumType.STRING)
    private DelegationScope scope = DelegationScope.ALL;

    private @Nullable String document;
    private LocalDate validFrom = LocalDate.EPOCH;
    private LocalDate validTo = LocalDate.EPOCH;
    private Instant givenAt = Instant.EPOCH;
    private String givenByName = "";
    private @Nullable Instant endedAt;
    private @Nullable String endedByName;
    private @Nullable String endReason;

    @Version
    private int version;

    protected Delegation() {}

    Delegation(Membership from, Membership to, NewDelegation asked, String byName, Instant now) {
        fromMembershipId = from.id();
        toMembershipId = to.id();
        scope = asked.scope();
        document = asked.document();
        validFrom = asked.from();
        validTo = asked.to();
        givenAt = now;
        givenByName = byName;
    }

    boolean inForceOn(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** Neither over nor ended: it may still be ended by hand. */
    boolean isOpenOn(LocalDate day) {
        return endedAt == null && !day.isAfter(validTo);
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return endedAt == null && !from.isAfter(validTo) && !to.isBefore(validFrom);
    }

    void end(String byName, String reason, Instant now) {
        endedAt = now;
        endedByName = byName;
        endReason = reason;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long fromMembershipId() {
        return fromMembershipId;
    }

    long toMembershipId() {
        return toMembershipId;
    }

    DelegationScope scope() {
        return scope;
    }

    @Nullable String document() {
        return document;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    @Nullable String endReason() {
        return endReason;
    }

    int version() {
        return version;
    }
}
