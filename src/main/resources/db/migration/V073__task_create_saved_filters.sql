-- A list as one person filtered it, under a name of his own.
create table saved_filter (
  id bigint generated always as identity primary key,
  user_id bigint not null references user_account (id),
  name text not null check (length(trim(name)) between 1 and 60),
  -- the address of the list behind the question mark
  query text not null check (length(query) between 1 and 2000),
  created_at timestamptz not null,
  -- two windows saving the same name at once
  unique (user_id, name)
);

-- the whole register in its order: what comes after a row is found without reading what stands before it
create index assignment_in_order on assignment
  ((status in ('DONE', 'CANCELLED')), (coalesce(overdue_from, 'infinity'::date)), id);
