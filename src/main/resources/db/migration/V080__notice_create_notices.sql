-- Conclusion notices (domain 4): the record, the text as a tree of items exactly as printed, and their history.
create table notice (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  outside_key text unique,
  kind text not null check (kind in ('THONG_BAO', 'TIN_KET_LUAN')),
  state text not null check (state in ('DU_THAO', 'TRINH_KY', 'DA_KY', 'DA_CAP_SO', 'DA_PHAT_HANH', 'DINH_CHINH', 'THAY_THE', 'THU_HOI_HUY_BO')),
  issuer_unit_id bigint not null references organisation_unit,
  issuer_name text not null,
  issuer_path text not null,
  owner_path text not null,
  letterhead_parent text,
  letterhead_issuer text,
  number text check (number ~ '^[0-9]{1,5}[[:alpha:]]?$'),
  series text,
  issued_year integer check (issued_year between 1945 and 2200),
  issued_month integer check (issued_month between 1 and 12),
  issued_day integer check (issued_day between 1 and 31),
  place text,
  subject text not null check (subject <> ''),
  meeting_on date,
  meeting_kind text,
  chair_name text,
  chair_titles text[] not null default '{}',
  signature_lines text[] not null default '{}',
  signer text,
  posted_on date,
  publisher text,
  source text,
  raw_text text not null default '',
  superseding_document text,
  superseding_notice_id bigint references notice,
  search_key text not null default '',
  search_words tsvector generated always as (to_tsvector('simple', search_key)) stored,
  created_at timestamptz not null,
  created_by bigint not null,
  changed_at timestamptz not null,
  issued_at timestamptz,
  -- What is known of the date is known from the right.
  constraint notice_date_from_the_right check ((issued_day is null or issued_month is not null) and (issued_month is null or issued_year is not null)),
  -- Number and date are given before issuing; a report on a portal has none.
  constraint notice_issued_with_number check (kind = 'TIN_KET_LUAN' or state in ('DU_THAO', 'TRINH_KY', 'DA_KY')
    or (number is not null and series is not null and issued_day is not null)),
  constraint notice_number_needs_series check (number is null or series is not null)
);
-- Numbers run by issuer, series and year; two clerks cannot give the same one. Unknown year: checked when it comes.
create unique index notice_number_once on notice (issuer_unit_id, series, issued_year, number) where number is not null and issued_year is not null;
create index notice_by_owner on notice (owner_path text_pattern_ops);
create index notice_by_search on notice using gin (search_words);

create table notice_clause (
  id bigint generated always as identity primary key,
  notice_id bigint not null references notice,
  parent_id bigint references notice_clause,
  part text not null check (part in ('OPENING', 'ITEM', 'CLOSING')),
  position integer not null,
  depth integer not null default 0,
  kind text check (kind in ('ROMAN', 'NUMBER', 'LETTER', 'STAR', 'DASH', 'PLUS')),
  label text not null,
  mark text not null,
  path text not null,
  raw_text text not null,
  text text not null,
  constraint notice_clause_item_has_kind check ((part = 'ITEM') = (kind is not null)),
  constraint notice_clause_path_once unique (notice_id, path),
  constraint notice_clause_position_once unique (notice_id, position) deferrable initially deferred
);
create index notice_clause_by_parent on notice_clause (parent_id);

create table notice_recipient (
  id bigint generated always as identity primary key,
  notice_id bigint not null references notice,
  position integer not null,
  list text not null check (list in ('PAPER', 'ELECTRONIC')),
  depth integer not null default 0,
  text text not null,
  purpose text not null check (purpose in ('NONE', 'FOR_INFORMATION', 'FOR_ACTION', 'ARCHIVE')),
  printed_purpose text,
  unit_id bigint references organisation_unit
);
create index notice_recipient_by_notice on notice_recipient (notice_id);
create index notice_recipient_by_unit on notice_recipient (unit_id) where unit_id is not null;

create table notice_citation (
  id bigint generated always as identity primary key,
  notice_id bigint not null references notice,
  clause_path text,
  position integer not null,
  type text not null,
  number text,
  dated date,
  issuer text,
  title text,
  link text not null check (link in ('VIEN_DAN', 'LIEN_QUAN', 'CAN_CU')),
  constraint notice_citation_named check (number is not null or title is not null)
);
create index notice_citation_by_notice on notice_citation (notice_id);

create table notice_warning (
  notice_id bigint not null references notice,
  position integer not null,
  code text not null,
  arguments text[] not null,
  primary key (notice_id, position)
);

create table notice_correction (
  id bigint generated always as identity primary key,
  notice_id bigint not null references notice,
  clause_id bigint not null references notice_clause,
  at timestamptz not null,
  user_id bigint not null,
  user_name text not null,
  user_position text not null,
  old_text text not null,
  new_text text not null
);
create index notice_correction_by_notice on notice_correction (notice_id);

create table notice_event (
  id bigint generated always as identity primary key,
  notice_id bigint not null references notice,
  at timestamptz not null,
  user_id bigint not null,
  user_name text not null,
  user_position text not null,
  action text not null,
  from_state text,
  to_state text not null,
  detail text
);
create index notice_event_by_notice on notice_event (notice_id);

create table notice_reading (
  notice_id bigint not null references notice,
  user_id bigint not null,
  unit_id bigint not null,
  user_name text not null,
  unit_name text not null,
  first_read_at timestamptz not null,
  primary key (notice_id, user_id)
);

create trigger notice_correction_append_only before update or delete on notice_correction for each row execute function refuse_change();
create trigger notice_event_append_only before update or delete on notice_event for each row execute function refuse_change();
create trigger notice_reading_append_only before update or delete on notice_reading for each row execute function refuse_change();

-- After issuing the official text is locked (Nghị định 30/2020/NĐ-CP, điều 18: errors are put right by another paper).
create function notice_is_issued(a_state text) returns boolean language sql immutable
  return a_state in ('DA_PHAT_HANH', 'DINH_CHINH', 'THAY_THE', 'THU_HOI_HUY_BO');

create function notice_refuse_change_of_issued() returns trigger language plpgsql as $$
begin
  if notice_is_issued(old.state) then
    if tg_op = 'DELETE'
       or (new.kind, new.issuer_unit_id, new.number, new.series, new.issued_year, new.issued_month, new.issued_day, new.place, new.subject,
           new.meeting_on, new.meeting_kind, new.chair_name, new.chair_titles, new.signature_lines, new.signer, new.posted_on, new.publisher, new.source, new.raw_text)
         is distinct from
          (old.kind, old.issuer_unit_id, old.number, old.series, old.issued_year, old.issued_month, old.issued_day, old.place, old.subject,
           old.meeting_on, old.meeting_kind, old.chair_name, old.chair_titles, old.signature_lines, old.signer, old.posted_on, old.publisher, old.source, old.raw_text)
       or not notice_is_issued(new.state) then
      raise exception 'notice % is issued: its text is locked', old.id using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger notice_locked before update or delete on notice for each row execute function notice_refuse_change_of_issued();

create function notice_refuse_change_of_issued_clause() returns trigger language plpgsql as $$
declare
  the_notice bigint := case when tg_op = 'INSERT' then new.notice_id else old.notice_id end;
begin
  if notice_is_issued((select state from notice where id = the_notice)) then
    -- The reading of a bad scan may still be put right ("đề" for "để"): raw_text stays, notice_correction says who did it.
    if tg_op <> 'UPDATE'
       or (new.notice_id, new.parent_id, new.part, new.position, new.label, new.mark, new.path, new.raw_text)
          is distinct from (old.notice_id, old.parent_id, old.part, old.position, old.label, old.mark, old.path, old.raw_text) then
      raise exception 'notice % is issued: its text is locked', the_notice using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger notice_clause_locked before insert or update or delete on notice_clause for each row execute function notice_refuse_change_of_issued_clause();
