-- Another system that is told as well (a gateway to Zalo, the office's own portal).
create table web_hook (
  id bigint generated always as identity primary key,
  name text not null check (length(trim(name)) between 1 and 120),
  url text not null check (url ~ '^https?://'),
  -- signs every message, so that the receiver knows who sent it
  secret text not null check (length(secret) >= 32),
  -- only news of these kinds; empty: all
  kinds text[] not null default '{}',
  enabled boolean not null default true,
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  version int not null default 0
);

-- What still has to leave the house: one row per entry and way, written with the entry. A worker takes what is due with
-- "for update skip locked" and holds it by a lease; a node that dies leaves only a lease that runs out.
create table outbox_message (
  id bigint generated always as identity primary key,
  channel text not null check (channel in ('MAIL', 'WEB_HOOK')),
  entry_id bigint not null references inbox_entry (id),
  hook_id bigint references web_hook (id),
  state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'STUCK', 'DROPPED')),
  attempts int not null default 0,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  leased_by text,
  leased_until timestamptz,
  ended_at timestamptz,
  last_error text,
  check ((channel = 'WEB_HOOK') = (hook_id is not null)),
  check ((leased_by is null) = (leased_until is null)),
  check ((state in ('SENT', 'DROPPED')) = (ended_at is not null)),
  -- two nodes telling the same thing at once
  unique nulls not distinct (entry_id, hook_id)
);
create index outbox_message_due on outbox_message (next_attempt_at, id) where state = 'WAITING';
create index outbox_message_stuck on outbox_message (id desc) where state = 'STUCK';
create index outbox_message_ended on outbox_message (ended_at) where state in ('SENT', 'DROPPED');
