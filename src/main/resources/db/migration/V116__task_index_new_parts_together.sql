-- The words of a duty and of a unit are read once for all the parts that come in one statement: a rearrangement of units
-- hands over twenty thousand parts of a thousand duties at a time. The same words as words_of_part.
create or replace function index_new_parts() returns trigger language plpgsql as $$
begin
  with duty as materialized (
    select t.id, to_tsvector('simple', regexp_replace(t.search_key, '[^a-z0-9]+', ' ', 'g')) as words
      from (select distinct task_id from fresh) f join assigned_task t on t.id = f.task_id),
  place as materialized (
    select u.id, to_tsvector('simple', regexp_replace(u.search_key, '[^a-z0-9]+', ' ', 'g')) as words
      from (select distinct unit_id from fresh) f join organisation_unit u on u.id = f.unit_id)
  insert into assignment_words (assignment_id, words)
  select a.id, d.words || p.words || words_of_part('', '', a.criteria_codes, a.owner_path, a.unit_path)
    from fresh a join duty d on d.id = a.task_id join place p on p.id = a.unit_id;
  return null;
end $$;
