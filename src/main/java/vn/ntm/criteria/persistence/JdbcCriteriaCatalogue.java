package vn.ntm.criteria.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.shared.Dates;

@Repository
@Transactional(readOnly = true)
class JdbcCriteriaCatalogue implements CriteriaCatalogue {

    /** Level and tier in the order people name them: XA before HUYEN, NTM before NANG_CAO. */
    static final String BASE_FIRST = """
            array_position(array['XA', 'HUYEN', 'TINH', 'THON'], object_level),
            array_position(array['NTM', 'NANG_CAO', 'KIEU_MAU', 'HIEN_DAI', 'HOAN_THANH_NHIEM_VU'], tier)
            """;

    private static final String SETS = """
            select s.*,
                   (select count(*) from criteria_item i where i.set_id = s.id and i.kind = 'CRITERION') as criteria,
                   (select count(*) from criteria_item i where i.set_id = s.id and i.kind = 'INDICATOR') as indicators
              from criteria_set s
            """;
    private static final String IN_FORCE =
            " where not draft and province is null and valid_from <= :day and (valid_to is null or valid_to >= :day) ";

    private final JdbcClient jdbc;
    private final CriteriaRevisions kept;

    JdbcCriteriaCatalogue(JdbcClient jdbc, CriteriaRevisions kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    private record Asked(String what, @Nullable Object of) {}

    @Override
    public List<SetSummary> inForce(LocalDate day) {
        return kept.answer(
                new Asked("in force", day),
                () -> List.copyOf(jdbc.sql(SETS + IN_FORCE + " order by " + BASE_FIRST)
                        .param("day", day)
                        .query(JdbcCriteriaCatalogue::set)
                        .list()));
    }

    @Override
    public Optional<SetSummary> inForce(ObjectLevel level, Tier tier, LocalDate day) {
        return kept.answer(
                new Asked("in force", List.of(level, tier, day)),
                () -> jdbc.sql(SETS + IN_FORCE + " and object_level = :level and tier = :tier")
                        .param("day", day)
                        .param("level", level.name())
                        .param("tier", tier.name())
                        .query(JdbcCriteriaCatalogue::set)
                        .optional());
    }

    @Override
    public Optional<SetSummary> find(long setId) {
        return kept.answer(
                new Asked("set", setId),
                () -> jdbc.sql(SETS + " where s.id = :id")
                        .param("id", setId)
                        .query(JdbcCriteriaCatalogue::set)
                        .optional());
    }

    @Override
    public List<SetSummary> all() {
        return kept.answer(
                new Asked("sets", null),
                () -> List.copyOf(jdbc.sql(SETS + " where not draft order by valid_from desc, " + BASE_FIRST)
                        .query(JdbcCriteriaCatalogue::set)
                        .list()));
    }

    @Override
    public Map<String, Item> resolve(long setId, Collection<String> codes) {
        Map<String, Item> found = new HashMap<>();
        for (Item item : itemsOf(setId)) {
            // In printed order a criterion comes before its only indicator of the same number.
            found.putIfAbsent(item.code(), item);
        }
        Map<String, Item> resolved = new LinkedHashMap<>();
        for (String code : codes) {
            Item item = found.get(code.strip());
            if (item != null) {
                resolved.put(code, item);
            }
        }
        return resolved;
    }

    @Override
    public List<Item> itemsOf(long setId) {
        return kept.answer(
                new Asked("items", setId),
                () -> List.copyOf(jdbc.sql(
                                "select id, set_id, parent_id, code, name from criteria_item where set_id = :set order by position")
                        .param("set", setId)
                        .query(JdbcCriteriaCatalogue::item)
                        .list()));
    }

    @Override
    public Map<Long, Item> findItems(Collection<Long> itemIds) {
        return itemIds.isEmpty()
                ? Map.of()
                : kept.answer(new Asked("some items", List.copyOf(itemIds)), () -> readItems(itemIds));
    }

    private Map<Long, Item> readItems(Collection<Long> itemIds) {
        Map<Long, Item> items = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, set_id, parent_id, code, name from criteria_item
                         where id = any(:ids) order by set_id, position""")
                .param("ids", itemIds.toArray(Long[]::new))
                .query(JdbcCriteriaCatalogue::item)
                .list()
                .forEach(item -> items.put(item.id(), item));
        return Collections.unmodifiableMap(items);
    }

    static SetSummary set(ResultSet row, int number) throws SQLException {
        LocalDate issuedOn = row.getObject("issued_on", LocalDate.class);
        return new SetSummary(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                ObjectLevel.valueOf(row.getString("object_level")),
                Tier.valueOf(row.getString("tier")),
                decision(row.getString("decision"), issuedOn),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("criteria"),
                row.getInt("indicators"));
    }

    private static String decision(String number, @Nullable LocalDate issuedOn) {
        return issuedOn == null ? number : number + " ngày " + Dates.format(issuedOn);
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getLong("set_id"),
                row.getObject("parent_id", Long.class),
                row.getString("code"),
                row.getString("name"));
    }
}
