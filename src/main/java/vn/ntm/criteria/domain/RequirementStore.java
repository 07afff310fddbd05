package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.Requirements.ValueType;

/** What is needed to say which level binds a unit; each answer is one statement, however many units are asked for. */
public interface RequirementStore {

    Optional<RuledSet> set(long setId);

    /**
     * What was made of sets, items, levels and decisions alone, kept until one of them changes.
     *
     * @param question equal for equal questions: all that the answer depends on beside them
     * @param make its answer is shared and must not be changed
     */
    <T> T keep(Object question, Supplier<T> make);

    /** Every indicator, and every criterion without indicators, in printed order. */
    List<RuledItem> items(long setId);

    /** National levels, and those of these decisions. */
    List<StoredLevel> levels(long setId, Collection<Long> decisionIds);

    /** What these provinces laid down over the set, in force on the day, the newest first. */
    List<RulingDecision> decisions(long setId, Collection<Long> provinceIds, LocalDate day);

    /** By unit, then by dimension: the column a commune was put in, on the day. */
    Map<Long, Map<String, String>> groups(Collection<Long> unitIds, LocalDate day);

    /** The region of every province, by the name of the province. */
    List<ProvinceRegion> regions();

    /** A unit that each of these came from on 01/7/2025, the whole ones first. */
    Map<Long, Long> predecessors(Collection<Long> unitIds);

    /**
     * A set.
     *
     * @param province name of the province that issued it, null for a national set
     */
    record RuledSet(
            String decision, String dimension, @Nullable String province) {}

    /** An item to assess. */
    record RuledItem(
            long id,
            ValueType type,
            @Nullable String comparator,
            @Nullable String unit) {}

    /**
     * A level.
     *
     * @param decisionId the provincial decision it stands in, null for the set's own
     * @param year the year it holds for, null for all
     */
    record StoredLevel(
            long itemId,
            @Nullable Long decisionId,
            String column,
            @Nullable Integer year,
            String printed) {}

    /** A decision of a province over the set. */
    record RulingDecision(long id, long provinceId, String document, String dimension) {}

    /** Province to region, until a last day. */
    record ProvinceRegion(
            String province, String region, @Nullable LocalDate validTo) {}
}
