package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.StandingsTurned;
import vn.ntm.assessment.StandingsTurned.Turn;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.organisation.UnitId;

/** Carries what was said of indicators into the standings of a unit, and on to the criteria they belong to. */
@Component
class StandingUpdate {

    private final StandingStore store;
    private final ApplicationEventPublisher publisher;

    StandingUpdate(StandingStore store, ApplicationEventPublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /** A change of one cell from a day on. */
    record Change(Item item, LocalDate day, UnaryOperator<Stand> change) {}

    /**
     * @param requirements of the unit; indicators that do not apply to it are left out of their criterion
     */
    void apply(UnitId unit, SetStructure set, Collection<Change> changes, Map<Long, Requirement> requirements) {
        apply(set, Map.of(unit, changes), Map.of(unit, requirements));
    }

    /** The same for many units, with a constant number of statements. */
    void apply(
            SetStructure set,
            Map<UnitId, ? extends Collection<Change>> changes,
            Map<UnitId, Map<Long, Requirement>> requirements) {
        store.lock(changes.keySet());
        Map<UnitId, Set<SetStructure.Part>> touched = new LinkedHashMap<>();
        Set<Long> items = new LinkedHashSet<>();
        changes.forEach((unit, own) -> {
            Set<SetStructure.Part> parts = new LinkedHashSet<>();
            own.forEach(change -> parts.add(set.partOf(change.item())));
            parts.forEach(part -> items.addAll(part.ids()));
            touched.put(unit, parts);
        });
        Map<UnitId, Map<Long, Timeline>> before = store.of(changes.keySet(), items);
        Map<UnitId, Map<Long, Timeline>> after = new LinkedHashMap<>();
        touched.forEach((unit, parts) -> after.put(
                unit,
                changed(
                        before.getOrDefault(unit, Map.of()),
                        Objects.requireNonNull(changes.get(unit)),
                        parts,
                        requirements.getOrDefault(unit, Map.of()))));
        store.save(set.id(), before, after);
        after.forEach((unit, timelines) -> {
            List<Turn> turns = turns(before.getOrDefault(unit, Map.of()), timelines);
            if (!turns.isEmpty()) {
                publisher.publishEvent(new StandingsTurned(unit, set.id(), turns));
            }
        });
    }

    private static Map<Long, Timeline> changed(
            Map<Long, Timeline> before,
            Collection<Change> changes,
            Collection<SetStructure.Part> touched,
            Map<Long, Requirement> requirements) {
        Map<Long, Timeline> after = new HashMap<>(before);
        for (Change change : changes) {
            Timeline timeline = after.getOrDefault(change.item().id(), Timeline.empty());
            after.put(change.item().id(), timeline.with(change.day(), change.change()));
        }
        for (SetStructure.Part part : touched) {
            if (!part.indicators().isEmpty()) {
                List<Timeline> indicators = SetStructure.applicable(part, requirements).stream()
                        .map(indicator -> Objects.requireNonNullElse(after.get(indicator.id()), Timeline.empty()))
                        .toList();
                after.put(part.criterion().id(), Timeline.ofCriterion(indicators));
            }
        }
        return after;
    }

    /** What became met as confirmed, and what was and fell. */
    static List<Turn> turns(Map<Long, Timeline> before, Map<Long, Timeline> after) {
        List<Turn> turns = new ArrayList<>();
        after.forEach((item, timeline) -> {
            Stand was = before.getOrDefault(item, Timeline.empty()).latest();
            Stand is = timeline.latest();
            boolean rises = !was.isConfirmedMet() && is.isConfirmedMet();
            boolean falls = was.isConfirmedMet() && !is.status().isMet();
            if (rises || falls) {
                timeline.latestDay().ifPresent(since -> turns.add(new Turn(item, since, is.status())));
            }
        });
        return turns;
    }
}
