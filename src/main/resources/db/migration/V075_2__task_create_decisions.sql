-- "Thống nhất báo cáo Thường trực Huyện ủy lùi thời gian ban hành": what a meeting agreed on and reports to a body that
-- takes no orders. No duty of that body, a record: what was agreed, when it was reported, what was answered.
create table decision_record (
  id bigint generated always as identity primary key,
  task_id bigint not null references assigned_task (id),
  owner_unit_id bigint not null references organisation_unit (id),
  owner_path text not null,
  content text not null check (length(trim(content)) between 1 and 2000),
  decided_on date not null,
  report_to text not null check (length(trim(report_to)) between 1 and 300),
  state text not null check (state in ('DECIDED', 'REPORTED', 'AGREED', 'REFUSED')),
  reported_on date,
  report_document text,
  answered_on date,
  answer_document text,
  answer text,
  created_at timestamptz not null,
  created_by_label text not null,
  version int not null default 0,
  check ((state = 'DECIDED') = (reported_on is null)),
  check ((state in ('AGREED', 'REFUSED')) = (answered_on is not null)),
  check (reported_on >= decided_on),
  check (answered_on >= reported_on),
  -- nobody is told "no" without a word why; what is not known passes a check, so it is said
  check (state <> 'REFUSED' or answer is not null and length(trim(answer)) > 0)
);
create index decision_record_owner on decision_record (owner_path text_pattern_ops);
create index decision_record_task on decision_record (task_id);

create table decision_event (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decision_record (id),
  at timestamptz not null,
  state text not null,
  day date not null,
  document text,
  words text,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null
);
create index decision_event_decision on decision_event (decision_id, id);
create trigger decision_event_append_only before update or delete on decision_event
  for each row execute function refuse_change();
create trigger decision_event_no_truncate before truncate on decision_event
  for each statement execute function refuse_change();
