package vn.ntm.organisation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.domain.UnitDescription;
import vn.ntm.organisation.domain.UnitQueries;
import vn.ntm.organisation.domain.UnitSearch;

/** The directory read by plain SQL. */
@Repository
class JdbcUnitQueries implements UnitQueries {

    static final String COLUMNS =
            "u.id, u.kind, u.name, u.short_name, u.code, u.parent_id, p.name as parent_name, u.path, u.subordinate, u.valid_from, u.valid_to";
    static final String TABLES = " from organisation_unit u left join organisation_unit p on p.id = u.parent_id ";
    static final String ALIVE =
            "(u.valid_from is null or u.valid_from <= :day) and (u.valid_to is null or u.valid_to >= :day)";
    /**
     * In the subtree of :path; :after is {@link #after}. A plan made once for all paths cannot use the index with "like":
     * it read the whole country for one district.
     */
    static final String INSIDE = "u.path ~>=~ :path and u.path ~<~ :after";

    /** Kinds in the order of the enum: provinces, districts, communes, then bodies. */
    static final String KIND_ORDER = "array_position(string_to_array(:kinds, ','), u.kind)";

    static final String ALL_KINDS = Arrays.stream(UnitKind.values())
            .map(Enum::name)
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    static final String BY_NAME = "u.short_name collate \"vi-x-icu\", u.name collate \"vi-x-icu\", u.id";

    private final JdbcClient jdbc;
    private final UnitRevisions kept;

    JdbcUnitQueries(JdbcClient jdbc, UnitRevisions kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    private record OfKinds(Set<UnitKind> kinds, String path, LocalDate day) {}

    @Override
    public List<UnitSummary> byIds(Collection<UnitId> ids) {
        Long[] values = UnitId.values(ids);
        return jdbc.sql("select " + COLUMNS + TABLES + "where u.id = any(:ids)")
                .param("ids", values, Types.ARRAY)
                .query(JdbcUnitQueries::summary)
                .list();
    }

    @Override
    public Optional<UnitId> byKey(String key) {
        return jdbc.sql("select unit_id from unit_external_key where unit_key = :key")
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    @Override
    public Optional<Long> eventByKey(String key) {
        return jdbc.sql("select id from unit_event where event_key = :key")
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<UnitSummary> inScope(String path, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + TABLES + "where " + INSIDE + " and " + ALIVE + " order by " + KIND_ORDER
                        + ", " + BY_NAME)
                .param("path", path)
                .param("after", after(path))
                .param("day", day)
                .param("kinds", ALL_KINDS)
                .query(JdbcUnitQueries::summary)
                .list();
    }

    @Override
    public List<UnitSummary> children(UnitId parent, UnitKind kind, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + TABLES + "where u.parent_id = :parent and u.kind = :kind and " + ALIVE
                        + " order by " + BY_NAME)
                .param("parent", parent.value())
                .param("kind", kind.name())
                .param("day", day)
                .query(JdbcUnitQueries::summary)
                .list();
    }

    @Override
    public List<UnitSummary> ofKinds(Set<UnitKind> kinds, String path, LocalDate day) {
        return kept.answer(new OfKinds(kinds, path, day), () -> List.copyOf(readKinds(kinds, path, day)));
    }

    private List<UnitSummary> readKinds(Set<UnitKind> kinds, String path, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + TABLES + "where " + INSIDE + " and " + ALIVE
                        + " and u.kind = any(:wanted) order by " + BY_NAME)
                .param("path", path)
                .param("after", after(path))
                .param("day", day)
                .param("wanted", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(JdbcUnitQueries::summary)
                .list();
    }

    @Override
    public List<UnitSummary> search(UnitSearch search) {
        SearchSql sql = SearchSql.of(search);
        return jdbc.sql("select " + COLUMNS + TABLES + "where " + sql.where() + " order by " + sql.rank()
                        + ", u.valid_to desc nulls first, " + KIND_ORDER + ", " + BY_NAME + " limit :limit")
                .params(sql.parameters())
                .param("kinds", ALL_KINDS)
                .param("limit", search.limit())
                .query(JdbcUnitQueries::summary)
                .list();
    }

    @Override
    public List<UnitSummary> exact(UnitSearch search) {
        SearchSql sql = SearchSql.exact(search);
        return jdbc.sql("select " + COLUMNS + TABLES + "where " + sql.where()
                        + " order by u.valid_to desc nulls first, " + BY_NAME + " limit :limit")
                .params(sql.parameters())
                .param("limit", search.limit())
                .query(JdbcUnitQueries::summary)
                .list();
    }

    @Override
    public Optional<String> outliving(String path, LocalDate day) {
        return jdbc.sql("select u.name from organisation_unit u where u.path like :path || '_%' "
                        + "and u.code is not null and (u.valid_to is null or u.valid_to > :day) order by u.id limit 1")
                .param("path", path)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    @Override
    public List<UnitSummary> successorsOf(UnitId id, LocalDate day) {
        return jdbc.sql("""
                        with recursive chain (unit_id) as (
                          select cast(:id as bigint)
                          union
                          select l.to_unit_id
                          from chain c
                          join organisation_unit o on o.id = c.unit_id and o.valid_to < :day
                          join unit_lineage l on l.from_unit_id = o.id and l.to_unit_id is not null
                          join unit_event e on e.id = l.event_id and e.effective_on <= :day and e.effective_on > o.valid_to
                        )
                        select %s %s where u.id in (select unit_id from chain) and u.id <> :id and %s order by %s
                        """.formatted(COLUMNS, TABLES, ALIVE, BY_NAME))
                .param("id", id.value())
                .param("day", day)
                .query(JdbcUnitQueries::summary)
                .list();
    }

    @Override
    public Optional<Twin> twinOf(UnitDescription unit, @Nullable UnitId except) {
        return jdbc.sql("""
                        select u.name, u.code is not distinct from cast(:code as text) and u.code is not null as same_code
                        from organisation_unit u
                        where (u.code = :code or (lower(u.name) = lower(:name) and u.kind = :kind and u.parent_id is not distinct from cast(:parent as bigint)))
                          and coalesce(u.valid_from, '-infinity') <= coalesce(cast(:to as date), 'infinity')
                          and coalesce(u.valid_to, 'infinity') >= coalesce(cast(:from as date), '-infinity')
                          and u.id is distinct from cast(:except as bigint)
                        limit 1
                        """)
                .param("code", unit.code(), Types.VARCHAR)
                .param("name", unit.name())
                .param("kind", unit.kind().name())
                .param("parent", unit.parentId(), Types.BIGINT)
                .param("from", unit.valid().from(), Types.DATE)
                .param("to", unit.valid().to(), Types.DATE)
                .param("except", except == null ? null : except.value(), Types.BIGINT)
                .query((row, number) -> new Twin(row.getString("name"), row.getBoolean("same_code")))
                .optional();
    }

    static UnitSummary summary(ResultSet row, int number) throws SQLException {
        long parent = row.getLong("parent_id");
        @Nullable UnitId parentId = row.wasNull() ? null : new UnitId(parent);
        return new UnitSummary(
                new UnitId(row.getLong("id")),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("code"),
                parentId,
                row.getString("parent_name"),
                row.getString("path"),
                row.getBoolean("subordinate"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /** The first path after a subtree: "/1/" ends before "/10". */
    static String after(String path) {
        return path.substring(0, path.length() - 1) + (char) (path.charAt(path.length() - 1) + 1);
    }
}
