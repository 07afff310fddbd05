-- Counts the changes of what is laid down for everybody: sets, items, levels, decisions, regions. What was read of them
-- may be kept for as long as the number stays.
create table criteria_revision (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into criteria_revision (number) values (1);

create function count_criteria_revision() returns trigger language plpgsql as $$
begin
  update criteria_revision set number = number + 1;
  return null;
end $$;
create trigger criteria_set_revision after insert or update or delete or truncate on criteria_set
  for each statement execute function count_criteria_revision();
create trigger criteria_item_revision after insert or update or delete or truncate on criteria_item
  for each statement execute function count_criteria_revision();
create trigger criteria_threshold_revision after insert or update or delete or truncate on criteria_threshold
  for each statement execute function count_criteria_revision();
create trigger provincial_decision_revision after insert or update or delete or truncate on provincial_decision
  for each statement execute function count_criteria_revision();
create trigger province_region_revision after insert or update or delete or truncate on province_region
  for each statement execute function count_criteria_revision();
