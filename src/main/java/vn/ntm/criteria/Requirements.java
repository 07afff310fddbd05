package vn.ntm.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * What a set demands of a unit on a day: of each indicator (and of each criterion without indicators) the level that
 * binds it, found in the order (province, group, year) &gt; (province, group) &gt; (province) &gt; (national group or region)
 * &gt; (national) (domain 2.2).
 */
public interface Requirements {

    /** By item id, one for every assessable item of the set. */
    Map<Long, Requirement> of(long setId, UnitId unit, LocalDate day);

    /** The same for many units with a constant number of statements. */
    Map<UnitId, Map<Long, Requirement>> of(long setId, Collection<UnitId> units, LocalDate day);

    /**
     * The groups and zones these communes were put in by a decision, as keys of the columns of levels ("nhom_1",
     * "khu_vuc_2"); communes in none are missing. One statement.
     */
    Map<UnitId, Set<String>> groupsOf(Collection<UnitId> units, LocalDate day);

    /** How a value of an indicator is written. */
    enum ValueType {
        YES_NO,
        PERCENT,
        NUMBER,
        LEVEL,
        TEXT
    }

    /** Where a level comes from, the nearest first. */
    enum Source {
        PROVINCE_GROUP_YEAR,
        PROVINCE_GROUP,
        PROVINCE,
        NATIONAL_GROUP,
        NATIONAL,
        /** Nothing is known: neither the decision's level nor the province's is entered. */
        NONE
    }

    /**
     * The level that binds one unit.
     *
     * @param printed the level as people read it ("≥98%", "Đạt"), null where none is known
     * @param comparator "&gt;=", "&lt;=" or "=", null for levels in words
     * @param bound the number a value is compared with, in {@code unit}; null for levels in words
     * @param unit "%", "triệu đồng/người/năm"; null without
     * @param decision number of the decision the level comes from, "07/2017/QĐ-UBND"; null for {@link Source#NONE}
     * @param required false where the set says "Không quy định" for units of that group
     */
    record Requirement(
            long itemId,
            ValueType type,
            @Nullable String printed,
            @Nullable String comparator,
            @Nullable BigDecimal bound,
            @Nullable String unit,
            Source source,
            @Nullable String decision,
            boolean required) {

        /** Whether the value reaches the level; null where the level is no number or there is no level. */
        public @Nullable Boolean isReachedBy(BigDecimal value) {
            if (bound == null || comparator == null) {
                return null;
            }
            int order = value.compareTo(bound);
            return switch (comparator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                default -> order == 0;
            };
        }
    }
}
