package vn.ntm.task.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.TimelinessRule;

/** Duties by their last day. */
@Component
@Transactional(readOnly = true)
class JdbcDueDays extends DueRows {

    private static final String BY_DAY = """
            select a.last_day as day, '/nhiem-vu/' || t.id as path, t.title, t.origin_label, count(*) as units,
                   count(*) filter (where a.status not in ('DONE', 'SUBMITTED')) as open,
                   count(*) filter (where OVERDUE) as overdue, min(u.name) as unit_name
              from assignment a
              join assigned_task t on t.id = a.task_id
              join organisation_unit u on u.id = a.unit_id
             where a.last_day between :from and :to
               and a.role <> 'SUPPORTING' and a.status <> 'CANCELLED'
               and (a.owner_path like :scope or a.unit_path like :scope)
               and (not :ownOnly or a.unit_id = :own)
             group by a.last_day, t.id
             order by a.last_day, t.id limit :most""".replace("OVERDUE", TimelinessRule.OVERDUE_SQL);

    private static final String OF_OWN_UNIT = """
            select a.id::text as key, '/nhiem-vu/' || a.task_id as path, a.last_day as day, t.title, u.name,
                   t.deadline_phrase as phrase, t.origin_label, a.status in ('DONE', 'SUBMITTED') as done, a.version,
                   a.updated_at
              from assignment a
              join assigned_task t on t.id = a.task_id
              join organisation_unit u on u.id = a.unit_id
             where a.unit_id = :own and a.last_day >= :from and a.status <> 'CANCELLED'
             order by a.last_day, a.id limit :most""";

    JdbcDueDays(JdbcClient jdbc, ApplicationClock clock) {
        super(jdbc, clock, BY_DAY, OF_OWN_UNIT);
    }
}
