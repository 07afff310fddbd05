package vn.ntm.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.domain.AssessmentDesk;
import vn.ntm.assessment.domain.SetChoice;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.ui.NotFoundException;

/** Opens what an address names, or says that there is no such page for this person. */
@Component
@Transactional(readOnly = true)
class Desks {

    private final AssessmentDesk.Opening opening;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final SetChoice choice;

    Desks(AssessmentDesk.Opening opening, CriteriaCatalogue catalogue, Units units, SetChoice choice) {
        this.opening = opening;
        this.catalogue = catalogue;
        this.units = units;
        this.choice = choice;
    }

    /** A unit and the set it is measured by, with the sets there are to choose. */
    record Open(AssessmentDesk desk, SetSummary set, List<SetSummary> sets) {}

    /** A unit and one thing assessed. */
    record OpenItem(AssessmentDesk desk, Item item) {}

    Open open(long unitId, @Nullable Long wished, Actor actor) {
        UnitSummary unit = units.find(new UnitId(unitId)).orElseThrow(() -> new NotFoundException("unit", unitId));
        List<SetSummary> sets = choice.of(unit);
        SetSummary set = choice.choose(sets, wished).orElseThrow(() -> new NotFoundException("set of unit", unitId));
        return new Open(desk(unitId, set.id(), actor), set, sets);
    }

    OpenItem item(long unitId, long itemId, Actor actor) {
        Item item = catalogue.findItems(List.of(itemId)).get(itemId);
        if (item == null) {
            throw new NotFoundException("item", itemId);
        }
        AssessmentDesk desk = desk(unitId, item.setId(), actor);
        if (desk.set().assessed(itemId) == null) {
            throw new NotFoundException("assessed item", itemId);
        }
        return new OpenItem(desk, item);
    }

    private AssessmentDesk desk(long unitId, long setId, Actor actor) {
        return opening.open(new UnitId(unitId), setId, actor)
                .orElseThrow(() -> new NotFoundException("unit in sight", unitId));
    }
}
