-- Ủy quyền khi vắng mặt (domain 7): a post's holder lets a deputy of the same unit act for him, from day to day.
create table delegation (
  id bigint generated always as identity primary key,
  from_membership_id bigint not null references membership (id),
  to_membership_id bigint not null references membership (id),
  scope text not null check (scope in ('ALL', 'SUBMIT', 'APPROVE')),
  document text check (length(trim(document)) > 0),
  valid_from date not null,
  valid_to date not null,
  given_at timestamptz not null,
  given_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  end_reason text,
  version int not null default 0,
  check (valid_to >= valid_from),
  check (from_membership_id <> to_membership_id),
  check ((ended_at is null) = (ended_by_name is null) and (ended_at is null) = (end_reason is null)),
  -- a second press of the button
  constraint delegation_once unique (from_membership_id, to_membership_id, valid_from)
);
create index delegation_to on delegation (to_membership_id, valid_to);
