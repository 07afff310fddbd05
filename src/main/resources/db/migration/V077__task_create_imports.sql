-- Task lists that were kept elsewhere: the file while its columns and units are being matched, what came of it, and what
-- each person's headers mean.
create table task_import (
  id bigint generated always as identity primary key,
  file_name text not null,
  -- gone once the duties are there
  content bytea,
  criteria_set_id bigint references criteria_set (id),
  state text not null check (state in ('STAGED', 'DONE', 'UNDONE')),
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  owner_path text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  undone_at timestamptz,
  check ((state = 'STAGED') = (done_at is null)),
  check ((state = 'UNDONE') = (undone_at is not null))
);
create index task_import_owner on task_import (owner_path text_pattern_ops);

create table task_import_column (
  import_id bigint not null references task_import (id) on delete cascade,
  position int not null,
  field text not null,
  primary key (import_id, position)
);

create table task_import_unit (
  import_id bigint not null references task_import (id) on delete cascade,
  name text not null,
  unit_id bigint not null references organisation_unit (id),
  primary key (import_id, name)
);

create table task_import_task (
  import_id bigint not null references task_import (id),
  task_id bigint not null references assigned_task (id),
  first_row int not null,
  primary key (import_id, task_id)
);

-- What a person said a header means, for the next file.
create table task_import_header (
  user_id bigint not null references user_account (id),
  header text not null,
  field text not null,
  primary key (user_id, header)
);
