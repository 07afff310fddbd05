package vn.ntm.criteria.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.Requirements.ValueType;
import vn.ntm.criteria.domain.RequirementStore;

@Repository
class JdbcRequirementStore implements RequirementStore {

    private final JdbcClient jdbc;
    private final CriteriaRevisions kept;

    JdbcRequirementStore(JdbcClient jdbc, CriteriaRevisions kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    private record Asked(String what, long setId, Object of) {}

    @Override
    public Optional<RuledSet> set(long setId) {
        return kept.answer(
                new Asked("set", setId, ""),
                () -> jdbc.sql("select decision, threshold_dimension, province from criteria_set where id = :id")
                        .param("id", setId)
                        .query((row, number) -> new RuledSet(
                                row.getString("decision"),
                                row.getString("threshold_dimension"),
                                row.getString("province")))
                        .optional());
    }

    @Override
    public <T> T keep(Object question, Supplier<T> make) {
        return kept.answer(question, make);
    }

    @Override
    public List<RuledItem> items(long setId) {
        return kept.answer(
                new Asked("items", setId, ""),
                () -> List.copyOf(jdbc.sql("""
                        select i.id, i.kind, i.value_type, i.comparator, i.unit from criteria_item i
                         where i.set_id = :set
                           and (i.kind = 'INDICATOR'
                                or (i.kind = 'CRITERION'
                                    and not exists (select 1 from criteria_item c where c.parent_id = i.id)))
                         order by i.position""")
                        .param("set", setId)
                        .query((row, number) -> new RuledItem(
                                row.getLong("id"),
                                type(row.getString("value_type"), row.getString("kind")),
                                row.getString("comparator"),
                                row.getString("unit")))
                        .list()));
    }

    /** A criterion that stands alone is met or not. */
    private static ValueType type(@Nullable String stored, String kind) {
        if (stored == null) {
            return kind.equals("CRITERION") ? ValueType.YES_NO : ValueType.TEXT;
        }
        return switch (stored) {
            case "boolean" -> ValueType.YES_NO;
            case "percent" -> ValueType.PERCENT;
            case "number" -> ValueType.NUMBER;
            case "level" -> ValueType.LEVEL;
            default -> ValueType.TEXT;
        };
    }

    @Override
    public List<StoredLevel> levels(long setId, Collection<Long> decisionIds) {
        return kept.answer(
                new Asked("levels", setId, List.copyOf(decisionIds)),
                () -> List.copyOf(jdbc.sql("""
                        select t.item_id, t.decision_id, t.column_key, t.year, t.printed
                          from criteria_item i join criteria_threshold t on t.item_id = i.id
                         where i.set_id = :set and (t.decision_id is null or t.decision_id = any(:decisions))""")
                        .param("set", setId)
                        .param("decisions", decisionIds.toArray(Long[]::new))
                        .query((row, number) -> new StoredLevel(
                                row.getLong("item_id"),
                                row.getObject("decision_id", Long.class),
                                row.getString("column_key"),
                                row.getObject("year", Integer.class),
                                row.getString("printed")))
                        .list()));
    }

    @Override
    public List<RulingDecision> decisions(long setId, Collection<Long> provinceIds, LocalDate day) {
        return kept.answer(
                new Asked("decisions", setId, List.of(List.copyOf(provinceIds), day)),
                () -> List.copyOf(jdbc.sql("""
                        select id, province_unit_id, document, dimension from provincial_decision
                         where set_id = :set and province_unit_id = any(:provinces)
                           and valid_from <= :day and (valid_to is null or valid_to >= :day)
                         order by valid_from desc, dated desc nulls last, id desc""")
                        .param("set", setId)
                        .param("provinces", provinceIds.toArray(Long[]::new))
                        .param("day", day)
                        .query((row, number) -> new RulingDecision(
                                row.getLong("id"),
                                row.getLong("province_unit_id"),
                                row.getString("document"),
                                row.getString("dimension")))
                        .list()));
    }

    @Override
    public Map<Long, Map<String, String>> groups(Collection<Long> unitIds, LocalDate day) {
        Map<Long, Map<String, String>> groups = new HashMap<>();
        jdbc.sql("""
                        select unit_id, dimension, column_key from commune_group
                         where unit_id = any(:units) and valid_from <= :day and (valid_to is null or valid_to >= :day)""")
                .param("units", unitIds.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    groups.computeIfAbsent(row.getLong("unit_id"), unit -> new HashMap<>())
                            .put(row.getString("dimension"), row.getString("column_key"));
                });
        return groups;
    }

    @Override
    public List<ProvinceRegion> regions() {
        return kept.answer(
                "regions",
                () -> List.copyOf(jdbc.sql("select province_name, column_key, valid_to from province_region")
                        .query((row, number) -> new ProvinceRegion(
                                row.getString("province_name"),
                                row.getString("column_key"),
                                row.getObject("valid_to", LocalDate.class)))
                        .list()));
    }

    @Override
    public Map<Long, Long> predecessors(Collection<Long> unitIds) {
        Map<Long, Long> origins = new HashMap<>();
        jdbc.sql("""
                        select l.to_unit_id, l.from_unit_id
                          from unit_lineage l join unit_event e on e.id = l.event_id
                         where l.to_unit_id = any(:units)
                         order by e.effective_on desc, l.share = 'WHOLE' desc, l.id""").param("units", unitIds.toArray(Long[]::new)).query(row -> {
            origins.putIfAbsent(row.getLong("to_unit_id"), row.getLong("from_unit_id"));
        });
        return origins;
    }
}
