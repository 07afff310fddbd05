-- The official sets of criteria. Levels are not columns of code but data: a set names its dimension (seven regions,
-- three groups of commune, none), and the dimension lists its columns.
create table threshold_dimension (
  code text primary key,
  name text not null
);
create table threshold_column (
  dimension text not null references threshold_dimension (code),
  key text not null,
  label text not null,
  short_label text not null,
  position int not null,
  primary key (dimension, key),
  unique (dimension, position)
);
insert into threshold_dimension (code, name) values
  ('REGION7', 'Bảy vùng'),
  ('COMMUNE_GROUP3', 'Ba nhóm xã'),
  ('NONE', 'Một mức chung');
insert into threshold_column (dimension, key, label, short_label, position) values
  ('REGION7', 'national', 'Chỉ tiêu chung', 'Chung', 0),
  ('REGION7', 'trung_du_mien_nui_phia_bac', 'Trung du, miền núi phía Bắc', 'TDMN phía Bắc', 1),
  ('REGION7', 'dong_bang_song_hong', 'Đồng bằng sông Hồng', 'ĐB sông Hồng', 2),
  ('REGION7', 'bac_trung_bo', 'Bắc Trung Bộ', 'Bắc Trung Bộ', 3),
  ('REGION7', 'duyen_hai_nam_trung_bo', 'Duyên hải Nam Trung Bộ', 'DH Nam Trung Bộ', 4),
  ('REGION7', 'tay_nguyen', 'Tây Nguyên', 'Tây Nguyên', 5),
  ('REGION7', 'dong_nam_bo', 'Đông Nam Bộ', 'Đông Nam Bộ', 6),
  ('REGION7', 'dong_bang_song_cuu_long', 'Đồng bằng sông Cửu Long', 'ĐB sông Cửu Long', 7),
  ('COMMUNE_GROUP3', 'national', 'Chỉ tiêu chung', 'Chung', 0),
  ('COMMUNE_GROUP3', 'nhom_1', 'Xã nhóm 1', 'Nhóm 1', 1),
  ('COMMUNE_GROUP3', 'nhom_2', 'Xã nhóm 2', 'Nhóm 2', 2),
  ('COMMUNE_GROUP3', 'nhom_3', 'Xã nhóm 3', 'Nhóm 3', 3),
  ('NONE', 'national', 'Mức yêu cầu', 'Mức yêu cầu', 0);

create table criteria_set (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9-]+$'),
  name text not null,
  object_level text not null check (object_level in ('THON', 'XA', 'HUYEN', 'TINH')),
  tier text not null check (tier in ('NTM', 'NANG_CAO', 'KIEU_MAU', 'HIEN_DAI', 'HOAN_THANH_NHIEM_VU')),
  period text not null,
  decision text not null,
  annex text,
  issued_on date,
  valid_from date not null,
  valid_to date,
  threshold_dimension text not null references threshold_dimension (code),
  province text,
  note text,
  -- Of the files the set was loaded from: the same files again change nothing.
  checksum text not null,
  check (valid_to is null or valid_to >= valid_from)
);
comment on column criteria_set.province is 'null: a national set; else the province that issued it';
-- A day has one national set per level and tier, or the choice by the day of the paper would be chance.
create extension if not exists btree_gist;
alter table criteria_set add constraint criteria_set_one_per_day
  exclude using gist (object_level with =, tier with =, daterange(valid_from, valid_to, '[]') with &&)
  where (province is null);

-- Criteria, indicators and their lettered sub-points in one table, so that others point to any by one id.
-- Codes are text: "3.1" and "3.10" are two indicators; a criterion "5" may have one indicator "5".
create table criteria_item (
  id bigint generated always as identity primary key,
  set_id bigint not null references criteria_set (id),
  parent_id bigint references criteria_item (id),
  kind text not null check (kind in ('CRITERION', 'INDICATOR', 'SUBPOINT')),
  code text not null check (code <> ''),
  position int not null,
  name text not null,
  group_name text,
  value_type text check (value_type in ('boolean', 'percent', 'number', 'level')),
  unit text,
  comparator text check (comparator in ('>=', '<=', '=')),
  lead_ministry text,
  guidance text,
  footnote text,
  note text,
  confidence text check (confidence in ('VERIFIED', 'RECALLED')),
  source text,
  -- Somebody compared a recalled row with the decision.
  confirmed_source text,
  confirmed_by bigint,
  confirmed_by_name text,
  confirmed_at timestamptz,
  row_checksum text not null,
  unique (set_id, kind, code),
  check ((kind = 'CRITERION') = (parent_id is null)),
  check ((kind = 'CRITERION') = (confidence is null)),
  check ((confirmed_at is null) = (confirmed_source is null) and (confirmed_at is null) = (confirmed_by is null))
);
create index criteria_item_parent on criteria_item (parent_id);
comment on column criteria_item.note is 'the cataloguer''s remark in English; never shown';

create table criteria_threshold (
  id bigint generated always as identity primary key,
  item_id bigint not null references criteria_item (id) on delete cascade,
  dimension text not null,
  column_key text not null,
  printed text not null check (printed <> ''),
  year int,
  -- A province's own level over the national one; a unit's id.
  province_unit_id bigint,
  foreign key (dimension, column_key) references threshold_column (dimension, key),
  constraint criteria_threshold_one_level unique nulls not distinct (item_id, column_key, year, province_unit_id)
);

create table criteria_legal_basis (
  id bigint generated always as identity primary key,
  set_id bigint not null references criteria_set (id),
  kind text not null check (kind in ('ISSUE', 'AMENDMENT', 'PROVINCIAL', 'GUIDANCE', 'RELATED')),
  document text not null,
  dated date,
  title text not null,
  province text,
  note text,
  position int not null,
  unique (set_id, document)
);
