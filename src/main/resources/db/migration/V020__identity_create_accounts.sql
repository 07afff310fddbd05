-- Who may sign in. Nobody is deleted: an account is switched off, a position ends.
create table user_account (
  id bigint generated always as identity primary key,
  login varchar(60) not null,
  display_name varchar(120) not null,
  -- login and name without tone marks, for the search of the list
  search_text varchar(200) not null,
  password_hash varchar(200) not null,
  enabled boolean not null default true,
  must_change_password boolean not null,
  -- The three columns of sign-in are written by plain updates that leave version alone: signing in is no edit.
  failed_attempts int not null default 0,
  locked_until timestamptz,
  last_login_at timestamptz,
  created_at timestamptz not null,
  version int not null,
  constraint user_account_login_lower check (login = lower(login) and login <> ''),
  constraint user_account_name_filled check (btrim(display_name) <> ''),
  constraint user_account_attempts_counted check (failed_attempts >= 0)
);
-- Closes the race of two people creating the same login; case never tells two accounts apart.
create unique index user_account_login_key on user_account (lower(login));
create index user_account_search on user_account using gin (search_text gin_trgm_ops);

-- A position: user x unit x role x period. The acting person of a session is one of these.
create table membership (
  id bigint generated always as identity primary key,
  user_id bigint not null references user_account (id),
  unit_id bigint not null references organisation_unit (id),
  role varchar(10) not null,
  title varchar(160) not null,
  -- subtree that may be read; null: the unit's own, unless scope_all
  scope_unit_id bigint references organisation_unit (id),
  scope_all boolean not null default false,
  valid_from date,
  valid_to date,
  version int not null,
  constraint membership_role_known check (role in ('QTHT', 'VPT', 'VPH', 'PB', 'CTX', 'CBX', 'LD', 'TV', 'KT')),
  constraint membership_title_filled check (btrim(title) <> ''),
  constraint membership_period_ordered check (valid_to >= valid_from),
  constraint membership_one_scope check (not (scope_all and scope_unit_id is not null))
);
-- The same post twice from the same day is a double click, not a second position.
create unique index membership_post_key
  on membership (user_id, unit_id, role, title, coalesce(valid_from, '-infinity'::date));
create index membership_unit on membership (unit_id);
create index membership_scope_unit on membership (scope_unit_id) where scope_unit_id is not null;
