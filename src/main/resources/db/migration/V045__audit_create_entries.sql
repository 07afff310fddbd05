-- Who did what, when. No foreign keys: the trail takes down what it is told, also of people and things that are gone.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  action text not null check (action <> ''),
  user_id bigint,
  user_name text not null,
  position text,
  subject_type text not null check (subject_type <> ''),
  subject_id bigint,
  subject_label text not null,
  unit_id bigint,
  -- path of the unit on that day: who may read the entry does not change when units move
  unit_path text,
  old_value text,
  new_value text,
  reason text,
  address text
);
create index audit_entry_at on audit_entry (at);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_subject on audit_entry (subject_type, subject_id);
create index audit_entry_unit_path on audit_entry (unit_path text_pattern_ops, id);
create index audit_entry_who on audit_entry using gin (lower(vn_unaccent(user_name)) gin_trgm_ops);
create index audit_entry_what on audit_entry using gin (lower(vn_unaccent(subject_label)) gin_trgm_ops);

-- Nothing written here is ever changed or taken away, by whatever program.
create trigger audit_entry_keep before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_keep_all before truncate on audit_entry
  for each statement execute function refuse_change();
