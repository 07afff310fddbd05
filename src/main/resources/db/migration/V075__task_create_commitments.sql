-- Cam kết với cấp trên ("các chỉ tiêu cam kết với Bộ"): a ledger, each with its state; open ones stand under the duty they
-- belong to.
create table commitment (
  id bigint generated always as identity primary key,
  owner_unit_id bigint not null references organisation_unit (id),
  owner_path text not null,
  made_to text not null check (length(trim(made_to)) > 0),
  document text check (length(trim(document)) > 0),
  made_on date,
  content text not null check (length(trim(content)) > 0),
  responsible text check (length(trim(responsible)) > 0),
  due date,
  state text not null check (state in ('OPEN', 'IN_PROGRESS', 'KEPT', 'DROPPED')),
  created_at timestamptz not null,
  created_by_label text not null,
  version int not null default 0
);
create index commitment_owner on commitment (owner_path text_pattern_ops);

-- the duties it belongs to: one commitment may stand under several items of a notice
create table commitment_duty (
  commitment_id bigint not null references commitment (id),
  task_id bigint not null references assigned_task (id),
  primary key (commitment_id, task_id)
);
create index commitment_duty_task on commitment_duty (task_id);

create table commitment_event (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references commitment (id),
  state text not null check (state in ('OPEN', 'IN_PROGRESS', 'KEPT', 'DROPPED')),
  note text,
  document text,
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null,
  -- given up only with a reason
  check (state <> 'DROPPED' or length(trim(note)) > 0)
);
create index commitment_event_commitment on commitment_event (commitment_id, id);
create trigger commitment_event_append_only before update or delete on commitment_event
  for each row execute function refuse_change();
create trigger commitment_event_no_truncate before truncate on commitment_event
  for each statement execute function refuse_change();

-- Chuyến đi cơ sở: what a working group does from its day on has no deadline, but a log.
create table duty_visit (
  id bigint generated always as identity primary key,
  assignment_id bigint not null references assignment (id),
  day date not null,
  place text not null check (length(trim(place)) > 0),
  people text check (length(trim(people)) > 0),
  result text not null check (length(trim(result)) > 0),
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null
);
create index duty_visit_assignment on duty_visit (assignment_id, day);
create trigger duty_visit_append_only before update or delete on duty_visit
  for each row execute function refuse_change();
create trigger duty_visit_no_truncate before truncate on duty_visit
  for each statement execute function refuse_change();
