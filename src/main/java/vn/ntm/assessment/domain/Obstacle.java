package vn.ntm.assessment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** What keeps a unit from a criterion, or what it proposes; answers move it on, one event each. */
@Entity
@Table(name = "assessment_obstacle")
public class Obstacle {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long unitId;
    private long setId;
    private long itemId;

    @Enumerated(EnumType.STRING)
    private ObstacleKind kind = ObstacleKind.OBSTACLE;

    @Enumerated(EnumType.STRING)
    private ObstacleState state = ObstacleState.NEW;

    private String text;
    private Instant raisedAt;
    private long raisedBy;
    private String raisedByName;
    private String formKey;

    protected Obstacle() {}

    Obstacle(UnitId unit, Item item, ObstacleKind kind, String text, String formKey, Actor by, Instant at) {
        unitId = unit.value();
        setId = item.setId();
        itemId = item.id();
        this.kind = kind;
        this.text = text;
        this.formKey = formKey;
        raisedAt = at;
        raisedBy = by.userId().value();
        raisedByName = by.name();
    }

    ObstacleEvent answer(ObstacleState next, @Nullable String answer, @Nullable String document, Actor by, Instant at) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        state = next;
        return ObstacleEvent.of(this, answer, document, by, at);
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

    public ObstacleKind kind() {
        return kind;
    }

    public ObstacleState state() {
        return state;
    }

    public String text() {
        return text;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public long raisedBy() {
        return raisedBy;
    }

    public String raisedByName() {
        return raisedByName;
    }

    /** The key of the form it came from. */
    public String formKey() {
        return formKey;
    }
}
