-- Lấy ý kiến về sự hài lòng của người dân (domain 3.6): counts per thôn only, ballots are personal data. A survey is recorded
-- once and, if it was wrong, taken back with a reason.
create table works_survey (
  id bigint generated always as identity primary key,
  version int not null default 0,
  unit_id bigint not null references organisation_unit (id),
  tier text not null check (tier in ('NTM', 'NANG_CAO', 'KIEU_MAU', 'HIEN_DAI', 'HOAN_THANH_NHIEM_VU')),
  year int not null check (year between 2010 and 2100),
  way text not null check (way in ('BALLOT', 'MEETING', 'ONLINE')),
  started_on date not null,
  ended_on date not null,
  led_by text not null check (length(trim(led_by)) > 0),
  document text check (document <> ''),
  questions int not null check (questions between 1 and 40),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text check (length(trim(withdrawn_reason)) > 0),
  check (ended_on >= started_on),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index works_survey_unit on works_survey (unit_id, year, tier, id);
create trigger works_survey_stays before delete on works_survey
  for each row execute function refuse_change();

create table works_survey_village (
  survey_id bigint not null references works_survey (id),
  position int not null,
  name text not null check (length(trim(name)) > 0),
  households int not null check (households > 0),
  asked int not null check (asked between 0 and households),
  -- satisfied answers, one number per question
  satisfied int[] not null,
  primary key (survey_id, position),
  check (asked >= all (satisfied)),
  check (0 <= all (satisfied))
);
create trigger works_survey_village_append_only before update or delete on works_survey_village
  for each row execute function refuse_change();

-- What a survey must reach, in percent. Only the coverage and the thresholds of districts were compared with a published text
-- (domain 3.6); the others are remembered and shown as such.
create table works_survey_rule (
  level text not null check (level in ('XA', 'HUYEN')),
  tier text not null,
  coverage numeric(5, 2) not null check (coverage between 0 and 100),
  overall numeric(5, 2) not null check (overall between 0 and 100),
  per_question numeric(5, 2) check (per_question between 0 and 100),
  recalled boolean not null,
  primary key (level, tier)
);
insert into works_survey_rule (level, tier, coverage, overall, per_question, recalled) values
  ('XA', 'NTM', 70, 90, null, true),
  ('XA', 'NANG_CAO', 70, 90, null, true),
  ('XA', 'KIEU_MAU', 70, 95, null, true),
  ('XA', 'HIEN_DAI', 70, 95, null, true),
  ('HUYEN', 'NTM', 60, 90, 80, false),
  ('HUYEN', 'NANG_CAO', 60, 90, 80, false),
  ('HUYEN', 'KIEU_MAU', 60, 95, 80, true),
  ('HUYEN', 'HIEN_DAI', 60, 95, 80, true),
  ('HUYEN', 'HOAN_THANH_NHIEM_VU', 60, 90, 80, false);
