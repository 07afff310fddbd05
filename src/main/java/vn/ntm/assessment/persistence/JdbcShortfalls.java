package vn.ntm.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.Shortfalls;
import vn.ntm.organisation.UnitId;

@Repository
@Transactional(readOnly = true)
class JdbcShortfalls implements Shortfalls {

    private static final String[] WEAK = Stream.of(
                    AchievementStatus.NOT_MET,
                    AchievementStatus.NOT_KEPT,
                    AchievementStatus.PARTLY_MET,
                    AchievementStatus.MET_LOW,
                    AchievementStatus.MET_AT_RISK)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    JdbcShortfalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shortfall> of(long setId, Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                        select s.unit_id, s.item_id, s.status, s.valid_from, s.value, s.value_text,
                               t.measures, t.measures_due, t.planned_on
                          from assessment_standing s
                          join criteria_item i on i.id = s.item_id
                          join organisation_unit u on u.id = s.unit_id
                          left join assessment a on a.unit_id = s.unit_id and a.item_id = s.item_id
                          left join lateral (select measures, measures_due, planned_on from assessment_statement
                             where assessment_id = a.id and action = 'SUBMIT' and day <= :day
                             order by id desc limit 1) t on true
                         where s.set_id = :set and s.unit_id = any (:units)
                           and s.valid_from <= :day and s.valid_to > :day and s.status = any (:weak)
                           and not exists (select 1 from criteria_item c where c.parent_id = i.id and c.kind = 'INDICATOR')
                         order by u.short_name collate "vi-x-icu", s.unit_id, i.position""")
                .param("set", setId)
                .param("units", UnitId.values(units))
                .param("day", day)
                .param("weak", WEAK)
                .query(JdbcShortfalls::shortfall)
                .list();
    }

    private static Shortfall shortfall(ResultSet row, int number) throws SQLException {
        return new Shortfall(
                new UnitId(row.getLong("unit_id")),
                row.getLong("item_id"),
                AchievementStatus.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("value_text"),
                row.getString("measures"),
                row.getObject("measures_due", LocalDate.class),
                row.getObject("planned_on", LocalDate.class));
    }
}
