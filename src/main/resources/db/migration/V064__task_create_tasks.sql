create table assigned_task (
  id bigint generated always as identity primary key,
  origin_kind text not null,
  origin_id bigint not null,
  origin_parent_id bigint,
  origin_label text not null,
  paper_label text not null default '',
  origin_path text,
  owner_unit_id bigint not null references organisation_unit (id),
  owner_path text not null,
  title text not null check (length(title) between 1 and 300),
  content text not null,
  kind text not null,
  verb text not null,
  urgency text not null,
  deadline_kind text not null,
  deadline_phrase text not null default '',
  deadline_day date,
  deadline_count int,
  deadline_unit text,
  deadline_day_of_cycle int,
  deadline_event text,
  deadline_event_after boolean not null default false,
  deadline_event_day date,
  deadline_until date,
  deadline_internal boolean not null default false,
  nominal_last_day date,
  last_day date,
  overdue_from date,
  reminder_day date,
  start_day date,
  deadline_note text not null default '',
  criteria_set_id bigint references criteria_set (id),
  send_to text,
  send_via text,
  places text,
  follower text,
  leader_in_charge text,
  deliverables text[] not null default '{}',
  cited_documents text[] not null default '{}',
  note text,
  search_key text not null,
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_label text not null,
  version int not null default 0,
  check ((last_day is null) = (overdue_from is null)),
  check (overdue_from is null or overdue_from > last_day)
);
create index assigned_task_origin on assigned_task (origin_kind, origin_parent_id, origin_id);
create index assigned_task_owner on assigned_task (owner_path text_pattern_ops);
create index assigned_task_search on assigned_task using gin (search_key gin_trgm_ops);

create table assignment (
  id bigint generated always as identity primary key,
  task_id bigint not null references assigned_task (id),
  position int not null,
  unit_id bigint not null references organisation_unit (id),
  unit_path text not null,
  owner_path text not null,
  role text not null check (role in ('LEAD', 'CO_LEAD', 'SUPPORTING')),
  counted boolean not null,
  status text not null check (status in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REWORK', 'RETURNED', 'SUSPENDED', 'DONE', 'CANCELLED')),
  original_last_day date,
  last_day date,
  overdue_from date,
  reported_on date,
  reported_by bigint references user_account (id),
  report_number text,
  progress int check (progress between 0 and 100),
  criteria_codes text not null default '',
  assigned_at timestamptz not null,
  received_at timestamptz,
  updated_at timestamptz not null,
  version int not null default 0,
  -- two clerks assigning the same duty to the same unit at once
  unique (task_id, unit_id),
  check (status <> 'DONE' or role = 'SUPPORTING' or reported_on is not null),
  -- a request to a body that is not subordinate, and a supporter, are never overdue (domain 1.7)
  check (counted or overdue_from is null)
);
-- the overdue list in its order, and its count without touching the table
create index assignment_open_due on assignment (overdue_from, id)
  include (status, reported_on, role, unit_id, unit_path, owner_path)
  where counted and status in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REWORK', 'RETURNED');
-- the counts of every tab over open work, without touching the table
create index assignment_open_counts on assignment
  (status, overdue_from, last_day, reported_on, role, counted, unit_id, owner_path, unit_path)
  where status not in ('DONE', 'CANCELLED');
create index assignment_unit on assignment (unit_path text_pattern_ops);
create index assignment_owner on assignment (owner_path text_pattern_ops);

create table assignment_criterion (
  assignment_id bigint not null references assignment (id),
  item_id bigint not null references criteria_item (id),
  code text not null,
  primary key (assignment_id, item_id)
);
create index assignment_criterion_item on assignment_criterion (item_id);

create table assignment_event (
  id bigint generated always as identity primary key,
  assignment_id bigint not null references assignment (id),
  task_id bigint not null references assigned_task (id),
  at timestamptz not null,
  action text not null,
  from_status text,
  to_status text not null,
  last_day date,
  overdue_from date,
  reported_on date,
  progress int,
  user_id bigint references user_account (id),
  user_name text not null,
  position text not null,
  on_behalf boolean not null default false,
  report_number text,
  text text,
  reason text,
  -- a return, a refusal, a cancellation always needs a reason
  check (action not in ('RETURN', 'REWORK', 'CANCEL') or length(trim(reason)) > 0)
);
create index assignment_event_assignment on assignment_event (assignment_id, at, id);
create index assignment_event_task on assignment_event (task_id, at);

create trigger assignment_event_append_only before update or delete on assignment_event
  for each row execute function refuse_change();
create trigger assignment_event_no_truncate before truncate on assignment_event
  for each statement execute function refuse_change();
