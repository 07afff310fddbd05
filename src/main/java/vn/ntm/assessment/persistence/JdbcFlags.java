package vn.ntm.assessment.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.FlagKind;
import vn.ntm.assessment.Flags;
import vn.ntm.organisation.UnitId;

@Repository
@Transactional(readOnly = true)
class JdbcFlags implements Flags {

    private final JdbcClient jdbc;

    JdbcFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Flag> of(long setId, Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("select unit_id, item_id, kind, valid_from, reason from assessment_flag"
                        + " where set_id = :set and unit_id = any (:units) and valid_from <= :day"
                        + " and (valid_to is null or valid_to > :day) order by id")
                .param("set", setId)
                .param("units", UnitId.values(units))
                .param("day", day)
                .query((row, number) -> new Flag(
                        new UnitId(row.getLong("unit_id")),
                        row.getLong("item_id"),
                        FlagKind.valueOf(row.getString("kind")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("reason")))
                .list();
    }
}
