-- What one unit's duty is made of: a criterion, a department to ask, a village; each line with its own state.
create table assignment_item (
  id bigint generated always as identity primary key,
  assignment_id bigint not null references assignment (id),
  position int not null check (position > 0),
  label text not null check (length(trim(label)) > 0),
  item_id bigint references criteria_item (id),
  -- as printed in the set: "16", "8.1"
  code text,
  state text not null default 'CHUA' check (state in ('CHUA', 'DA_GUI', 'XONG')),
  counterpart text check (length(counterpart) between 1 and 200),
  updated_at timestamptz,
  updated_by text,
  unique (assignment_id, position),
  check ((item_id is null) = (code is null)),
  check ((updated_at is null) = (updated_by is null))
);
-- two lines for one criterion of one unit would count twice
create unique index assignment_item_criterion on assignment_item (assignment_id, item_id) where item_id is not null;
comment on column assignment_item.counterpart is 'whom it was sent to or asked of: a department, a sở';
