package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** Obstacles and proposals a person may see: of the units in sight, and of the criteria the own unit is in charge of. */
@Service
@Transactional(readOnly = true)
public class ObstacleReading {

    private final Obstacles obstacles;
    private final ObstacleEvents events;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final Sight sight;
    private final AssessmentScope scope;
    private final ApplicationClock clock;

    ObstacleReading(
            Obstacles obstacles,
            ObstacleEvents events,
            Units units,
            CriteriaCatalogue catalogue,
            Sight sight,
            AssessmentScope scope,
            ApplicationClock clock) {
        this.obstacles = obstacles;
        this.events = events;
        this.units = units;
        this.catalogue = catalogue;
        this.sight = sight;
        this.scope = scope;
        this.clock = clock;
    }

    /** One of a list. */
    public record Row(Obstacle obstacle, UnitSummary unit, Item item) {}

    /** One with its answers, the oldest first. */
    public record Sheet(
            Obstacle obstacle, UnitSummary unit, Item item, List<ObstacleEvent> events, boolean mayAnswer) {}

    /** How many are in each state, and those of the chosen one. */
    public record Overview(Map<ObstacleState, Long> counts, List<Row> rows) {

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Those the person may see, the newest first; counted before the state is chosen. */
    public Overview overview(
            Actor actor, @Nullable ObstacleState state, @Nullable UnitId only, @Nullable ObstacleKind kind) {
        Map<UnitId, UnitSummary> communes = communes(actor);
        Collection<Long> ids = communes.keySet().stream()
                .filter(unit -> only == null || only.equals(unit))
                .map(UnitId::value)
                .toList();
        List<Obstacle> found = ids.isEmpty() ? List.of() : obstacles.findByUnitIdInOrderByIdDesc(ids);
        Map<Long, Item> items =
                catalogue.findItems(found.stream().map(Obstacle::itemId).collect(Collectors.toSet()));
        Map<String, Set<Long>> led = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        Map<ObstacleState, Long> counts = new EnumMap<>(ObstacleState.class);
        for (ObstacleState each : ObstacleState.values()) {
            counts.put(each, 0L);
        }
        for (Obstacle one : found) {
            if (kind != null && one.kind() != kind) {
                continue;
            }
            UnitSummary unit = Objects.requireNonNull(communes.get(one.unitId()));
            Item item = Objects.requireNonNull(items.get(one.itemId()));
            boolean seen = actor.sees(unit.path())
                    || led.computeIfAbsent(
                                    unit.id() + "/" + item.setId(), key -> sight.itemsOf(unit, item.setId(), actor))
                            .contains(item.id());
            if (seen) {
                counts.merge(one.state(), 1L, Long::sum);
                if (state == null || state == one.state()) {
                    rows.add(new Row(one, unit, item));
                }
            }
        }
        return new Overview(counts, rows);
    }

    public Optional<Sheet> find(long id, Actor actor) {
        Obstacle obstacle = obstacles.findById(id).orElse(null);
        UnitSummary unit =
                obstacle == null ? null : units.find(obstacle.unitId()).orElse(null);
        if (obstacle == null || unit == null) {
            return Optional.empty();
        }
        boolean inCharge = sight.isInCharge(unit, List.of(obstacle.itemId()), actor);
        if (!actor.sees(unit.path()) && !inCharge) {
            return Optional.empty();
        }
        Item item = Objects.requireNonNull(
                catalogue.findItems(List.of(obstacle.itemId())).get(obstacle.itemId()));
        return Optional.of(new Sheet(
                obstacle, unit, item, events.findByObstacleIdOrderById(id), mayAnswer(unit, inCharge, actor)));
    }

    /** The office of the area, and the department in charge of the criterion; never the unit itself. */
    private static boolean mayAnswer(UnitSummary unit, boolean inCharge, Actor actor) {
        boolean office = actor.role().isOffice() && actor.sees(unit.path());
        boolean department = actor.role().isSpecialist() && inCharge;
        return (office || department) && !actor.readOnly() && !AssessmentRules.isOwn(actor, unit);
    }

    /** A commune sees its own; a department's criteria lie in the area its committee governs. */
    private Map<UnitId, UnitSummary> communes(Actor actor) {
        LocalDate today = clock.today();
        Map<UnitId, UnitSummary> found = new HashMap<>();
        units.find(actor.unitId()).ifPresent(own -> found.put(own.id(), own));
        scope.communes(actor, today).forEach(unit -> found.put(unit.id(), unit));
        return found;
    }
}
