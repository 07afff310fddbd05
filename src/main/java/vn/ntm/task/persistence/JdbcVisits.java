package vn.ntm.task.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.domain.VisitLog.NewVisit;
import vn.ntm.task.domain.Visits;

@Component
class JdbcVisits implements Visits {

    private final JdbcClient jdbc;

    JdbcVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Visit> ofTask(long taskId, Actor actor) {
        return jdbc.sql("""
                        select v.*, u.name from duty_visit v
                          join assignment a on a.id = v.assignment_id
                          join organisation_unit u on u.id = a.unit_id
                         where a.task_id = :task and (a.owner_path like :scope or a.unit_path like :scope)
                         order by v.day desc, v.id desc limit 200""")
                .param("task", taskId)
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> new Visit(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getString("place"),
                        row.getString("people"),
                        row.getString("result"),
                        row.getString("position"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public void add(long assignmentId, NewVisit visit, Actor by, Instant at) {
        jdbc.sql("""
                        insert into duty_visit
                          (assignment_id, day, place, people, result, at, user_id, user_name, position)
                        values (:assignment, :day, :place, :people, :result, :at, :user, :name, :position)""")
                .param("assignment", assignmentId)
                .param("day", visit.day())
                .param("place", visit.place())
                .param("people", visit.people())
                .param("result", visit.result())
                .param("at", Timestamp.from(at))
                .param("user", by.userId().value())
                .param("name", by.name())
                .param("position", by.position())
                .update();
    }
}
