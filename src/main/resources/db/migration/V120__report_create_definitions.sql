-- How an area makes its periodic reports (domain 6.1): the rule of the data cut and the days until one is due. An area
-- without a row follows the nearest one above it, and in the end Nghị định 09/2019/NĐ-CP.
create table report_definition (
  owner_unit_id bigint not null references organisation_unit (id),
  cycle text not null check (cycle in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  cut text not null check (cut in ('DECREE_09', 'CALENDAR')),
  -- of a week the last day of its data, Monday = 1
  week_day int not null check (week_day between 1 and 7),
  -- the law leaves at least one day between the data cut and the day the report is due
  due_days int not null check (due_days between 1 and 60),
  updated_at timestamptz not null,
  updated_by bigint not null references user_account (id),
  updated_by_name text not null,
  version int not null default 1,
  primary key (owner_unit_id, cycle)
);
