-- Which item says it: the words of single items, tone marks ignored.
create function clause_words(text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple', regexp_replace(lower(vn_unaccent($1)), '[^a-z0-9]+', ' ', 'g'));
create index notice_clause_words on notice_clause using gin (clause_words(text)) where part = 'ITEM';
