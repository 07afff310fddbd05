package vn.ntm.criteria.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.RecognitionGoals.Goal;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.AuditableEvent;

/** Tells the audit trail which goals were set and ended. */
@Component
class GoalTrail {

    private final ApplicationEventPublisher publisher;
    private final MessageSource messages;

    GoalTrail(ApplicationEventPublisher publisher, MessageSource messages) {
        this.publisher = publisher;
        this.messages = messages;
    }

    void set(Goal goal, UnitSummary unit, Actor by) {
        publish("RECOGNITION_GOAL_SET", goal, unit, null, inWords(goal), null, by);
    }

    void ended(Goal goal, UnitSummary unit, Actor by) {
        publish("RECOGNITION_GOAL_ENDED", goal, unit, inWords(goal), null, goal.endReason(), by);
    }

    void paused(Goal goal, UnitSummary unit, String reason, Actor by) {
        publish("RECOGNITION_GOAL_PAUSED", goal, unit, null, inWords(goal), reason, by);
    }

    void resumed(Goal goal, UnitSummary unit, @Nullable String reason, Actor by) {
        publish("RECOGNITION_GOAL_RESUMED", goal, unit, null, inWords(goal), reason, by);
    }

    private void publish(
            String action,
            Goal goal,
            UnitSummary unit,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "RECOGNITION_GOAL",
                goal.id(),
                unit.name() + ", năm kế hoạch " + goal.planYear(),
                unit.id().value(),
                before,
                after,
                reason));
    }

    private String inWords(Goal goal) {
        String document = goal.document();
        return "%s; năm kế hoạch %d; %s%s"
                .formatted(
                        label("criteria.goal.tier." + goal.tier()),
                        goal.planYear(),
                        label("criteria.authority." + goal.authority()),
                        document == null ? "" : "; " + document);
    }

    private String label(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
