-- Several dossiers that go the same way to the same days ("đợt xét công nhận"); a count may be planned before the communes
-- have a name.
create table dossier_campaign (
  id bigint generated always as identity primary key,
  name text not null check (length(trim(name)) between 1 and 300),
  area_id bigint not null references organisation_unit (id),
  procedure_id bigint not null references dossier_procedure (id),
  plan_year int not null check (plan_year between 2010 and 2100),
  source text check (source <> ''),
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  version int not null default 0,
  -- pressed twice, or two people at once
  constraint dossier_campaign_once unique (area_id, plan_year, name)
);
create table dossier_campaign_quota (
  campaign_id bigint not null references dossier_campaign (id),
  tier text not null,
  number int not null check (number between 1 and 1000),
  primary key (campaign_id, tier)
);
create table dossier_campaign_due (
  campaign_id bigint not null references dossier_campaign (id),
  stage_id bigint not null references dossier_stage (id),
  -- null while the paper it refers to has not said it
  day date,
  phrase text check (phrase <> ''),
  primary key (campaign_id, stage_id),
  check (day is not null or phrase is not null)
);
create table dossier_campaign_shift (
  id bigint generated always as identity primary key,
  campaign_id bigint not null references dossier_campaign (id),
  days int not null check (days <> 0),
  reason text not null check (length(trim(reason)) > 0),
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null
);
create trigger dossier_campaign_shift_append_only before update or delete on dossier_campaign_shift
  for each row execute function refuse_change();

-- "Hồ sơ đề nghị xét, công nhận" of a unit at a tier for a plan year (which is not the calendar year).
create table dossier (
  id bigint generated always as identity primary key,
  unit_id bigint not null references organisation_unit (id),
  tier text not null check (tier in ('NTM', 'NANG_CAO', 'KIEU_MAU', 'HIEN_DAI', 'HOAN_THANH_NHIEM_VU')),
  plan_year int not null check (plan_year between 2010 and 2100),
  procedure_id bigint not null references dossier_procedure (id),
  -- the set in force when it was opened; null where none of the tier is in the catalogue
  set_id bigint references criteria_set (id),
  campaign_id bigint references dossier_campaign (id),
  outstanding text check (outstanding <> ''),
  -- position of the last stage done, 0 for none
  done int not null check (done >= 0),
  status text not null check (status in ('UNDER_WAY', 'RETURNED', 'STOPPED', 'RECOGNISED', 'UNDER_REVIEW', 'REVOKED')),
  recognition_id bigint references recognition (id),
  -- opinions a paper counts without naming them: "14/20 sở, ngành"
  told_met int,
  told_total int,
  told_source text check (told_source <> ''),
  opened_at timestamptz not null,
  opened_by bigint not null references user_account (id),
  opened_by_name text not null,
  version int not null default 0,
  check ((told_met is null) = (told_total is null) and (told_met is null) = (told_source is null)),
  check (told_met between 0 and told_total and told_total between 1 and 200),
  check ((status in ('RECOGNISED', 'UNDER_REVIEW', 'REVOKED')) = (recognition_id is not null))
);
-- two people who open it at once: the second is told; one given up may be begun again
create unique index dossier_once on dossier (unit_id, tier, plan_year) where status <> 'STOPPED';
create index dossier_year on dossier (plan_year, tier);
create index dossier_campaign_of on dossier (campaign_id);

create table dossier_step (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id),
  kind text not null check (kind in
    ('TAKEN_OVER', 'DONE', 'VOTE_FAILED', 'RETURNED', 'STOPPED', 'REVIEW_OPENED', 'REVIEW_CLOSED', 'REVOKED')),
  stage_id bigint references dossier_stage (id),
  day date not null,
  started_on date,
  document text check (document <> ''),
  person text check (person <> ''),
  note text check (note <> ''),
  votes_for int,
  votes_total int,
  missing text[] not null default '{}',
  -- the last day of the stage as it stood then
  due date,
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null,
  check ((votes_for is null) = (votes_total is null)),
  check (votes_for between 0 and votes_total and votes_total > 0),
  check (started_on <= day),
  -- a step back, a stop, a review never without a word
  check (kind not in ('RETURNED', 'STOPPED', 'REVIEW_OPENED', 'REVIEW_CLOSED', 'REVOKED') or length(trim(note)) > 0),
  check (kind <> 'RETURNED' or cardinality(missing) > 0)
);
create index dossier_step_dossier on dossier_step (dossier_id, id);
create trigger dossier_step_append_only before update or delete on dossier_step
  for each row execute function refuse_change();
create trigger dossier_step_no_truncate before truncate on dossier_step
  for each statement execute function refuse_change();

-- a version that a dossier goes by, and one of ours, stays as it is
create function dossier_stage_stays() returns trigger language plpgsql as $$
begin
  if exists (select 1 from dossier_procedure p where p.id = old.procedure_id
              and (p.shipped or exists (select 1 from dossier d where d.procedure_id = p.id)
                   or exists (select 1 from dossier_campaign c where c.procedure_id = p.id))) then
    raise exception 'dossier_stage %: the procedure is in use', old.id using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
create trigger dossier_stage_guard before update or delete on dossier_stage
  for each row execute function dossier_stage_stays();
