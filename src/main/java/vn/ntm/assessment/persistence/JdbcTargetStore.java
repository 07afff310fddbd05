package vn.ntm.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets.NewTarget;
import vn.ntm.assessment.Targets.Target;
import vn.ntm.assessment.domain.TargetStore;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcTargetStore implements TargetStore {

    private static final String SELECT = """
            select t.*, c.reached from assessment_target t
              left join lateral (select reached from assessment_target_count
                 where target_id = t.id order by id desc limit 1) c on true
             where t.given_up_at is null and\s""";

    private final JdbcClient jdbc;

    JdbcTargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Target> of(Collection<UnitId> units, int year) {
        return jdbc.sql(SELECT + "t.year = :year and t.unit_id = any (:units) order by t.id")
                .param("year", year)
                .param("units", UnitId.values(units))
                .query(JdbcTargetStore::target)
                .list();
    }

    @Override
    public @Nullable Target find(long id) {
        return jdbc.sql(SELECT + "t.id = :id")
                .param("id", id)
                .query(JdbcTargetStore::target)
                .optional()
                .orElse(null);
    }

    @Override
    public long add(NewTarget target, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into assessment_target
                          (unit_id, year, kind, item_id, amount, document, set_at, set_by, set_by_name)
                        values (:unit, :year, :kind, :item, :amount, :document, :at, :by, :byName) returning id""")
                .param("unit", target.unit().value())
                .param("year", target.year())
                .param("kind", target.kind().name())
                .param("item", target.itemId())
                .param("amount", target.amount())
                .param("document", target.document())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean giveUp(long id, String reason, Actor by, Instant at) {
        return jdbc.sql(
                                "update assessment_target set given_up_at = :at, given_up_by_name = :by, given_up_reason = :reason,"
                                        + " version = version + 1 where id = :id and given_up_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", by.name())
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void count(long id, LocalDate day, int reached, Actor by, Instant at) {
        jdbc.sql(
                        "insert into assessment_target_count (target_id, day, reached, counted_at, counted_by, counted_by_name)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(id, day, reached, Timestamp.from(at), by.userId().value(), by.name())
                .update();
    }

    private static Target target(ResultSet row, int number) throws SQLException {
        return new Target(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getInt("year"),
                TargetKind.valueOf(row.getString("kind")),
                row.getObject("item_id", Long.class),
                row.getBigDecimal("amount"),
                row.getString("document"),
                row.getString("set_by_name"),
                row.getObject("reached", Integer.class));
    }
}
