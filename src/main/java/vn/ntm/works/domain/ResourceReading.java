package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.works.Resources.Amount;
import vn.ntm.works.domain.ResourceSheet.Line;
import vn.ntm.works.domain.ResourceStore.OfUnit;
import vn.ntm.works.domain.WorkStore.Source;

/** Table B5 of an area and a year, with a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class ResourceReading {

    private final AreaChoice areas;
    private final ResourceStore store;
    private final WorkStore works;
    private final Units units;
    private final ApplicationClock clock;

    ResourceReading(AreaChoice areas, ResourceStore store, WorkStore works, Units units, ApplicationClock clock) {
        this.areas = areas;
        this.store = store;
        this.works = works;
        this.units = units;
        this.clock = clock;
    }

    /** Null for the person's own area, this year, today; empty where the area lies outside the person's territory. */
    public Optional<ResourceSheet> sheet(
            @Nullable Long areaId, @Nullable Integer wantedYear, @Nullable LocalDate wantedDay, Actor actor) {
        LocalDate today = clock.today();
        LocalDate day = wantedDay == null || wantedDay.isAfter(today) ? today : wantedDay;
        int year = wantedYear == null ? day.getYear() : wantedYear;
        return areas.choose(areaId, actor, day).map(area -> sheet(area, year, day));
    }

    private ResourceSheet sheet(AreaChoice.Area area, int year, LocalDate day) {
        String path = area.unit().path();
        List<Source> sources = works.sources();
        Map<String, Amount> totals =
                store.totals(path, year, day).stream().collect(Collectors.toMap(Amount::source, Function.identity()));
        Map<UnitId, Map<String, Amount>> byUnit = new HashMap<>();
        for (OfUnit one : store.of(path, year, day)) {
            byUnit.computeIfAbsent(one.unit(), id -> new HashMap<>())
                    .put(one.amount().source(), one.amount());
        }
        List<ResourceSheet.OfUnit> shown = new ArrayList<>();
        units.findAll(byUnit.keySet()).forEach((id, unit) -> {
            List<Line> lines = ResourceSheet.lines(sources, byUnit.getOrDefault(id, Map.of()), year);
            shown.add(new ResourceSheet.OfUnit(unit, lines, ResourceSheet.sum(lines)));
        });
        shown.sort(Comparator.comparing(one -> one.unit().path()));
        List<UnitSummary> communes = units.programmeCommunesOf(path, day);
        int silent = (int)
                communes.stream().filter(unit -> !byUnit.containsKey(unit.id())).count();
        return new ResourceSheet(area, year, day, ResourceSheet.lines(sources, totals, year), shown, silent);
    }
}
