package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.domain.SetStructure.Part;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Everything known of one unit's criterion or indicator, from the beginning. */
@Service
@Transactional(readOnly = true)
public class CellHistory {

    private final AssessmentDesk.Opening desks;
    private final AssessmentReading reading;
    private final Standings standings;
    private final CriteriaCatalogue catalogue;

    CellHistory(
            AssessmentDesk.Opening desks, AssessmentReading reading, Standings standings, CriteriaCatalogue catalogue) {
        this.desks = desks;
        this.reading = reading;
        this.standings = standings;
        this.catalogue = catalogue;
    }

    /** An indicator of the criterion, with how it stands now; null where nobody said anything. */
    public record Indicator(Item item, @Nullable Standing standing) {}

    /**
     * The page.
     *
     * @param part the criterion it belongs to
     * @param cell null for a criterion that follows its indicators, and while nobody entered anything
     * @param standings the oldest first
     */
    public record Page(
            AssessmentDesk desk,
            Item item,
            Part part,
            @Nullable Assessment cell,
            @Nullable Requirement requirement,
            List<AssessmentStatement> statements,
            List<Standing> standings,
            List<Indicator> indicators) {}

    /** Empty if there is no such unit in the person's sight or no such criterion or indicator. */
    public Optional<Page> page(long unitId, long itemId, Actor actor) {
        Item item = catalogue.findItems(List.of(itemId)).get(itemId);
        return item == null
                ? Optional.empty()
                : desks.open(new UnitId(unitId), item.setId(), actor).flatMap(desk -> page(desk, item));
    }

    private Optional<Page> page(AssessmentDesk desk, Item item) {
        boolean assessed = desk.set().assessed(item.id()) != null;
        Optional<Part> part = assessed
                ? Optional.of(desk.set().partOf(item))
                : desk.set().parts().stream()
                        .filter(one -> one.criterion().id() == item.id())
                        .findFirst();
        return part.map(found -> {
            Assessment cell = assessed ? reading.cell(desk, item) : null;
            List<Indicator> indicators = new ArrayList<>();
            if (!assessed) {
                Map<Long, Standing> now = reading.standings(desk);
                found.indicators().forEach(one -> indicators.add(new Indicator(one, now.get(one.id()))));
            }
            return new Page(
                    desk,
                    item,
                    found,
                    cell,
                    desk.requirement(item),
                    cell == null ? List.of() : reading.statements(cell),
                    standings.historyOf(desk.unit().id(), item.id()),
                    indicators);
        });
    }
}
