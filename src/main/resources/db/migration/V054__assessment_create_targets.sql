-- Targets handed down and commitments registered, by unit and plan year (domain 2.5). A target is set and, if it falls, given
-- up with a reason; it is never changed.
create table assessment_target (
  id bigint generated always as identity primary key,
  version int not null default 0,
  unit_id bigint not null references organisation_unit (id),
  year int not null check (year between 2010 and 2100),
  kind text not null check (kind in ('GAIN', 'AVERAGE', 'CRITERION', 'VILLAGES')),
  -- the criterion a commune commits itself to
  item_id bigint references criteria_item (id),
  amount numeric,
  document text check (document <> ''),
  set_at timestamptz not null,
  set_by bigint not null references user_account (id),
  set_by_name text not null,
  given_up_at timestamptz,
  given_up_by_name text,
  given_up_reason text check (length(trim(given_up_reason)) > 0),
  check ((kind = 'CRITERION') = (item_id is not null) and (kind = 'CRITERION') = (amount is null)),
  check (amount > 0),
  check ((given_up_at is null) = (given_up_reason is null) and (given_up_at is null) = (given_up_by_name is null))
);
-- the same target entered by two people at once: one of them is told
create unique index assessment_target_once on assessment_target (unit_id, year, kind, item_id) nulls not distinct
  where given_up_at is null;
create index assessment_target_year on assessment_target (year, unit_id);
create trigger assessment_target_stays before delete on assessment_target
  for each row execute function refuse_change();

-- How many of the villages of a target are there: counted on a day, the last count holds.
create table assessment_target_count (
  id bigint generated always as identity primary key,
  target_id bigint not null references assessment_target (id),
  day date not null,
  reached int not null check (reached >= 0),
  note text,
  counted_at timestamptz not null,
  counted_by bigint not null references user_account (id),
  counted_by_name text not null
);
create index assessment_target_count_target on assessment_target_count (target_id, id);
create trigger assessment_target_count_append_only before update or delete on assessment_target_count
  for each row execute function refuse_change();
