package vn.ntm.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notification.domain.JobLedger;

/** Every step commits by itself; what must hold together is one statement. */
@Repository
public class JdbcJobs implements JobLedger {

    private final JdbcClient jdbc;

    public JdbcJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, LocalDate> positions() {
        Map<String, LocalDate> positions = new HashMap<>();
        jdbc.sql("select name, last_day from job_position")
                .query((row, n) -> positions.put(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
        return positions;
    }

    @Override
    public void place(String job, LocalDate lastDay) {
        jdbc.sql("""
                        insert into job_position (name, last_day) values (:name, :day)
                        on conflict (name) do update set last_day = excluded.last_day""").param("name", job).param("day", lastDay).update();
    }

    @Override
    public int buryDead() {
        return jdbc.sql("update job_run set state = 'DIED', millis = 0 where state = 'RUNNING'")
                .update();
    }

    @Override
    public long begin(String job, LocalDate day, String node, Instant at) {
        return jdbc.sql("""
                        insert into job_run (name, day, node, state, started_at)
                        values (:name, :day, :node, 'RUNNING', :at) returning id""")
                .param("name", job)
                .param("day", day)
                .param("node", node)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    @Override
    public void done(long run, long millis, String result) {
        jdbc.sql("""
                        with ended as (
                          update job_run set state = 'DONE', millis = :millis, result = :result
                           where id = :run returning name, day)
                        insert into job_position (name, last_day) select name, day from ended
                        on conflict (name) do update set last_day = excluded.last_day
                        where job_position.last_day = excluded.last_day - 1""")
                .param("millis", millis)
                .param("result", result)
                .param("run", run)
                .update();
    }

    @Override
    public void failed(long run, long millis, String error) {
        jdbc.sql("update job_run set state = 'FAILED', millis = :millis, error = left(:error, 2000) where id = :run")
                .param("millis", millis)
                .param("error", error)
                .param("run", run)
                .update();
    }

    @Override
    public Map<String, Run> newest() {
        Map<String, Run> newest = new HashMap<>();
        jdbc.sql("select distinct on (name) * from job_run order by name, id desc")
                .query((row, n) -> run(row))
                .list()
                .forEach(run -> newest.put(run.job(), run));
        return newest;
    }

    @Override
    public List<Run> recent(int limit) {
        return jdbc.sql("select * from job_run order by id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                row.getString("node"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getObject("millis", Long.class),
                row.getString("result"),
                row.getString("error"));
    }
}
