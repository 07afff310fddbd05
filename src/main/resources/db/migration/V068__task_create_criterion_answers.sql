-- A duty that asks for the real state of every criterion, and of those not met whether they will be met in that year.
alter table assigned_task add column forecast_year int check (forecast_year between 2010 and 2100);

-- What a report answered, line by line; a later report answers anew, the earlier stays.
create table assignment_answer (
  event_id bigint not null references assignment_event (id),
  item_id bigint not null references criteria_item (id),
  assignment_id bigint not null references assignment (id),
  status text not null,
  -- "sẽ đạt trong năm: có/không"; of what is met nothing is asked
  will_reach boolean,
  note text check (length(note) between 1 and 500),
  primary key (event_id, item_id),
  check (will_reach is null or status not in ('MET', 'MET_LOW', 'MET_AT_RISK', 'NOT_APPLICABLE'))
);
create index assignment_answer_assignment on assignment_answer (assignment_id, item_id, event_id);
create trigger assignment_answer_append_only before update or delete on assignment_answer
  for each row execute function refuse_change();
