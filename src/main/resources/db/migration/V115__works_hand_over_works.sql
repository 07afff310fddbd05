-- A unit that ends gives its unfinished or unpaid works to an heir, or ends them with a reason (domain 1.3): the work stays
-- with the old unit as it was, and one with the same steps and the figures of the eve begins with the heir. From left_on on
-- the old one is counted nowhere, so that a province never counts a debt twice.
alter table works_work
  add column left_on date,
  add column left_reason text check (length(trim(left_reason)) > 0),
  add column moved_to_id bigint references works_work (id),
  add constraint works_work_left_why check (
    (left_on is null) = (left_reason is null) and (moved_to_id is null or left_on is not null));
create index works_work_unit on works_work (unit_id);
create index works_work_moved_to on works_work (moved_to_id) where moved_to_id is not null;

-- A thôn does not end with its commune: the heir has it, and the old commune shows that it had it.
alter table works_village
  add column left_on date,
  add column left_reason text check (length(trim(left_reason)) > 0),
  add column moved_to_id bigint references works_village (id),
  add constraint works_village_left_why check (
    (left_on is null) = (left_reason is null) and (moved_to_id is null or left_on is not null));
create index works_village_moved_to on works_village (moved_to_id) where moved_to_id is not null;
