package vn.ntm.organisation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ending a unit, with the bodies below it. */
@Component
public class UnitClosing {

    private final UnitStore store;
    private final UnitTrail trail;

    UnitClosing(UnitStore store, UnitTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    public void close(OrganisationUnit unit, LocalDate lastDay, @Nullable String document) {
        if (lastDay.equals(unit.validTo())) {
            return;
        }
        unit.closeAfter(lastDay);
        store.closeBodiesUnder(unit);
        trail.closed(unit, document);
    }
}
