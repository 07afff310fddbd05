-- Counts the transactions that changed the directory of units: lists read of it may be kept for as long as the number
-- stays. Once per transaction, since a national import changes the directory ten thousand times in one.
create table organisation_revision (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  changed_by xid8
);
insert into organisation_revision (number) values (1);

create function count_organisation_revision() returns trigger language plpgsql as $$
begin
  update organisation_revision set number = number + 1, changed_by = pg_current_xact_id()
   where changed_by is distinct from pg_current_xact_id();
  return null;
end $$;
create trigger organisation_unit_revision after insert or update or delete or truncate on organisation_unit
  for each statement execute function count_organisation_revision();
