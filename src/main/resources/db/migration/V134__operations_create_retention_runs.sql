-- What was removed because its time was over: one row for each kind and night on which something went, and the last night.
create table retention_run (
  kind text not null check (kind <> ''),
  day date not null,
  kept_days int not null check (kept_days > 0),
  removed bigint not null check (removed >= 0),
  at timestamptz not null,
  primary key (kind, day)
);
