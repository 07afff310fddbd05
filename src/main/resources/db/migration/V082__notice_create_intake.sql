-- What was received before a notice is made of it: the text that was read, unchanged, so that offsets into it stay true.
-- The original file lies with the attachments (owner NOTICE_INTAKE).
create table notice_intake (
  id bigint generated always as identity primary key,
  received_at timestamptz not null,
  received_by bigint not null,
  received_by_name text not null,
  received_by_position text not null,
  received_unit_id bigint not null,
  file_name text not null,
  kind text not null check (kind in ('PASTED', 'TXT', 'HTML', 'DOCX', 'DOC', 'PDF', 'SCAN')),
  pages integer not null check (pages >= 0),
  notes text[] not null,
  text text not null check (text <> ''),
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  notice_id bigint references notice
);
create index notice_intake_by_notice on notice_intake (notice_id) where notice_id is not null;

-- Only the notice may come later, and once.
create function notice_intake_refuse_change() returns trigger language plpgsql as $$
begin
  if old.notice_id is not null
     or (old.id, old.received_at, old.received_by, old.received_by_name, old.received_by_position, old.received_unit_id,
         old.file_name, old.kind, old.pages, old.notes, old.text_sha256, old.text)
        is distinct from
        (new.id, new.received_at, new.received_by, new.received_by_name, new.received_by_position, new.received_unit_id,
         new.file_name, new.kind, new.pages, new.notes, new.text_sha256, new.text) then
    raise exception 'intake % was received and stays as it is', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger notice_intake_unchanged before update on notice_intake for each row execute function notice_intake_refuse_change();
