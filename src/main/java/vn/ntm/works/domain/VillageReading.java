package vn.ntm.works.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.ReadingScope;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.works.VillageTargets;
import vn.ntm.works.domain.VillageSheet.Line;
import vn.ntm.works.domain.VillageStore.Named;

/** Table B8 of an area and a year, with a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class VillageReading {

    private final AreaChoice areas;
    private final VillageStore store;
    private final List<VillageTargets> targets;
    private final Units units;
    private final ReadingScope territory;
    private final ApplicationClock clock;

    VillageReading(
            AreaChoice areas,
            VillageStore store,
            List<VillageTargets> targets,
            Units units,
            ReadingScope territory,
            ApplicationClock clock) {
        this.areas = areas;
        this.store = store;
        this.targets = targets;
        this.units = units;
        this.territory = territory;
        this.clock = clock;
    }

    /** Null for the person's own area and this year; empty where the area lies outside the person's territory. */
    public Optional<VillageSheet> sheet(@Nullable Long areaId, @Nullable Integer wanted, Actor actor) {
        int year = wanted == null ? clock.today().getYear() : wanted;
        return areas.choose(areaId, actor, clock.today()).map(area -> sheet(area, year, actor));
    }

    private VillageSheet sheet(AreaChoice.Area area, int year, Actor actor) {
        List<UnitSummary> communes = units.programmeCommunesOf(area.unit().path(), clock.today());
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        Map<UnitId, Integer> registered = new HashMap<>();
        targets.forEach(source -> registered.putAll(source.registered(ids, year)));
        Map<UnitId, List<Named>> named = store.of(area.unit().path(), year).stream()
                .filter(one -> one.year() == year)
                .collect(Collectors.groupingBy(Named::unit));
        List<Line> lines = new ArrayList<>();
        List<UnitSummary> editable = new ArrayList<>();
        for (UnitSummary commune : communes) {
            boolean mayEdit = WorkRules.mayEdit(commune, actor);
            if (mayEdit) {
                editable.add(commune);
            }
            int target = registered.getOrDefault(commune.id(), 0);
            List<Named> villages = named.getOrDefault(commune.id(), List.of());
            if (target > 0 || !villages.isEmpty()) {
                lines.add(new Line(commune, target, villages, mayEdit));
            }
        }
        return new VillageSheet(area, year, lines, editable);
    }

    /** Empty where there is none in the person's territory. */
    public Optional<Named> find(long id, Actor actor) {
        String path = territory.pathOf(actor);
        return store.find(id)
                .filter(village -> units.find(village.unit())
                        .filter(unit -> unit.path().startsWith(path))
                        .isPresent());
    }
}
