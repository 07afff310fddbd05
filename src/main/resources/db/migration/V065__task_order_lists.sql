-- Lists by unit and by paper are read on from a row, however deep, like the list by day: what they are ordered by stands
-- in the row itself. The triggers keep it, whoever writes.
alter table assignment
  add column unit_name text collate "vi-x-icu",
  -- newest paper first, duties outside any paper last: the id of the paper with a minus, or 1
  add column paper_order bigint,
  -- the clause of the paper
  add column clause_order bigint;

update assignment a
   set unit_name = u.name, paper_order = coalesce(-t.origin_parent_id, 1), clause_order = t.origin_id
  from organisation_unit u, assigned_task t
 where u.id = a.unit_id and t.id = a.task_id;

alter table assignment
  alter column unit_name set not null,
  alter column paper_order set not null,
  alter column clause_order set not null;

-- By keys only, here and below: a plan kept from when a table was nearly empty would read the whole of it for each row of
-- a large insert.
create function place_assignment() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  select u.name into new.unit_name from organisation_unit u where u.id = new.unit_id;
  select coalesce(-t.origin_parent_id, 1), t.origin_id into new.paper_order, new.clause_order
    from assigned_task t where t.id = new.task_id;
  return new;
end $$;
create trigger assignment_place_new before insert on assignment
  for each row execute function place_assignment();
create trigger assignment_place_moved before update on assignment
  for each row when (old.unit_id <> new.unit_id or old.task_id <> new.task_id) execute function place_assignment();

create function follow_unit_name() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  update assignment set unit_name = new.name where unit_id = new.id;
  return null;
end $$;
create trigger organisation_unit_renamed after update of name on organisation_unit
  for each row when (old.name <> new.name) execute function follow_unit_name();

create function follow_origin() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  update assignment
     set paper_order = coalesce(-new.origin_parent_id, 1), clause_order = new.origin_id
   where task_id = new.id;
  return null;
end $$;
create trigger assigned_task_origin_changed after update of origin_parent_id, origin_id on assigned_task
  for each row when (old.origin_parent_id is distinct from new.origin_parent_id or old.origin_id <> new.origin_id)
  execute function follow_origin();

create index assignment_by_paper on assignment (paper_order, clause_order, task_id, position, id);
-- a unit's own work in the order of the days
create index assignment_of_unit_in_order on assignment
  (unit_id, (status in ('DONE', 'CANCELLED')), (coalesce(overdue_from, 'infinity'::date)), id);
-- "Hạn từ ... đến ..."
create index assignment_last_day on assignment (last_day) where last_day is not null;
-- "Tiêu chí 17": the criterion and its parts
create index assignment_criterion_code on assignment_criterion (code text_pattern_ops, assignment_id);
