package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.RelatedWork;
import vn.ntm.assessment.RelatedWork.Reference;
import vn.ntm.assessment.RelatedWork.Work;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** What was ever ordered about a criterion or indicator, from whichever module follows it. */
@Service
@Transactional(readOnly = true)
public class WorkReading {

    private final List<RelatedWork> sources;

    WorkReading(ObjectProvider<RelatedWork> sources) {
        this.sources = sources.orderedStream().toList();
    }

    /**
     * About a criterion with all its indicators, or about an indicator and what is ordered of its whole criterion.
     *
     * @param indicators of the item, empty for an indicator
     */
    public List<Work> about(Collection<UnitId> units, Item item, Collection<Item> indicators, Actor actor) {
        Set<Long> ids = new LinkedHashSet<>(List.of(item.id()));
        indicators.forEach(indicator -> ids.add(indicator.id()));
        Long criterion = item.parentId();
        if (criterion != null) {
            ids.add(criterion);
        }
        return about(units, ids, actor);
    }

    /** About each criterion of a sheet with its indicators, by the criterion's id: for all of them one call. */
    public Map<Long, List<Work>> of(UnitCriteria.Sheet sheet, Actor actor) {
        Map<Long, Set<Long>> ids = new HashMap<>();
        for (UnitCriteria.Part part : sheet.parts()) {
            Set<Long> own = new LinkedHashSet<>(List.of(part.criterion().id()));
            part.lines().forEach(line -> own.add(line.item().id()));
            ids.put(part.criterion().id(), own);
        }
        Set<Long> all = new LinkedHashSet<>();
        ids.values().forEach(all::addAll);
        List<Work> works = about(List.of(sheet.unit().id()), all, actor);
        Map<Long, List<Work>> byCriterion = new HashMap<>();
        ids.forEach((criterion, own) -> byCriterion.put(
                criterion,
                works.stream()
                        .filter(work -> work.itemIds().stream().anyMatch(own::contains))
                        .toList()));
        return byCriterion;
    }

    private List<Work> about(Collection<UnitId> units, Collection<Long> items, Actor actor) {
        return units.isEmpty() || items.isEmpty()
                ? List.of()
                : sources.stream()
                        .flatMap(source -> source.about(units, items, actor).stream())
                        .toList();
    }

    /** Items that somebody still works on, by unit. */
    public Map<UnitId, Set<Long>> openItems(Collection<UnitId> units, long setId, Actor actor) {
        Map<UnitId, Set<Long>> open = new HashMap<>();
        if (!units.isEmpty()) {
            sources.forEach(source -> source.openItems(units, setId, actor)
                    .forEach((unit, items) -> open.computeIfAbsent(unit, id -> new LinkedHashSet<>())
                            .addAll(items)));
        }
        return open;
    }

    /** What a piece of work of that unit came to. */
    public Optional<Reference> reference(long workId, UnitId unit, Actor actor) {
        return sources.stream()
                .flatMap(source -> source.reference(workId, unit, actor).stream())
                .findFirst();
    }
}
