package vn.ntm.task.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.shared.ApplicationClock;

/** Reports of series by the day they are due. */
@Component
@Transactional(readOnly = true)
class JdbcDueOccurrences extends DueRows {

    private static final String BY_DAY = """
            select o.due_day as day, '/bao-cao-dinh-ky/' || s.id as path, s.title, s.phrase as origin_label,
                   count(*) as units, count(*) filter (where o.status in ('OWED', 'RETURNED')) as open,
                   count(*) filter (where o.status in ('OWED', 'RETURNED') and o.overdue_from <= :today) as overdue,
                   min(u.name) as unit_name
              from series_occurrence o
              join report_series s on s.id = o.series_id
              join organisation_unit u on u.id = o.unit_id
             where o.due_day between :from and :to and o.status not in ('CANCELLED', 'DAY_OFF')
               and (s.owner_path like :scope or o.unit_path like :scope)
               and (not :ownOnly or o.unit_id = :own)
             group by o.due_day, s.id
             order by o.due_day, s.id limit :most""";

    private static final String OF_OWN_UNIT = """
            select 'ky-' || o.id as key, '/bao-cao-dinh-ky/ky/' || o.id as path, o.due_day as day, s.title, u.name, s.phrase,
                   '' as origin_label, o.status = 'SENT' as done, o.version, s.created_at as updated_at
              from series_occurrence o
              join report_series s on s.id = o.series_id
              join organisation_unit u on u.id = o.unit_id
             where o.unit_id = :own and o.due_day >= :from and o.status not in ('CANCELLED', 'DAY_OFF')
             order by o.due_day, o.id limit :most""";

    JdbcDueOccurrences(JdbcClient jdbc, ApplicationClock clock) {
        super(jdbc, clock, BY_DAY, OF_OWN_UNIT);
    }
}
