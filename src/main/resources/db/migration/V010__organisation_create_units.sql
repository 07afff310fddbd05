-- Units living in time. A row is one unit under one kind and one parent: when a commune becomes a ward or moves to
-- another district, the old row is closed and a new one begins, so that nothing of the past is ever re-pointed.
create table organisation_unit (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  kind text not null check (kind in (
    'TINH', 'THANH_PHO_TW', 'HUYEN', 'QUAN', 'THI_XA', 'THANH_PHO_TINH', 'THANH_PHO_TW_CON', 'XA', 'PHUONG', 'THI_TRAN',
    'DAC_KHU', 'THON', 'UBND', 'HDND', 'BO', 'SO', 'PHONG', 'VAN_PHONG', 'BAN_CHI_DAO', 'VPDP', 'DOAN', 'TO_CONG_TAC',
    'HOI_DONG', 'CONG_AN', 'QUAN_SU', 'NGANH_DOC', 'MTTQ', 'DOAN_THE', 'DANG', 'DON_VI_SU_NGHIEP', 'DOANH_NGHIEP')),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  code text check (code ~ '^[0-9]{2,5}$'),
  parent_id bigint references organisation_unit (id),
  path text not null,
  valid_from date,
  valid_to date,
  subordinate boolean not null,
  counts_in_average boolean not null,
  search_key text not null,
  constraint organisation_unit_period check (valid_to >= valid_from),
  constraint organisation_unit_not_own_parent check (parent_id <> id)
);
comment on column organisation_unit.code is 'Code of the statistics office. No identity: codes pass from one unit to another.';
comment on column organisation_unit.path is 'Ids from the root to this unit, /1/5/20/; kept by the program.';
comment on column organisation_unit.search_key is 'Every name, alias and code, folded: | xa quoc khanh | quoc khanh | 06004 |';
create index organisation_unit_path_ix on organisation_unit (path text_pattern_ops);
create index organisation_unit_parent_ix on organisation_unit (parent_id);
create index organisation_unit_code_ix on organisation_unit (code) where code is not null;
create index organisation_unit_search_ix on organisation_unit using gin (search_key gin_trgm_ops);

-- Keys of outside lists ("u1-nn", "2025:06046"); several may lead to one unit. The primary key closes the race of two
-- loaders entering the same unit.
create table unit_external_key (
  unit_key text primary key,
  unit_id bigint not null references organisation_unit (id)
);
create index unit_external_key_unit_ix on unit_external_key (unit_id);

create table unit_alias (
  unit_id bigint not null references organisation_unit (id),
  position integer not null,
  alias text not null check (alias <> ''),
  primary key (unit_id, position)
);

-- What the unit was called, was, and belonged to before a change that did not make it another unit.
create table unit_placement (
  unit_id bigint not null references organisation_unit (id),
  position integer not null,
  kind text not null,
  name text not null,
  code text,
  parent_id bigint references organisation_unit (id),
  valid_from date,
  valid_to date not null,
  primary key (unit_id, position),
  check (valid_to >= valid_from)
);

create table unit_flag (
  unit_id bigint not null references organisation_unit (id),
  position integer not null,
  kind text not null check (kind in ('BIEN_GIOI', 'XA_TRONG_DIEM_ANTT')),
  valid_from date,
  valid_to date,
  document text,
  primary key (unit_id, position),
  check (valid_to >= valid_from)
);

create table unit_event (
  id bigint generated always as identity primary key,
  event_key text unique,
  kind text not null check (kind in (
    'GIAI_THE', 'NHAP_TOAN_BO', 'DIEU_CHINH_MOT_PHAN', 'THANH_LAP_MOI', 'DOI_TEN', 'DOI_LOAI', 'DOI_CAP_TREN')),
  effective_on date not null,
  document text,
  document_date date,
  note text
);

create table unit_lineage (
  id bigint generated always as identity primary key,
  event_id bigint not null references unit_event (id),
  from_unit_id bigint not null references organisation_unit (id),
  to_unit_id bigint references organisation_unit (id),
  share text not null check (share in ('WHOLE', 'PART', 'UNKNOWN')),
  check (from_unit_id <> to_unit_id),
  constraint unit_lineage_once unique nulls not distinct (event_id, from_unit_id, to_unit_id)
);
create index unit_lineage_from_ix on unit_lineage (from_unit_id);
create index unit_lineage_to_ix on unit_lineage (to_unit_id);
