-- Recurring duties (domain 5.6): a series, the units that report in it, and one occurrence per unit and period.
create table report_series (
  id bigint generated always as identity primary key,
  task_id bigint references assigned_task (id),
  owner_unit_id bigint not null references organisation_unit (id),
  owner_path text not null,
  title text not null check (length(title) between 1 and 300),
  phrase text not null default '',
  cycle text not null check (cycle in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  every int not null default 1 check (every between 1 and 12),
  day_of_cycle int check (day_of_cycle between 1 and 31),
  month_of_cycle int check (month_of_cycle between 1 and 12),
  starts_after date not null,
  ends_on date,
  end_event text,
  send_to text,
  send_via text,
  via_unit_id bigint references organisation_unit (id),
  criteria_set_id bigint references criteria_set (id),
  -- the reports due up to this day were told to those who owe them; never told twice
  announced_through date not null,
  stopped_on date,
  stop_reason text,
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_label text not null,
  version int not null default 0,
  check (ends_on is null or ends_on >= starts_after),
  -- a series is never stopped without a word why
  check (stopped_on is null or length(trim(stop_reason)) > 0)
);
create index report_series_owner on report_series (owner_path text_pattern_ops);
create index report_series_via on report_series (via_unit_id);
-- the same rhythm of the same duty set up twice at once
create unique index report_series_task on report_series (task_id, cycle, every) where task_id is not null;

create table series_unit (
  series_id bigint not null references report_series (id),
  unit_id bigint not null references organisation_unit (id),
  unit_path text not null,
  position int not null,
  -- a body that is only asked, not ordered, is followed and never late (domain 1.7)
  counted boolean not null default true,
  -- owes what falls due after this day, up to and with the other
  joined_after date not null,
  left_on date,
  -- occurrences exist up to this day: a run goes on from here instead of from the start
  made_through date not null,
  primary key (series_id, unit_id)
);
create index series_unit_unit on series_unit (unit_id);

-- what a summary is made from: the series of the units whose reports it sums up
create table series_source (
  series_id bigint not null references report_series (id),
  source_id bigint not null references report_series (id),
  primary key (series_id, source_id),
  check (series_id <> source_id)
);

create table series_occurrence (
  id bigint generated always as identity primary key,
  series_id bigint not null references report_series (id),
  unit_id bigint not null references organisation_unit (id),
  unit_path text not null,
  period text not null,
  opens_on date not null,
  nominal_day date not null,
  due_day date not null,
  reminder_day date not null,
  -- both null for a unit that is only asked
  overdue_from date,
  missed_from date,
  status text not null check (status in ('OWED', 'SENT', 'RETURNED', 'DAY_OFF', 'CANCELLED')),
  sent_on date,
  report_id bigint,
  covered_by bigint references series_occurrence (id),
  cancelled_on date,
  cancel_reason text,
  version int not null default 0,
  -- two runs of the job at once, and a run after a run, make an occurrence once
  unique (series_id, unit_id, period),
  check ((status = 'SENT') = (sent_on is not null)),
  check ((status = 'CANCELLED') = (cancelled_on is not null)),
  check (overdue_from is null or (overdue_from > due_day and missed_from >= overdue_from))
);
create index series_occurrence_open on series_occurrence (unit_id, opens_on, missed_from)
  where status in ('OWED', 'RETURNED');
create index series_occurrence_day on series_occurrence (series_id, nominal_day);

create table occurrence_report (
  id bigint generated always as identity primary key,
  occurrence_id bigint not null references series_occurrence (id),
  template_id bigint not null,
  sent_on date not null,
  sent_at timestamptz not null,
  number text,
  -- said to be the same as the period before, word for word
  unchanged boolean not null default false
);
create index occurrence_report_occurrence on occurrence_report (occurrence_id, id);

create table occurrence_event (
  id bigint generated always as identity primary key,
  occurrence_id bigint not null references series_occurrence (id),
  at timestamptz not null,
  -- the day it counts for: of a report the day it was sent, else the day it was done
  day date not null,
  action text not null check (action in ('SEND', 'RETURN', 'COVER', 'CANCEL', 'RESCHEDULE')),
  report_id bigint references occurrence_report (id),
  user_id bigint references user_account (id),
  user_name text not null,
  position text not null,
  on_behalf boolean not null default false,
  reason text,
  check (action not in ('RETURN', 'CANCEL') or length(trim(reason)) > 0)
);
create index occurrence_event_occurrence on occurrence_event (occurrence_id, day, id);

alter table series_occurrence add foreign key (report_id) references occurrence_report (id);

create trigger occurrence_report_append_only before update or delete on occurrence_report
  for each row execute function refuse_change();
create trigger occurrence_report_no_truncate before truncate on occurrence_report
  for each statement execute function refuse_change();
create trigger occurrence_event_append_only before update or delete on occurrence_event
  for each row execute function refuse_change();
create trigger occurrence_event_no_truncate before truncate on occurrence_event
  for each statement execute function refuse_change();
