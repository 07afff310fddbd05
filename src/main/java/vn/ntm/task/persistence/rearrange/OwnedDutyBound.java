package vn.ntm.task.persistence.rearrange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/**
 * Open duties that an ending authority gave, or took over from one that ended before, to units that go on: somebody else must
 * follow and judge them.
 */
@Component
class OwnedDutyBound implements UnitBound {

    private final JdbcClient jdbc;

    OwnedDutyBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "DUTY_OWNER";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String open() {
        return """
                select a.id as holding_id, x.unit_id, t.title, 'giao ' || u.name as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join organisation_unit o on o.id = x.unit_id
                  join assignment a on a.owner_path = o.path and %s
                  join assigned_task t on t.id = a.task_id
                  join organisation_unit u on u.id = a.unit_id
                 where x.rearrangement_id = :rearrangement and (u.valid_to is null or u.valid_to >= cast(:day as date))
                   and not exists (select 1 from rearrangement_ending e
                                    where e.rearrangement_id = :rearrangement and e.unit_id = a.unit_id and not e.stays)""".formatted(DutyBound.OPEN);
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql(FOLLOW).params(handover.parameters()).update();
        jdbc.sql(DutyBound.CLOSE).params(handover.parameters()).update();
    }

    private static final String FOLLOW = """
            with taken as (
              update assignment a set owner_path = u.path, updated_at = :at, version = a.version + 1
                from %s join organisation_unit u on u.id = l.to_unit_id
               where a.id = l.holding_id and l.choice = 'MOVE'
              returning a.*, u.name as heir)
            insert into assignment_event (assignment_id, task_id, at, action, from_status, to_status, last_day, overdue_from,
                reported_on, progress, extensions, user_id, user_name, position, text, reason)
            select id, task_id, :at, 'REORGANISE', status, status, last_day, overdue_from, reported_on, progress, extensions,
                   :user, :userName, :position, 'Cơ quan theo dõi: ' || heir, :reason
              from taken""".formatted(UnitHandover.LINES);
}
