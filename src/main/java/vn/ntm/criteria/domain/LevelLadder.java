package vn.ntm.criteria.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.Source;
import vn.ntm.criteria.domain.RequirementStore.RuledItem;
import vn.ntm.criteria.domain.RequirementStore.RuledSet;
import vn.ntm.criteria.domain.RequirementStore.RulingDecision;
import vn.ntm.criteria.domain.RequirementStore.StoredLevel;

/**
 * Finds the level that binds a place: (province, group, year) &gt; (province, group) &gt; (province) &gt; (national group or
 * region) &gt; (national); domain 2.2. A level that only says "UBND cấp tỉnh quy định" never binds while a step below has
 * a level: that one is the floor (51/2025/QĐ-TTg, Điều 3).
 */
final class LevelLadder {

    static final String COMMON = "national";
    /** What is said where the province decides and its level was not entered. */
    static final String LEFT_TO_PROVINCE = "UBND tỉnh quy định";

    private static final int EVERY_YEAR = Integer.MIN_VALUE;

    private final RuledSet set;
    private final Map<Cell, NavigableMap<Integer, String>> cells = new HashMap<>();

    private record Cell(long itemId, @Nullable Long decisionId, String column) {}

    /** A level on a step. */
    private record Found(String printed, Source source, String decision) {}

    /**
     * A place as the levels see it.
     *
     * @param decisions of its province, in force, the newest first
     * @param columns by dimension: the column the place is in; missing where it is in none
     */
    record Place(List<RulingDecision> decisions, Map<String, String> columns, int year) {}

    LevelLadder(RuledSet set, List<StoredLevel> levels) {
        this.set = set;
        for (StoredLevel level : levels) {
            Integer year = level.year();
            cells.computeIfAbsent(new Cell(level.itemId(), level.decisionId(), level.column()), cell -> new TreeMap<>())
                    .put(year == null ? EVERY_YEAR : year, level.printed());
        }
    }

    Requirement bind(RuledItem item, Place place) {
        Found floor = null;
        for (Source step : Source.values()) {
            Found found = step == Source.NONE ? null : on(step, item, place);
            if (found == null) {
                continue;
            }
            if (PrintedLevel.of(found.printed()).kind() != PrintedLevel.Kind.BY_PROVINCE) {
                return requirement(item, found);
            }
            floor = floor == null ? found : floor;
        }
        return floor == null ? unknown(item) : requirement(item, leftToProvince(floor, place));
    }

    private @Nullable Found on(Source step, RuledItem item, Place place) {
        if (step == Source.NATIONAL || step == Source.NATIONAL_GROUP) {
            String column = step == Source.NATIONAL ? COMMON : place.columns().get(set.dimension());
            Entry<Integer, String> level = column == null ? null : level(item, null, column, place.year());
            return level == null ? null : new Found(level.getValue(), ofSet(step), set.decision());
        }
        for (RulingDecision decision : place.decisions()) {
            String column = step == Source.PROVINCE ? COMMON : place.columns().get(decision.dimension());
            Entry<Integer, String> level = column == null ? null : level(item, decision.id(), column, place.year());
            boolean ofYear = level != null && level.getKey() != EVERY_YEAR;
            if (level != null && (step == Source.PROVINCE || ofYear == (step == Source.PROVINCE_GROUP_YEAR))) {
                return new Found(level.getValue(), step, decision.document());
            }
        }
        return null;
    }

    /** The level of the last year up to this one, else the level for all years. */
    private @Nullable Entry<Integer, String> level(RuledItem item, @Nullable Long decisionId, String column, int year) {
        NavigableMap<Integer, String> years = cells.get(new Cell(item.id(), decisionId, column));
        return years == null ? null : years.floorEntry(year);
    }

    /** The levels of a set that a province issued are the province's. */
    private Source ofSet(Source step) {
        if (set.province() == null) {
            return step;
        }
        return step == Source.NATIONAL ? Source.PROVINCE : Source.PROVINCE_GROUP;
    }

    private static Found leftToProvince(Found level, Place place) {
        return place.decisions().isEmpty()
                ? level
                : new Found(
                        LEFT_TO_PROVINCE,
                        Source.PROVINCE,
                        place.decisions().get(0).document());
    }

    private static Requirement requirement(RuledItem item, Found found) {
        PrintedLevel level = PrintedLevel.of(found.printed());
        boolean isNumber = level.kind() == PrintedLevel.Kind.LEVEL || level.kind() == PrintedLevel.Kind.SENTENCE;
        LevelBound bound = isNumber ? LevelBound.of(found.printed(), item.comparator()) : null;
        return new Requirement(
                item.id(),
                item.type(),
                level.shown(item.unit(), item.comparator()),
                bound == null ? null : bound.comparator(),
                bound == null ? null : bound.number(),
                item.unit(),
                found.source(),
                found.decision(),
                level.kind() != PrintedLevel.Kind.NOT_REQUIRED);
    }

    private static Requirement unknown(RuledItem item) {
        return new Requirement(item.id(), item.type(), null, null, null, item.unit(), Source.NONE, null, true);
    }
}
