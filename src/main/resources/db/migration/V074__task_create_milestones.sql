-- What duties wait for (domain 5.4, EVENT and BY_REFERENCE): "trước thời điểm ngành tỉnh thẩm tra", "đến khi có quyết định
-- Bộ tiêu chí". Its day makes their deadlines; a part of a duty may also be suspended until it comes.
create table milestone (
  id bigint generated always as identity primary key,
  owner_unit_id bigint not null references organisation_unit (id),
  owner_path text not null,
  name text not null check (length(trim(name)) between 1 and 300),
  -- the paper whose words it is in: the same words of one paper are one milestone
  source_key text not null,
  name_key text not null,
  source_label text not null default '',
  day date,
  document text check (length(trim(document)) > 0),
  created_at timestamptz not null,
  created_by_label text not null,
  version int not null default 0,
  -- two duties of one paper that are given at the same moment
  constraint milestone_once unique (owner_unit_id, source_key, name_key)
);
create index milestone_owner on milestone (owner_path text_pattern_ops);

create table milestone_event (
  id bigint generated always as identity primary key,
  milestone_id bigint not null references milestone (id),
  at timestamptz not null,
  day_before date,
  day date,
  document text,
  reason text,
  moved int not null,
  resumed int not null,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null,
  -- a day once entered is not changed without a word
  check (day_before is null or length(trim(reason)) > 0)
);
create index milestone_event_milestone on milestone_event (milestone_id, id);
create trigger milestone_event_append_only before update or delete on milestone_event
  for each row execute function refuse_change();
create trigger milestone_event_no_truncate before truncate on milestone_event
  for each statement execute function refuse_change();

alter table assigned_task add column milestone_id bigint references milestone (id);
create index assigned_task_milestone on assigned_task (milestone_id) where milestone_id is not null;

-- duties given before: the words they wait for become milestones
insert into milestone (owner_unit_id, owner_path, name, source_key, name_key, source_label, day, created_at, created_by_label)
select distinct on (t.owner_unit_id, source_key, name_key)
       t.owner_unit_id, t.owner_path, name, source_key, name_key,
       t.origin_label, t.deadline_event_day, t.created_at, t.created_by_label
  from assigned_task t,
       lateral (select left(trim(t.deadline_event), 300) as name,
                       lower(left(trim(t.deadline_event), 300)) as name_key,
                       case when t.origin_parent_id is null then 'TASK:' || t.id
                            else t.origin_kind || ':' || t.origin_parent_id end as source_key) words
 where t.deadline_kind in ('EVENT', 'BY_REFERENCE') and length(trim(t.deadline_event)) > 0
 order by t.owner_unit_id, source_key, name_key, t.deadline_event_day nulls last, t.id;

update assigned_task t set milestone_id = m.id
  from milestone m
 where t.deadline_kind in ('EVENT', 'BY_REFERENCE') and length(trim(t.deadline_event)) > 0
   and m.owner_unit_id = t.owner_unit_id
   and m.name_key = lower(left(trim(t.deadline_event), 300))
   and m.source_key = case when t.origin_parent_id is null then 'TASK:' || t.id
                           else t.origin_kind || ':' || t.origin_parent_id end;

-- "Tạm dừng, chờ văn bản": since when, from which state, until what comes
alter table assignment
  add column suspended_on date,
  add column suspended_from text,
  -- the deadline when the rest began: only that one is lengthened by the rest
  add column suspended_last_day date,
  add column awaits_milestone_id bigint references milestone (id),
  add constraint assignment_suspension_whole check (
    (suspended_on is null) = (suspended_from is null)
    and (suspended_on is null or status = 'SUSPENDED'));
create index assignment_awaits on assignment (awaits_milestone_id) where awaits_milestone_id is not null;
alter table assignment_event add constraint assignment_event_suspended_why
  check (action <> 'SUSPEND' or length(trim(reason)) > 0);
