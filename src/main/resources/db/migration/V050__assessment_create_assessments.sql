-- Every unit x indicator: the working copy of the commune, what each voice said (append-only), and how things stood on
-- any day.
create table assessment (
  id bigint generated always as identity primary key,
  version int not null default 0,
  unit_id bigint not null references organisation_unit (id),
  set_id bigint not null references criteria_set (id),
  item_id bigint not null references criteria_item (id),
  step text not null check (step in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CONFIRMED')),
  -- the commune's working copy; empty after "rút lại" leaves nothing behind
  status text not null,
  value numeric,
  part numeric,
  whole numeric,
  value_text text,
  note text,
  measures text,
  measures_due date,
  planned_on date,
  override_reason text,
  override_document text,
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null,
  submitted_by bigint references user_account (id),
  return_reason text,
  constraint assessment_once unique (unit_id, item_id),
  check (step <> 'RETURNED' or return_reason <> ''),
  check (step <> 'SUBMITTED' or submitted_by is not null)
);
create index assessment_waiting on assessment (set_id, unit_id) where step = 'SUBMITTED';

-- What somebody said about a cell: the commune (SELF), who verified it (VERIFIER), who appraised it (APPRAISER).
create table assessment_statement (
  id bigint generated always as identity primary key,
  assessment_id bigint not null references assessment (id),
  unit_id bigint not null,
  item_id bigint not null,
  voice text not null check (voice in ('SELF', 'VERIFIER', 'APPRAISER')),
  action text not null check (action in ('SUBMIT', 'WITHDRAW', 'VERIFY', 'RETURN', 'APPRAISE')),
  -- the day it holds from; a result of a data cut may be entered later
  day date not null,
  at timestamptz not null,
  status text,
  value numeric,
  part numeric,
  whole numeric,
  value_text text,
  note text,
  measures text,
  measures_due date,
  planned_on date,
  override_reason text,
  override_document text,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null,
  reason text,
  document text,
  check (action <> 'RETURN' or length(trim(reason)) > 0),
  check ((action in ('RETURN', 'WITHDRAW')) = (status is null))
);
create index assessment_statement_cell on assessment_statement (assessment_id, id);
create index assessment_statement_day on assessment_statement (day, unit_id);
create trigger assessment_statement_append_only before update or delete on assessment_statement
  for each row execute function refuse_change();
create trigger assessment_statement_no_truncate before truncate on assessment_statement
  for each statement execute function refuse_change();

-- How a cell stood, from a day to before another, for indicators and, derived from them, for criteria. One row a day at
-- most: the last word of the day. "status" is the highest voice's; while nobody verified, the commune's.
create table assessment_standing (
  unit_id bigint not null references organisation_unit (id),
  set_id bigint not null references criteria_set (id),
  item_id bigint not null references criteria_item (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  status text not null,
  self text,
  verified text,
  appraised text,
  waiting boolean not null default false,
  value numeric,
  value_text text,
  primary key (unit_id, item_id, valid_from),
  check (valid_to > valid_from)
);
-- the matrix today, and on a past day, without touching the table
create unique index assessment_standing_now on assessment_standing (set_id, unit_id, item_id)
  include (status, self, verified, appraised, waiting, valid_from) where valid_to = 'infinity';
create index assessment_standing_then on assessment_standing (set_id, unit_id, valid_to, valid_from)
  include (item_id, status, self, verified, appraised, waiting);
create index assessment_standing_changed on assessment_standing (set_id, valid_from);
