-- The letters of stored files, for search. A file waits here from the moment it is stored, is read by whichever node takes
-- it, and goes with its file. A reading that never ended (its node died, perhaps of this very file) is taken again, at
-- most twice.
create table attachment_text (
  attachment_id bigint primary key references attachment (id) on delete cascade,
  state text not null default 'WAITING' check (state in ('WAITING', 'READING', 'READ', 'REFUSED')),
  attempts int not null default 0,
  taken_at timestamptz,
  -- why there are no letters
  reason text check (reason <> ''),
  text text,
  -- the words of the text, and the areas that the file is seen from as "@5": one index answers "these words, in this area"
  words tsvector,
  check ((state = 'READ') = (text is not null)),
  check ((state = 'READ') = (words is not null)),
  check ((state = 'REFUSED') = (reason is not null)),
  check ((state = 'READING') = (taken_at is not null))
);
create index attachment_text_words on attachment_text using gin (words) with (gin_pending_list_limit = 1024);
create index attachment_text_open on attachment_text (attachment_id) where state in ('WAITING', 'READING');
create index attachment_text_refused on attachment_text (attachment_id) where state = 'REFUSED';

create function words_of_file(name text, body text, areas bigint[]) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('simple', regexp_replace(lower(vn_unaccent(name || ' ' || body)), '[^a-z0-9]+', ' ', 'g'))
      || array_to_tsvector(array(select '@' || area from unnest(areas) area));

create function attachment_holds_letters(content_type text) returns boolean
  language sql immutable parallel safe
  return content_type in (
    'application/pdf', 'application/msword', 'text/plain;charset=UTF-8', 'text/csv;charset=UTF-8',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

create function attachment_wait_for_reading() returns trigger language plpgsql as $$
begin
  insert into attachment_text (attachment_id) values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger attachment_text_new after insert on attachment for each row
  when (attachment_holds_letters(new.content_type)) execute function attachment_wait_for_reading();

insert into attachment_text (attachment_id) select id from attachment where attachment_holds_letters(content_type);
