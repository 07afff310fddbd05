-- A stored file belongs to one thing of another module, told by kind and id; that module decides who may read it.
create table attachment (
  id bigint generated always as identity primary key,
  owner_kind text not null check (owner_kind ~ '^[A-Z][A-Z_]*$'),
  owner_id bigint not null,
  name text not null check (name <> '' and length(name) <= 200),
  content_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_at timestamptz not null,
  stored_by bigint not null,
  stored_by_name text not null,
  stored_by_position text not null,
  -- Closes the race of a form sent twice: the same content is kept once per owner.
  constraint attachment_once_per_owner unique (owner_kind, owner_id, sha256)
);
create index attachment_owner on attachment (owner_kind, owner_id);

-- Apart, so that no list ever drags the bytes along.
create table attachment_content (
  attachment_id bigint primary key references attachment (id) on delete cascade,
  content bytea not null
);
-- Office files, pictures and PDF are compressed already.
alter table attachment_content alter column content set storage external;

create trigger attachment_unchanged before update on attachment
  for each row execute function refuse_change();
create trigger attachment_content_unchanged before update on attachment_content
  for each row execute function refuse_change();
