package vn.ntm.assessment.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** A unit raises what keeps it from a criterion; the office or the department in charge answers. */
@Service
@Transactional
public class ObstacleService {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_DOCUMENT = 300;

    private final Obstacles obstacles;
    private final ObstacleEvents events;
    private final ObstacleReading reading;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    ObstacleService(
            Obstacles obstacles,
            ObstacleEvents events,
            ObstacleReading reading,
            ApplicationEventPublisher publisher,
            ApplicationClock clock) {
        this.obstacles = obstacles;
        this.events = events;
        this.reading = reading;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Raises one.
     *
     * @param formKey of the form it was typed in: the same form sent twice raises one
     */
    public Outcome<Obstacle> raise(
            UnitSummary unit, Item item, ObstacleKind kind, @Nullable String typed, String formKey, Actor by) {
        if (!AssessmentRules.isOwn(by, unit)) {
            return Outcome.rejected(Rejection.of("assessment.denied.raise"));
        }
        Optional<Obstacle> before = obstacles.findByUnitIdAndFormKey(unit.id().value(), formKey);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        String text = VietnameseText.clean(typed);
        if (text.isEmpty()) {
            return Outcome.rejected(Rejection.onField("text", "assessment.error.textRequired"));
        }
        if (text.length() > LONGEST) {
            return Outcome.rejected(Rejection.onField("text", "assessment.error.tooLong", LONGEST));
        }
        Obstacle raised = obstacles.save(new Obstacle(unit.id(), item, kind, text, formKey, by, clock.instant()));
        events.save(ObstacleEvent.of(raised, null, null, by, clock.instant()));
        tell("RAISE", raised, unit, null, by);
        return Outcome.done(raised);
    }

    /**
     * Answers one and moves it on.
     *
     * @throws OptimisticLockingFailureException if somebody else answered since
     */
    public Outcome<Obstacle> answer(
            long id,
            int version,
            ObstacleState next,
            @Nullable String typed,
            @Nullable String typedDocument,
            Actor by) {
        ObstacleReading.Sheet sheet = reading.find(id, by).orElse(null);
        if (sheet == null || !sheet.mayAnswer()) {
            return Outcome.rejected(Rejection.of("assessment.denied.answer"));
        }
        Obstacle obstacle = sheet.obstacle();
        if (obstacle.version() != version) {
            throw new OptimisticLockingFailureException("obstacle " + id);
        }
        String answer = VietnameseText.cleanOrNull(typed);
        String document = VietnameseText.cleanOrNull(typedDocument);
        if (!obstacle.state().mayBecome(next)) {
            return Outcome.rejected(Rejection.onField("state", "assessment.error.obstacleState"));
        }
        if (answer == null && (next == obstacle.state() || next == ObstacleState.DECIDED)) {
            return Outcome.rejected(Rejection.onField("answer", "assessment.error.answerRequired"));
        }
        if (answer != null && answer.length() > LONGEST) {
            return Outcome.rejected(Rejection.onField("answer", "assessment.error.tooLong", LONGEST));
        }
        if (document != null && document.length() > LONGEST_DOCUMENT) {
            return Outcome.rejected(Rejection.onField("document", "assessment.error.tooLong", LONGEST_DOCUMENT));
        }
        events.save(obstacle.answer(next, answer, document, by, clock.instant()));
        tell("ANSWER", obstacle, sheet.unit(), answer, by);
        return Outcome.done(obstacles.saveAndFlush(obstacle));
    }

    private void tell(String what, Obstacle obstacle, UnitSummary unit, @Nullable String answer, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                "OBSTACLE_" + what,
                by.userId().value(),
                by.name(),
                by.position(),
                "OBSTACLE",
                obstacle.id(),
                unit.name(),
                unit.id().value(),
                null,
                obstacle.state().name(),
                answer));
    }
}
