package vn.ntm.works.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.AuditableEvent;

/** Writes down who changed what of a unit's works, money, surveys and thôn. */
@Component
class WorksTrail {

    private final ApplicationEventPublisher publisher;

    WorksTrail(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /** What was changed; the code's label is {@code audit.action.CODE}, that of the subject {@code audit.subject.SUBJECT}. */
    record Change(
            String action,
            String subject,
            long id,
            String label,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    void tell(Change change, UnitSummary unit, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                change.action(),
                by.userId().value(),
                by.name(),
                by.position(),
                change.subject(),
                change.id(),
                change.label(),
                unit.id().value(),
                change.before(),
                change.after(),
                change.reason()));
    }
}
