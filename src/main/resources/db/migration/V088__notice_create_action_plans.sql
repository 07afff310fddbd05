-- Plans that notices refer to ("kế hoạch số 46/KH-UBND ngày 19/02/2021"), with their table of who answers for which criterion
-- until when: a duty "theo kế hoạch" leads there.
create table action_plan (
  id bigint generated always as identity primary key,
  type text not null check (length(trim(type)) > 0),
  number text not null check (length(trim(number)) > 0),
  -- the number without blanks, in capitals: how papers are found by what another paper prints
  number_key text not null check (number_key = upper(number_key)),
  dated date not null,
  issuer_unit_id bigint not null references organisation_unit (id),
  -- the province or district it binds; everybody in it reads it
  territory text not null,
  title text not null check (length(trim(title)) > 0),
  criteria_set_id bigint not null references criteria_set (id),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null,
  -- two people who enter the same paper: the second is told
  constraint action_plan_once unique (number_key, dated, issuer_unit_id)
);
create index action_plan_territory on action_plan (territory text_pattern_ops);

create table action_plan_line (
  id bigint generated always as identity primary key,
  plan_id bigint not null references action_plan (id),
  item_id bigint not null references criteria_item (id),
  agency_id bigint not null references organisation_unit (id),
  due date,
  added_at timestamptz not null,
  added_by bigint not null references user_account (id),
  added_by_name text not null,
  constraint action_plan_line_once unique (plan_id, item_id, agency_id)
);
