package vn.ntm.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** Xã Quốc Khánh, with one thing of every kind, goes into xã Tân Minh on 01/10/2021. */
@DatabaseTest
@DisplayName("Bàn giao mọi thứ gắn với đơn vị kết thúc")
class HandoverOfEverythingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 10, 5);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    Units units;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;
    private long task;

    @BeforeEach
    void enter() {
        members = cast.enter();
        task = at(
                LocalDate.of(2021, 9, 3),
                () -> tasks.assign(
                                Orders.order(
                                        members.committee(),
                                        "Rà soát tiêu chí",
                                        DirectiveVerb.GIAO,
                                        tasks.readDeadline("trước ngày 31/12/2021", LocalDate.of(2021, 9, 1))
                                                .orElse(DeadlineSpec.none()),
                                        Tasks.Line.lead(members.quocKhanh()),
                                        Tasks.Line.lead(members.daoVien())),
                                members.office())
                        .value());
        put("update assignment set owner_path = :path where task_id = :task and unit_id = :other");
        follow();
        access();
        criteria();
        notices();
        works();
    }

    private void follow() {
        put("""
                with m as (insert into milestone (owner_unit_id, owner_path, name, source_key, name_key, created_at, created_by_label)
                  values (:unit, :path, 'Khi có kết quả thẩm tra', 'TASK:1', 'khi có kết quả thẩm tra', now(), 'x') returning id)
                update assigned_task set milestone_id = (select id from m) where id = :task""");
        put("""
                insert into commitment (owner_unit_id, owner_path, made_to, content, state, created_at, created_by_label)
                values (:unit, :path, 'UBND huyện', 'Cứng hóa 5 km đường', 'OPEN', now(), 'x')""");
        put("""
                insert into decision_record (task_id, owner_unit_id, owner_path, content, decided_on, report_to, state,
                    created_at, created_by_label)
                values (:task, :unit, :path, 'Thống nhất dời ngày', '2021-09-10', 'BTV Huyện ủy', 'DECIDED', now(), 'x')""");
        put("insert into saved_filter (user_id, name, query, created_at)"
                + " values (:user, 'Xã tôi', 'xem=mo&donVi=' || :unit || '&q=a', now())");
        for (String column : List.of("owner_unit_id", "via_unit_id")) {
            put("""
                    insert into report_series (owner_unit_id, owner_path, title, cycle, starts_after, announced_through,
                        via_unit_id, created_at, created_by, created_by_label)
                    select o.id, o.path, 'Báo cáo tuần %1$s', 'WEEK', '2021-09-01', '2021-09-01',
                           case when '%1$s' = 'via_unit_id' then :unit end, now(), :user, 'x'
                      from organisation_unit o
                     where o.id = case when '%1$s' = 'via_unit_id' then :other else :unit end""".formatted(column));
        }
        for (String unit : List.of("unit", "other")) {
            put("""
                    insert into series_unit (series_id, unit_id, unit_path, position, joined_after, made_through)
                    select s.id, u.id, u.path, 1, '2021-09-01', '2021-09-30'
                      from report_series s, organisation_unit u where s.owner_unit_id = :unit and u.id = :%s""".formatted(unit));
            put("""
                    insert into series_occurrence (series_id, unit_id, unit_path, period, opens_on, nominal_day, due_day,
                        reminder_day, overdue_from, missed_from, status)
                    select s.id, u.id, u.path, d.period, d.due - 7, d.due, d.due, d.due - 1, d.due + 1, d.due + 1, 'OWED'
                      from report_series s, organisation_unit u,
                           (values ('T39', date '2021-09-29'), ('T40', date '2021-10-06')) d (period, due)
                     where s.owner_unit_id = :unit and u.id = :%s""".formatted(unit));
        }
    }

    private void access() {
        put("""
                insert into access_token (user_id, membership_id, name, sha256, scopes, created_at, expires_on)
                select :user, m.id, 'Kho dữ liệu xã', repeat('a', 64), '{read}', now(), '2022-06-30'
                  from membership m where m.user_id = :user""");
        put("""
                insert into membership (user_id, unit_id, role, title, scope_unit_id, version)
                values (:stranger, :other, 'CBX', 'Công chức phụ trách', :unit, 0)""");
        put("insert into public_page (unit_id, opened_at, opened_by, opened_by_name) values (:unit, now(), :user, 'x')");
    }

    private void criteria() {
        put("insert into criterion_lead (area_id, item_id, agency_id, created_at, created_by, created_by_name)"
                + " values (:unit, :item, :other, now(), :user, 'x')");
        put("""
                insert into assessment (unit_id, set_id, item_id, step, status, entered_at, entered_by, entered_by_name, submitted_by)
                values (:unit, :set, :item, 'SUBMITTED', 'MET', now(), :user, 'x', :user)""");
        put("""
                insert into assessment_standing (unit_id, set_id, item_id, valid_from, status, self, waiting)
                values (:unit, :set, :item, '2021-09-01', 'MET', 'MET', true)""");
        put("""
                insert into assessment_obstacle (unit_id, set_id, item_id, kind, state, text, raised_at, raised_by,
                    raised_by_name, form_key)
                values (:unit, :set, :item, 'OBSTACLE', 'NEW', 'Chưa có quỹ đất', now(), :user, 'x', 'k1')""");
        put("""
                insert into assessment_flag (unit_id, set_id, item_id, kind, valid_from, reason, raised_at, raised_by,
                    raised_by_name, raised_by_position)
                values (:unit, :set, :item, 'OWED', '2021-01-01', 'nợ nhà văn hóa', now(), :user, 'x', 'x')""");
        put("insert into assessment_team (area_id, set_id, name, created_at, created_by, created_by_name)"
                + " values (:unit, :set, 'Đoàn của xã', now(), :user, 'x'), (:other, :set, 'Đoàn liên xã', now(), :user, 'x')");
        put("""
                with m as (insert into assessment_team_member (team_id, office_id, name, added_at, added_by)
                  select id, :unit, 'UBND xã Quốc Khánh', now(), :user from assessment_team where area_id = :other returning id),
                  k as (insert into assessment_team_criterion (member_id, item_id) select id, :item from m)
                insert into assessment_team_commune (member_id, unit_id) select id, :other from m""");
        put("""
                with m as (insert into assessment_team_member (team_id, office_id, name, added_at, added_by)
                  select id, :heir, 'UBND xã khác', now(), :user from assessment_team where area_id = :other returning id)
                insert into assessment_team_commune (member_id, unit_id) select id, :unit from m""");
        put("insert into working_group (area_id, name, head, created_at, created_by, created_by_name)"
                + " values (:unit, 'Tổ của xã', 'Chủ tịch', now(), :user, 'x'), (:other, 'Tổ liên xã', 'Chủ tịch', now(), :user, 'x')");
        put("insert into working_group_member (group_id, unit_id) select id, :unit from working_group where area_id = :other");
        put("insert into working_group_commune (group_id, unit_id) select id, :unit from working_group where area_id = :other");
    }

    private void notices() {
        for (String state : List.of("DU_THAO", "DA_PHAT_HANH")) {
            put("""
                    insert into notice (kind, state, issuer_unit_id, issuer_name, issuer_path, owner_path, number, series,
                        issued_year, issued_month, issued_day, subject, created_at, created_by, changed_at)
                    select 'THONG_BAO', '%1$s', :unit, 'UBND xã Quốc Khánh', :path, :path, n, 'TB-UBND', 2021, 9, 1,
                           'Kết luận %1$s', now(), :user, now()
                      from (select case when '%1$s' <> 'DU_THAO' then '12' end as n) x""".formatted(state));
        }
        put("update assigned_task set origin_kind = 'NOTICE', origin_parent_id ="
                + " (select id from notice where issuer_unit_id = :unit and number = '12') where id = :task");
        put("""
                insert into notice_review (state, office_path, raw_text, file_name, opened_at, opened_by, opened_by_name,
                    changed_at, changed_by_name)
                values ('OPEN', :path, 'Thông báo', 'tb.docx', now(), :user, 'x', now(), 'x')""");
    }

    private void works() {
        put("""
                insert into works_work (kind_code, unit_id, name, investment, form_key, created_at, created_by, created_by_name)
                values ('giao-thong', :unit, 'Đường trục xã', 900000000, 'f1', now(), :user, 'x'),
                       ('giao-thong', :unit, 'Đường đã xong', 100, 'f2', now(), :user, 'x')""");
        put("""
                insert into works_step (work_id, step_code, done_on, entered_at, entered_by, entered_by_name)
                select id, 'hoan-thanh', '2021-06-01', now(), :user, 'x' from works_work where name = 'Đường đã xong'""");
        put("""
                insert into works_ledger_entry (work_id, day, figure, source_code, amount, entered_at, entered_by, entered_by_name)
                select w.id, e.day, e.figure, e.source, e.amount, now(), :user, 'x' from works_work w,
                       (values (date '2021-03-01', 'VOLUME', null, 500000000), (date '2021-08-01', 'VOLUME', null, 700000000),
                               (date '2021-08-01', 'PAID', 'NS-XA', 300000000)) e (day, figure, source, amount)
                 where w.name = 'Đường trục xã'""");
        put("""
                insert into works_village (unit_id, name, tier, registered_year, entered_at, entered_by, entered_by_name)
                values (:unit, 'Thôn 1', 'NTM', 2021, now(), :user, 'x'), (:heir, 'Thôn 1', 'NTM', 2021, now(), :user, 'x')""");
        put("""
                insert into works_survey (unit_id, tier, year, way, started_on, ended_on, led_by, questions, entered_at,
                    entered_by, entered_by_name)
                values (:unit, 'NTM', 2021, 'BALLOT', '2021-06-01', '2021-06-30', 'MTTQ xã', 5, now(), :user, 'x')""");
    }

    @Test
    @DisplayName("A004-24 every kind is shown with its lines before, and nothing is left with the ended commune after")
    void everythingIsHandedOver() {
        MvcTestResult drafted = post(
                "/don-vi/sap-xep",
                "kind",
                "NHAP_TOAN_BO",
                "effectiveOn",
                "1/10/2021",
                "document",
                "12/NQ-UBTVQH",
                "from",
                "xã Quốc Khánh",
                "to",
                "xã Tân Minh",
                "share",
                "WHOLE");
        String plan = Objects.requireNonNull(drafted.getResponse().getRedirectedUrl());
        String preview = page(plan).text();
        assertThat(preview)
                .contains(
                        "Cam kết chưa xong",
                        "Mốc chờ ngày",
                        "Thông báo đang soạn",
                        "Đoàn đánh giá",
                        "Tổ công tác",
                        "Công trình, mô hình chưa xong hoặc còn nợ",
                        "nợ 400.000.000 đồng",
                        "Thôn đăng ký",
                        "Lấy ý kiến người dân",
                        "Bộ lọc đã lưu",
                        "Mã truy cập");

        assertThat(post(plan + "/thuc-hien")).hasStatus3xxRedirection();

        Document report = page(plan);
        assertThat(report.select(".note.ok").text()).as(report.text()).contains("Không việc nào mất");
        assertThat(settled()).containsAllEntriesOf(Map.ofEntries(
                Map.entry("ACCESS_TOKEN CLOSED", 1L),
                Map.entry("COMMITMENT MOVED", 1L),
                Map.entry("DECISION MOVED", 1L),
                Map.entry("DUTY MOVED", 1L),
                Map.entry("DUTY_OWNER MOVED", 1L),
                Map.entry("FLAG CLOSED", 1L),
                Map.entry("GROUP MOVED", 1L),
                Map.entry("GROUP_COMMUNE MOVED", 1L),
                Map.entry("GROUP_MEMBER MOVED", 1L),
                Map.entry("LEAD CLOSED", 1L),
                Map.entry("MILESTONE MOVED", 1L),
                Map.entry("NOTICE MOVED", 1L),
                Map.entry("NOTICE_DRAFT MOVED", 1L),
                Map.entry("NOTICE_REVIEW MOVED", 1L),
                Map.entry("OBSTACLE MOVED", 1L),
                Map.entry("OWED_REPORT CLOSED", 2L),
                Map.entry("PUBLIC_PAGE CLOSED", 1L),
                Map.entry("READING_SCOPE MOVED", 1L),
                Map.entry("SAVED_FILTER MOVED", 1L),
                Map.entry("SERIES MOVED", 1L),
                Map.entry("SERIES_OWNER CLOSED", 1L),
                Map.entry("SERIES_VIA MOVED", 1L),
                Map.entry("SURVEY CLOSED", 1L),
                Map.entry("TEAM CLOSED", 1L),
                Map.entry("TEAM_COMMUNE MOVED", 1L),
                Map.entry("TEAM_MEMBER MOVED", 1L),
                Map.entry("VILLAGE MOVED", 1L),
                Map.entry("WAITING_RESULT CLOSED", 1L),
                Map.entry("WORK MOVED", 1L)));
        followedByTheHeir();
        criteriaEnd();
        worksGoOn();
        asAPaper(plan);
    }

    private void asAPaper(String plan) {
        MvcTestResult paper = get(plan + "/bao-cao.docx");
        assertThat(paper).hasStatusOk();
        byte[] file = paper.getResponse().getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains(
                            "BÁO CÁO",
                            "Nhập toàn bộ theo 12/NQ-UBTVQH, có hiệu lực từ ngày 01 tháng 10 năm 2021",
                            "Xã Quốc Khánh, Huyện Tràng Định: Xã Tân Minh",
                            "Công trình, mô hình chưa xong hoặc còn nợ\t1\t1\t0",
                            "Kết quả lưu cùng hồ sơ của đơn vị cũ",
                            "không nội dung nào còn lại ở đơn vị đã kết thúc");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void followedByTheHeir() {
        for (String followed : List.of("milestone", "commitment", "decision_record")) {
            assertThat(text("select o.name || ' / ' || u.name from " + followed + " m join organisation_unit u on u.path = m.owner_path"
                            + " join organisation_unit o on o.id = m.owner_unit_id where m.owner_unit_id = :unit"))
                    .as(followed)
                    .isEqualTo("Xã Quốc Khánh / Xã Tân Minh");
        }
        assertThat(text("select note from commitment_event"))
                .isEqualTo("Chuyển do sắp xếp đơn vị hành chính theo 12/NQ-UBTVQH: Xã Tân Minh");
        assertThat(text("select query from saved_filter"))
                .isEqualTo("xem=mo&donVi=" + members.tanMinh().value() + "&q=a");
        assertThat(text("select stop_reason || ' ' || stopped_on from report_series where owner_unit_id = :unit"))
                .isEqualTo("Cơ quan yêu cầu báo cáo kết thúc hoạt động 2021-09-30");
        assertThat(text("select string_agg(period || ' ' || status, ', ' order by period) from series_occurrence where unit_id = :other"))
                .as("what fell due while it stood is still owed")
                .isEqualTo("T39 OWED, T40 CANCELLED");
        assertThat(text("select (revoked_at is not null)::text from access_token")).isEqualTo("true");
        assertThat(text("select u.name from membership m join organisation_unit u on u.id = m.scope_unit_id where m.unit_id = :other"))
                .isEqualTo("Xã Tân Minh");
        assertThat(text("select string_agg(issuer_name || ' ' || coalesce(letterhead_issuer, ''), ', ' order by id) from notice"))
                .as("what was issued keeps its issuer; a draft takes the new one")
                .isEqualTo("Xã Tân Minh XÃ TÂN MINH, UBND xã Quốc Khánh ");
        assertThat(text("select count(*)::text from notice where issuer_path = :path or owner_path = :path and number is null"))
                .isEqualTo("0");
    }

    private void criteriaEnd() {
        assertThat(text("select step || ': ' || return_reason from assessment where unit_id = :unit"))
                .isEqualTo("RETURNED: Đơn vị kết thúc hoạt động khi chưa thẩm tra; đơn vị mới tự đánh giá lại");
        assertThat(text("""
                        select string_agg(valid_from || ' ' || self || ' ' || waiting, ', ' order by valid_from)
                          from assessment_standing where unit_id = :unit"""))
                .as("it said so for ever; nobody waits any more")
                .isEqualTo("2021-09-01 MET true, 2021-10-01 MET false");
        assertThat(text("select string_agg(u.name || ' ' || o.state, ', ' order by o.id) from assessment_obstacle o"
                        + " join organisation_unit u on u.id = o.unit_id"))
                .isEqualTo("Xã Quốc Khánh DECIDED, Xã Tân Minh NEW");
        assertThat(text("select name from working_group where area_id = :heir"))
                .isEqualTo("Tổ của xã (Xã Quốc Khánh)");
        assertThat(text("""
                        select string_agg(u.name, ', ' order by u.name) from assessment_team_member m
                          join assessment_team_commune c on c.member_id = m.id join organisation_unit u on u.id = c.unit_id
                         where m.office_id = :heir and m.removed_at is null"""))
                .as("the heir sits there already: it looks at its own, at the old and at the other's communes")
                .contains("Xã Tân Minh", "Xã Đào Viên");
    }

    private void worksGoOn() {
        String ledger = """
                select string_agg(e.day || ' ' || e.figure || ' ' || e.amount, ', ' order by e.figure, e.day)
                  from works_ledger_entry e join works_work w on w.id = e.work_id where w.unit_id = :%s""";
        assertThat(text(ledger.formatted("heir")))
                .isEqualTo("2021-10-01 PAID 300000000, 2021-10-01 VOLUME 700000000");
        assertThat(text(ledger.formatted("unit")))
                .as("the old account stays as it was")
                .isEqualTo("2021-08-01 PAID 300000000, 2021-03-01 VOLUME 500000000, 2021-08-01 VOLUME 700000000");
        Document works = Jsoup.parse(body(get("/cong-trinh?donVi=" + members.district().value())));
        assertThat(works.select("a:contains(Đường trục xã)")).as("counted once").hasSize(1);
        Document old = page("/cong-trinh/" + text("select id::text from works_work where unit_id = :unit and form_key = 'f1'"));
        assertThat(old.text()).contains("không còn tính ở đơn vị này", "Xã Tân Minh");
        assertThat(text("select string_agg(name, ', ' order by id) from works_village where unit_id = :heir"))
                .isEqualTo("Thôn 1, Thôn 1 (Xã Quốc Khánh)");
        String debts = body(get("/no-dong?donVi=" + members.district().value() + "&ngay=30/9/2021"));
        assertThat(debts).contains("Xã Quốc Khánh");
    }

    private Map<String, Long> settled() {
        Map<String, Long> outcomes = new java.util.TreeMap<>();
        jdbc.sql("select holding, outcome, count(*) from rearrangement_line group by 1, 2")
                .query(row -> {
                    outcomes.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                });
        return outcomes;
    }

    private Map<String, Object> names() {
        return Map.of(
                "unit", members.quocKhanh().value(),
                "path", units.find(members.quocKhanh()).orElseThrow().path(),
                "heir", members.tanMinh().value(),
                "other", members.daoVien().value(),
                "user", members.chairQuocKhanh().userId().value(),
                "stranger", members.staffQuocKhanh().userId().value(),
                "task", task,
                "item", item("id"),
                "set", item("set_id"));
    }

    private long item(String column) {
        return jdbc.sql("select i." + column + " from criteria_item i join criteria_set s on s.id = i.set_id"
                        + " where s.object_level = 'XA' and i.kind = 'INDICATOR' order by i.id limit 1")
                .query(Long.class)
                .single();
    }

    private void put(String statement) {
        assertThat(jdbc.sql(statement).params(names()).update()).as(statement).isPositive();
    }

    private String text(String question) {
        List<String> found = new ArrayList<>(
                jdbc.sql(question).params(names()).query(String.class).list());
        assertThat(found).as(question).hasSize(1);
        return found.get(0);
    }

    private Document page(String path) {
        MvcTestResult result = get(path);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(body(result));
    }

    private MvcTestResult get(String path) {
        return at(
                DAY,
                () -> mvc.get()
                        .uri(URI.create(path))
                        .with(Cast.signedIn(members.administrator()))
                        .exchange());
    }

    private MvcTestResult post(String path, String... fields) {
        return at(DAY, () -> {
            var request = mvc.post()
                    .uri(URI.create(path))
                    .with(Cast.signedIn(members.administrator()))
                    .with(csrf());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return request.exchange();
        });
    }

    private <T> T at(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
