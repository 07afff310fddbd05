package vn.ntm.criteria.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.domain.ItemConfirming.Confirmations;
import vn.ntm.criteria.domain.PrintedSet.Basis;
import vn.ntm.criteria.domain.SetBrowsing;
import vn.ntm.identity.Actor;

@Repository
@Transactional(readOnly = true)
class JdbcSetBrowsing implements SetBrowsing, Confirmations {

    private static final String LISTED = """
            select s.*, d.name as dimension_name, coalesce(i.criteria, 0) as criteria,
                   coalesce(i.indicators, 0) as indicators, coalesce(i.unconfirmed, 0) as unconfirmed
              from criteria_set s
              join threshold_dimension d on d.code = s.threshold_dimension
              left join (select set_id,
                           count(*) filter (where kind = 'CRITERION') as criteria,
                           count(*) filter (where kind = 'INDICATOR') as indicators,
                           count(*) filter (where confidence = 'RECALLED' and confirmed_at is null) as unconfirmed
                      from criteria_item group by set_id) i on i.set_id = s.id
            """;

    private final JdbcClient jdbc;

    JdbcSetBrowsing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Listed> list() {
        return jdbc.sql(LISTED + " order by s.valid_from desc, " + JdbcCriteriaCatalogue.BASE_FIRST)
                .query(JdbcSetBrowsing::listed)
                .list();
    }

    @Override
    public Optional<Sheet> sheet(String code) {
        record Found(long id, String dimension, String dimensionName, Listed set) {}
        return jdbc.sql(LISTED + " where s.code = :code")
                .param("code", code)
                .query((row, number) -> new Found(
                        row.getLong("id"),
                        row.getString("threshold_dimension"),
                        row.getString("dimension_name"),
                        listed(row, number)))
                .optional()
                .map(found -> new Sheet(
                        found.set(),
                        found.dimensionName(),
                        columns(found.dimension()),
                        rows(found.id(), levels(found.id())),
                        bases(found.id())));
    }

    @Override
    public Optional<ItemToConfirm> itemToConfirm(String setCode, long itemId) {
        return jdbc.sql("""
                        select i.id, i.code, i.name, s.code as set_code, s.name as set_name,
                               i.confirmed_at is null as unconfirmed
                          from criteria_item i join criteria_set s on s.id = i.set_id
                         where s.code = :set and i.id = :id and i.confidence = 'RECALLED'""")
                .param("set", setCode)
                .param("id", itemId)
                .query((row, number) -> new ItemToConfirm(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("set_code"),
                        row.getString("set_name"),
                        row.getBoolean("unconfirmed")))
                .optional();
    }

    @Override
    @Transactional
    public boolean confirm(long itemId, String source, Actor by, Instant at) {
        return jdbc.sql("""
                                update criteria_item
                                   set confirmed_source = :source, confirmed_by = :by, confirmed_by_name = :byName,
                                       confirmed_at = :at
                                 where id = :id and confidence = 'RECALLED' and confirmed_at is null""")
                        .param("source", source)
                        .param("by", by.userId().value())
                        .param("byName", by.name())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("id", itemId)
                        .update()
                == 1;
    }

    private List<Column> columns(String dimension) {
        return SetParts.columns(jdbc, dimension);
    }

    private Map<Long, Map<String, List<Level>>> levels(long setId) {
        Map<Long, Map<String, List<Level>>> levels = new HashMap<>();
        jdbc.sql("""
                        select t.item_id, t.column_key, t.printed, t.year
                          from criteria_threshold t join criteria_item i on i.id = t.item_id
                         where i.set_id = :set and t.province_unit_id is null order by t.item_id, t.year nulls first""").param("set", setId).query(row -> {
            levels.computeIfAbsent(row.getLong("item_id"), id -> new HashMap<>())
                    .computeIfAbsent(row.getString("column_key"), key -> new ArrayList<>())
                    .add(new Level(row.getString("printed"), row.getObject("year", Integer.class)));
        });
        return levels;
    }

    private List<Row> rows(long setId, Map<Long, Map<String, List<Level>>> levels) {
        return jdbc.sql("select * from criteria_item where set_id = :set order by position")
                .param("set", setId)
                .query((row, number) -> row(row, levels.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    private List<Basis> bases(long setId) {
        return SetParts.bases(jdbc, setId);
    }

    private static Row row(ResultSet row, Map<String, List<Level>> levels) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getObject("parent_id", Long.class),
                row.getString("kind"),
                row.getString("code"),
                row.getString("name"),
                row.getString("group_name"),
                row.getString("value_type"),
                row.getString("unit"),
                row.getString("comparator"),
                row.getString("lead_ministry"),
                row.getString("guidance"),
                row.getString("footnote"),
                row.getString("source"),
                "RECALLED".equals(row.getString("confidence")),
                confirmation(row),
                levels);
    }

    private static @Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("confirmed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Confirmation(
                        row.getString("confirmed_source"), row.getString("confirmed_by_name"), at.toInstant());
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getString("code"),
                row.getString("name"),
                row.getString("object_level"),
                row.getString("tier"),
                row.getString("period"),
                row.getString("decision"),
                row.getString("annex"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("province"),
                row.getString("note"),
                row.getInt("criteria"),
                row.getInt("indicators"),
                row.getInt("unconfirmed"),
                row.getBoolean("draft"));
    }
}
