-- The procedures of recognition as data (domain 3.1, 3.4): stages in their order, who acts, which paper, how long, what
-- majority. A dossier keeps the version it began under; "recalled" marks values nobody compared with the official text.
create table dossier_procedure (
  id bigint generated always as identity primary key,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
  name text not null check (length(trim(name)) between 1 and 300),
  basis text not null check (length(trim(basis)) between 1 and 300),
  level text not null check (level in ('XA', 'HUYEN')),
  valid_from date not null,
  -- ours: copied, never edited
  shipped boolean not null,
  copied_from bigint references dossier_procedure (id),
  created_at timestamptz not null default now(),
  created_by bigint references user_account (id),
  created_by_name text,
  version int not null default 0,
  -- two people who copy under one name at once
  constraint dossier_procedure_code unique (code)
);

create table dossier_stage (
  id bigint generated always as identity primary key,
  procedure_id bigint not null references dossier_procedure (id),
  position int not null check (position between 1 and 99),
  code text not null check (code ~ '^[A-Z_]{2,30}$'),
  name text not null check (length(trim(name)) between 1 and 200),
  -- how the dossier is said to stand once the stage is done
  state_label text not null check (length(trim(state_label)) between 1 and 200),
  body text not null,
  level text not null check (level in ('COMMUNE', 'DISTRICT', 'PROVINCE', 'CENTRAL')),
  rule text not null check (rule in
    ('REGISTRATION', 'PAPER', 'PUBLICATION', 'VOTE', 'SUBMISSION', 'SURVEY', 'OPINIONS', 'DECISION', 'ANNOUNCEMENT')),
  document text check (document <> ''),
  duration int check (duration between 1 and 366),
  duration_unit text check (duration_unit in ('DAYS', 'WORKING_DAYS')),
  duration_kind text check (duration_kind in ('WITHIN', 'AT_LEAST')),
  threshold numeric(5, 2) check (threshold between 1 and 100),
  -- its column on the board of stages; null keeps it off
  board_name text check (board_name <> ''),
  return_target boolean not null,
  recalled boolean not null,
  check ((duration is null) = (duration_unit is null) and (duration is null) = (duration_kind is null)),
  check (rule <> 'VOTE' or threshold is not null),
  unique (procedure_id, position),
  unique (procedure_id, code)
);

insert into dossier_procedure (code, name, basis, level, valid_from, shipped) values
  ('P2016', 'Xét, công nhận xã, giai đoạn 2016 - 2021', '2540/QĐ-TTg ngày 30/12/2016', 'XA', '2016-12-30', true),
  ('P2022', 'Xét, công nhận xã, giai đoạn 2022 - 2025', '18/2022/QĐ-TTg ngày 02/8/2022', 'XA', '2022-08-02', true),
  ('P2025', 'Xét, công nhận xã, chính quyền hai cấp', '18/2022/QĐ-TTg, thực hiện hai cấp từ 01/7/2025', 'XA', '2025-07-01', true),
  ('P2016-H', 'Xét, công nhận huyện, giai đoạn 2016 - 2021', '2540/QĐ-TTg ngày 30/12/2016', 'HUYEN', '2016-12-30', true),
  ('P2022-H', 'Xét, công nhận huyện, giai đoạn 2022 - 2025', '18/2022/QĐ-TTg ngày 02/8/2022', 'HUYEN', '2022-08-02', true);

insert into dossier_stage (procedure_id, position, code, name, state_label, body, level, rule, document,
                           duration, duration_unit, duration_kind, threshold, board_name, return_target, recalled)
select p.id, s.position, s.code, s.name, s.state_label, s.body, s.level, s.rule, s.document,
       s.duration, s.unit, s.kind, s.threshold, s.board, s.target, s.recalled
  from dossier_procedure p
  join (values
    (1, 'REGISTER', 'Xã đăng ký', 'đã đăng ký', 'UBND xã', 'COMMUNE', 'REGISTRATION', 'Văn bản đăng ký', null::int, null, null, null::numeric, null, false, false),
    (2, 'PLAN', 'Đưa vào kế hoạch', 'trong kế hoạch', 'UBND huyện', 'DISTRICT', 'PAPER', 'Văn bản trả lời, kế hoạch năm', 5, 'WORKING_DAYS', 'WITHIN', null, null, false, false),
    (3, 'SELF_ASSESS', 'Xã tự đánh giá', 'xã đã tự đánh giá', 'UBND xã, Ban Chỉ đạo xã', 'COMMUNE', 'PAPER', 'Báo cáo kết quả thực hiện và biểu chi tiết từng tiêu chí', null, null, null, null, 'Tự đánh giá', true, false),
    (4, 'PUBLISH_COMMUNE', 'Niêm yết, lấy ý kiến ở xã', 'đã lấy ý kiến ở xã', 'UBND xã', 'COMMUNE', 'PUBLICATION', 'Thông báo niêm yết, phát trên loa truyền thanh', 20, 'DAYS', 'AT_LEAST', null, null, false, true),
    (5, 'SUMMARISE', 'Tổng hợp ý kiến', 'đã tổng hợp ý kiến', 'UBND xã', 'COMMUNE', 'PAPER', 'Báo cáo tổng hợp ý kiến, có ý kiến bằng văn bản của MTTQ và các tổ chức', null, null, null, null, null, false, false),
    (6, 'VOTE_COMMUNE', 'Họp xã, bỏ phiếu', 'đã bỏ phiếu ở xã', 'Ban Chỉ đạo xã, Ban Quản lý xã, Ban Phát triển thôn', 'COMMUNE', 'VOTE', 'Biên bản cuộc họp của xã', null, null, null, 90, null, false, true),
    (7, 'SUBMIT', 'Xã gửi hồ sơ về huyện', 'đã trình huyện', 'UBND xã', 'COMMUNE', 'SUBMISSION', 'Tờ trình của UBND xã', null, null, null, null, 'Gửi hồ sơ về huyện', true, false),
    (8, 'RECEIVE', 'Huyện tiếp nhận hồ sơ', 'huyện đã tiếp nhận', 'Phòng NN&PTNT, Văn phòng Điều phối NTM huyện', 'DISTRICT', 'PAPER', 'Phiếu tiếp nhận', null, null, null, null, null, false, false),
    (9, 'VERIFY', 'Huyện thẩm tra', 'huyện đã thẩm tra', 'Đoàn thẩm tra của huyện', 'DISTRICT', 'PAPER', 'Báo cáo thẩm tra', null, null, null, null, 'Huyện thẩm tra', false, false),
    (10, 'PUBLISH_DISTRICT', 'Công bố kết quả thẩm tra, lấy ý kiến', 'đã lấy ý kiến ở huyện', 'UBND huyện', 'DISTRICT', 'PUBLICATION', 'Thông báo trên cổng thông tin, đài truyền thanh huyện', 15, 'DAYS', 'AT_LEAST', null, null, false, true),
    (11, 'SURVEY', 'Lấy ý kiến sự hài lòng', 'đã lấy ý kiến sự hài lòng', 'Ủy ban MTTQ huyện', 'DISTRICT', 'SURVEY', 'Báo cáo kết quả lấy ý kiến sự hài lòng', 20, 'WORKING_DAYS', 'WITHIN', null, null, false, false),
    (12, 'VOTE_DISTRICT', 'Ban Chỉ đạo huyện bỏ phiếu', 'đã bỏ phiếu ở huyện', 'Ban Chỉ đạo huyện', 'DISTRICT', 'VOTE', 'Biên bản cuộc họp của huyện', null, null, null, 90, null, false, true),
    (13, 'SUBMIT_PROVINCE', 'Huyện trình tỉnh', 'đã trình tỉnh', 'UBND huyện', 'DISTRICT', 'SUBMISSION', 'Tờ trình của UBND huyện', null, null, null, null, 'Gửi hồ sơ về tỉnh', false, false),
    (14, 'OPINIONS', 'Sở, ngành có ý kiến', 'sở, ngành đã có ý kiến', 'Các sở, ngành của tỉnh', 'PROVINCE', 'OPINIONS', null, null, null, null, null, null, false, false),
    (15, 'APPRAISE', 'Tỉnh thẩm định', 'tỉnh đã thẩm định', 'Văn phòng Điều phối NTM tỉnh, Sở Nông nghiệp và PTNT', 'PROVINCE', 'PAPER', 'Báo cáo thẩm định', 15, 'WORKING_DAYS', 'WITHIN', null, 'Tỉnh thẩm định', false, false),
    (16, 'BALLOT', 'Hội đồng thẩm định bỏ phiếu', 'Hội đồng đã bỏ phiếu', 'Hội đồng thẩm định tỉnh', 'PROVINCE', 'VOTE', 'Biên bản họp Hội đồng thẩm định', null, null, null, 90, null, false, false),
    (17, 'DECIDE', 'Quyết định công nhận', 'đã công nhận', 'Chủ tịch UBND tỉnh', 'PROVINCE', 'DECISION', 'Quyết định công nhận', null, null, null, null, null, false, false),
    (18, 'ANNOUNCE', 'Công bố', 'đã công bố', 'UBND huyện theo ủy quyền', 'PROVINCE', 'ANNOUNCEMENT', 'Giấy mời, chương trình lễ công bố', 60, 'DAYS', 'WITHIN', null, null, false, true)
  ) as s (position, code, name, state_label, body, level, rule, document, duration, unit, kind, threshold, board, target, recalled)
    on true
 where p.code in ('P2016', 'P2022');

-- from 18/2022 on fifteen days in the commune, verified
update dossier_stage set duration = 15, recalled = false
 where code = 'PUBLISH_COMMUNE' and procedure_id = (select id from dossier_procedure where code = 'P2022');

insert into dossier_stage (procedure_id, position, code, name, state_label, body, level, rule, document,
                           duration, duration_unit, duration_kind, threshold, board_name, return_target, recalled)
select p.id, s.position, s.code, s.name, s.state_label, s.body, s.level, s.rule, s.document,
       s.duration, s.unit, s.kind, s.threshold, s.board, s.target, s.recalled
  from dossier_procedure p
  join (values
    (1, 'REGISTER', 'Xã đăng ký', 'đã đăng ký', 'UBND xã', 'COMMUNE', 'REGISTRATION', 'Văn bản đăng ký', null::int, null, null, null::numeric, null, false, false),
    (2, 'PLAN', 'Đưa vào kế hoạch', 'trong kế hoạch', 'UBND tỉnh', 'PROVINCE', 'PAPER', 'Văn bản trả lời, kế hoạch năm', 5, 'WORKING_DAYS', 'WITHIN', null, null, false, true),
    (3, 'SELF_ASSESS', 'Xã tự đánh giá', 'xã đã tự đánh giá', 'UBND xã, Ban Chỉ đạo xã', 'COMMUNE', 'PAPER', 'Báo cáo kết quả thực hiện và biểu chi tiết từng tiêu chí', null, null, null, null, 'Tự đánh giá', true, false),
    (4, 'PUBLISH_COMMUNE', 'Niêm yết, lấy ý kiến ở xã', 'đã lấy ý kiến ở xã', 'UBND xã', 'COMMUNE', 'PUBLICATION', 'Thông báo niêm yết, phát trên loa truyền thanh', 15, 'DAYS', 'AT_LEAST', null, null, false, false),
    (5, 'SUMMARISE', 'Tổng hợp ý kiến', 'đã tổng hợp ý kiến', 'UBND xã', 'COMMUNE', 'PAPER', 'Báo cáo tổng hợp ý kiến, có ý kiến bằng văn bản của MTTQ và các tổ chức', null, null, null, null, null, false, false),
    (6, 'VOTE_COMMUNE', 'Họp xã, bỏ phiếu', 'đã bỏ phiếu ở xã', 'Ban Chỉ đạo xã', 'COMMUNE', 'VOTE', 'Biên bản cuộc họp của xã', null, null, null, 90, null, false, true),
    (7, 'SUBMIT', 'Xã gửi hồ sơ về tỉnh', 'đã trình tỉnh', 'UBND xã', 'COMMUNE', 'SUBMISSION', 'Tờ trình của UBND xã', null, null, null, null, 'Gửi hồ sơ về tỉnh', true, false),
    (8, 'RECEIVE', 'Tỉnh tiếp nhận hồ sơ', 'tỉnh đã tiếp nhận', 'Văn phòng Điều phối NTM tỉnh', 'PROVINCE', 'PAPER', 'Phiếu tiếp nhận', null, null, null, null, null, false, true),
    (9, 'OPINIONS', 'Sở, ngành có ý kiến', 'sở, ngành đã có ý kiến', 'Các sở, ngành của tỉnh', 'PROVINCE', 'OPINIONS', null, null, null, null, null, 'Sở, ngành có ý kiến', false, true),
    (10, 'PUBLISH_PROVINCE', 'Công bố trên cổng của tỉnh, lấy ý kiến', 'đã lấy ý kiến trên cổng của tỉnh', 'Sở Nông nghiệp và Môi trường', 'PROVINCE', 'PUBLICATION', 'Thông báo trên cổng thông tin của tỉnh', 15, 'DAYS', 'AT_LEAST', null, null, false, true),
    (11, 'SURVEY', 'Lấy ý kiến sự hài lòng', 'đã lấy ý kiến sự hài lòng', 'Ủy ban MTTQ tỉnh, xã', 'PROVINCE', 'SURVEY', 'Báo cáo kết quả lấy ý kiến sự hài lòng', 20, 'WORKING_DAYS', 'WITHIN', null, null, false, true),
    (12, 'APPRAISE', 'Tỉnh thẩm định', 'tỉnh đã thẩm định', 'Tổ giúp việc Hội đồng thẩm định, Sở Nông nghiệp và Môi trường', 'PROVINCE', 'PAPER', 'Báo cáo thẩm định hồ sơ và thực địa', 15, 'WORKING_DAYS', 'WITHIN', null, 'Tỉnh thẩm định', false, true),
    (13, 'BALLOT', 'Hội đồng thẩm định bỏ phiếu', 'Hội đồng đã bỏ phiếu', 'Hội đồng thẩm định tỉnh', 'PROVINCE', 'VOTE', 'Biên bản họp Hội đồng thẩm định', null, null, null, 90, 'Hội đồng bỏ phiếu', false, true),
    (14, 'DECIDE', 'Quyết định công nhận', 'đã công nhận', 'Chủ tịch UBND tỉnh', 'PROVINCE', 'DECISION', 'Quyết định công nhận', null, null, null, null, null, false, false),
    (15, 'ANNOUNCE', 'Công bố', 'đã công bố', 'UBND xã, UBND tỉnh', 'PROVINCE', 'ANNOUNCEMENT', 'Giấy mời, chương trình lễ công bố', 60, 'DAYS', 'WITHIN', null, null, false, true)
  ) as s (position, code, name, state_label, body, level, rule, document, duration, unit, kind, threshold, board, target, recalled)
    on true
 where p.code = 'P2025';

insert into dossier_stage (procedure_id, position, code, name, state_label, body, level, rule, document,
                           duration, duration_unit, duration_kind, threshold, board_name, return_target, recalled)
select p.id, s.position, s.code, s.name, s.state_label, s.body, s.level, s.rule, s.document,
       s.duration, s.unit, s.kind, s.threshold, s.board, s.target, s.recalled
  from dossier_procedure p
  join (values
    (1, 'TEAM', 'Đoàn của huyện đánh giá các xã', 'đã đánh giá các xã', 'Đoàn đánh giá của huyện', 'DISTRICT', 'PAPER', 'Báo cáo của Đoàn đánh giá', null::int, null, null, null::numeric, null, false, false),
    (2, 'SELF_ASSESS', 'Huyện tự đánh giá', 'huyện đã tự đánh giá', 'UBND huyện', 'DISTRICT', 'PAPER', 'Báo cáo kết quả xây dựng nông thôn mới của huyện', null, null, null, null, 'Tự đánh giá', true, false),
    (3, 'PUBLISH_DISTRICT', 'Công bố, lấy ý kiến ở huyện', 'đã lấy ý kiến ở huyện', 'UBND huyện', 'DISTRICT', 'PUBLICATION', 'Thông báo trên cổng thông tin, đài truyền thanh huyện', 15, 'DAYS', 'AT_LEAST', null, null, false, true),
    (4, 'VOTE_DISTRICT', 'Ban Chỉ đạo huyện bỏ phiếu', 'đã bỏ phiếu ở huyện', 'Ban Chỉ đạo huyện', 'DISTRICT', 'VOTE', 'Biên bản cuộc họp của huyện', null, null, null, 90, null, false, true),
    (5, 'SUBMIT_PROVINCE', 'Huyện trình tỉnh', 'đã trình tỉnh', 'UBND huyện', 'DISTRICT', 'SUBMISSION', 'Tờ trình của UBND huyện', null, null, null, null, 'Gửi hồ sơ về tỉnh', true, false),
    (6, 'OPINIONS', 'Sở, ngành có ý kiến', 'sở, ngành đã có ý kiến', 'Các sở, ngành của tỉnh', 'PROVINCE', 'OPINIONS', null, null, null, null, null, null, false, true),
    (7, 'VERIFY_PROVINCE', 'Tỉnh thẩm tra', 'tỉnh đã thẩm tra', 'UBND tỉnh', 'PROVINCE', 'PAPER', 'Báo cáo thẩm tra', null, null, null, null, 'Tỉnh thẩm tra', false, false),
    (8, 'PUBLISH_PROVINCE', 'Công bố dự thảo báo cáo, lấy ý kiến', 'đã lấy ý kiến trên cổng của tỉnh', 'UBND tỉnh', 'PROVINCE', 'PUBLICATION', 'Dự thảo báo cáo trên cổng thông tin của tỉnh', 15, 'DAYS', 'AT_LEAST', null, null, false, true),
    (9, 'SURVEY', 'Lấy ý kiến sự hài lòng', 'đã lấy ý kiến sự hài lòng', 'Ủy ban MTTQ tỉnh', 'PROVINCE', 'SURVEY', 'Báo cáo kết quả lấy ý kiến sự hài lòng', 20, 'WORKING_DAYS', 'WITHIN', null, null, false, false),
    (10, 'VOTE_PROVINCE', 'Ban Chỉ đạo tỉnh bỏ phiếu', 'đã bỏ phiếu ở tỉnh', 'Ban Chỉ đạo tỉnh', 'PROVINCE', 'VOTE', 'Biên bản cuộc họp của tỉnh', null, null, null, 90, null, false, false),
    (11, 'SUBMIT_MINISTRY', 'Tỉnh trình Trung ương', 'đã trình Trung ương', 'UBND tỉnh', 'PROVINCE', 'SUBMISSION', 'Tờ trình của UBND tỉnh', null, null, null, null, 'Gửi hồ sơ về Trung ương', false, false),
    (12, 'APPRAISE', 'Hội đồng Trung ương thẩm định', 'Trung ương đã thẩm định', 'Hội đồng thẩm định Trung ương', 'CENTRAL', 'PAPER', 'Thông báo kết quả thẩm định', null, null, null, null, 'Trung ương thẩm định', false, true),
    (13, 'DECIDE', 'Quyết định công nhận', 'đã công nhận', 'Thủ tướng Chính phủ', 'CENTRAL', 'DECISION', 'Quyết định công nhận', null, null, null, null, null, false, false),
    (14, 'ANNOUNCE', 'Công bố', 'đã công bố', 'UBND tỉnh', 'PROVINCE', 'ANNOUNCEMENT', 'Giấy mời, chương trình lễ công bố', 60, 'DAYS', 'WITHIN', null, null, false, true)
  ) as s (position, code, name, state_label, body, level, rule, document, duration, unit, kind, threshold, board, target, recalled)
    on true
 where p.code in ('P2016-H', 'P2022-H');
