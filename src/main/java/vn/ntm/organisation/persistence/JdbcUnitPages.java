package vn.ntm.organisation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitFlags.Flag;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units.Share;
import vn.ntm.organisation.domain.UnitFate;
import vn.ntm.organisation.domain.UnitFilter;
import vn.ntm.organisation.domain.UnitPage;
import vn.ntm.organisation.domain.UnitPages;

/** The screens of the directory, read by plain SQL. */
@Repository
class JdbcUnitPages implements UnitPages {

    private static final String ROW =
            "u.id, u.kind, u.name, u.code, u.valid_from, u.valid_to, concat_ws(', ', p.name, g.name) as above, ("
                    + JdbcUnitQueries.ALIVE + ") as alive, "
                    + "(select count(*) from organisation_unit c where c.parent_id = u.id and (c.valid_from is null or c.valid_from <= :day)"
                    + " and (c.valid_to is null or c.valid_to >= :day)) as below";
    private static final String ROWS =
            " from organisation_unit u left join organisation_unit p on p.id = u.parent_id left join organisation_unit g on g.id = p.parent_id ";

    private final JdbcClient jdbc;

    JdbcUnitPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Listing list(UnitFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        String rank = "";
        if (filter.search() != null) {
            SearchSql sql = SearchSql.of(filter.search());
            conditions.add(sql.where());
            rank = sql.rank() + ", ";
            parameters.putAll(sql.parameters());
        }
        if (filter.kind() != null) {
            conditions.add("u.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        switch (filter.state()) {
            case ALIVE -> conditions.add(JdbcUnitQueries.ALIVE);
            case ENDED -> conditions.add("u.valid_to < :day");
            case ALL -> conditions.add("cast(:day as date) is not null");
        }
        parameters.put("day", filter.day());
        String where = "where " + String.join(" and ", conditions);
        long total = jdbc.sql("select count(*) from organisation_unit u " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<Row> rows = jdbc.sql("select " + ROW + ROWS + where + " order by " + rank + "u.valid_to desc nulls first, "
                        + JdbcUnitQueries.KIND_ORDER + ", " + JdbcUnitQueries.BY_NAME + " limit :size offset :skipped")
                .params(parameters)
                .param("kinds", JdbcUnitQueries.ALL_KINDS)
                .param("size", filter.size())
                .param("skipped", (long) (filter.page() - 1) * filter.size())
                .query(JdbcUnitPages::row)
                .list();
        return new Listing(rows, total);
    }

    @Override
    public List<Row> below(@Nullable UnitId parent, LocalDate day) {
        return jdbc.sql("select " + ROW + ROWS + "where u.parent_id is not distinct from cast(:parent as bigint) and "
                        + JdbcUnitQueries.ALIVE + " order by " + JdbcUnitQueries.KIND_ORDER + ", "
                        + JdbcUnitQueries.BY_NAME)
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("day", day)
                .param("kinds", JdbcUnitQueries.ALL_KINDS)
                .query(JdbcUnitPages::row)
                .list();
    }

    @Override
    public List<UnitSummary> ancestors(UnitSummary unit) {
        Long[] ids = unit.ancestorIds().toArray(Long[]::new);
        return jdbc.sql("select " + JdbcUnitQueries.COLUMNS + JdbcUnitQueries.TABLES
                        + "where u.id = any(:ids) and u.id <> :self order by length(u.path)")
                .param("ids", ids, Types.ARRAY)
                .param("self", unit.id().value())
                .query(JdbcUnitQueries::summary)
                .list();
    }

    @Override
    public Optional<UnitPage.Details> details(UnitId id, LocalDate day) {
        List<String> aliases = jdbc.sql("select alias from unit_alias where unit_id = :id order by position")
                .param("id", id.value())
                .query(String.class)
                .list();
        List<Flag> flags = jdbc.sql(
                        "select kind, valid_from, valid_to, document, end_document from unit_flag where unit_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new Flag(
                        UnitFlagKind.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5)))
                .list();
        List<UnitPage.Below> below = jdbc.sql(
                        "select u.kind, count(*) from organisation_unit u where u.parent_id = :id and "
                                + JdbcUnitQueries.ALIVE + " group by u.kind order by " + JdbcUnitQueries.KIND_ORDER)
                .param("id", id.value())
                .param("day", day)
                .param("kinds", JdbcUnitQueries.ALL_KINDS)
                .query((row, number) -> new UnitPage.Below(UnitKind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return jdbc.sql("select version, counts_in_average from organisation_unit where id = :id")
                .param("id", id.value())
                .query((row, number) -> new UnitPage.Details(row.getInt(1), row.getBoolean(2), aliases, flags, below))
                .optional();
    }

    @Override
    public List<UnitPage.Change> predecessors(UnitId id) {
        return changes("l.from_unit_id", "l.to_unit_id", id);
    }

    @Override
    public List<UnitPage.Change> departures(UnitId id) {
        return changes("l.to_unit_id", "l.from_unit_id", id);
    }

    /** The columns are constants of this class. */
    private List<UnitPage.Change> changes(String other, String self, UnitId id) {
        Map<Long, UnitPage.Change> events = new LinkedHashMap<>();
        jdbc.sql(
                        "select e.id as event_id, e.kind, e.effective_on, e.document, e.document_date, e.note, l.share, u.id, u.name, p.name as parent_name"
                                + " from unit_lineage l join unit_event e on e.id = l.event_id left join organisation_unit u on u.id = "
                                + other + " left join organisation_unit p on p.id = u.parent_id where " + self
                                + " = :id order by e.effective_on desc, e.id, " + JdbcUnitQueries.BY_NAME)
                .param("id", id.value())
                .query(row -> {
                    UnitPage.Change change = events.computeIfAbsent(row.getLong("event_id"), any -> change(row));
                    if (row.getString("name") != null) {
                        change.parties()
                                .add(new UnitPage.Party(
                                        row.getLong("id"),
                                        row.getString("name"),
                                        row.getString("parent_name"),
                                        Share.valueOf(row.getString("share"))));
                    }
                });
        return List.copyOf(events.values());
    }

    private static UnitPage.Change change(ResultSet row) {
        try {
            return new UnitPage.Change(
                    row.getLong("event_id"),
                    UnitEventKind.valueOf(row.getString("kind")),
                    row.getObject("effective_on", LocalDate.class),
                    row.getString("document"),
                    row.getObject("document_date", LocalDate.class),
                    row.getString("note"),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<UnitPage.Past> past(UnitId id) {
        return jdbc.sql(
                        "select b.kind, b.name, b.code, p.name as parent_name, b.valid_from, b.valid_to from unit_placement b"
                                + " left join organisation_unit p on p.id = b.parent_id where b.unit_id = :id order by b.position desc")
                .param("id", id.value())
                .query((row, number) -> new UnitPage.Past(
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("parent_name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    @Override
    public List<UnitFate.Step> steps(UnitId id, LocalDate day) {
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
                        select l.from_unit_id, l.to_unit_id, u.name, u.kind, p.name as parent_name, (%s) as alive, e.kind as event_kind, e.effective_on
                        from chain c
                        join organisation_unit o on o.id = c.unit_id and o.valid_to < :day
                        join unit_lineage l on l.from_unit_id = o.id
                        join unit_event e on e.id = l.event_id and e.effective_on <= :day and e.effective_on > o.valid_to
                        join organisation_unit u on u.id = l.to_unit_id
                        left join organisation_unit p on p.id = u.parent_id
                        order by e.effective_on, %s
                        """.formatted(JdbcUnitQueries.ALIVE, JdbcUnitQueries.BY_NAME))
                .param("id", id.value())
                .param("day", day)
                .query((row, number) -> new UnitFate.Step(
                        row.getLong("from_unit_id"),
                        row.getLong("to_unit_id"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("parent_name"),
                        row.getBoolean("alive"),
                        UnitEventKind.valueOf(row.getString("event_kind")),
                        row.getObject("effective_on", LocalDate.class)))
                .list();
    }

    @Override
    public Counts counts() {
        return jdbc.sql(
                        "select count(*), count(*) filter (where valid_to is null), (select count(*) from unit_event) from organisation_unit")
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String above = row.getString("above");
        return new Row(
                row.getLong("id"),
                UnitKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("code"),
                above == null || above.isEmpty() ? null : above,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("alive"),
                row.getLong("below"));
    }
}
