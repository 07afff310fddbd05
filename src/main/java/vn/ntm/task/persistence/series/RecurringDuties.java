package vn.ntm.task.persistence.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.series.NewSeries.Reporter;
import vn.ntm.task.domain.series.SeriesStore.RecurringDuty;

/** Duties with a recurring deadline: what their series is made from, and who has come and gone since. */
@Component
class RecurringDuties {

    private final JdbcClient jdbc;

    RecurringDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RecurringDuty> find(long taskId) {
        List<Reporter> leads = jdbc.sql("""
                        select unit_id, unit_path, counted from assignment
                         where task_id = :id and role = 'LEAD' and status not in ('DONE', 'CANCELLED')
                         order by position""")
                .param("id", taskId)
                .query((row, n) -> new Reporter(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .list();
        return jdbc.sql("select * from assigned_task where id = :id and deadline_kind = 'RECURRING'"
                        + " and deadline_unit is not null")
                .param("id", taskId)
                .query((row, n) -> duty(row, leads))
                .optional();
    }

    private static RecurringDuty duty(ResultSet row, List<Reporter> leads) throws SQLException {
        return new RecurringDuty(
                row.getLong("id"),
                row.getString("origin_kind"),
                row.getLong("origin_id"),
                row.getLong("owner_unit_id"),
                row.getString("owner_path"),
                row.getString("title"),
                row.getString("content"),
                new DeadlineSpec(
                        DeadlineKind.RECURRING,
                        row.getString("deadline_phrase"),
                        SeriesRows.day(row, "deadline_day"),
                        row.getObject("deadline_count", Integer.class),
                        CycleUnit.valueOf(row.getString("deadline_unit")),
                        row.getObject("deadline_day_of_cycle", Integer.class),
                        null,
                        false,
                        null,
                        SeriesRows.day(row, "deadline_until"),
                        false),
                row.getString("send_to"),
                row.getString("send_via"),
                row.getObject("criteria_set_id", Long.class),
                LocalDate.ofInstant(row.getTimestamp("created_at").toInstant(), ApplicationClock.ZONE),
                leads);
    }

    /** Who comes later owes what falls due after the day he is found, not what was due before he had the duty. */
    void follow(long seriesId, LocalDate day) {
        jdbc.sql("""
                        insert into series_unit (series_id, position, unit_id, unit_path, counted, joined_after, made_through)
                        select s.id, a.position, a.unit_id, a.unit_path, a.counted, d.joined, d.joined
                          from report_series s
                          join assignment a on a.task_id = s.task_id
                          cross join lateral (select greatest(s.starts_after, cast(:day as date)) as joined) d
                         where s.id = :id and a.role = 'LEAD' and a.status not in ('DONE', 'CANCELLED')
                        on conflict (series_id, unit_id) do update
                           set left_on = null, joined_after = excluded.joined_after
                         where series_unit.left_on is not null""").param("id", seriesId).param("day", day).update();
        jdbc.sql("""
                        update series_unit v set left_on = :day
                          from report_series s
                         where s.id = :id and v.series_id = s.id and s.task_id is not null and v.left_on is null
                           and not exists (select 1 from assignment a
                                where a.task_id = s.task_id and a.unit_id = v.unit_id and a.role = 'LEAD'
                                  and a.status not in ('DONE', 'CANCELLED'))""").param("id", seriesId).param("day", day).update();
    }
}
