package vn.ntm.task.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.HintKind;
import vn.ntm.task.domain.HintRule.Link;
import vn.ntm.task.domain.HintRule.Linked;
import vn.ntm.task.domain.HintRule.Proposed;
import vn.ntm.task.domain.Hints;

@Component
class JdbcHints implements Hints {

    private final JdbcClient jdbc;

    JdbcHints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Linked> linkedTo(UnitId unit, Collection<Long> itemIds) {
        Map<Long, Linked> duties = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.id, a.status, c.item_id, c.code
                          from assignment a
                          join assignment_criterion c on c.assignment_id = a.id
                          join criteria_item i on i.id = c.item_id
                         where a.unit_id = :unit and a.role <> 'SUPPORTING' and a.status <> 'CANCELLED'
                           and exists (select 1 from assignment_criterion x
                                        where x.assignment_id = a.id and x.item_id = any (:items))
                         order by a.id, i.position""")
                .param("unit", unit.value())
                .param("items", itemIds.toArray(Long[]::new))
                .query(row -> {
                    long id = row.getLong("id");
                    AssignmentStatus status = AssignmentStatus.valueOf(row.getString("status"));
                    duties.computeIfAbsent(id, key -> new Linked(key, status, new ArrayList<>()))
                            .links()
                            .add(new Link(row.getLong("item_id"), row.getString("code")));
                });
        return List.copyOf(duties.values());
    }

    @Override
    public void raise(long assignmentId, Proposed proposed, Instant now) {
        jdbc.sql("""
                        insert into assignment_hint (assignment_id, kind, codes, status, since, raised_at)
                        values (:assignment, :kind, :codes, :status, :since, :at)
                        on conflict (assignment_id, kind) where state = 'OPEN' do update
                          set codes = excluded.codes, status = excluded.status, since = excluded.since""")
                .param("assignment", assignmentId)
                .param("kind", proposed.kind().name())
                .param("codes", proposed.codes())
                .param("status", proposed.latest().status().name())
                .param("since", proposed.latest().since())
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean end(
            long assignmentId, HintKind kind, State state, @Nullable Actor by, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                                update assignment_hint
                                   set state = :state, decided_at = :at, decided_by = :by, decided_by_label = :label,
                                       reason = :reason
                                 where assignment_id = :assignment and kind = :kind and state = 'OPEN'""")
                        .param("state", state.name())
                        .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("by", by == null ? null : by.userId().value(), Types.BIGINT)
                        .param("label", by == null ? null : by.position(), Types.VARCHAR)
                        .param("reason", reason, Types.VARCHAR)
                        .param("assignment", assignmentId)
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    @Override
    public List<Hint> ofTask(long taskId, Actor actor) {
        return jdbc.sql("""
                        select h.*, a.unit_id, u.name
                          from assignment_hint h
                          join assignment a on a.id = h.assignment_id
                          join organisation_unit u on u.id = a.unit_id
                         where a.task_id = :task and h.state <> 'GONE'
                           and (a.owner_path like :scope or a.unit_path like :scope)
                         order by (h.state <> 'OPEN'), a.position, h.id desc""")
                .param("task", taskId)
                .param("scope", actor.scopePath() + "%")
                .query(JdbcHints::hint)
                .list();
    }

    private static Hint hint(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Hint(
                row.getLong("id"),
                row.getLong("assignment_id"),
                row.getLong("unit_id"),
                row.getString("name"),
                HintKind.valueOf(row.getString("kind")),
                row.getString("codes"),
                AchievementStatus.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class),
                State.valueOf(row.getString("state")),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by_label"),
                row.getString("reason"));
    }
}
