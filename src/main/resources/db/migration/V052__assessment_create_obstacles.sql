-- What keeps a unit from its criteria, and what it proposes; answered by who is in charge.
create table assessment_obstacle (
  id bigint generated always as identity primary key,
  version int not null default 0,
  unit_id bigint not null references organisation_unit (id),
  set_id bigint not null references criteria_set (id),
  item_id bigint not null references criteria_item (id),
  kind text not null check (kind in ('OBSTACLE', 'PROPOSAL')),
  state text not null check (state in ('NEW', 'ADVISING', 'PUT_FORWARD', 'DECIDED')),
  text text not null check (length(trim(text)) > 0),
  raised_at timestamptz not null,
  raised_by bigint not null references user_account (id),
  raised_by_name text not null,
  -- the key of the form it came from: a second press of the button raises nothing
  form_key text not null,
  constraint assessment_obstacle_once unique (unit_id, form_key)
);
create index assessment_obstacle_unit on assessment_obstacle (unit_id);

create table assessment_obstacle_event (
  id bigint generated always as identity primary key,
  obstacle_id bigint not null references assessment_obstacle (id),
  state text not null check (state in ('NEW', 'ADVISING', 'PUT_FORWARD', 'DECIDED')),
  answer text,
  document text,
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null
);
create index assessment_obstacle_event_obstacle on assessment_obstacle_event (obstacle_id, id);
create trigger assessment_obstacle_event_append_only before update or delete on assessment_obstacle_event
  for each row execute function refuse_change();
create trigger assessment_obstacle_event_no_truncate before truncate on assessment_obstacle_event
  for each statement execute function refuse_change();
