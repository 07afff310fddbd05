-- Thôn NTM, thôn kiểu mẫu by name (biểu B8). How many a commune is to have is a target; which they are may be said later.
create table works_village (
  id bigint generated always as identity primary key,
  version int not null default 0,
  unit_id bigint not null references organisation_unit (id),
  name text not null check (length(trim(name)) > 0),
  tier text not null check (tier in ('NTM', 'KIEU_MAU')),
  registered_year int not null check (registered_year between 2010 and 2100),
  -- what is still to be met
  criteria text check (criteria <> ''),
  met_on date,
  decision text check (decision <> ''),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(trim(withdrawn_reason)) > 0),
  check ((met_on is null) = (decision is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
-- two people name the same thôn at once: one of them is told
create unique index works_village_once on works_village (unit_id, lower(name), tier) where withdrawn_at is null;
create index works_village_year on works_village (registered_year, unit_id);
create trigger works_village_stays before delete on works_village
  for each row execute function refuse_change();
