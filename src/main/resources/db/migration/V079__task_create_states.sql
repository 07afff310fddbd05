-- How each part stood at the end of each day: one row for every span of days without a step, made from the history, so
-- that a past day is read in the order of an index like today. Of several steps on one day the last one counts.
create table assignment_state (
  assignment_id bigint not null references assignment (id),
  from_day date not null,
  -- the first day on which it stood otherwise
  until_day date not null default 'infinity',
  status text not null,
  last_day date,
  overdue_from date,
  reported_on date,
  progress int,
  extensions int not null,
  asked_last_day date,
  -- the part's own, as it has them today: whose past it is may change, when units are rearranged
  unit_id bigint not null,
  original_last_day date,
  owner_root bigint,
  unit_root bigint,
  across boolean not null,
  role text not null,
  counted boolean not null,
  outcome smallint generated always as (outcome_of(status, overdue_from, reported_on, original_last_day, last_day)) stored,
  primary key (assignment_id, from_day),
  check (from_day < until_day)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

create function day_of_step(at timestamptz) returns date language sql immutable parallel safe
return (at at time zone 'Asia/Ho_Chi_Minh')::date;

insert into assignment_state (assignment_id, from_day, until_day, status, last_day, overdue_from, reported_on, progress,
    extensions, asked_last_day, unit_id, original_last_day, owner_root, unit_root, across, role, counted)
select d.assignment_id, d.from_day,
       lead(d.from_day, 1, 'infinity') over (partition by d.assignment_id order by d.from_day),
       d.to_status, d.last_day, d.overdue_from, d.reported_on, d.progress, d.extensions, d.asked_last_day,
       a.unit_id, a.original_last_day, a.owner_root, a.unit_root, a.across, a.role, a.counted
  from (select distinct on (e.assignment_id, day_of_step(e.at)) e.*, day_of_step(e.at) as from_day
          from assignment_event e
         order by e.assignment_id, day_of_step(e.at), e.at desc, e.id desc) d
  join assignment a on a.id = d.assignment_id;

-- the counts of a past day, without touching the table; what ended before that day is not read
create index assignment_state_counts on assignment_state
  (owner_root, (status in ('DONE', 'CANCELLED')), until_day, from_day)
  include (assignment_id, status, overdue_from, last_day, reported_on, role, counted, asked_last_day, extensions, unit_id,
    original_last_day, outcome);
create index assignment_state_in_order on assignment_state
  (owner_root, (status in ('DONE', 'CANCELLED')), (coalesce(overdue_from, 'infinity'::date)), assignment_id, until_day, from_day)
  include (role);
create index assignment_state_across on assignment_state (unit_root) where across;

-- By keys only, row for row: a plan kept from when a table was nearly empty would read the whole of it each time.
create function keep_states() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan as $$
declare
  parts bigint[] := array(select distinct f.assignment_id from fresh f);
begin
  -- whoever writes a step of the same part at the same time waits here, and sees the other's below
  perform from assignment_state s
    where s.assignment_id = any(parts) and s.until_day = 'infinity' order by s.assignment_id for update;
  insert into assignment_state (assignment_id, from_day, status, last_day, overdue_from, reported_on, progress,
      extensions, asked_last_day, unit_id, original_last_day, owner_root, unit_root, across, role, counted, until_day)
  select d.assignment_id, d.day, e.to_status, e.last_day, e.overdue_from, e.reported_on, e.progress,
         e.extensions, e.asked_last_day, p.unit_id, p.original_last_day, p.owner_root, p.unit_root, p.across, p.role,
         p.counted,
         coalesce((select min(o.from_day) from assignment_state o
                    where o.assignment_id = d.assignment_id and o.from_day > d.day), 'infinity')
    from (select distinct f.assignment_id, day_of_step(f.at) as day from fresh f) d
   cross join lateral (select * from assignment_event l
                        where l.assignment_id = d.assignment_id
                          and l.at < (d.day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                        order by l.at desc, l.id desc limit 1) e
   cross join lateral (select * from assignment a where a.id = d.assignment_id limit 1) p
  on conflict (assignment_id, from_day) do update
     set status = excluded.status, last_day = excluded.last_day, overdue_from = excluded.overdue_from,
         reported_on = excluded.reported_on, progress = excluded.progress, extensions = excluded.extensions,
         asked_last_day = excluded.asked_last_day;
  update assignment_state s
     set until_day = (select min(o.from_day) from assignment_state o
                       where o.assignment_id = s.assignment_id and o.from_day > s.from_day)
   where s.assignment_id = any(parts)
     and s.until_day > (select min(o.from_day) from assignment_state o
                         where o.assignment_id = s.assignment_id and o.from_day > s.from_day);
  return null;
end $$;
create trigger assignment_event_states after insert on assignment_event
  referencing new table as fresh for each statement execute function keep_states();

create function follow_part() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  update assignment_state
     set unit_id = new.unit_id, original_last_day = new.original_last_day, owner_root = new.owner_root,
         unit_root = new.unit_root, across = new.across, role = new.role, counted = new.counted
   where assignment_id = new.id;
  return null;
end $$;
create trigger assignment_states_followed after update on assignment for each row
  when ((old.unit_id, old.original_last_day, old.owner_root, old.unit_root, old.across, old.role, old.counted)
        is distinct from
        (new.unit_id, new.original_last_day, new.owner_root, new.unit_root, new.across, new.role, new.counted))
  execute function follow_part();
