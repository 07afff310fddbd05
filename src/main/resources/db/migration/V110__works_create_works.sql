-- Công trình and mô hình with their steps. Kinds and steps are data: the thirteen kinds of works are those of biểu 08/13 of
-- the merged programme as a third party prints them (domain 6.2b), the kinds of models are our own.
create table works_kind (
  code text primary key,
  form text not null check (form in ('CONSTRUCTION', 'MODEL')),
  name text not null,
  position int not null
);
insert into works_kind (code, form, name, position) values
  ('giao-thong', 'CONSTRUCTION', 'Giao thông', 1),
  ('thuy-loi', 'CONSTRUCTION', 'Thủy lợi', 2),
  ('thien-tai', 'CONSTRUCTION', 'Phòng, chống thiên tai', 3),
  ('dien', 'CONSTRUCTION', 'Điện', 4),
  ('thuong-mai', 'CONSTRUCTION', 'Hạ tầng thương mại', 5),
  ('nguyen-lieu', 'CONSTRUCTION', 'Vùng nguyên liệu', 6),
  ('ha-tang-so', 'CONSTRUCTION', 'Hạ tầng số', 7),
  ('truyen-thanh', 'CONSTRUCTION', 'Truyền thanh', 8),
  ('nuoc-sach', 'CONSTRUCTION', 'Nước sạch', 9),
  ('moi-truong', 'CONSTRUCTION', 'Môi trường', 10),
  ('dan-cu', 'CONSTRUCTION', 'Bố trí dân cư', 11),
  ('csdl', 'CONSTRUCTION', 'Cơ sở dữ liệu', 12),
  ('dac-thu', 'CONSTRUCTION', 'Hạ tầng đặc thù vùng dân tộc thiểu số', 13),
  ('van-hoa', 'CONSTRUCTION', 'Cơ sở vật chất văn hóa', 14),
  ('truong-hoc', 'CONSTRUCTION', 'Trường học', 15),
  ('y-te', 'CONSTRUCTION', 'Y tế', 16),
  ('khac', 'CONSTRUCTION', 'Công trình khác', 17),
  ('mh-thuong-mai-dien-tu', 'MODEL', 'Mô hình thương mại điện tử', 21),
  ('mh-du-lich', 'MODEL', 'Mô hình du lịch nông thôn', 22),
  ('mh-thong-minh', 'MODEL', 'Mô hình, đề án xã thông minh', 23),
  ('mh-an-ninh', 'MODEL', 'Mô hình an ninh trật tự', 24),
  ('mh-san-xuat', 'MODEL', 'Mô hình sản xuất', 25),
  ('mh-khac', 'MODEL', 'Mô hình khác', 26);

create table works_step_kind (
  code text primary key,
  form text not null check (form in ('CONSTRUCTION', 'MODEL')),
  name text not null,
  position int not null,
  -- with this step work begins, or is done
  marks text check (marks in ('START', 'END'))
);
insert into works_step_kind (code, form, name, position, marks) values
  ('chu-truong', 'CONSTRUCTION', 'Chủ trương đầu tư', 1, null),
  ('phe-duyet', 'CONSTRUCTION', 'Phê duyệt dự án, báo cáo kinh tế - kỹ thuật', 2, null),
  ('nha-thau', 'CONSTRUCTION', 'Lựa chọn nhà thầu', 3, null),
  ('khoi-cong', 'CONSTRUCTION', 'Khởi công', 4, 'START'),
  ('hoan-thanh', 'CONSTRUCTION', 'Hoàn thành', 5, 'END'),
  ('nghiem-thu', 'CONSTRUCTION', 'Nghiệm thu, bàn giao', 6, null),
  ('quyet-toan', 'CONSTRUCTION', 'Quyết toán', 7, null),
  ('mh-quy-hoach', 'MODEL', 'Lập quy hoạch, đề án', 11, null),
  ('mh-phap-ly', 'MODEL', 'Hoàn thiện hồ sơ pháp lý', 12, null),
  ('mh-trinh', 'MODEL', 'Trình phê duyệt', 13, null),
  ('mh-phe-duyet', 'MODEL', 'Được phê duyệt', 14, null),
  ('mh-trien-khai', 'MODEL', 'Triển khai', 15, 'START'),
  ('mh-tong-ket', 'MODEL', 'Tổng kết, nhân rộng', 16, 'END');

create table works_work (
  id bigint generated always as identity primary key,
  version int not null default 0,
  kind_code text not null references works_kind (code),
  unit_id bigint not null references organisation_unit (id),
  name text not null check (length(trim(name)) > 0),
  owner text check (owner <> ''),
  decision text check (decision <> ''),
  decided_on date,
  investment numeric(20, 0) check (investment >= 0),
  -- the paper that speaks of it
  source text check (source <> ''),
  form_key text not null,
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  -- one form sent twice makes one
  unique (unit_id, form_key)
);
create trigger works_work_stays before delete on works_work
  for each row execute function refuse_change();

create table works_work_item (
  work_id bigint not null references works_work (id),
  item_id bigint not null references criteria_item (id),
  primary key (work_id, item_id)
);
create index works_work_item_item on works_work_item (item_id);

-- What was said of a step; the last word holds.
create table works_step (
  id bigint generated always as identity primary key,
  work_id bigint not null references works_work (id),
  step_code text not null references works_step_kind (code),
  planned_on date,
  done_on date,
  document text check (document <> ''),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null
);
create index works_step_work on works_step (work_id, step_code, id);
create trigger works_step_append_only before update or delete on works_step
  for each row execute function refuse_change();

create view works_step_now as
  select distinct on (work_id, step_code) work_id, step_code, planned_on, done_on, document, entered_at, entered_by_name
    from works_step order by work_id, step_code, id desc;
