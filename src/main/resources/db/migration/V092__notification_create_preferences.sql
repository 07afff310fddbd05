-- What a person wants to be told and how; no row: as the program begins.
create table notification_preference (
  user_id bigint primary key references user_account (id),
  mail boolean not null default true,
  digest_hour int not null default 7 check (digest_hour between 5 and 20),
  -- kinds that are not even shown in the application
  silent_kinds text[] not null default '{}',
  -- kinds that come by mail at once
  mail_kinds text[] not null
);

-- The secret address under which a person's calendar program reads the deadlines. Only its digest is kept: whoever
-- reads the table cannot read the calendars.
create table calendar_feed (
  id bigint generated always as identity primary key,
  user_id bigint not null references user_account (id),
  token_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_read_at timestamptz
);
-- two presses on "make a link" at once
create unique index calendar_feed_one_live on calendar_feed (user_id) where revoked_at is null;
