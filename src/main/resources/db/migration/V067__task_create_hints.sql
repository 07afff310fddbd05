-- What a change of a criterion's state says about a duty linked to it: CLOSE = "met as verified, report completion?",
-- REVIEW = "no longer met after the duty was accepted, look again". A person decides; nothing changes by itself.
create table assignment_hint (
  id bigint generated always as identity primary key,
  assignment_id bigint not null references assignment (id),
  kind text not null check (kind in ('CLOSE', 'REVIEW')),
  -- criteria and indicators it speaks of, as printed: "17", "3, 17"
  codes text not null check (codes <> ''),
  -- the state they came to, and since when
  status text not null,
  since date not null,
  raised_at timestamptz not null,
  -- TAKEN: the duty went on in its normal flow; GONE: the state changed again
  state text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DISMISSED', 'GONE')),
  decided_at timestamptz,
  decided_by bigint references user_account (id),
  decided_by_label text,
  reason text,
  check ((state = 'OPEN') = (decided_at is null)),
  check (state <> 'DISMISSED' or length(trim(reason)) > 0)
);
-- two verifications at once raise a hint once
create unique index assignment_hint_open on assignment_hint (assignment_id, kind) where state = 'OPEN';
create index assignment_hint_assignment on assignment_hint (assignment_id);

-- every duty ever given to a unit, for the pages of its criteria
create index assignment_of_unit on assignment (unit_id);
-- what somebody still works on, for the marks of a matrix of two hundred communes
create index assignment_open_of_unit on assignment (unit_id) where status not in ('DONE', 'CANCELLED');
