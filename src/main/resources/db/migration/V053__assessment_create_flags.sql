-- Marks on a cell that are no status (domain 2.3): nợ tiêu chí, vướng mắc, nhạy cảm. A flag is raised and ended, both with
-- a reason; nothing of it is ever changed otherwise.
create table assessment_flag (
  id bigint generated always as identity primary key,
  version int not null default 0,
  unit_id bigint not null references organisation_unit (id),
  set_id bigint not null references criteria_set (id),
  item_id bigint not null references criteria_item (id),
  kind text not null check (kind in ('OWED', 'BLOCKED', 'SENSITIVE')),
  valid_from date not null,
  -- the first day it no longer holds
  valid_to date,
  reason text not null check (length(trim(reason)) > 0),
  document text check (document <> ''),
  raised_at timestamptz not null,
  raised_by bigint not null references user_account (id),
  raised_by_name text not null,
  raised_by_position text not null,
  ended_at timestamptz,
  ended_by bigint references user_account (id),
  ended_by_name text,
  end_reason text,
  check (valid_to >= valid_from),
  check ((ended_at is null) = (valid_to is null) and (ended_at is null) = (ended_by is null)
     and (ended_at is null) = (end_reason is null)),
  check (end_reason is null or length(trim(end_reason)) > 0)
);
-- two people who raise the same flag at once: one of them is told
create unique index assessment_flag_open on assessment_flag (unit_id, item_id, kind) where ended_at is null;
create index assessment_flag_set on assessment_flag (set_id, unit_id);

create function assessment_flag_only_ends() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
     or (new.unit_id, new.set_id, new.item_id, new.kind, new.valid_from, new.reason, new.raised_at, new.raised_by,
         new.raised_by_name, new.raised_by_position)
        is distinct from (old.unit_id, old.set_id, old.item_id, old.kind, old.valid_from, old.reason, old.raised_at,
         old.raised_by, old.raised_by_name, old.raised_by_position)
     or new.document is distinct from old.document then
    raise exception 'table assessment_flag is append-only' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger assessment_flag_ends before update on assessment_flag
  for each row execute function assessment_flag_only_ends();
create trigger assessment_flag_stays before delete on assessment_flag
  for each row execute function refuse_change();
create trigger assessment_flag_no_truncate before truncate on assessment_flag
  for each statement execute function refuse_change();
