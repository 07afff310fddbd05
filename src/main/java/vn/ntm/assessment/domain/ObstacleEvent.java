package vn.ntm.assessment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** One answer to an obstacle or proposal and the state it gave it; written once, never changed. */
@Entity
@Immutable
@Table(name = "assessment_obstacle_event")
public class ObstacleEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long obstacleId;

    @Enumerated(EnumType.STRING)
    private ObstacleState state = ObstacleState.NEW;

    private @Nullable String answer;
    private @Nullable String document;
    private Instant at;
    private long userId;
    private String userName;
    private String position;

    protected ObstacleEvent() {}

    static ObstacleEvent of(
            Obstacle obstacle, @Nullable String answer, @Nullable String document, Actor by, Instant at) {
        ObstacleEvent event = new ObstacleEvent();
        event.obstacleId = obstacle.id();
        event.state = obstacle.state();
        event.answer = answer;
        event.document = document;
        event.at = at;
        event.userId = by.userId().value();
        event.userName = by.name();
        event.position = by.position();
        return event;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long obstacleId() {
        return obstacleId;
    }

    public ObstacleState state() {
        return state;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable String document() {
        return document;
    }

    public Instant at() {
        return at;
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
}
