package vn.ntm.assessment.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.CriteriaTrend;
import vn.ntm.organisation.UnitId;

@Repository
@Transactional(readOnly = true)
class JdbcCriteriaTrend implements CriteriaTrend {

    private final JdbcClient jdbc;

    JdbcCriteriaTrend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Point> of(long setId, Collection<UnitId> units, List<LocalDate> days) {
        return jdbc.sql("""
                        select d.day, count(s.item_id) filter (where s.status = any (:met)) as met,
                               coalesce(bool_or(s.status <> 'NOT_ASSESSED'), false) as known
                          from unnest(cast(:days as date[])) with ordinality as d (day, number)
                          left join assessment_standing s
                            on s.set_id = :set and s.unit_id = any (:units) and s.valid_from <= d.day and s.valid_to > d.day
                           and s.item_id = any (array(select id from criteria_item
                                                       where set_id = :set and kind = 'CRITERION'))
                         group by d.day, d.number order by d.number""")
                .param("met", met(), Types.ARRAY)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new), Types.ARRAY)
                .param("set", setId)
                .param("units", UnitId.values(units), Types.ARRAY)
                .query((row, n) ->
                        new Point(row.getObject("day", LocalDate.class), row.getInt("met"), row.getBoolean("known")))
                .list();
    }

    private static String[] met() {
        return Arrays.stream(AchievementStatus.values())
                .filter(AchievementStatus::isMet)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
