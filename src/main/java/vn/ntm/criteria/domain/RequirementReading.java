package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.domain.LevelLadder.Place;
import vn.ntm.criteria.domain.RequirementStore.RuledSet;
import vn.ntm.criteria.domain.RequirementStore.RulingDecision;
import vn.ntm.criteria.domain.UnitColumns.Standing;
import vn.ntm.organisation.UnitId;

/** Which level binds which unit. Units that stand in the same place share one answer. */
@Service
@Transactional(readOnly = true)
class RequirementReading implements Requirements {

    private final RequirementStore store;
    private final UnitColumns columns;

    RequirementReading(RequirementStore store, UnitColumns columns) {
        this.store = store;
        this.columns = columns;
    }

    @Override
    public Map<Long, Requirement> of(long setId, UnitId unit, LocalDate day) {
        return of(setId, List.of(unit), day).getOrDefault(unit, Map.of());
    }

    @Override
    public Map<UnitId, Map<Long, Requirement>> of(long setId, Collection<UnitId> units, LocalDate day) {
        RuledSet set = store.set(setId).orElse(null);
        if (set == null || units.isEmpty()) {
            return Map.of();
        }
        Map<UnitId, Standing> standings = columns.of(units, day);
        List<Long> provinces = standings.values().stream()
                .map(Standing::province)
                .filter(Objects::nonNull)
                .map(province -> province.id().value())
                .distinct()
                .toList();
        List<RulingDecision> decisions = store.decisions(setId, provinces, day);
        Map<Place, Map<Long, Requirement>> known = new HashMap<>();
        Map<UnitId, Map<Long, Requirement>> answers = new LinkedHashMap<>();
        standings.forEach((unit, standing) -> answers.put(
                unit,
                known.computeIfAbsent(
                        place(standing, decisions, day),
                        at -> store.keep(new Bound(setId, at), () -> bound(setId, set, decisions, at)))));
        return answers;
    }

    @Override
    public Map<UnitId, Set<String>> groupsOf(Collection<UnitId> units, LocalDate day) {
        Map<UnitId, Set<String>> groups = new HashMap<>();
        store.groups(units.stream().map(UnitId::value).toList(), day)
                .forEach((unit, columnsOfUnit) -> groups.put(new UnitId(unit), Set.copyOf(columnsOfUnit.values())));
        return groups;
    }

    private static Place place(Standing standing, List<RulingDecision> decisions, LocalDate day) {
        List<RulingDecision> own = standing.province() == null
                ? List.of()
                : decisions.stream()
                        .filter(decision -> decision.provinceId()
                                == standing.province().id().value())
                        .toList();
        return new Place(own, standing.columns(), day.getYear());
    }

    private record Bound(long setId, Place place) {}

    private Map<Long, Requirement> bound(long setId, RuledSet set, List<RulingDecision> decisions, Place place) {
        LevelLadder ladder = new LevelLadder(
                set,
                store.levels(setId, decisions.stream().map(RulingDecision::id).toList()));
        Map<Long, Requirement> bound = new LinkedHashMap<>();
        store.items(setId).forEach(item -> bound.put(item.id(), ladder.bind(item, place)));
        return java.util.Collections.unmodifiableMap(bound);
    }
}
