-- A workbook of results between its check and its confirmation; gone when it is written or after a day.
create table assessment_import (
  id bigint generated always as identity primary key,
  set_id bigint not null references criteria_set (id),
  day date not null,
  document text not null check (document <> ''),
  file_name text not null,
  content bytea not null,
  created_by bigint not null references user_account (id),
  created_at timestamptz not null
);
