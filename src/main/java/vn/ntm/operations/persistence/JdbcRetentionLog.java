package vn.ntm.operations.persistence;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.operations.domain.RetentionLog;

/** Nights on which nothing went are told by the last one alone. */
@Repository
class JdbcRetentionLog implements RetentionLog {

    private final JdbcClient jdbc;

    JdbcRetentionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void removed(String kind, LocalDate day, int keptDays, long removed, Instant at) {
        jdbc.sql("delete from retention_run where kind = :kind and removed = 0 and day < :day")
                .param("kind", kind)
                .param("day", day)
                .update();
        jdbc.sql("""
                        insert into retention_run (kind, day, kept_days, removed, at)
                        values (:kind, :day, :kept, :removed, :at)
                        on conflict (kind, day) do update
                          set removed = retention_run.removed + excluded.removed,
                              kept_days = excluded.kept_days, at = excluded.at""")
                .param("kind", kind)
                .param("day", day)
                .param("kept", keptDays)
                .param("removed", removed)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Sum> sums() {
        Map<String, Sum> sums = new HashMap<>();
        jdbc.sql("""
                        select distinct on (kind) kind, at, removed, sum(removed) over (partition by kind) as in_all
                          from retention_run order by kind, day desc""").query((ResultSet row) -> {
            sums.put(
                    row.getString("kind"),
                    new Sum(row.getTimestamp("at").toInstant(), row.getLong("removed"), row.getLong("in_all")));
        });
        return sums;
    }
}
