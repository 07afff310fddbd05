-- "Đoàn đánh giá": who of it checks the evidence of which criteria in which communes, and what was found (domain 3.8).
create table assessment_team (
  id bigint generated always as identity primary key,
  area_id bigint not null references organisation_unit (id),
  set_id bigint not null references criteria_set (id),
  name text not null check (length(trim(name)) > 0),
  document text check (document <> ''),
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  ended_at timestamptz,
  constraint assessment_team_once unique (area_id, set_id, name)
);

-- A person by account, or an office, for which whoever acts for it answers.
create table assessment_team_member (
  id bigint generated always as identity primary key,
  team_id bigint not null references assessment_team (id),
  user_id bigint references user_account (id),
  office_id bigint references organisation_unit (id),
  name text not null check (length(trim(name)) > 0),
  title text check (title <> ''),
  added_at timestamptz not null,
  added_by bigint not null references user_account (id),
  -- who left keeps what he checked
  removed_at timestamptz,
  check ((user_id is null) <> (office_id is null))
);
create unique index assessment_team_member_once on assessment_team_member (team_id, user_id, office_id)
  nulls not distinct where removed_at is null;
create index assessment_team_member_user on assessment_team_member (user_id) where removed_at is null;
create index assessment_team_member_office on assessment_team_member (office_id) where removed_at is null;

create table assessment_team_criterion (
  member_id bigint not null references assessment_team_member (id),
  item_id bigint not null references criteria_item (id),
  primary key (member_id, item_id)
);

create table assessment_team_commune (
  member_id bigint not null references assessment_team_member (id),
  unit_id bigint not null references organisation_unit (id),
  primary key (member_id, unit_id)
);

create table assessment_team_check (
  id bigint generated always as identity primary key,
  member_id bigint not null references assessment_team_member (id),
  unit_id bigint not null references organisation_unit (id),
  item_id bigint not null references criteria_item (id),
  day date not null,
  result text not null check (result in ('GOOD', 'INCOMPLETE', 'MISSING')),
  note text check (note <> ''),
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null,
  check (result = 'GOOD' or note is not null)
);
create index assessment_team_check_cell on assessment_team_check (member_id, unit_id, item_id, id);
create trigger assessment_team_check_append_only before update or delete on assessment_team_check
  for each row execute function refuse_change();
create trigger assessment_team_check_no_truncate before truncate on assessment_team_check
  for each statement execute function refuse_change();
