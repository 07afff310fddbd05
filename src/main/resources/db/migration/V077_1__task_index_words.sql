-- The words of each unit's part of a duty: those of the duty and of the unit's names, its criteria as "tc17", and the
-- areas it is seen from as "@5", so that one index answers "these words, in this area" however many duties there are.
create table assignment_words (
  assignment_id bigint primary key references assignment (id) on delete cascade,
  words tsvector not null
);
create index assignment_words_search on assignment_words using gin (words) with (gin_pending_list_limit = 1024);

create function words_of_part(duty_key text, unit_key text, codes text, owner_path text, unit_path text)
returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('simple', regexp_replace(duty_key || ' ' || unit_key, '[^a-z0-9]+', ' ', 'g'))
      || array_to_tsvector(array(
           select '@' || id from regexp_split_to_table(owner_path || unit_path, '/+') id where id <> ''
           union
           select 'tc' || code from regexp_split_to_table(codes, '[,;[:space:]]+') code where code <> ''))
$$;

insert into assignment_words (assignment_id, words)
select a.id, words_of_part(t.search_key, u.search_key, a.criteria_codes, a.owner_path, a.unit_path)
  from assignment a join assigned_task t on t.id = a.task_id join organisation_unit u on u.id = a.unit_id;

create function index_new_parts() returns trigger language plpgsql as $$
begin
  insert into assignment_words (assignment_id, words)
  select a.id, words_of_part(t.search_key, u.search_key, a.criteria_codes, a.owner_path, a.unit_path)
    from fresh a join assigned_task t on t.id = a.task_id join organisation_unit u on u.id = a.unit_id;
  return null;
end $$;
create trigger assignment_words_new after insert on assignment
  referencing new table as fresh for each statement execute function index_new_parts();

-- A few rows by their keys, whatever the statistics of a fresh table say: a plan that reads the table for each row of a
-- large update never ends.
create function index_parts_again(parts bigint[]) returns void language sql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  update assignment_words w
     set words = words_of_part(t.search_key, u.search_key, a.criteria_codes, a.owner_path, a.unit_path)
    from assignment a join assigned_task t on t.id = a.task_id join organisation_unit u on u.id = a.unit_id
   where a.id = any(parts) and w.assignment_id = a.id
$$;
create function index_part_again() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform index_parts_again(case tg_table_name
    when 'assignment' then array[new.id]
    when 'assigned_task' then array(select id from assignment where task_id = new.id)
    else array(select a.id from assignment a join organisation_unit u on u.path = a.unit_path where u.id = new.id) end);
  return null;
end $$;
create trigger assignment_words_changed after update on assignment for each row
  when ((old.unit_id, old.unit_path, old.owner_path, old.criteria_codes)
        is distinct from (new.unit_id, new.unit_path, new.owner_path, new.criteria_codes))
  execute function index_part_again();
-- A notice got its number: its duties are found by it.
create trigger assignment_words_of_duty after update on assigned_task for each row
  when (old.search_key is distinct from new.search_key) execute function index_part_again();
-- A unit got another name.
create trigger assignment_words_of_unit after update on organisation_unit for each row
  when (old.search_key is distinct from new.search_key) execute function index_part_again();
