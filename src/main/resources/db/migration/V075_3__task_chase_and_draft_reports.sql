-- Đôn đốc of a periodic report: counted beside the occurrence, told in its history. No new version: a chase must not make
-- the report stale that the unit is just writing.
alter table series_occurrence
  add column chases int not null default 0 check (chases >= 0),
  add column chased_on date;
alter table occurrence_event
  drop constraint occurrence_event_action_check,
  add constraint occurrence_event_action_check
    check (action in ('SEND', 'RETURN', 'COVER', 'CANCEL', 'RESCHEDULE', 'CHASE'));

-- "Lưu nháp": what a unit has typed of a report it has not sent; nobody else reads it, sending removes it.
create table occurrence_draft (
  occurrence_id bigint not null references series_occurrence (id),
  unit_id bigint not null references organisation_unit (id),
  answers jsonb not null,
  number text,
  saved_at timestamptz not null,
  saved_by bigint not null references user_account (id),
  saved_by_label text not null,
  primary key (occurrence_id, unit_id)
);

-- "đến khi hoàn thành toàn bộ các tiêu chí": the day of a milestone ends the series
alter table report_series
  add column end_milestone_id bigint references milestone (id),
  add column stopped_by_milestone boolean not null default false;
create index report_series_end on report_series (end_milestone_id) where end_milestone_id is not null;

-- what is late of a series, for the ladder of reminders
create index series_occurrence_late on series_occurrence (series_id, overdue_from) where status in ('OWED', 'RETURNED');
