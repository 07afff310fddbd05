package vn.ntm.assessment.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.AuditableEvent;

/** Tells the audit trail about recognitions and what their conditions stand on. */
@Component
class RecognitionTrail {

    private final ApplicationEventPublisher publisher;

    RecognitionTrail(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void told(
            String action,
            long id,
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
                "RECOGNITION",
                id,
                unit.name(),
                unit.id().value(),
                before,
                after,
                reason));
    }
}
