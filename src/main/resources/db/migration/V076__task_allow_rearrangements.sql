-- A commune that finished its own part may receive, by a rearrangement of units, the open part of a predecessor: only of open
-- parts has a unit one.
drop index assignment_task_unit;
create unique index assignment_task_unit on assignment (task_id, unit_id)
  where moved_to is null and status not in ('DONE', 'CANCELLED');
-- the duties of an ending authority
create index assigned_task_owner_unit on assigned_task (owner_unit_id);
