-- What the program tells a person; written in the transaction of what it tells about, so that it never tells of what
-- was rolled back and never forgets what was committed.
create table inbox_entry (
  id bigint generated always as identity primary key,
  user_id bigint not null references user_account (id),
  kind text not null,
  at timestamptz not null,
  title text not null check (title <> ''),
  body text not null default '',
  -- where it leads; null: to the entry itself (a digest)
  path text check (path like '/%'),
  task_id bigint references assigned_task (id),
  -- of a digest: its day, how many lines of each group there are in all, and the lines listed
  day date,
  starting int,
  soon int,
  overdue int,
  lines jsonb,
  -- the same news once per person, however often a job is run again
  once_key text,
  read_at timestamptz,
  unique (user_id, once_key),
  check ((lines is null) = (day is null))
);
create index inbox_entry_of_user on inbox_entry (user_id, id desc);
create index inbox_entry_unread on inbox_entry (user_id, id desc) where read_at is null;
create index inbox_entry_task on inbox_entry (task_id) where task_id is not null;
