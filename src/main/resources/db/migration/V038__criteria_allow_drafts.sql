-- A set begins as a draft: copied from the one it amends, or new. It binds nobody before it is issued; then the amended
-- set ends the day before, and everything judged under it stays with it.
alter table criteria_set
  add column draft boolean not null default false,
  add column amends_id bigint references criteria_set (id),
  drop constraint criteria_set_one_per_day,
  add constraint criteria_set_one_per_day
    exclude using gist (object_level with =, tier with =, daterange(valid_from, valid_to, '[]') with &&)
    where (province is null and not draft);

-- What an item of an amended set was before; null for a new one.
alter table criteria_item
  add column replaces_id bigint references criteria_item (id),
  drop constraint criteria_item_value_type_check,
  add constraint criteria_item_value_type_check
    check (value_type in ('boolean', 'percent', 'number', 'level', 'text'));
create index criteria_item_replaces_ix on criteria_item (replaces_id) where replaces_id is not null;

-- A file looked at but not yet confirmed, and what it was compared with: confirming something that has changed since
-- would write over another person's work.
create table criteria_import (
  id bigint generated always as identity primary key,
  set_id bigint not null references criteria_set (id),
  decision_id bigint references provincial_decision (id),
  file_name text not null,
  content bytea not null,
  fingerprint text not null,
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  applied_at timestamptz
);
create index criteria_import_set_ix on criteria_import (set_id);
