-- Counts that a paper tells of a unit while nobody has entered the single results: "29/38 chỉ tiêu", "14/20 Sở, ngành". A
-- later snapshot stands beside the earlier ones, it never overwrites them; together they are the line of progress.
create table unit_tally (
  id bigint generated always as identity primary key,
  unit_id bigint not null references organisation_unit (id),
  kind text not null check (kind in ('INDICATORS', 'CRITERIA', 'OTHER')),
  -- the set whose indicators or criteria are counted
  set_id bigint references criteria_set (id),
  -- what else is counted: "Sở, ngành đánh giá đạt"
  label text check (length(trim(label)) > 0),
  day date not null,
  met int not null,
  total int not null check (total between 1 and 10000),
  -- number and date of the paper, or the notice
  source text not null check (length(trim(source)) > 0),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null,
  entered_by_position text not null,
  entered_unit_id bigint not null references organisation_unit (id),
  check (met between 0 and total),
  check ((kind = 'OTHER') = (label is not null) and (kind = 'OTHER') = (set_id is null)),
  -- the same figure sent twice stands once
  constraint unit_tally_once unique nulls not distinct (unit_id, kind, set_id, label, day, met, total, source)
);
create index unit_tally_line on unit_tally (unit_id, day, id);
create trigger unit_tally_append_only before update or delete on unit_tally
  for each row execute function refuse_change();
create trigger unit_tally_no_truncate before truncate on unit_tally
  for each statement execute function refuse_change();

-- Names attached to a count later, one by one: an indicator by its code, a body of the directory, or words alone. What has
-- no name yet is the rest, so the total never changes.
create table unit_tally_name (
  id bigint generated always as identity primary key,
  tally_id bigint not null references unit_tally (id),
  item_id bigint references criteria_item (id),
  unit_id bigint references organisation_unit (id),
  name text not null check (length(trim(name)) > 0),
  met boolean not null,
  -- the body that is to see to it, where no decision puts one in charge
  agency_id bigint references organisation_unit (id),
  -- the duty given about it; no key, because tasks belong to a module above this one
  task_id bigint,
  added_at timestamptz not null,
  added_by bigint not null references user_account (id),
  added_by_name text not null,
  dropped_at timestamptz,
  dropped_by_name text,
  check (num_nonnulls(item_id, unit_id) <= 1),
  check ((dropped_at is null) = (dropped_by_name is null))
);
-- two people who name the same one at once: the second is told
create unique index unit_tally_name_item on unit_tally_name (tally_id, item_id) where dropped_at is null;
create unique index unit_tally_name_unit on unit_tally_name (tally_id, unit_id) where dropped_at is null;
create unique index unit_tally_name_words on unit_tally_name (tally_id, lower(name)) where dropped_at is null;

create function unit_tally_name_guard() returns trigger language plpgsql as $$
declare
  room int;
begin
  if tg_op = 'UPDATE' then
    if old.dropped_at is not null
       or (new.tally_id, new.name, new.met, new.added_at, new.added_by, new.added_by_name)
          is distinct from (old.tally_id, old.name, old.met, old.added_at, old.added_by, old.added_by_name)
       or (new.item_id, new.unit_id, new.agency_id, new.task_id)
          is distinct from (old.item_id, old.unit_id, old.agency_id, old.task_id) then
      raise exception 'table unit_tally_name is append-only' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  -- met + unmet = total: never more names than the count has, whoever else adds names at the same moment
  perform pg_advisory_xact_lock(hashtext('unit_tally'), new.tally_id::int);
  select case when new.met then t.met else t.total - t.met end
       - (select count(*) from unit_tally_name n
           where n.tally_id = t.id and n.met = new.met and n.dropped_at is null)
    into room from unit_tally t where t.id = new.tally_id;
  if room < 1 then
    raise exception 'unit_tally %: no room for another name', new.tally_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger unit_tally_name_fits before insert or update on unit_tally_name
  for each row execute function unit_tally_name_guard();
create trigger unit_tally_name_stays before delete on unit_tally_name
  for each row execute function refuse_change();
create trigger unit_tally_name_no_truncate before truncate on unit_tally_name
  for each statement execute function refuse_change();
