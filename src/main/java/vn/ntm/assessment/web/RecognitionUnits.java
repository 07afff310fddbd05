package vn.ntm.assessment.web;

import org.springframework.stereotype.Component;
import vn.ntm.assessment.domain.AssessmentScope;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.ui.NotFoundException;

/** The unit of an address, if it lies in the person's territory. */
@Component
class RecognitionUnits {

    static final String PATH = "/don-vi-cong-nhan/";

    private final Units units;
    private final AssessmentScope scope;

    RecognitionUnits(Units units, AssessmentScope scope) {
        this.units = units;
        this.scope = scope;
    }

    UnitSummary inSight(long id, Actor actor) {
        return units.find(new UnitId(id))
                .filter(unit -> scope.holds(actor, unit))
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    boolean isInSight(UnitSummary unit, Actor actor) {
        return scope.holds(actor, unit);
    }
}
