-- How a unit stands and stood against all items of a set, in two short texts: what the matrix reads. They follow
-- assessment_standing, which stays the truth: whoever writes there calls refresh_standing_line in the same transaction.
-- Of each item: its id, a colon, and period after period a letter for the status that counts, the commune's, the
-- verifier's, the appraiser's ("-" for none), "*" where something waits to be verified, and the day the period begins:
-- days after 1970-01-01 for the first, after the period before for the others. "123:NN--18621MM--*254 124:NNN-18700".
-- "now" has the last period only, without its day.
create table assessment_standing_line (
  unit_id bigint not null references organisation_unit (id),
  set_id bigint not null references criteria_set (id),
  now text not null,
  history text not null,
  primary key (set_id, unit_id)
);

create function standing_letter(status text) returns text language sql immutable parallel safe as $$
  select case status
    when 'NOT_ASSESSED' then 'U' when 'MET' then 'M' when 'NOT_MET' then 'N' when 'PARTLY_MET' then 'P'
    when 'MET_LOW' then 'L' when 'MET_AT_RISK' then 'R' when 'NOT_APPLICABLE' then 'A' when 'NOT_KEPT' then 'K'
    else '-' end
$$;

create function refresh_standing_line(unit bigint, set_ bigint) returns void language sql as $$
  with period as (
    select item_id, valid_from, valid_to,
           standing_letter(status) || standing_letter(self) || standing_letter(verified) || standing_letter(appraised)
             || case when waiting then '*' else '' end as letters,
           valid_from - lag(valid_from, 1, date '1970-01-01') over (partition by item_id order by valid_from) as days
      from assessment_standing where unit_id = unit and set_id = set_),
  item as (
    select item_id, max(letters) filter (where valid_to = 'infinity') as last,
           string_agg(letters || days, '' order by valid_from) as periods
      from period group by item_id)
  insert into assessment_standing_line (unit_id, set_id, now, history)
  select unit, set_, coalesce(string_agg(item_id || ':' || last, ' ' order by item_id), ''),
         coalesce(string_agg(item_id || ':' || periods, ' ' order by item_id), '')
    from item
  on conflict (set_id, unit_id) do update set now = excluded.now, history = excluded.history
$$;

select refresh_standing_line(unit_id, set_id) from (select distinct unit_id, set_id from assessment_standing) known;
