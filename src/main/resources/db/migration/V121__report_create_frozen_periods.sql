-- "Chốt kỳ": the tables of a period as they were when it was frozen. Later corrections change the live tables, never these.
create table report_frozen_period (
  id bigint generated always as identity primary key,
  owner_unit_id bigint not null references organisation_unit (id),
  owner_path text not null,
  owner_name text not null,
  cycle text not null check (cycle in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  cut text not null check (cut in ('DECREE_09', 'CALENDAR')),
  week_day int not null check (week_day between 1 and 7),
  period text not null,
  from_day date not null,
  to_day date not null,
  -- a period may be frozen again after corrections; the first one stays
  edition int not null check (edition >= 1),
  note text check (note <> ''),
  -- the tables, and the SHA-256 of exactly this text
  tables text not null,
  checksum text not null check (length(checksum) = 64),
  frozen_at timestamptz not null,
  frozen_by bigint not null references user_account (id),
  frozen_by_name text not null,
  frozen_by_position text not null,
  check (to_day >= from_day),
  -- two people freezing the same period at once: one of them gets the next edition
  unique (owner_unit_id, cycle, period, edition)
);
create index report_frozen_period_owner on report_frozen_period (owner_path text_pattern_ops, to_day);
create trigger report_frozen_period_append_only before update or delete on report_frozen_period
  for each row execute function refuse_change();
create trigger report_frozen_period_no_truncate before truncate on report_frozen_period
  for each statement execute function refuse_change();
