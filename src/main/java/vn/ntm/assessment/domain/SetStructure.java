package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;

/** A set as it is assessed: its criteria with their indicators; a criterion without indicators is assessed itself. */
public final class SetStructure {

    /** One criterion with its indicators, in printed order. */
    public record Part(Item criterion, List<Item> indicators) {

        /** What is assessed: the indicators, or the criterion where it has none. */
        public List<Item> assessed() {
            return indicators.isEmpty() ? List.of(criterion) : indicators;
        }

        List<Long> ids() {
            List<Long> ids = new ArrayList<>();
            ids.add(criterion.id());
            indicators.forEach(indicator -> ids.add(indicator.id()));
            return ids;
        }
    }

    private final long id;
    private final List<Part> parts;
    private final Map<Long, Part> partOfAssessed = new HashMap<>();

    /** @param items criteria, indicators and sub-points in printed order; sub-points belong to their indicator */
    public SetStructure(long id, List<Item> items) {
        this.id = id;
        Map<Long, List<Item>> children = new LinkedHashMap<>();
        items.stream().filter(Item::isCriterion).forEach(criterion -> children.put(criterion.id(), new ArrayList<>()));
        for (Item item : items) {
            List<Item> siblings = item.parentId() == null ? null : children.get(item.parentId());
            if (siblings != null) {
                siblings.add(item);
            }
        }
        parts = items.stream()
                .filter(Item::isCriterion)
                .map(criterion ->
                        new Part(criterion, List.copyOf(Objects.requireNonNull(children.get(criterion.id())))))
                .toList();
        for (Part part : parts) {
            part.assessed().forEach(item -> partOfAssessed.put(item.id(), part));
        }
    }

    public long id() {
        return id;
    }

    public List<Part> parts() {
        return parts;
    }

    /** Everything that is assessed, in printed order. */
    public List<Item> assessed() {
        return parts.stream().flatMap(part -> part.assessed().stream()).toList();
    }

    /** A criterion with its indicators, or an indicator with its criterion: what is ordered of one concerns the other. */
    Set<Long> family(Item item) {
        Set<Long> ids = new HashSet<>(List.of(item.id()));
        Long criterion = item.parentId();
        if (criterion != null) {
            ids.add(criterion);
        } else {
            parts.stream().filter(part -> part.criterion().id() == item.id()).forEach(part -> ids.addAll(part.ids()));
        }
        return ids;
    }

    /** What of a part applies to a unit: "Không quy định" for its group asks nothing of it. */
    public static List<Item> applicable(Part part, Map<Long, Requirement> requirements) {
        return part.assessed().stream()
                .filter(item -> applies(requirements.get(item.id())))
                .toList();
    }

    /** Everything assessed that applies to the unit, in printed order. */
    public List<Item> applicable(Map<Long, Requirement> requirements) {
        return parts.stream()
                .flatMap(part -> applicable(part, requirements).stream())
                .toList();
    }

    static boolean applies(@Nullable Requirement requirement) {
        return requirement == null || requirement.required();
    }

    /** The item if it is one that is assessed. */
    public @Nullable Item assessed(long itemId) {
        Part part = partOfAssessed.get(itemId);
        return part == null
                ? null
                : part.assessed().stream()
                        .filter(item -> item.id() == itemId)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The criterion an assessed item belongs to.
     *
     * @throws NullPointerException if the item is not assessed in this set
     */
    public Part partOf(Item item) {
        return Objects.requireNonNull(partOfAssessed.get(item.id()));
    }
}
