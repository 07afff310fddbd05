package vn.ntm.task.persistence.rearrange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/**
 * Open parts of duties of ending units. A part ends with its unit and goes on as a part of the heir, with its deadline, its
 * extensions and its checklist; two predecessors' parts of one duty go on as one. A report that waits for its judgement
 * goes on waiting.
 */
@Component
class DutyBound implements UnitBound {

    static final String OPEN = "a.status not in ('DONE', 'CANCELLED')";

    private static final String PART = " from " + UnitHandover.LINES + " join assignment a on a.id = l.holding_id and "
            + OPEN + " join assigned_task t on t.id = a.task_id ";

    /** The open part that the heir has. */
    private static final String HEIRS_PART =
            "n.task_id = a.task_id and n.unit_id = l.to_unit_id and n.moved_to is null and n.status not in ('DONE', 'CANCELLED')";

    private static final String EVENT = """
            insert into assignment_event (assignment_id, task_id, at, action, from_status, to_status, last_day, overdue_from,
                reported_on, progress, extensions, user_id, user_name, position, text, reason)""";

    private final JdbcClient jdbc;

    DutyBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "DUTY";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String open() {
        return """
                select a.id as holding_id, a.unit_id, t.title, concat_ws(' · ', nullif(t.origin_label, ''),
                       'hạn ' || to_char(a.last_day, 'DD/MM/YYYY')) as detail, true as movable, 'MOVE' as proposal,
                       cast(null as text) as why
                  from rearrangement_ending x
                  join assignment a on a.unit_id = x.unit_id and %s
                  join assigned_task t on t.id = a.task_id
                 where x.rearrangement_id = :rearrangement and cast(:day as date) is not null""".formatted(OPEN);
    }

    @Override
    public void settle(UnitHandover handover) {
        for (String statement : new String[] {GIVE, PROMOTE, END, CRITERIA, CHECKLISTS, CLOSE}) {
            jdbc.sql(statement).params(handover.parameters()).update();
        }
    }

    private static final String GIVE = """
            with part as (
              select a.*, l.to_unit_id as heir_id, u.path as heir_path, coalesce(o.path, a.owner_path) as next_owner_path
                %s
                join organisation_unit u on u.id = l.to_unit_id
                left join organisation_unit w on w.path = a.owner_path
                left join rearrangement_ending x on x.rearrangement_id = :rearrangement and x.unit_id = w.id
                left join organisation_unit o on o.id = x.to_unit_id
               where l.choice = 'MOVE' and not exists (select 1 from assignment n where %s)),
            chosen as (
              select distinct on (task_id, heir_id) * from part
               order by task_id, heir_id, role = 'SUPPORTING', status in ('SUBMITTED', 'SUSPENDED'), overdue_from nulls last, id),
            given as (
              insert into assignment (task_id, position, unit_id, unit_path, owner_path, role, counted, status,
                  original_last_day, last_day, overdue_from, reported_on, reported_by, report_number, progress, criteria_codes,
                  assigned_at, updated_at, extensions, suspended_on, suspended_from, awaits_milestone_id, suspended_last_day)
              select task_id, position, heir_id, heir_path, next_owner_path, role, counted,
                     case when status in ('SUBMITTED', 'SUSPENDED') then status else 'ASSIGNED' end,
                     original_last_day, last_day, overdue_from,
                     case when status = 'SUBMITTED' then reported_on end, case when status = 'SUBMITTED' then reported_by end,
                     case when status = 'SUBMITTED' then report_number end, progress, criteria_codes,
                     :at, :at, extensions, suspended_on, suspended_from, awaits_milestone_id, suspended_last_day
                from chosen
              returning *)
            %s
            select id, task_id, :at, 'ASSIGN', null, status, last_day, overdue_from, reported_on, progress, extensions,
                   :user, :userName, :position, null, :reason
              from given""".formatted(PART, HEIRS_PART, EVENT);

    /** The heir only supported where the predecessor led: now it leads. */
    private static final String PROMOTE = """
            update assignment n set role = lead.role, counted = lead.counted, last_day = lead.last_day,
                   original_last_day = lead.original_last_day, overdue_from = lead.overdue_from, version = n.version + 1
              from (select distinct on (n.id) n.id, a.role, a.counted, a.last_day, a.original_last_day, a.overdue_from
                      %s join assignment n on %s and n.role = 'SUPPORTING'
                     where l.choice = 'MOVE' and a.role <> 'SUPPORTING'
                     order by n.id, a.overdue_from nulls last, a.id) lead
             where n.id = lead.id""".formatted(PART, HEIRS_PART);

    private static final String END = """
            with part as (
              select a.id, a.status as before, n.id as next_id, u.name as heir
                %s
                join organisation_unit u on u.id = l.to_unit_id
                join assignment n on %s
               where l.choice = 'MOVE'),
            ended as (
              update assignment a set moved_to = part.next_id, status = 'CANCELLED', updated_at = :at, version = a.version + 1,
                     chase_open = false, asked_last_day = null, asked_by = null, asked_late = false,
                     suspended_on = null, suspended_from = null, awaits_milestone_id = null, suspended_last_day = null
                from part where a.id = part.id
              returning a.*, part.before, part.heir)
            %s
            select id, task_id, :at, 'REORGANISE', before, status, last_day, overdue_from, reported_on, progress, extensions,
                   :user, :userName, :position, 'Chuyển cho ' || heir, :reason
              from ended""".formatted(PART, HEIRS_PART, EVENT);

    private static final String MOVED = " from " + UnitHandover.LINES
            + " join assignment a on a.id = l.holding_id and a.moved_to is not null and l.choice = 'MOVE' ";

    private static final String CRITERIA = """
            insert into assignment_criterion (assignment_id, item_id, code)
            select a.moved_to, c.item_id, c.code %s join assignment_criterion c on c.assignment_id = a.id
            on conflict do nothing""".formatted(MOVED);

    private static final String CHECKLISTS = """
            insert into assignment_item (assignment_id, position, label, item_id, code, state, counterpart, updated_at, updated_by,
                due)
            select w.moved_to, i.position, i.label, i.item_id, i.code, i.state, i.counterpart, i.updated_at, i.updated_by, i.due
              from (select distinct on (a.moved_to) a.id, a.moved_to %s
                     where exists (select 1 from assignment_item i where i.assignment_id = a.id)
                       and not exists (select 1 from assignment_item i where i.assignment_id = a.moved_to)
                     order by a.moved_to, a.id) w
              join assignment_item i on i.assignment_id = w.id""".formatted(MOVED);

    /** Ends with the reason that was given. */
    static final String CLOSE = """
            with part as (select a.id, a.status as before, l.reason %s where l.choice = 'CLOSE'),
            ended as (
              update assignment a set status = 'CANCELLED', updated_at = :at, version = a.version + 1, chase_open = false,
                     asked_last_day = null, asked_by = null, asked_late = false,
                     suspended_on = null, suspended_from = null, awaits_milestone_id = null, suspended_last_day = null
                from part where a.id = part.id
              returning a.*, part.before, part.reason)
            %s
            select id, task_id, :at, 'CANCEL', before, status, last_day, overdue_from, reported_on, progress, extensions,
                   :user, :userName, :position, :reason, reason
              from ended""".formatted(PART, EVENT);
}
