package vn.ntm.dossier.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.AuditableEvent;

/** Tells the audit trail what was done to dossiers. */
@Component
class DossierTrail {

    private final ApplicationEventPublisher publisher;

    DossierTrail(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void told(String action, Opened opened, @Nullable String after, @Nullable String reason, Actor by) {
        told(action, opened.dossier().id(), opened.unit(), null, after, reason, by);
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
                "DOSSIER",
                id,
                unit.name(),
                unit.id().value(),
                before,
                after,
                reason));
    }
}
