package vn.ntm.works.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.Villages.NewVillage;
import vn.ntm.works.Villages.VillageTier;
import vn.ntm.works.domain.VillageStore;

@Repository
class JdbcVillageStore implements VillageStore {

    private static final String SELECT = "select v.* from works_village v ";

    private final JdbcClient jdbc;

    JdbcVillageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Named> of(String path, int year) {
        return jdbc.sql(SELECT + "join organisation_unit u on u.id = v.unit_id where u.path like :path"
                        + " and v.registered_year <= :year and v.withdrawn_at is null and v.left_on is null order by u.path, v.name")
                .param("path", path + "%")
                .param("year", year)
                .query(JdbcVillageStore::named)
                .list();
    }

    @Override
    public Optional<Named> find(long id) {
        return jdbc.sql(SELECT + "where v.id = :id and v.withdrawn_at is null and v.left_on is null")
                .param("id", id)
                .query(JdbcVillageStore::named)
                .optional();
    }

    @Override
    public long add(NewVillage village, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into works_village (unit_id, name, tier, registered_year, criteria, entered_at, entered_by,
                           entered_by_name) values (:unit, :name, :tier, :year, :criteria, :at, :by, :byName)
                        returning id""")
                .param("unit", village.unit().value())
                .param("name", village.name())
                .param("tier", village.tier().name())
                .param("year", village.year())
                .param("criteria", village.criteria())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean met(long id, LocalDate metOn, String decision) {
        return jdbc.sql("update works_village set met_on = :day, decision = :decision, version = version + 1"
                                + " where id = :id and withdrawn_at is null")
                        .param("day", metOn)
                        .param("decision", decision)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean withdraw(long id, String reason, Instant at) {
        return jdbc.sql("update works_village set withdrawn_at = :at, withdrawn_reason = :reason,"
                                + " version = version + 1 where id = :id and withdrawn_at is null")
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        return new Named(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("name"),
                VillageTier.valueOf(row.getString("tier")),
                row.getInt("registered_year"),
                row.getString("criteria"),
                row.getObject("met_on", LocalDate.class),
                row.getString("decision"));
    }
}
