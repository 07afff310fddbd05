-- "quoc khan": the name that a slip of the pen comes nearest to.
create function plain_name(text) returns text language sql immutable parallel safe strict
  return lower(vn_unaccent($1));
create index organisation_unit_short_name_ix on organisation_unit using gin (plain_name(short_name) gin_trgm_ops);
