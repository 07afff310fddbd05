-- Nguồn lực huy động (biểu B5): what a unit has by source in a year, each row whole up to its day; the last row holds.
create table works_resource (
  id bigint generated always as identity primary key,
  unit_id bigint not null references organisation_unit (id),
  year int not null check (year between 2010 and 2100),
  source_code text not null references works_fund_source (code),
  day date not null,
  planned numeric(20, 0) not null check (planned >= 0),
  done numeric(20, 0) not null check (done >= 0),
  paid numeric(20, 0) not null check (paid >= 0),
  -- ngày công or m²
  quantity numeric check (quantity >= 0),
  document text check (document <> ''),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null
);
create index works_resource_last on works_resource (year, unit_id, source_code, day, id);
create trigger works_resource_append_only before update or delete on works_resource
  for each row execute function refuse_change();

-- A workbook of B4 or B5 between its check and its confirmation; gone when it is written or after a day.
create table works_import (
  id bigint generated always as identity primary key,
  form text not null check (form in ('B4', 'B5')),
  day date not null,
  year int not null,
  document text not null check (document <> ''),
  file_name text not null,
  content bytea not null,
  created_by bigint not null references user_account (id),
  created_at timestamptz not null
);
