package vn.ntm.task.persistence.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DecisionEntry.NewDecision;
import vn.ntm.task.domain.decision.DecisionAction;
import vn.ntm.task.domain.decision.DecisionRecord;
import vn.ntm.task.domain.decision.DecisionService.Step;
import vn.ntm.task.domain.decision.DecisionState;
import vn.ntm.task.domain.decision.DecisionStore;

@Component
class JdbcDecisions implements DecisionStore {

    private static final String ROW = """
            select d.*, t.title, t.origin_label, m.name as awaits, m.day as awaited_day
              from decision_record d
              join assigned_task t on t.id = d.task_id
              left join milestone m on m.id = t.milestone_id
             where (d.owner_path like :scope
                    or exists (select 1 from assignment a where a.task_id = d.task_id and a.unit_path like :scope))
            """;

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long insert(NewDecision asked, LocalDate decidedOn, long owner, String ownerPath, Actor by, Instant at) {
        long id = jdbc.sql("""
                        insert into decision_record (task_id, owner_unit_id, owner_path, content, decided_on, report_to,
                                                     state, created_at, created_by_label)
                        values (:task, :owner, :path, :content, :day, :to, 'DECIDED', :at, :label) returning id""")
                .param("task", asked.taskId())
                .param("owner", owner)
                .param("path", ownerPath)
                .param("content", VietnameseText.clean(asked.content()))
                .param("day", decidedOn)
                .param("to", VietnameseText.clean(asked.reportTo()))
                .param("at", Timestamp.from(at))
                .param("label", by.position())
                .query(Long.class)
                .single();
        tell(id, DecisionState.DECIDED, decidedOn, null, null, by, at);
        return id;
    }

    @Override
    public boolean move(DecisionRecord before, Step step, LocalDate day, Actor by, Instant at) {
        boolean reports = step.action() == DecisionAction.REPORT;
        String document = VietnameseText.cleanOrNull(step.document());
        String words = VietnameseText.cleanOrNull(step.words());
        int moved = jdbc.sql("""
                        update decision_record
                           set state = :state, version = version + 1,
                               reported_on = case when :reports then cast(:day as date) else reported_on end,
                               report_document = case when :reports then cast(:document as text) else report_document end,
                               answered_on = case when :reports then null else cast(:day as date) end,
                               answer_document = case when :reports then null else cast(:document as text) end,
                               answer = case when :reports then null else cast(:words as text) end
                         where id = :id and version = :version""")
                .param("state", step.action().next().name())
                .param("reports", reports)
                .param("day", day)
                .param("document", document)
                .param("words", words)
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (moved == 1) {
            tell(before.id(), step.action().next(), day, document, words, by, at);
        }
        return moved == 1;
    }

    private void tell(
            long id,
            DecisionState state,
            LocalDate day,
            @Nullable String document,
            @Nullable String words,
            Actor by,
            Instant at) {
        jdbc.sql("""
                        insert into decision_event (decision_id, at, state, day, document, words, user_id, user_name, position)
                        values (:id, :at, :state, :day, :document, :words, :user, :name, :position)""")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("state", state.name())
                .param("day", day)
                .param("document", document)
                .param("words", words)
                .param("user", by.userId().value())
                .param("name", by.name())
                .param("position", by.position())
                .update();
    }

    @Override
    public Optional<DecisionRecord> find(long id, Actor actor) {
        return jdbc.sql(ROW + " and d.id = :id")
                .param("scope", actor.scopePath() + "%")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public Overview overview(Actor actor, @Nullable DecisionState state) {
        EnumMap<DecisionState, Long> counts = new EnumMap<>(DecisionState.class);
        for (DecisionState one : DecisionState.values()) {
            counts.put(one, 0L);
        }
        jdbc.sql("select r.state, count(*) from (" + ROW + ") r group by r.state")
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> counts.put(DecisionState.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        List<DecisionRecord> rows = jdbc.sql(ROW + """
                         and (cast(:state as text) is null or d.state = :state)
                         order by d.state in ('AGREED', 'REFUSED'), d.decided_on desc, d.id desc limit 500""")
                .param("scope", actor.scopePath() + "%")
                .param("state", state == null ? null : state.name())
                .query((row, n) -> row(row))
                .list();
        return new Overview(counts, rows);
    }

    @Override
    public List<DecisionRecord> ofTask(long taskId, Actor actor) {
        return jdbc.sql(ROW + " and d.task_id = :task order by d.id")
                .param("scope", actor.scopePath() + "%")
                .param("task", taskId)
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public List<Line> history(long id) {
        return jdbc.sql("select * from decision_event where decision_id = :id order by id desc")
                .param("id", id)
                .query((row, n) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        DecisionState.valueOf(row.getString("state")),
                        row.getObject("day", LocalDate.class),
                        row.getString("document"),
                        row.getString("words"),
                        row.getString("position")))
                .list();
    }

    private static DecisionRecord row(ResultSet row) throws SQLException {
        return new DecisionRecord(
                row.getLong("id"),
                row.getLong("task_id"),
                row.getString("title"),
                row.getString("origin_label"),
                row.getLong("owner_unit_id"),
                row.getString("owner_path"),
                row.getString("content"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("report_to"),
                DecisionState.valueOf(row.getString("state")),
                row.getObject("reported_on", LocalDate.class),
                row.getString("report_document"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer_document"),
                row.getString("answer"),
                row.getString("awaits"),
                row.getObject("awaited_day", LocalDate.class),
                row.getInt("version"));
    }
}
