-- Personal tokens, with which other programs read and report in a person's name. Only the hash of a token is kept.
create table access_token (
  id bigint generated always as identity primary key,
  user_id bigint not null references user_account (id),
  -- the post it acts in; a token ends with its post
  membership_id bigint not null references membership (id),
  name varchar(100) not null,
  sha256 char(64) not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  -- good to the end of that day
  expires_on date not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint access_token_name_filled check (btrim(name) <> ''),
  constraint access_token_scoped check (cardinality(scopes) > 0)
);
create index access_token_user on access_token (user_id);
