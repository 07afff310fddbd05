-- Areas whose office shows the progress of their criteria to everybody. No row, no page.
create table public_page (
  unit_id bigint primary key references organisation_unit (id),
  opened_at timestamptz not null,
  opened_by bigint not null references user_account (id),
  opened_by_name text not null
);
