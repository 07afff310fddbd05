-- "Sắp xếp đơn vị hành chính" (domain 1.3): a rearrangement is prepared, everything that hangs on the ending units is written
-- down as a line with a choice, and only then is it carried out. The lines are the ledger: what was open before is handed
-- over or closed with a reason, and a run that was killed goes on with the lines that are not done.
create table unit_rearrangement (
  id bigint generated always as identity primary key,
  version int not null default 0,
  kind text not null check (kind in ('GIAI_THE', 'NHAP_TOAN_BO', 'DIEU_CHINH_MOT_PHAN', 'THANH_LAP_MOI', 'DOI_TEN', 'DOI_LOAI',
    'DOI_CAP_TREN', 'CAI_CACH_2025', 'DA_KET_THUC')),
  effective_on date not null,
  document text not null check (document <> ''),
  document_date date,
  note text,
  -- the unit that begins by it
  new_kind text,
  new_name text,
  new_code text,
  new_parent_id bigint references organisation_unit (id),
  -- whether the units that give themselves away end by it; only an adjustment leaves them standing
  ends boolean not null,
  state text not null check (state in ('DRAFT', 'PREPARING', 'SETTLING', 'DONE', 'DROPPED')),
  created_at timestamptz not null,
  created_by bigint not null,
  created_by_name text not null,
  created_by_position text not null,
  done_at timestamptz,
  failure text,
  check ((new_kind is null) = (new_name is null)),
  check ((state = 'DONE') = (done_at is not null))
);
-- the national reform is one event: two administrators who start it start the same one
create unique index unit_rearrangement_national on unit_rearrangement (kind)
  where kind = 'CAI_CACH_2025' and state <> 'DROPPED';

-- who goes to whom; a receiver of null is the unit that begins by the rearrangement, or nobody
create table rearrangement_pair (
  rearrangement_id bigint not null references unit_rearrangement (id),
  from_unit_id bigint not null references organisation_unit (id),
  to_unit_id bigint references organisation_unit (id),
  share text not null check (share in ('WHOLE', 'PART', 'UNKNOWN')),
  constraint rearrangement_pair_once unique nulls not distinct (rearrangement_id, from_unit_id, to_unit_id)
);

-- every unit that is touched, with the bodies below it, and who goes on with its work unless a line says otherwise
create table rearrangement_ending (
  rearrangement_id bigint not null references unit_rearrangement (id),
  unit_id bigint not null references organisation_unit (id),
  to_unit_id bigint references organisation_unit (id),
  -- goes on in the unit that begins by it
  to_new boolean not null default false,
  stays boolean not null default false,
  -- false where the lineage gives several receivers, or none, and the program chose
  sure boolean not null,
  primary key (rearrangement_id, unit_id)
);

create table rearrangement_line (
  id bigint generated always as identity primary key,
  rearrangement_id bigint not null references unit_rearrangement (id),
  -- what kind of thing: DUTY, SERIES, MEMBERSHIP ...; its id belongs to the module that named the kind
  holding text not null,
  holding_id bigint not null,
  unit_id bigint not null references organisation_unit (id),
  title text not null,
  detail text,
  movable boolean not null,
  sure boolean not null,
  -- null until somebody decides
  choice text check (choice in ('MOVE', 'CLOSE', 'STAY')),
  -- null with MOVE: the unit that begins by it
  to_unit_id bigint references organisation_unit (id),
  reason text,
  decided_by_name text,
  done_at timestamptz,
  outcome text check (outcome in ('MOVED', 'CLOSED', 'STAYED', 'GONE')),
  constraint rearrangement_line_once unique (rearrangement_id, holding, holding_id, unit_id),
  check (choice <> 'MOVE' or movable),
  -- nothing ends without a word why
  check (choice <> 'CLOSE' or length(trim(reason)) > 0),
  check (to_unit_id is null or choice = 'MOVE'),
  check ((done_at is null) = (outcome is null)),
  check (done_at is null or choice is not null)
);
create index rearrangement_line_waiting on rearrangement_line (rearrangement_id, holding, id) where done_at is null;
create index rearrangement_line_holding on rearrangement_line (holding, holding_id) where done_at is not null;
create index rearrangement_line_unit on rearrangement_line (unit_id);

-- how many were open with the ending units before and after
create table rearrangement_proof (
  rearrangement_id bigint not null references unit_rearrangement (id),
  holding text not null,
  open_before bigint not null,
  open_after bigint,
  primary key (rearrangement_id, holding)
);

-- the steps of a long run that are done; a killed run goes on with the first that is not
create table rearrangement_step (
  rearrangement_id bigint not null references unit_rearrangement (id),
  step text not null,
  touched bigint not null,
  millis bigint not null,
  done_at timestamptz not null,
  primary key (rearrangement_id, step)
);
