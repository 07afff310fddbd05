-- Search without tone marks, and Vietnamese order. Both extensions are trusted: no superuser needed.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() is only stable; a fixed dictionary makes it immutable, which an index needs.
create function vn_unaccent(text) returns text
  language sql immutable strict parallel safe
  return public.unaccent('public.unaccent'::regdictionary, $1);

comment on function vn_unaccent(text) is 'Tone marks and đ removed; use lower(vn_unaccent(x)) as search key.';

-- Rows of history are never changed or deleted: a trigger on each such table calls this.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
