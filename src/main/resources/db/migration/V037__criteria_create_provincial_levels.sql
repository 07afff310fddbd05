-- Which of the seven regions a province lies in. The provinces of 30/6/2025 each lie in one region; seven of those formed
-- on 01/7/2025 join provinces of two or three regions: they have no row of their own from that day on, and a commune
-- there keeps the region of the commune it came from. Names, not codes: 24 was Bắc Giang and is Bắc Ninh.
create table province_region (
  province_name text not null primary key,
  dimension text not null default 'REGION7' check (dimension = 'REGION7'),
  column_key text not null check (column_key <> 'national'),
  valid_to date,
  foreign key (dimension, column_key) references threshold_column (dimension, key)
);
insert into province_region (province_name, column_key, valid_to) values
  ('Hà Giang', 'trung_du_mien_nui_phia_bac', null),
  ('Cao Bằng', 'trung_du_mien_nui_phia_bac', null),
  ('Bắc Kạn', 'trung_du_mien_nui_phia_bac', null),
  ('Tuyên Quang', 'trung_du_mien_nui_phia_bac', null),
  ('Lào Cai', 'trung_du_mien_nui_phia_bac', null),
  ('Điện Biên', 'trung_du_mien_nui_phia_bac', null),
  ('Lai Châu', 'trung_du_mien_nui_phia_bac', null),
  ('Sơn La', 'trung_du_mien_nui_phia_bac', null),
  ('Yên Bái', 'trung_du_mien_nui_phia_bac', null),
  ('Hòa Bình', 'trung_du_mien_nui_phia_bac', null),
  ('Thái Nguyên', 'trung_du_mien_nui_phia_bac', null),
  ('Lạng Sơn', 'trung_du_mien_nui_phia_bac', null),
  ('Bắc Giang', 'trung_du_mien_nui_phia_bac', null),
  ('Phú Thọ', 'trung_du_mien_nui_phia_bac', date '2025-06-30'),
  ('Hà Nội', 'dong_bang_song_hong', null),
  ('Vĩnh Phúc', 'dong_bang_song_hong', null),
  ('Bắc Ninh', 'dong_bang_song_hong', date '2025-06-30'),
  ('Quảng Ninh', 'dong_bang_song_hong', null),
  ('Hải Dương', 'dong_bang_song_hong', null),
  ('Hải Phòng', 'dong_bang_song_hong', null),
  ('Hưng Yên', 'dong_bang_song_hong', null),
  ('Thái Bình', 'dong_bang_song_hong', null),
  ('Hà Nam', 'dong_bang_song_hong', null),
  ('Nam Định', 'dong_bang_song_hong', null),
  ('Ninh Bình', 'dong_bang_song_hong', null),
  ('Thanh Hóa', 'bac_trung_bo', null),
  ('Nghệ An', 'bac_trung_bo', null),
  ('Hà Tĩnh', 'bac_trung_bo', null),
  ('Quảng Bình', 'bac_trung_bo', null),
  ('Quảng Trị', 'bac_trung_bo', null),
  ('Thừa Thiên Huế', 'bac_trung_bo', null),
  ('Huế', 'bac_trung_bo', null),
  ('Đà Nẵng', 'duyen_hai_nam_trung_bo', null),
  ('Quảng Nam', 'duyen_hai_nam_trung_bo', null),
  ('Quảng Ngãi', 'duyen_hai_nam_trung_bo', date '2025-06-30'),
  ('Bình Định', 'duyen_hai_nam_trung_bo', null),
  ('Phú Yên', 'duyen_hai_nam_trung_bo', null),
  ('Khánh Hòa', 'duyen_hai_nam_trung_bo', null),
  ('Ninh Thuận', 'duyen_hai_nam_trung_bo', null),
  ('Bình Thuận', 'duyen_hai_nam_trung_bo', null),
  ('Kon Tum', 'tay_nguyen', null),
  ('Gia Lai', 'tay_nguyen', date '2025-06-30'),
  ('Đắk Lắk', 'tay_nguyen', date '2025-06-30'),
  ('Đắk Nông', 'tay_nguyen', null),
  ('Lâm Đồng', 'tay_nguyen', date '2025-06-30'),
  ('Bình Phước', 'dong_nam_bo', null),
  ('Tây Ninh', 'dong_nam_bo', date '2025-06-30'),
  ('Bình Dương', 'dong_nam_bo', null),
  ('Đồng Nai', 'dong_nam_bo', null),
  ('Bà Rịa - Vũng Tàu', 'dong_nam_bo', null),
  ('Hồ Chí Minh', 'dong_nam_bo', null),
  ('Long An', 'dong_bang_song_cuu_long', null),
  ('Tiền Giang', 'dong_bang_song_cuu_long', null),
  ('Bến Tre', 'dong_bang_song_cuu_long', null),
  ('Trà Vinh', 'dong_bang_song_cuu_long', null),
  ('Vĩnh Long', 'dong_bang_song_cuu_long', null),
  ('Đồng Tháp', 'dong_bang_song_cuu_long', null),
  ('An Giang', 'dong_bang_song_cuu_long', null),
  ('Kiên Giang', 'dong_bang_song_cuu_long', null),
  ('Cần Thơ', 'dong_bang_song_cuu_long', null),
  ('Hậu Giang', 'dong_bang_song_cuu_long', null),
  ('Sóc Trăng', 'dong_bang_song_cuu_long', null),
  ('Bạc Liêu', 'dong_bang_song_cuu_long', null),
  ('Cà Mau', 'dong_bang_song_cuu_long', null);

-- A province may cut its communes in zones of its own and give each zone its level.
insert into threshold_dimension (code, name) values ('ZONE3', 'Khu vực do tỉnh chia');
insert into threshold_column (dimension, key, label, short_label, position) values
  ('ZONE3', 'national', 'Mức chung của tỉnh', 'Chung', 0),
  ('ZONE3', 'khu_vuc_1', 'Khu vực 1', 'Khu vực 1', 1),
  ('ZONE3', 'khu_vuc_2', 'Khu vực 2', 'Khu vực 2', 2),
  ('ZONE3', 'khu_vuc_3', 'Khu vực 3', 'Khu vực 3', 3);

-- The column that binds one commune: its group of 2026-2030, its zone, or a region other than its province's (communes
-- in special difficulty were measured by the mountain column). Dated, because the province's list changes.
create table commune_group (
  id bigint generated always as identity primary key,
  unit_id bigint not null references organisation_unit (id),
  dimension text not null,
  column_key text not null check (column_key <> 'national'),
  valid_from date not null,
  valid_to date,
  document text not null check (document <> ''),
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  check (valid_to >= valid_from),
  foreign key (dimension, column_key) references threshold_column (dimension, key),
  -- Two people setting the group of one commune at once: it has one on each day.
  constraint commune_group_one_per_day
    exclude using gist (unit_id with =, dimension with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- What a province laid down over a set. Its levels are rows of criteria_threshold; where they are not entered, the
-- decision is still the basis of every level that the national one leaves to the province.
create table provincial_decision (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  set_id bigint not null references criteria_set (id),
  province_unit_id bigint not null references organisation_unit (id),
  document text not null check (document <> ''),
  dated date,
  title text check (title <> ''),
  dimension text not null references threshold_dimension (code),
  valid_from date not null,
  valid_to date,
  note text check (note <> ''),
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  check (valid_to >= valid_from),
  unique (set_id, province_unit_id, document)
);
alter table criteria_threshold
  add column decision_id bigint references provincial_decision (id),
  add constraint criteria_threshold_province_decides check ((province_unit_id is null) = (decision_id is null)),
  drop constraint criteria_threshold_one_level,
  add constraint criteria_threshold_one_level
    unique nulls not distinct (item_id, column_key, year, province_unit_id, decision_id);
create index criteria_threshold_decision_ix on criteria_threshold (decision_id) where decision_id is not null;
create index criteria_item_set_ix on criteria_item (set_id, position);
