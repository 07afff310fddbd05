-- Decisions that recognise units (domain 3), as history: entered once, announced once, revoked at most once, never changed.
create table recognition (
  id bigint generated always as identity primary key,
  unit_id bigint not null references organisation_unit (id),
  tier text not null check (tier in ('NTM', 'NANG_CAO', 'KIEU_MAU', 'HIEN_DAI', 'HOAN_THANH_NHIEM_VU')),
  -- the set it was judged by; null where none is in the catalogue
  set_id bigint references criteria_set (id),
  -- of the plan, not of the decision: "nâng cao năm 2022" was decided in 2023
  plan_year int not null check (plan_year between 2010 and 2100),
  procedure text not null,
  authority text not null check (authority in ('UBND_XA', 'UBND_HUYEN', 'CHU_TICH_UBND_TINH', 'THU_TUONG')),
  decision_number text not null check (length(trim(decision_number)) > 0),
  -- the last of December where a paper names only the year
  decided_on date not null,
  day_known boolean not null,
  issuer text not null check (length(trim(issuer)) > 0),
  announced_on date,
  valid_until date,
  outstanding text check (outstanding <> ''),
  note text check (note <> ''),
  -- entered from the decision alone: our data begin later
  history boolean not null,
  -- conditions nobody had figures for, in words
  lacking text check (lacking <> ''),
  renews_id bigint references recognition (id),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null,
  revoked_on date,
  revocation_number text,
  revocation_reason text,
  revoked_at timestamptz,
  revoked_by bigint references user_account (id),
  revoked_by_name text,
  check (announced_on >= decided_on),
  check (valid_until > decided_on),
  check (revoked_on >= decided_on),
  check ((revoked_on is null) = (revocation_number is null) and (revoked_on is null) = (revocation_reason is null)
     and (revoked_on is null) = (revoked_at is null) and (revoked_on is null) = (revoked_by is null)
     and (revoked_on is null) = (revoked_by_name is null)),
  check (revocation_number is null or length(trim(revocation_number)) > 0 and length(trim(revocation_reason)) > 0),
  -- the same decision entered by two people at once: one of them is told
  constraint recognition_once unique (unit_id, tier, decision_number)
);

create function recognition_only_ends() returns trigger language plpgsql as $$
begin
  if old.revoked_on is not null
     or (old.announced_on is not null and new.announced_on is distinct from old.announced_on)
     or (to_jsonb(new) - '{announced_on,revoked_on,revocation_number,revocation_reason,revoked_at,revoked_by,revoked_by_name}'::text[])
        is distinct from
        (to_jsonb(old) - '{announced_on,revoked_on,revocation_number,revocation_reason,revoked_at,revoked_by,revoked_by_name}'::text[])
  then
    raise exception 'table recognition is append-only' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger recognition_ends before update on recognition
  for each row execute function recognition_only_ends();
create trigger recognition_stays before delete on recognition
  for each row execute function refuse_change();
create trigger recognition_no_truncate before truncate on recognition
  for each statement execute function refuse_change();

-- Figures the conditions ask for and no criterion holds: satisfaction of the people in percent, debt of capital
-- construction in million đồng; always from a paper, the last day counts.
create table recognition_figure (
  id bigint generated always as identity primary key,
  unit_id bigint not null references organisation_unit (id),
  kind text not null check (kind in ('SATISFACTION', 'DEBT')),
  day date not null,
  value numeric not null check (value >= 0 and (kind = 'DEBT' or value <= 100)),
  document text not null check (length(trim(document)) > 0),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null
);
create index recognition_figure_unit on recognition_figure (unit_id, kind, day);
create trigger recognition_figure_append_only before update or delete on recognition_figure
  for each row execute function refuse_change();
create trigger recognition_figure_no_truncate before truncate on recognition_figure
  for each statement execute function refuse_change();

-- The paper that put a unit on a list and the one that took it off are two.
alter table unit_flag add column end_document text check (end_document <> '');

-- "Lĩnh vực nổi trội nhất" of a kiểu mẫu commune (319/QĐ-TTg of 08/3/2022).
alter table recognition_goal add column outstanding text check (outstanding <> '');
