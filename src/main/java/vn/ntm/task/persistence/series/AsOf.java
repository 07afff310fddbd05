package vn.ntm.task.persistence.series;

import java.time.LocalDate;
import vn.ntm.shared.ApplicationClock;

/** Occurrences as they stood at the end of a day: as they are now for today, else from their history. Parameter :today. */
final class AsOf {

    private static final String NOW = "series_occurrence o";

    private static final String THEN = """
            (select x.id, x.series_id, x.unit_id, x.unit_path, x.period, x.opens_on, x.nominal_day, x.due_day,
                    x.overdue_from, x.missed_from, x.covered_by, x.report_id, x.chases,
                    case when x.status = 'DAY_OFF' then 'DAY_OFF'
                         when x.cancelled_on <= :today then 'CANCELLED'
                         when h.action = 'SEND' then 'SENT'
                         when h.action = 'RETURN' then 'RETURNED'
                         else 'OWED' end as status,
                    case when h.action = 'SEND' then h.day end as sent_on
               from series_occurrence x
               left join lateral (select e.action, e.day from occurrence_event e
                                   where e.occurrence_id = x.id and e.action in ('SEND', 'RETURN') and e.day <= :today
                                   order by e.id desc limit 1) h on true) o""";

    private AsOf() {}

    /** A table with the alias o. A demonstration that stands on a day knows reports of later days, too. */
    static String occurrences(LocalDate asOf, ApplicationClock clock) {
        return clock.fixedDate() != null || asOf.isBefore(clock.today()) ? THEN : NOW;
    }
}
