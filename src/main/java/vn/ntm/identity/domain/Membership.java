package vn.ntm.identity.domain;

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
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.DateRange;

/** A position: user x unit x role x period. It ends, it is never deleted: what was done in it names it for ever. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long userId;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String title;
    private @Nullable Long scopeUnitId;
    private boolean scopeAll;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(UserId user, UnitId unit, Role role, String title, PositionScope scope, DateRange period) {
        this.userId = user.value();
        this.unitId = unit.value();
        this.role = role;
        this.title = title;
        UnitId scopeUnit = scope.unit();
        this.scopeUnitId = scopeUnit == null ? null : scopeUnit.value();
        this.scopeAll = scope.everything();
        this.validFrom = period.from();
        this.validTo = period.to();
    }

    void endOn(LocalDate lastDay) {
        validTo = new DateRange(validFrom, lastDay).to();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public UserId userId() {
        return new UserId(userId);
    }

    public UnitId unitId() {
        return new UnitId(unitId);
    }

    public Role role() {
        return role;
    }

    public String title() {
        return title;
    }

    public PositionScope scope() {
        return new PositionScope(scopeUnitId == null ? null : new UnitId(scopeUnitId), scopeAll);
    }

    public DateRange period() {
        return new DateRange(validFrom, validTo);
    }

    public int version() {
        return version;
    }
}
