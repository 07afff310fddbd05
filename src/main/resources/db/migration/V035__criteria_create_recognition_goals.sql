-- What a unit is to be recognised as, in which plan year, by whom. The plan year is no calendar year: in 4/2023 communes
-- still worked for "nâng cao năm 2022".
create table recognition_goal (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  unit_id bigint not null references organisation_unit (id),
  tier text not null check (tier in ('NTM', 'NANG_CAO', 'KIEU_MAU', 'HIEN_DAI', 'HOAN_THANH_NHIEM_VU')),
  plan_year integer not null check (plan_year between 2010 and 2100),
  authority text not null check (authority in ('UBND_XA', 'UBND_HUYEN', 'CHU_TICH_UBND_TINH', 'THU_TUONG')),
  document text check (document <> ''),
  note text check (note <> ''),
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  ended_at timestamptz,
  ended_by bigint references user_account (id),
  ended_by_name text,
  end_reason text check (end_reason <> ''),
  check ((ended_at is null) = (ended_by is null)
    and (ended_at is null) = (ended_by_name is null)
    and (ended_at is null) = (end_reason is null))
);
-- Two people entering the same goal at once; one that was given up stays as history and may be taken up anew.
create unique index recognition_goal_one_open on recognition_goal (unit_id, tier, plan_year) where ended_at is null;
create index recognition_goal_unit_ix on recognition_goal (unit_id);
