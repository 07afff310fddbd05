package vn.ntm.task.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.domain.CommitmentRegister;
import vn.ntm.task.domain.CommitmentService;
import vn.ntm.task.domain.CommitmentState;

@Component
class JdbcCommitments implements CommitmentRegister {

    private static final String ROW = """
            select c.*,
                   (select string_agg(t.title, '; ' order by t.id)
                      from commitment_duty d join assigned_task t on t.id = d.task_id
                     where d.commitment_id = c.id) as duties
              from commitment c
            """;

    private static final String SEEN = """
             (c.owner_path like :scope
              or exists (select 1 from commitment_duty d join assignment a on a.task_id = d.task_id
                          where d.commitment_id = c.id and a.unit_path like :scope))
            """;

    private final JdbcClient jdbc;

    JdbcCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Overview overview(Actor actor, @Nullable CommitmentState state) {
        List<Row> all = jdbc.sql(ROW + " where " + SEEN
                        + " order by c.state in ('KEPT', 'DROPPED'), c.due nulls last, c.id limit 1000")
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> row(row, actor))
                .list();
        EnumMap<CommitmentState, Long> counts = new EnumMap<>(CommitmentState.class);
        for (CommitmentState each : CommitmentState.values()) {
            counts.put(each, all.stream().filter(row -> row.state() == each).count());
        }
        return new Overview(
                counts,
                all.stream()
                        .filter(row -> state == null || row.state() == state)
                        .toList());
    }

    @Override
    public Optional<Sheet> find(long id, Actor actor) {
        return jdbc.sql(ROW + " where c.id = :id and " + SEEN)
                .param("id", id)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> row(row, actor))
                .optional()
                .map(row -> new Sheet(row, history(id), linked(id), row.editable() ? duties(actor) : List.of()));
    }

    @Override
    public List<Row> openOf(long taskId, Actor actor) {
        return jdbc.sql(ROW
                        + " where c.id in (select commitment_id from commitment_duty where task_id = :task) and c.state in ('OPEN', 'IN_PROGRESS')"
                        + " order by c.due nulls last, c.id")
                .param("task", taskId)
                .query((row, n) -> row(row, actor))
                .list();
    }

    private List<Line> history(long id) {
        return jdbc.sql("select * from commitment_event where commitment_id = :id order by id desc")
                .param("id", id)
                .query((row, n) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("position"),
                        CommitmentState.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getString("document")))
                .list();
    }

    private List<Duty> linked(long id) {
        return jdbc.sql("""
                        select t.id, t.title, t.origin_label
                          from commitment_duty d join assigned_task t on t.id = d.task_id
                         where d.commitment_id = :id order by t.id""")
                .param("id", id)
                .query((row, n) -> new Duty(row.getLong(1), row.getString(2) + " (" + row.getString(3) + ")"))
                .list();
    }

    /** Duties of the territory that still have an open part, the newest first. */
    private List<Duty> duties(Actor actor) {
        return jdbc.sql("""
                        select t.id, t.title, t.origin_label from assigned_task t
                         where t.owner_path like :scope
                           and exists (select 1 from assignment a
                                        where a.task_id = t.id and a.status not in ('DONE', 'CANCELLED'))
                         order by t.id desc limit 200""")
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> new Duty(row.getLong(1), row.getString(2) + " (" + row.getString(3) + ")"))
                .list();
    }

    private static Row row(ResultSet row, Actor actor) throws SQLException {
        boolean editable = CommitmentService.mayKeep(actor) && actor.sees(row.getString("owner_path"));
        return new Row(
                row.getLong("id"),
                row.getString("made_to"),
                row.getString("document"),
                row.getObject("made_on", LocalDate.class),
                row.getString("content"),
                row.getString("responsible"),
                row.getObject("due", LocalDate.class),
                CommitmentState.valueOf(row.getString("state")),
                row.getString("duties"),
                row.getInt("version"),
                editable);
    }
}
