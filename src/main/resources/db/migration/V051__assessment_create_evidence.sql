-- Papers and pictures that prove a result; the files lie in module attachment (owner kind EVIDENCE).
create table assessment_evidence (
  id bigint generated always as identity primary key,
  version int not null default 0,
  unit_id bigint not null references organisation_unit (id),
  title text not null check (length(trim(title)) > 0),
  document_number text,
  document_date date,
  issuer text,
  expires_on date,
  added_at timestamptz not null,
  added_by bigint not null references user_account (id),
  added_by_name text not null,
  removed_at timestamptz,
  removed_by bigint references user_account (id),
  check ((removed_at is null) = (removed_by is null))
);
create index assessment_evidence_unit on assessment_evidence (unit_id) where removed_at is null;

-- One paper may prove several indicators.
create table assessment_evidence_item (
  evidence_id bigint not null references assessment_evidence (id),
  item_id bigint not null references criteria_item (id),
  primary key (evidence_id, item_id)
);
create index assessment_evidence_item_item on assessment_evidence_item (item_id);
