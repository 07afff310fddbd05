-- What open dossiers wait for as of a morning: the stage each has come to with its last day, and the opinions that were asked
-- for. The clock of a stage needs the calendar, so the dossiers' own daily job writes it anew; the digest of the day reads it.
create table dossier_deadline (
  day date not null,
  dossier_id bigint not null references dossier (id),
  -- of an opinion the body; null for a stage
  giver_id bigint references dossier_opinion_giver (id),
  -- whose dossier
  unit_id bigint not null references organisation_unit (id),
  -- whose people act; null where the offices of that role do whose territory the unit lies in
  actor_unit_id bigint references organisation_unit (id),
  actor_role text,
  -- the territory whose leader hears of it on the third day
  owner_path text not null,
  title text not null check (title <> ''),
  path text not null check (path like '/%'),
  due_day date not null,
  -- the last working day on which it can be done
  reminder_day date not null check (reminder_day <= due_day),
  -- a day run twice writes each once
  unique nulls not distinct (dossier_id, giver_id),
  check ((actor_unit_id is null) = (actor_role is not null))
);
create index dossier_deadline_actor on dossier_deadline (actor_unit_id) where actor_unit_id is not null;
