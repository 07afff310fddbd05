-- A reading of a notice while people check it: what the program proposed, what they chose, and what came of it.
create table notice_review (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  state text not null check (state in ('OPEN', 'CONFIRMED', 'DISCARDED')),
  office_path text not null,
  issuer_unit_id bigint references organisation_unit,
  raw_text text not null check (raw_text <> ''),
  file_name text not null default '',
  intake_id bigint references notice_intake,
  paper_day date,
  opened_at timestamptz not null,
  opened_by bigint not null,
  opened_by_name text not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  -- two presses of "Giao việc" make one notice
  notice_id bigint unique references notice,
  constraint notice_review_confirmed_has_notice check ((state = 'CONFIRMED') = (notice_id is not null))
);
create index notice_review_open on notice_review (office_path text_pattern_ops, changed_at) where state = 'OPEN';

create table notice_review_field (
  review_id bigint not null references notice_review,
  field text not null,
  proposed text not null,
  chosen text not null,
  primary key (review_id, field)
);

create table notice_proposal (
  id bigint generated always as identity primary key,
  review_id bigint not null references notice_review,
  state text not null check (state in ('WAITING', 'ACCEPTED', 'REJECTED', 'REPLACED')),
  origin text not null check (origin in ('READ', 'SPLIT', 'MERGED', 'ADDED')),
  -- the proposals it was split from or merged from
  source_ids bigint[] not null default '{}',
  section text not null,
  item_path text,
  span_start integer not null check (span_start >= 0),
  span_end integer not null,
  title text not null,
  content text not null,
  kind text not null,
  verb text not null,
  general boolean not null default false,
  doubts text[] not null default '{}',
  communes text[] not null default '{}',
  criteria_codes text[] not null default '{}',
  criteria_names text[] not null default '{}',
  criteria_set_id bigint references criteria_set,
  deadline_kind text not null,
  deadline_phrase text not null default '',
  deadline_day date,
  deadline_count integer,
  deadline_unit text,
  deadline_day_of_cycle integer,
  deadline_event text,
  deadline_event_after boolean not null default false,
  deadline_event_day date,
  deadline_until date,
  deadline_internal boolean not null default false,
  deadline_start integer,
  deadline_end integer,
  reject_reason text,
  decided_at timestamptz,
  decided_by_name text,
  -- a duty is created from a proposal once
  task_id bigint unique references assigned_task,
  constraint notice_proposal_span check (span_end >= span_start),
  constraint notice_proposal_task_accepted check (task_id is null or state = 'ACCEPTED')
);
create index notice_proposal_by_review on notice_proposal (review_id, span_start);

create table notice_proposal_line (
  id bigint generated always as identity primary key,
  proposal_id bigint not null references notice_proposal,
  position integer not null,
  name text not null,
  role text not null check (role in ('LEAD', 'CO_LEAD', 'SUPPORTING')),
  is_group boolean not null default false,
  span_start integer not null,
  span_end integer not null,
  link text not null check (link in ('NONE', 'BY_NAME', 'BY_PERSON', 'WORDS')),
  unit_id bigint references organisation_unit,
  candidate_ids bigint[] not null default '{}',
  constraint notice_proposal_line_linked check ((unit_id is not null) = (link in ('BY_NAME', 'BY_PERSON')))
);
create index notice_proposal_line_by_proposal on notice_proposal_line (proposal_id, position);

-- What people put right, for measuring the reader in use; never changed afterwards.
create table notice_review_correction (
  id bigint generated always as identity primary key,
  review_id bigint not null references notice_review,
  proposal_id bigint references notice_proposal,
  field text not null,
  proposed text not null,
  chosen text not null,
  at timestamptz not null,
  user_id bigint not null,
  user_name text not null
);
create index notice_review_correction_by_review on notice_review_correction (review_id);
create trigger notice_review_correction_append_only before update or delete on notice_review_correction
  for each row execute function refuse_change();

-- Counted once, when a reading is confirmed: how many proposed values stood as they were.
create table notice_review_score (
  review_id bigint not null references notice_review,
  field text not null,
  proposed integer not null check (proposed >= 0),
  kept integer not null check (kept between 0 and proposed),
  primary key (review_id, field)
);
