package vn.ntm.criteria.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.domain.GoalPauses;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcGoalPauses implements GoalPauses {

    private final JdbcClient jdbc;

    JdbcGoalPauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Pause> of(Collection<Long> goals) {
        return goals.isEmpty()
                ? List.of()
                : jdbc.sql("select * from recognition_goal_pause where goal_id in (:goals) order by id")
                        .param("goals", goals)
                        .query((row, n) -> pause(row))
                        .list();
    }

    @Override
    public Optional<Pause> open(long goalId) {
        return jdbc.sql("select * from recognition_goal_pause where goal_id = :goal and resumed_at is null")
                .param("goal", goalId)
                .query((row, n) -> pause(row))
                .optional();
    }

    @Override
    public void pause(long goalId, String reason, Actor by, Instant at) {
        jdbc.sql("""
                        insert into recognition_goal_pause (goal_id, reason, paused_at, paused_by, paused_by_name)
                        values (:goal, :reason, :at, :user, :name)""")
                .param("goal", goalId)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("user", by.userId().value())
                .param("name", by.name())
                .update();
    }

    @Override
    public void resume(long pauseId, String by, @Nullable String why, @Nullable Long setId, Instant at) {
        jdbc.sql("""
                        update recognition_goal_pause
                           set resumed_at = :at, resumed_by_name = :by, resumed_why = :why, set_id = :set
                         where id = :id and resumed_at is null""")
                .param("id", pauseId)
                .param("by", by)
                .param("why", why)
                .param("set", setId)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<Resting> resting(Tier tier) {
        return jdbc.sql("""
                        select p.id, p.goal_id, g.unit_id, g.plan_year
                          from recognition_goal_pause p join recognition_goal g on g.id = p.goal_id
                         where p.resumed_at is null and g.ended_at is null and g.tier = :tier order by p.id""")
                .param("tier", tier.name())
                .query((row, n) ->
                        new Resting(row.getLong(1), row.getLong(2), new UnitId(row.getLong(3)), row.getInt(4)))
                .list();
    }

    private static Pause pause(ResultSet row) throws SQLException {
        Timestamp resumed = row.getTimestamp("resumed_at");
        return new Pause(
                row.getLong("id"),
                row.getLong("goal_id"),
                row.getString("reason"),
                row.getTimestamp("paused_at").toInstant(),
                row.getString("paused_by_name"),
                resumed == null ? null : resumed.toInstant(),
                row.getString("resumed_by_name"),
                row.getString("resumed_why"));
    }
}
