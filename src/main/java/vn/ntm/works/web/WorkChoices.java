package vn.ntm.works.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.works.domain.WorkRules;
import vn.ntm.works.domain.WorkStore;
import vn.ntm.works.domain.WorkStore.Kind;
import vn.ntm.works.domain.WorkStore.Source;

/** What the forms offer to choose from. */
@Component
class WorkChoices {

    private final WorkStore store;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final ApplicationClock clock;

    WorkChoices(WorkStore store, CriteriaCatalogue catalogue, Units units, ApplicationClock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    CriteriaCatalogue catalogue() {
        return catalogue;
    }

    List<Kind> kinds() {
        return store.kinds();
    }

    List<SetSummary> sets() {
        return catalogue.inForce(clock.today());
    }

    List<Source> sources() {
        return store.sources();
    }

    /** Names of the sources by code. */
    Map<String, String> sourceNames() {
        Map<String, String> names = new LinkedHashMap<>();
        store.sources().forEach(source -> names.put(source.code(), source.name()));
        return names;
    }

    /** The units whose works this person keeps: districts first, then their communes. */
    List<UnitSummary> unitsOf(Actor actor) {
        LocalDate today = clock.today();
        if (!actor.role().isOffice()) {
            return units.find(actor.unitId()).stream()
                    .filter(unit -> WorkRules.mayEdit(unit, actor))
                    .toList();
        }
        return Stream.concat(
                        units.areasOf(actor.scopePath(), today).stream(),
                        units.communesOf(actor.scopePath(), today).stream())
                .filter(unit -> WorkRules.mayEdit(unit, actor))
                .toList();
    }
}
