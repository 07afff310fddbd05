package vn.ntm.task.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.LinkableDuties;
import vn.ntm.organisation.UnitSummary;

/** Tells assessment which duties a matter of a unit can be linked to. */
@Repository
@Transactional(readOnly = true)
class JdbcLinkableDuties implements LinkableDuties {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    JdbcLinkableDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Duty> of(UnitSummary unit) {
        return Within.bind(
                        jdbc.sql(
                                "select t.id, t.title from assigned_task t where t.id in (select a.task_id from assignment a"
                                        + " where " + Within.UNIT + ") order by t.id desc limit :most"),
                        unit.path())
                .param("most", MOST)
                .query((row, number) ->
                        new Duty(row.getLong("id"), row.getString("title"), "/nhiem-vu/" + row.getLong("id")))
                .list();
    }
}
