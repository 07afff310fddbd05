-- How a finished duty ended, kept with it: 0 without a deadline, 1 in time, 2 late, 3 not known whether in time; 4 more
-- where it was in time by the day first given. Boards count the finished, by far the most, from an index alone.
create function outcome_of(status text, overdue_from date, reported_on date, original_last_day date, last_day date)
  returns smallint language sql immutable parallel safe
  return case when status = 'DONE' then
    case when overdue_from is null then 0 when reported_on < overdue_from then 1
      when reported_on >= overdue_from then 2 else 3 end
    + case when reported_on <= coalesce(original_last_day, last_day) then 4 else 0 end
  end;
alter table assignment add column outcome smallint
  generated always as (outcome_of(status, overdue_from, reported_on, original_last_day, last_day)) stored;
create index assignment_done_of_unit on assignment (owner_root, unit_id, outcome) include (role) where status = 'DONE';
create index assignment_done_by_day on assignment (owner_root, last_day, outcome) include (role) where status = 'DONE';
drop index assignment_open_counts;
-- the counts of every tab over open work and of the boards, without touching the table
create index assignment_open_counts on assignment
  (owner_root, status, overdue_from, last_day, original_last_day, reported_on, role, counted, unit_id, owner_path, unit_path,
   asked_last_day)
  where status not in ('DONE', 'CANCELLED');
