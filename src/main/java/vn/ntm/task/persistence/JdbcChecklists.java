package vn.ntm.task.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.domain.Checklists;

@Component
class JdbcChecklists implements Checklists {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    JdbcChecklists(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    @Override
    public void create(Map<Long, List<NewLine>> linesByAssignment) {
        List<Object[]> rows = new ArrayList<>();
        linesByAssignment.forEach((assignment, lines) -> {
            int position = 0;
            for (NewLine line : lines) {
                rows.add(new Object[] {assignment, ++position, line.label(), line.itemId(), line.code()});
            }
        });
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "insert into assignment_item (assignment_id, position, label, item_id, code) values (?, ?, ?, ?, ?)",
                    rows,
                    new int[] {Types.BIGINT, Types.INTEGER, Types.VARCHAR, Types.BIGINT, Types.VARCHAR});
        }
    }

    @Override
    public Map<Long, List<Line>> ofTask(long taskId, Actor actor) {
        Map<Long, List<Line>> lines = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.* from assignment_item i
                          join assignment a on a.id = i.assignment_id
                         where a.task_id = :id and (a.owner_path like :scope or a.unit_path like :scope)
                         order by a.position, i.position""")
                .param("id", taskId)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> lines.computeIfAbsent(row.getLong("assignment_id"), id -> new ArrayList<>())
                        .add(line(row)))
                .list();
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        Timestamp updatedAt = row.getTimestamp("updated_at");
        return new Line(
                row.getLong("id"),
                row.getString("label"),
                row.getObject("item_id", Long.class),
                row.getString("code"),
                ChecklistState.valueOf(row.getString("state")),
                row.getString("counterpart"),
                updatedAt == null ? null : updatedAt.toInstant(),
                row.getString("updated_by"),
                row.getString("person"),
                row.getObject("due", LocalDate.class));
    }
}
