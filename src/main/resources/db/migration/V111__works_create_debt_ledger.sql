-- Where money comes from (biểu B5; biểu 07/11 of the merged programme). The district's budget ended with the districts.
create table works_fund_source (
  code text primary key,
  fund text not null check (fund in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'COMBINED', 'CREDIT', 'ENTERPRISE', 'PEOPLE')),
  name text not null,
  -- what is counted beside the money
  quantity_unit text,
  position int not null,
  valid_to date
);
insert into works_fund_source (code, fund, name, quantity_unit, position, valid_to) values
  ('NSTW-DT', 'CENTRAL', 'Ngân sách trung ương: vốn đầu tư công', null, 1, null),
  ('NSTW-TX', 'CENTRAL', 'Ngân sách trung ương: kinh phí thường xuyên', null, 2, null),
  ('NS-TINH', 'PROVINCE', 'Ngân sách tỉnh', null, 3, null),
  ('NS-HUYEN', 'DISTRICT', 'Ngân sách huyện', null, 4, date '2025-06-30'),
  ('NS-XA', 'COMMUNE', 'Ngân sách xã', null, 5, null),
  ('LONG-GHEP', 'COMBINED', 'Vốn lồng ghép', null, 6, null),
  ('TIN-DUNG', 'CREDIT', 'Vốn tín dụng', null, 7, null),
  ('DOANH-NGHIEP', 'ENTERPRISE', 'Doanh nghiệp, hợp tác xã', null, 8, null),
  ('DAN-TIEN', 'PEOPLE', 'Cộng đồng, người dân: tiền', null, 9, null),
  ('DAN-NGAY-CONG', 'PEOPLE', 'Cộng đồng, người dân: ngày công', 'ngày công', 10, null),
  ('DAN-DAT', 'PEOPLE', 'Cộng đồng, người dân: hiến đất', 'm²', 11, null),
  ('DAN-HIEN-VAT', 'PEOPLE', 'Cộng đồng, người dân: hiện vật quy đổi', null, 12, null);

-- Nợ đọng xây dựng cơ bản (biểu B4). Each row tells a whole up to its day: the value of the work done, or what one source has
-- paid for it. The last row up to a day holds on that day; the debt is never stored.
create table works_ledger_entry (
  id bigint generated always as identity primary key,
  work_id bigint not null references works_work (id),
  day date not null,
  figure text not null check (figure in ('VOLUME', 'PAID')),
  source_code text references works_fund_source (code),
  amount numeric(20, 0) not null check (amount >= 0),
  document text check (document <> ''),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null,
  check ((figure = 'PAID') = (source_code is not null))
);
create index works_ledger_entry_last on works_ledger_entry (work_id, figure, source_code, day, id);
create trigger works_ledger_entry_append_only before update or delete on works_ledger_entry
  for each row execute function refuse_change();

-- How and by when a debt is to be paid; the last word holds.
create table works_debt_plan (
  id bigint generated always as identity primary key,
  work_id bigint not null references works_work (id),
  day date not null,
  plan text not null check (length(trim(plan)) > 0),
  due_on date,
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null
);
create index works_debt_plan_work on works_debt_plan (work_id, day, id);
create trigger works_debt_plan_append_only before update or delete on works_debt_plan
  for each row execute function refuse_change();

-- "Không còn nợ đọng": a unit says so of a day, so that nothing entered and nothing owed are told apart.
create table works_debt_declaration (
  id bigint generated always as identity primary key,
  unit_id bigint not null references organisation_unit (id),
  day date not null,
  document text not null check (length(trim(document)) > 0),
  entered_at timestamptz not null,
  entered_by bigint not null references user_account (id),
  entered_by_name text not null
);
create index works_debt_declaration_unit on works_debt_declaration (unit_id, day, id);
create trigger works_debt_declaration_append_only before update or delete on works_debt_declaration
  for each row execute function refuse_change();
