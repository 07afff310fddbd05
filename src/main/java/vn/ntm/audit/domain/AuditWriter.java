package vn.ntm.audit.domain;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;

/** Writes down what happens, in the transaction of the change: no change without its trail, no trail without change. */
@Component
class AuditWriter {

    private final AuditEntries entries;
    private final RequestAddress address;
    private final ApplicationClock clock;

    AuditWriter(AuditEntries entries, RequestAddress address, ApplicationClock clock) {
        this.entries = entries;
        this.address = address;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void write(AuditableEvent event) {
        entries.write(event, clock.instant(), address.current());
    }
}
