-- Forms of the merged programme 2026-2030 (domain 6.2b), known from a third party's reproduction, not from the official
-- text: so their words, groups and days of validity are data that people correct.
create table report_form (
  code text primary key check (code ~ '^[a-z0-9-]{1,30}$'),
  label text not null check (length(trim(label)) between 1 and 30),
  title text not null check (length(trim(title)) between 1 and 200),
  -- what its rows are
  layout text not null check (layout in ('CRITERIA_BY_GROUP', 'BANDS', 'INDICATORS')),
  -- heads of the three periods, one a line: {truoc} is the year before, {nam} the year
  periods text not null,
  -- of BANDS, one a line: words, a bar, the least and the most criteria met
  bands text not null default '',
  position int not null,
  active boolean not null default true,
  valid_from date not null,
  valid_to date,
  -- whether somebody has compared it with the official text
  source_note text not null default '',
  version int not null default 0,
  updated_at timestamptz,
  updated_by bigint references user_account (id),
  updated_by_name text,
  check (valid_to >= valid_from)
);

insert into report_form (code, label, title, layout, periods, bands, position, valid_from, source_note) values
  ('bieu-05', 'Biểu 05', 'Kết quả thực hiện tiêu chí xã nông thôn mới theo nhóm xã', 'CRITERIA_BY_GROUP',
   E'KQ đến 31/12/{truoc}\nTH 6 tháng năm {nam}\nKH 6 tháng cuối năm {nam}', '', 205, '2026-01-01',
   'Theo bản dẫn lại của một chương trình khác, chưa đối chiếu văn bản chính thức.'),
  ('bieu-06', 'Biểu 06', 'Số xã theo số tiêu chí đạt', 'BANDS',
   E'KQ đến 31/12/{truoc}\nTH 6 tháng năm {nam}\nKH 6 tháng cuối năm {nam}',
   E'Số xã đạt 10 tiêu chí|10|10\nSố xã đạt từ 5 đến 9 tiêu chí|5|9\nSố xã đạt dưới 5 tiêu chí|0|4', 206, '2026-01-01',
   'Theo bản dẫn lại của một chương trình khác, chưa đối chiếu văn bản chính thức.'),
  ('bieu-10', 'Biểu 10', 'Kết quả thực hiện tiêu chí, nội dung tiêu chí của xã', 'INDICATORS',
   E'KQ đến 31/12/{truoc}\nTH 6 tháng năm {nam}\nKH 6 tháng cuối năm {nam}', '', 210, '2026-01-01',
   'Theo bản dẫn lại của một chương trình khác, chưa đối chiếu văn bản chính thức.');
