package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.domain.ObstacleReading.Row;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;

/** What the communes of an area proposed, criterion by criterion, with the last answer: the office's summary. */
@Service
@Transactional(readOnly = true)
public class ProposalSummary {

    private final ObstacleReading reading;
    private final ObstacleEvents events;
    private final CriteriaCatalogue catalogue;

    ProposalSummary(ObstacleReading reading, ObstacleEvents events, CriteriaCatalogue catalogue) {
        this.reading = reading;
        this.events = events;
        this.catalogue = catalogue;
    }

    /** One of them with its last answer, null while nobody answered. */
    public record Entry(Row row, @Nullable ObstacleEvent last) {}

    /** Those on one criterion, counted by state. */
    public record Group(Item criterion, List<Entry> entries, Map<ObstacleState, Long> counts) {

        /** How many are not decided yet. */
        public long open() {
            return entries.size() - counts.getOrDefault(ObstacleState.DECIDED, 0L);
        }
    }

    /** By criterion in the printed order; what the actor may see. */
    public List<Group> of(Actor actor, @Nullable ObstacleKind kind) {
        List<Row> rows = reading.overview(actor, null, null, kind).rows();
        Map<Long, ObstacleEvent> last = new HashMap<>();
        if (!rows.isEmpty()) {
            events.findByObstacleIdInOrderById(
                            rows.stream().map(row -> row.obstacle().id()).toList())
                    .forEach(event -> last.put(event.obstacleId(), event));
        }
        Map<Long, Item> criteria = catalogue.findItems(
                rows.stream().map(row -> criterionOf(row.item())).distinct().toList());
        Map<Long, List<Entry>> byCriterion = new LinkedHashMap<>();
        rows.forEach(row -> byCriterion
                .computeIfAbsent(criterionOf(row.item()), id -> new ArrayList<>())
                .add(new Entry(row, last.get(row.obstacle().id()))));
        List<Group> groups = new ArrayList<>();
        byCriterion.forEach((id, entries) -> {
            Item criterion = criteria.get(id);
            if (criterion != null) {
                groups.add(new Group(criterion, entries, counts(entries)));
            }
        });
        groups.sort(Comparator.comparingLong(group -> group.criterion().id()));
        return groups;
    }

    private static Map<ObstacleState, Long> counts(List<Entry> entries) {
        Map<ObstacleState, Long> counts = new EnumMap<>(ObstacleState.class);
        for (ObstacleState state : ObstacleState.values()) {
            counts.put(
                    state,
                    entries.stream()
                            .filter(entry -> entry.row().obstacle().state() == state)
                            .count());
        }
        return counts;
    }

    private static long criterionOf(Item item) {
        Long parent = item.parentId();
        return parent == null ? item.id() : parent;
    }
}
