-- "Tổ công tác": a head, members by office, communes to guide, from a day on; who does not take orders is invited.
create table working_group (
  id bigint generated always as identity primary key,
  area_id bigint not null references organisation_unit (id),
  name text not null check (length(trim(name)) between 1 and 300),
  head text not null check (length(trim(head)) between 1 and 300),
  document text check (document <> ''),
  starts_on date,
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  version int not null default 0,
  -- two people at once
  constraint working_group_once unique (area_id, name)
);
create table working_group_member (
  group_id bigint not null references working_group (id),
  unit_id bigint not null references organisation_unit (id),
  primary key (group_id, unit_id)
);
create table working_group_commune (
  group_id bigint not null references working_group (id),
  unit_id bigint not null references organisation_unit (id),
  primary key (group_id, unit_id)
);
