-- Extension, chase, hand-over, transfer, timetable and order of duties (domain 5.3). The history keeps every step; these
-- columns say how a part stands now.
alter table assignment
  add column extensions int not null default 0 check (extensions >= 0),
  -- "xin gia hạn": the last day asked for, until somebody decides; one request at a time
  add column asked_last_day date,
  add column asked_by bigint references user_account (id),
  add column asked_late boolean not null default false,
  add column chases int not null default 0 check (chases >= 0),
  -- chased, and the unit has said nothing since
  add column chase_open boolean not null default false,
  add column person_id bigint references user_account (id),
  add column person_label text,
  add column moved_to bigint references assignment (id),
  add constraint assignment_request check ((asked_last_day is null) = (asked_by is null)),
  add constraint assignment_request_open check (asked_last_day is null or status not in ('DONE', 'CANCELLED')),
  add constraint assignment_person_named check ((person_id is null) = (person_label is null)),
  add constraint assignment_moved_ended check (moved_to is null or status = 'CANCELLED');

-- A unit may get back what was moved away from it; two clerks at once still give it one line.
alter table assignment drop constraint assignment_task_id_unit_id_key;
create unique index assignment_task_unit on assignment (task_id, unit_id) where moved_to is null;

drop index assignment_open_counts;
-- the counts of every tab over open work, without touching the table
create index assignment_open_counts on assignment
  (status, overdue_from, last_day, reported_on, role, counted, unit_id, owner_path, unit_path, asked_last_day)
  where status not in ('DONE', 'CANCELLED');
create index assignment_asked on assignment (id) where asked_last_day is not null;
create index assignment_of_person on assignment (person_id) where person_id is not null;
create index assignment_moved on assignment (moved_to) where moved_to is not null;

alter table assignment_event
  add column asked_last_day date,
  add column extensions int not null default 0,
  -- of a missing reason the length is not known, and what is not known passes a check: said without that gap
  add constraint assignment_event_reason check (
    action not in ('RETURN', 'REWORK', 'CANCEL', 'EXTEND_ASK', 'EXTEND_REFUSE', 'REASSIGN')
    or reason is not null and length(trim(reason)) > 0);

-- "Biểu thời gian": who does a line of the checklist, and by when
alter table assignment_item
  add column person text check (length(person) between 1 and 200),
  add column due date;

-- "24/4 -> 09/5 -> 31/5": the duty that has to be finished before this one
alter table assigned_task
  add column after_task_id bigint references assigned_task (id),
  add constraint assigned_task_not_after_itself check (after_task_id <> id);
create index assigned_task_after on assigned_task (after_task_id) where after_task_id is not null;

-- "Nhắc lần thứ ba": when a duty was given, these earlier ones on the same criterion were still open in the same unit.
create table assignment_repeat (
  assignment_id bigint not null references assignment (id),
  earlier_id bigint not null references assignment (id),
  primary key (assignment_id, earlier_id),
  check (earlier_id < assignment_id)
);
insert into assignment_repeat (assignment_id, earlier_id)
select distinct a.id, b.id
  from assignment a
  join assignment_criterion c on c.assignment_id = a.id
  join assignment b on b.unit_id = a.unit_id and b.task_id < a.task_id and b.role <> 'SUPPORTING'
                   and b.status not in ('DONE', 'CANCELLED')
  join assignment_criterion d on d.assignment_id = b.id and split_part(d.code, '.', 1) = split_part(c.code, '.', 1)
 where a.role <> 'SUPPORTING' and a.status not in ('DONE', 'CANCELLED');
