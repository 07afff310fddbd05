package vn.ntm.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.assessment.Tallies.Named;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.assessment.domain.TallyStore;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcTallyStore implements TallyStore {

    private final JdbcClient jdbc;

    JdbcTallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tally> of(Collection<UnitId> units, LocalDate day) {
        List<Tally> bare = jdbc.sql(
                        "select * from unit_tally where unit_id = any (:units) and day <= :day order by day, id")
                .param("units", UnitId.values(units))
                .param("day", day)
                .query(JdbcTallyStore::tally)
                .list();
        return withNames(bare);
    }

    @Override
    public List<UnitId> unitsUnder(String path) {
        return jdbc.sql("select distinct t.unit_id from unit_tally t join organisation_unit u on u.id = t.unit_id"
                        + " where u.path like :path || '%'")
                .param("path", path)
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list();
    }

    @Override
    public Optional<Tally> lock(long id) {
        // The same lock that the trigger on unit_tally_name takes.
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('unit_tally'), ?)")
                .param(Math.toIntExact(id))
                .query()
                .singleRow();
        return find(id);
    }

    @Override
    public Optional<Tally> find(long id) {
        List<Tally> bare = jdbc.sql("select * from unit_tally where id = ?")
                .param(id)
                .query(JdbcTallyStore::tally)
                .list();
        return withNames(bare).stream().findFirst();
    }

    private List<Tally> withNames(List<Tally> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<Named>> names = new HashMap<>();
        jdbc.sql("select * from unit_tally_name where tally_id = any (?) and dropped_at is null order by id")
                .param(bare.stream().map(Tally::id).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    names.computeIfAbsent(row.getLong("tally_id"), id -> new ArrayList<>())
                            .add(named(row));
                });
        return bare.stream()
                .map(tally -> new Tally(
                        tally.id(),
                        tally.unit(),
                        tally.kind(),
                        tally.setId(),
                        tally.label(),
                        tally.day(),
                        tally.met(),
                        tally.total(),
                        tally.source(),
                        tally.enteredAt(),
                        tally.enteredByName(),
                        tally.enteredByPosition(),
                        tally.enteredUnit(),
                        names.getOrDefault(tally.id(), List.of())))
                .toList();
    }

    @Override
    public long add(NewTally tally, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into unit_tally (unit_id, kind, set_id, label, day, met, total, source,
                          entered_at, entered_by, entered_by_name, entered_by_position, entered_unit_id)
                        values (:unit, :kind, :set, :label, :day, :met, :total, :source,
                          :at, :by, :byName, :byPosition, :byUnit) returning id""")
                .param("unit", tally.unit().value())
                .param("kind", tally.kind().name())
                .param("set", tally.setId())
                .param("label", tally.label())
                .param("day", tally.day())
                .param("met", tally.met())
                .param("total", tally.total())
                .param("source", tally.source())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .param("byPosition", by.position())
                .param("byUnit", by.unitId().value())
                .query(Long.class)
                .single();
    }

    @Override
    public void name(long tallyId, Name name, Actor by, Instant at) {
        jdbc.sql("""
                        insert into unit_tally_name (tally_id, item_id, unit_id, name, met, agency_id, task_id,
                          added_at, added_by, added_by_name)
                        values (:tally, :item, :unit, :name, :met, :agency, :task, :at, :by, :byName)""")
                .param("tally", tallyId)
                .param("item", name.itemId())
                .param("unit", value(name.unitId()))
                .param("name", name.name())
                .param("met", name.met())
                .param("agency", value(name.agency()))
                .param("task", name.taskId())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .update();
    }

    @Override
    public boolean drop(long tallyId, long nameId, Actor by, Instant at) {
        return jdbc.sql("update unit_tally_name set dropped_at = :at, dropped_by_name = :by"
                                + " where id = :id and tally_id = :tally and dropped_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", by.name())
                        .param("id", nameId)
                        .param("tally", tallyId)
                        .update()
                == 1;
    }

    private static @Nullable Long value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new UnitId(id);
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        return new Tally(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                TallyKind.valueOf(row.getString("kind")),
                row.getObject("set_id", Long.class),
                row.getString("label"),
                row.getObject("day", LocalDate.class),
                row.getInt("met"),
                row.getInt("total"),
                row.getString("source"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by_name"),
                row.getString("entered_by_position"),
                new UnitId(row.getLong("entered_unit_id")),
                List.of());
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getLong("id"),
                row.getObject("item_id", Long.class),
                unit(row, "unit_id"),
                row.getString("name"),
                row.getBoolean("met"),
                unit(row, "agency_id"),
                row.getObject("task_id", Long.class),
                row.getString("added_by_name"));
    }
}
