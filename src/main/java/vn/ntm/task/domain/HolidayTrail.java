package vn.ntm.task.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.AuditableEvent;

/** Tells the audit trail what changed in the calendar and the switches. */
@Component
class HolidayTrail {

    private final ApplicationEventPublisher publisher;

    HolidayTrail(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void day(
            String action,
            long id,
            String label,
            @Nullable String before,
            @Nullable String after,
            String reason,
            Actor by) {
        publish(action, "HOLIDAY", id, label, before, after, reason, by);
    }

    void switches(String before, String after, String reason, Actor by) {
        publish("DEADLINE_SETTINGS_CHANGED", "DEADLINE_SETTINGS", null, "Cách tính hạn", before, after, reason, by);
    }

    private void publish(
            String action,
            String subjectType,
            @Nullable Long subjectId,
            String label,
            @Nullable String before,
            @Nullable String after,
            String reason,
            Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                subjectType,
                subjectId,
                label,
                null,
                before,
                after,
                reason));
    }
}
