-- A country's duties belong to its provinces: the root of the territory that gave a duty, and of the unit that has it. The
-- order of a list begins with it, so that a province does not read past the others.
alter table assignment
  add column owner_root bigint generated always as (nullif(split_part(owner_path, '/', 2), '')::bigint) stored,
  add column unit_root bigint generated always as (nullif(split_part(unit_path, '/', 2), '')::bigint) stored,
  -- a column of its own, so that the planner knows how rare it is
  add column across boolean generated always as (split_part(owner_path, '/', 2) <> split_part(unit_path, '/', 2)) stored;

create index assignment_root_in_order on assignment
  (owner_root, (status in ('DONE', 'CANCELLED')), (coalesce(overdue_from, 'infinity'::date)), id) include (role);
create index assignment_root_overdue on assignment (owner_root, overdue_from, id)
  include (status, reported_on, role, unit_id, unit_path, owner_path)
  where counted and status in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REWORK', 'RETURNED');
create index assignment_root_status on assignment
  (owner_root, status, (coalesce(overdue_from, 'infinity'::date)), id) include (role);
create index assignment_root_newest on assignment (owner_root, id) include (role);
create index assignment_root_by_unit on assignment
  (owner_root, unit_name, unit_id, (coalesce(overdue_from, 'infinity'::date)), id);
create index assignment_root_by_paper on assignment
  (owner_root, paper_order, clause_order, task_id, position, id);

drop index assignment_open_counts;
-- the counts of every tab over open work, without touching the table
create index assignment_open_counts on assignment
  (owner_root, status, overdue_from, last_day, reported_on, role, counted, unit_id, owner_path, unit_path, asked_last_day)
  where status not in ('DONE', 'CANCELLED');
-- duties given from one province into another: very rare, and asked for on each page
create index assignment_across on assignment (unit_root) where across;

-- the parts of a duty, whether they were moved away or not
create index assignment_of_task on assignment (task_id, position, id);
-- views of the register that hold a few rows of very many
create index assignment_extended on assignment (id) where extensions > 0;
create index assignment_chased on assignment (id) where chase_open;
