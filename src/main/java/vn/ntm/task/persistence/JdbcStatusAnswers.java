package vn.ntm.task.persistence;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.identity.Actor;
import vn.ntm.task.domain.StatusAnswer;
import vn.ntm.task.domain.StatusAnswers;

@Component
class JdbcStatusAnswers implements StatusAnswers {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    JdbcStatusAnswers(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    @Override
    public void save(long assignmentId, long eventId, List<StatusAnswer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                insert into assignment_answer (event_id, item_id, assignment_id, status, will_reach, note)
                values (?, ?, ?, ?, ?, ?)""",
                answers.stream()
                        .map(answer -> new @Nullable Object[] {
                            eventId,
                            answer.itemId(),
                            assignmentId,
                            answer.status().name(),
                            answer.willReach(),
                            answer.note()
                        })
                        .toList(),
                new int[] {Types.BIGINT, Types.BIGINT, Types.BIGINT, Types.VARCHAR, Types.BOOLEAN, Types.VARCHAR});
    }

    @Override
    public Map<Long, Map<Long, StatusAnswer>> latest(long taskId, Actor actor) {
        Map<Long, Map<Long, StatusAnswer>> latest = new HashMap<>();
        jdbc.sql("""
                        select distinct on (w.assignment_id, w.item_id) w.*
                          from assignment_answer w
                          join assignment a on a.id = w.assignment_id
                         where a.task_id = :task and (a.owner_path like :scope or a.unit_path like :scope)
                         order by w.assignment_id, w.item_id, w.event_id desc""")
                .param("task", taskId)
                .param("scope", actor.scopePath() + "%")
                .query(row -> {
                    long item = row.getLong("item_id");
                    latest.computeIfAbsent(row.getLong("assignment_id"), id -> new HashMap<>())
                            .put(
                                    item,
                                    new StatusAnswer(
                                            item,
                                            AchievementStatus.valueOf(row.getString("status")),
                                            row.getObject("will_reach", Boolean.class),
                                            row.getString("note")));
                });
        return latest;
    }
}
