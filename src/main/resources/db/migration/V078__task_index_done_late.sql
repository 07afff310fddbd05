-- "Hoàn thành trễ hạn": where none is late, the whole of what is done would be read to find that out.
create index assignment_root_done_late on assignment (owner_root, (coalesce(overdue_from, 'infinity'::date)), id)
  include (role) where status = 'DONE' and reported_on >= overdue_from;
-- Lists are searched by the words of their parts (assignment_words) and no longer by pieces of words.
drop index assigned_task_search;
-- Always by the index: parts of one area lie together, so that reading the table until enough are found may read it all.
create function parts_with_words(query tsquery, most int) returns setof bigint language sql stable
set enable_seqscan = off set enable_indexscan = off as $$
  select assignment_id from assignment_words where words @@ query limit most
$$;
