-- A goal rests while there is nothing to measure it by ("chưa có hướng dẫn tiêu chí"), and goes on when the set is entered.
create table recognition_goal_pause (
  id bigint generated always as identity primary key,
  goal_id bigint not null references recognition_goal (id),
  reason text not null check (length(trim(reason)) > 0),
  paused_at timestamptz not null,
  paused_by bigint not null references user_account (id),
  paused_by_name text not null,
  resumed_at timestamptz,
  -- who let it go on; the set that did
  resumed_by_name text,
  resumed_why text,
  set_id bigint references criteria_set (id),
  check ((resumed_at is null) = (resumed_by_name is null))
);
-- two people who press at once
create unique index recognition_goal_pause_one_open on recognition_goal_pause (goal_id) where resumed_at is null;
create index recognition_goal_pause_goal on recognition_goal_pause (goal_id);
