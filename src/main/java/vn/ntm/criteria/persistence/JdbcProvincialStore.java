package vn.ntm.criteria.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.domain.ProvincialStore;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcProvincialStore implements ProvincialStore {

    private static final String DECISIONS = """
            select d.*, (select count(*) from criteria_threshold t where t.decision_id = d.id) as levels
              from provincial_decision d
            """;

    private final JdbcClient jdbc;

    JdbcProvincialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Decision> decisions(long setId) {
        return jdbc.sql(DECISIONS + " where d.set_id = :set order by d.province_unit_id, d.valid_from desc, d.id desc")
                .param("set", setId)
                .query(JdbcProvincialStore::decision)
                .list();
    }

    @Override
    public Optional<Decision> decision(long id) {
        return jdbc.sql(DECISIONS + " where d.id = :id")
                .param("id", id)
                .query(JdbcProvincialStore::decision)
                .optional();
    }

    @Override
    public long insert(NewDecision decision, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into provincial_decision (set_id, province_unit_id, document, dated, title, dimension,
                                valid_from, valid_to, note, created_at, created_by, created_by_name)
                        values (:set, :province, :document, :dated, :title, :dimension, :from, :to, :note, :at, :by, :byName)
                        returning id""")
                .param("set", decision.setId())
                .param("province", decision.province().value())
                .param("document", decision.document())
                .param("dated", decision.dated(), Types.DATE)
                .param("title", decision.title(), Types.VARCHAR)
                .param("dimension", decision.dimension())
                .param("from", decision.validFrom())
                .param("to", decision.validTo(), Types.DATE)
                .param("note", decision.note(), Types.VARCHAR)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Dimension> dimensions() {
        return jdbc.sql(
                        "select code, name from threshold_dimension where code <> 'REGION7' order by code = 'NONE' desc, name")
                .query((row, number) -> new Dimension(row.getString("code"), row.getString("name")))
                .list();
    }

    @Override
    public List<Column> groupsOf(String dimension) {
        return jdbc.sql("""
                        select key, label, short_label from threshold_column
                         where dimension = :dimension and key <> 'national' order by position""")
                .param("dimension", dimension)
                .query((row, number) ->
                        new Column(row.getString("key"), row.getString("label"), row.getString("short_label")))
                .list();
    }

    @Override
    public List<CommuneGroup> groups(Collection<Long> unitIds, String dimension, LocalDate day) {
        return jdbc.sql("""
                        select * from commune_group
                         where unit_id = any(:units) and dimension = :dimension
                           and valid_from <= :day and (valid_to is null or valid_to >= :day)""")
                .param("units", unitIds.toArray(Long[]::new))
                .param("dimension", dimension)
                .param("day", day)
                .query((row, number) -> new CommuneGroup(
                        row.getLong("unit_id"),
                        row.getString("column_key"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("document")))
                .list();
    }

    /** What was to begin on that day or later was a plan; the new document takes its place. */
    @Override
    public void setGroup(UnitId unit, NewGroup group, Actor by, Instant at) {
        jdbc.sql("delete from commune_group where unit_id = :unit and dimension = :dimension and valid_from >= :from")
                .param("unit", unit.value())
                .param("dimension", group.dimension())
                .param("from", group.from())
                .update();
        jdbc.sql("""
                        update commune_group set valid_to = cast(:from as date) - 1
                         where unit_id = :unit and dimension = :dimension and (valid_to is null or valid_to >= :from)""")
                .param("unit", unit.value())
                .param("dimension", group.dimension())
                .param("from", group.from())
                .update();
        jdbc.sql("""
                        insert into commune_group (unit_id, dimension, column_key, valid_from, document, created_at,
                                                   created_by, created_by_name)
                        values (:unit, :dimension, :column, :from, :document, :at, :by, :byName)""")
                .param("unit", unit.value())
                .param("dimension", group.dimension())
                .param("column", group.column())
                .param("from", group.from())
                .param("document", group.document())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .update();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("set_id"),
                row.getLong("province_unit_id"),
                row.getString("document"),
                row.getObject("dated", LocalDate.class),
                row.getString("title"),
                row.getString("dimension"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("note"),
                row.getInt("levels"));
    }
}
