package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.notice.Notices;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.support.TestDatabase;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.Sort;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.domain.TaskRegister.Row;

/**
 * The five real notices in one installation, entered through the application's own services: the acceptance table of
 * domain.md section 8, line by line, for what the ground floor covers. Reads only.
 */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DemoStoryTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRegister register;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoRunner runner;

    private Actor actor(String login) {
        return accounts.actorFor(login, LocalDate.of(2021, 9, 15))
                .or(() -> accounts.actorFor(login, LocalDate.of(2020, 4, 24)))
                .orElseThrow();
    }

    private Actor auditor() {
        return actor("kiemtoan");
    }

    private long unit(String key) {
        return units.byKey(key).map(UnitId::value).orElseThrow();
    }

    /** Ids of the duties of one item, e.g. ("001", "4"). */
    private List<Long> duties(String notice, String item) {
        long paper = notices.byKey("demo:" + notice).orElseThrow();
        long clause = notices.itemByPath(paper, item).orElseThrow();
        return jdbc.sql(
                        "select id from assigned_task where origin_kind = 'NOTICE_ITEM' and origin_id = :id order by id")
                .param("id", clause)
                .query(Long.class)
                .list();
    }

    private Duty duty(String notice, String item, int index) {
        return register.duty(duties(notice, item).get(index), auditor()).orElseThrow();
    }

    private List<Part> leads(long task) {
        return register.parts(task).stream()
                .filter(part -> part.role() != AssignmentRole.SUPPORTING)
                .toList();
    }

    private static TaskFilter filter(View view, @org.jspecify.annotations.Nullable LocalDate asOf) {
        return TaskFilter.of(view).asOf(asOf);
    }

    private Set<String> overdueUnits(String login, LocalDate asOf) {
        return register.list(filter(View.OVERDUE, asOf), actor(login), 200, 0).stream()
                .map(Row::unitName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("AX-01 five notices, four provinces, five issuers in one installation; each sees only its scope")
    void fiveNoticesAndScopes() {
        assertThat(List.of("000", "001", "002", "003", "004"))
                .allSatisfy(key -> assertThat(notices.byKey("demo:" + key)).isPresent());
        assertThat(jdbc.sql("select count(distinct owner_unit_id) from assigned_task")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
        long all = register.count(filter(View.ALL, null), auditor());
        long trangDinh = register.count(filter(View.ALL, null), actor("lanhdao.trangdinh"));
        long thoXuan = register.count(filter(View.ALL, null), actor("vp.thoxuan"));
        assertThat(trangDinh).isPositive().isLessThan(all);
        assertThat(thoXuan).isPositive().isLessThan(all);
        long foreign = duties("004", "1.1").get(0);
        assertThat(register.duty(foreign, actor("lanhdao.trangdinh"))).isEmpty();
        assertThat(mvc.get().uri("/nhiem-vu/" + foreign).with(Cast.signedIn(actor("ct.quockhanh"))))
                .hasStatus(404);
    }

    @Test
    @DisplayName("loading the demonstration again changes nothing")
    void idempotent() {
        long before = jdbc.sql("select count(*) from assignment_event")
                .query(Long.class)
                .single();
        runner.run(new org.springframework.boot.DefaultApplicationArguments());
        assertThat(jdbc.sql("select count(*) from assignment_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    @DisplayName("A000-04 A002-04 A003-02 A003-03 the goals of the five notices stand once, also after loading again")
    void goals() {
        runner.run(new org.springframework.boot.DefaultApplicationArguments());
        assertThat(jdbc.sql("""
                        select k.unit_key || ' ' || g.tier || ' ' || g.plan_year || ' ' || g.authority
                          from recognition_goal g join unit_external_key k on k.unit_id = g.unit_id
                         where k.unit_key ~ '^[cd]' order by 1""").query(String.class).list())
                .containsExactly(
                        "c1-chilang NANG_CAO 2021 CHU_TICH_UBND_TINH",
                        "c3-myha NANG_CAO 2022 CHU_TICH_UBND_TINH",
                        "c3-mythanh KIEU_MAU 2022 CHU_TICH_UBND_TINH",
                        "c3-mythanh NANG_CAO 2022 CHU_TICH_UBND_TINH",
                        "c3-mythinh KIEU_MAU 2022 CHU_TICH_UBND_TINH",
                        "c3-mythinh NANG_CAO 2022 CHU_TICH_UBND_TINH",
                        "c4-bacluong NANG_CAO 2020 CHU_TICH_UBND_TINH",
                        "c4-xuanhoa NANG_CAO 2020 CHU_TICH_UBND_TINH",
                        "d-tanyen NANG_CAO 2025 THU_TUONG",
                        "d-tpbacgiang HOAN_THANH_NHIEM_VU 2018 THU_TUONG");
    }

    @Test
    @DisplayName("A000-06 six communes: four in time, one late, one open; last day 14/6/2018")
    void sixCommunes() {
        Duty duty = duty("000", "2.a.-1", 0);
        assertThat(duty.lastDay()).isEqualTo("2018-06-14");
        assertThat(duty.deadlineKind()).isEqualTo(DeadlineKind.BEFORE);
        assertThat(leads(duty.id()))
                .extracting(part -> part.timeliness().name())
                .containsExactlyInAnyOrder(
                        "DONE_ON_TIME", "DONE_ON_TIME", "DONE_ON_TIME", "DONE_ON_TIME", "DONE_LATE", "OVERDUE");
    }

    @Test
    @DisplayName("A000-07 four deliverables and two kinds of receivers")
    void deliverables() {
        Duty duty = duty("000", "2.a.-1", 0);
        assertThat(duty.deliverables()).hasSize(4);
        assertThat(duty.sendTo()).contains("Văn phòng Điều phối NTM").contains("phụ trách tiêu chí");
    }

    @Test
    @DisplayName("A000-09 an ongoing duty with a Party committee involved is never overdue")
    void ongoing() {
        Duty duty = duty("000", "2.a.-2", 0);
        assertThat(duty.deadlineKind()).isEqualTo(DeadlineKind.ONGOING);
        assertThat(leads(duty.id()))
                .hasSize(6)
                .allMatch(part -> part.timeliness().name().equals("NO_DEADLINE"));
    }

    @Test
    @DisplayName("A000-10 trong tháng 6/2018: Monday 02/7/2018, reminder Friday 29/6/2018, criterion 15 for 6 communes")
    void inJune() {
        Duty duty = duty("000", "2.a.-3", 0);
        assertThat(duty.lastDay()).isEqualTo("2018-07-02");
        assertThat(duty.reminderDay()).isEqualTo("2018-06-29");
        assertThat(leads(duty.id()))
                .hasSize(6)
                .allMatch(part -> part.criteriaCodes().equals("15"));
    }

    @Test
    @DisplayName("A000-11 the accountability clause is no task and stands on the communes' self-assessment")
    void accountability() {
        assertThat(duties("000", "2.a.-4")).isEmpty();
        Duty duty = duty("000", "2.a.-1", 0);
        assertThat(mvc.get().uri("/nhiem-vu/" + duty.id()).with(Cast.signedIn(auditor())))
                .hasStatusOk()
                .bodyText()
                .contains("chịu trách nhiệm trước Chủ tịch UBND thành phố");
    }

    @Test
    @DisplayName("A000-14 one duty of the city police about two communes, last day 31/7/2018")
    void police() {
        Duty duty = duty("000", "2.c", 0);
        assertThat(duty.lastDay()).isEqualTo("2018-07-31");
        assertThat(duty.places()).contains("Song Khê").contains("Dĩnh Trì");
        assertThat(leads(duty.id())).extracting(Part::unitName).containsExactly("Công an thành phố");
        Duty second = duty("000", "2.c", 1);
        assertThat(second.deadlineKind()).isEqualTo(DeadlineKind.EVENT);
        assertThat(second.lastDay()).isNull();
    }

    @Test
    @DisplayName("A000-17 ongoing duties of TN&MT and VPĐP stand in the column without deadline")
    void withoutDeadline() {
        assertThat(register.list(filter(View.NO_DEADLINE, null), actor("vp.tpbacgiang"), 200, 0))
                .extracting(Row::unitName)
                .contains("Phòng Tài nguyên và Môi trường thành phố", "Văn phòng Điều phối xây dựng NTM thành phố");
    }

    @Test
    @DisplayName("A000-20 xã Song Khê: its own duties and those of others about it in one view")
    void songKhe() {
        assertThat(mvc.get()
                        .uri("/nhiem-vu/don-vi/" + unit("c0-songkhe"))
                        .header("HX-Request", "true")
                        .with(Cast.signedIn(actor("vp.tpbacgiang"))))
                .hasStatusOk()
                .bodyText()
                .contains("Đánh giá thực trạng các tiêu chí")
                .contains("xã đạt chuẩn y tế")
                .contains("xã trọng điểm về an ninh trật tự")
                .contains("Trưởng Công an xã Song Khê")
                .contains("Chờ sự kiện");
    }

    @Test
    @DisplayName("A001-04 start of works before 15/9/2021: last day 14/9/2021, deliverable")
    void startOfWorks() {
        Duty duty = duty("001", "2", 0);
        assertThat(duty.lastDay()).isEqualTo("2021-09-14");
        assertThat(duty.deliverables()).containsExactly("Công trình được khởi công");
        assertThat(leads(duty.id())).extracting(Part::unitName).containsExactly("Xã Quốc Khánh");
    }

    @Test
    @DisplayName("A001-06, A001-07 fifteen commune-criterion pairs; criterion 17 in four communes")
    void pairs() {
        assertThat(jdbc.sql("""
                                select count(*) from assignment_criterion c join assignment a on a.id = c.assignment_id
                                 where a.task_id in (:tasks)""")
                        .param(
                                "tasks",
                                List.of(
                                        duties("001", "4").get(0),
                                        duties("001", "5").get(0),
                                        duties("001", "6").get(0)))
                        .query(Long.class)
                        .single())
                .isEqualTo(15);
        assertThat(leads(duties("001", "4").get(0)))
                .extracting(Part::criteriaCodes)
                .containsExactly("16, 17", "13, 17", "3, 5, 6, 7, 8, 10, 17");
        TaskFilter criterion17 = new TaskFilter(
                View.ALL, null, null, null, TaskFilter.Role.LEAD, "17", false, false, null, null, null, Sort.DUE);
        assertThat(register.list(criterion17, actor("lanhdao.trangdinh"), 100, 0))
                .filteredOn(row -> row.unitKind().isCommune())
                .extracting(Row::unitName)
                .containsExactlyInAnyOrder("Xã Tân Minh", "Xã Đào Viên", "Xã Quốc Khánh", "Xã Tân Tiến");
    }

    @Test
    @DisplayName("A001-08 each pair shows the criterion of the set in force on 01/9/2021 (1980/QĐ-TTg)")
    void criteriaOfThatDay() {
        assertThat(mvc.get().uri("/nhiem-vu/" + duties("001", "4").get(0)).with(Cast.signedIn(auditor())))
                .hasStatusOk()
                .bodyText()
                .contains("Môi trường và an toàn thực phẩm")
                .contains("1980/QĐ-TTg");
    }

    @Test
    @DisplayName("A001-11 the three dashes of item 8 are three duties of Phòng NN&PTNT")
    void standingAgency() {
        for (String item : List.of("8.-1", "8.-2", "8.-3")) {
            assertThat(leads(duties("001", item).get(0)))
                    .extracting(Part::unitName)
                    .containsExactly("Phòng Nông nghiệp và PTNT");
        }
        assertThat(duty("001", "8.-2", 0).deadlineKind()).isEqualTo(DeadlineKind.ONGOING);
    }

    @Test
    @DisplayName(
            "A001-10 item 7: 21 xã, last day 13/9/2021, each criterion with \"in 2021: yes or no\"; who has not sent")
    void statesOfAllCommunes() throws UnsupportedEncodingException {
        Duty duty = duty("001", "7", 0);
        assertThat(duty.lastDay()).isEqualTo("2021-09-13");
        assertThat(duty.forecastYear()).isEqualTo(2021);
        Document page = Jsoup.parse(mvc.get()
                .uri("/nhiem-vu/" + duty.id())
                .with(Cast.signedIn(actor("lanhdao.trangdinh")))
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("#thuc-trang header").text()).contains("17/21 đơn vị đã gửi");
        assertThat(page.select("#thuc-trang p").text())
                .contains("Chưa gửi (3):", "Xã Quốc Khánh", "Phải làm lại (1): Xã Vĩnh Tiến");
        assertThat(page.select("#thuc-trang thead th")).hasSize(1 + 19 + 2);
        assertThat(page.select("#thuc-trang tbody tr")).hasSize(17);
    }

    @Test
    @DisplayName("A001-15 the calendar of 13-14/9/2021 lists item 7 and the four departments")
    void calendar() {
        TaskFilter days = new TaskFilter(
                View.ALL,
                null,
                null,
                null,
                TaskFilter.Role.LEAD,
                null,
                false,
                false,
                LocalDate.of(2021, 9, 13),
                LocalDate.of(2021, 9, 14),
                null,
                Sort.DUE);
        List<Row> rows = register.list(days, actor("lanhdao.trangdinh"), 100, 0);
        assertThat(rows).filteredOn(row -> row.unitKind().isCommune()).hasSize(21 + 1);
        assertThat(rows)
                .filteredOn(row -> !row.unitKind().isCommune())
                .extracting(Row::unitName)
                .containsExactlyInAnyOrder(
                        "Phòng Kinh tế - Hạ tầng huyện",
                        "Phòng Tài nguyên và Môi trường huyện",
                        "Phòng Văn hóa thông tin huyện",
                        "Phòng Tài chính - Kế hoạch huyện");
    }

    @Test
    @DisplayName("A001-16 letter to Điện lực Tràng Định: no printed date, criterion 4, xã Chi Lăng at level nâng cao")
    void electricity() {
        Duty duty = duty("001", "11.-2", 0);
        assertThat(duty.internal()).isTrue();
        assertThat(duty.places()).contains("Chi Lăng").contains("nâng cao");
        assertThat(register.parts(duty.id()))
                .filteredOn(part -> part.role() == AssignmentRole.SUPPORTING)
                .extracting(Part::unitName)
                .containsExactly("Điện lực Tràng Định");
    }

    @Test
    @DisplayName("A001-17 Bảo hiểm xã hội leads with 21 communes in support, ongoing")
    void insurance() {
        List<Part> parts = register.parts(duties("001", "15").get(0));
        assertThat(parts)
                .filteredOn(part -> part.role() == AssignmentRole.LEAD)
                .extracting(Part::unitName)
                .containsExactly("Bảo hiểm xã hội huyện");
        assertThat(parts)
                .filteredOn(part -> part.role() == AssignmentRole.SUPPORTING)
                .hasSize(21);
    }

    @Test
    @DisplayName("A001-18 item 16 is policy: no task")
    void policy() {
        assertThat(duties("001", "16")).isEmpty();
        assertThat(duties("001", "1")).as("A001-03 item 1 is narrative").isEmpty();
    }

    @Test
    @DisplayName("A001-19 item 17 refers to plan 46/KH-UBND")
    void reference() {
        Duty duty = duty("001", "17", 0);
        assertThat(duty.deadlineKind()).isEqualTo(DeadlineKind.BY_REFERENCE);
        assertThat(duty.event()).contains("46/KH-UBND");
        assertThat(duty.citedDocuments()).anyMatch(document -> document.contains("46/KH-UBND"));
    }

    @Test
    @DisplayName("A001-20 the drill carries no criterion and is filtered out of NTM lists")
    void drill() {
        TaskFilter ntm = new TaskFilter(
                View.ALL, null, null, null, TaskFilter.Role.LEAD, null, false, true, null, null, null, Sort.DUE);
        assertThat(register.list(ntm, actor("lanhdao.trangdinh"), 200, 0))
                .isNotEmpty()
                .noneMatch(row -> row.title().contains("diễn tập"));
    }

    @Test
    @DisplayName("A001-21 xã Quốc Khánh gathers villages, criteria, works, cement, landfill and the report")
    void quocKhanh() {
        assertThat(mvc.get()
                        .uri("/nhiem-vu/don-vi/" + unit("c1-quockhanh"))
                        .header("HX-Request", "true")
                        .with(Cast.signedIn(actor("lanhdao.trangdinh"))))
                .hasStatusOk()
                .bodyText()
                .contains("Quốc Khánh 05 thôn")
                .contains("Tập trung chỉ đạo thực hiện các tiêu chí")
                .contains("Khởi công")
                .contains("xi măng")
                .contains("bãi rác")
                .contains("Rà soát thực trạng các tiêu chí");
    }

    @Test
    @DisplayName("A002-12..14 indicator 2.3, schools and the water company")
    void tanYen() {
        assertThat(leads(duties("002", "2.-6").get(0)))
                .allMatch(part -> part.criteriaCodes().equals("2.3"));
        assertThat(duty("002", "2.-7", 0).lastDay()).isEqualTo("2024-12-31");
        assertThat(leads(duties("002", "2.-8").get(0)))
                .allMatch(part -> part.criteriaCodes().equals("8.1, 8.2"));
        assertThat(register.parts(duties("002", "2.-8").get(0)))
                .filteredOn(part -> part.role() == AssignmentRole.SUPPORTING)
                .extracting(Part::unitName)
                .containsExactly("Công ty cổ phần Đầu tư hạ tầng nước DNP - Bắc Giang");
    }

    @Test
    @DisplayName("A002-15 one dash, two duties: 02/5/2024 with reminder 26/4, and 31/3/2025")
    void oneDashTwoDuties() {
        assertThat(duties("002", "2.-9")).hasSize(2);
        assertThat(duty("002", "2.-9", 0).lastDay()).isEqualTo("2024-05-02");
        assertThat(duty("002", "2.-9", 0).reminderDay()).isEqualTo("2024-04-26");
        assertThat(duty("002", "2.-9", 1).lastDay()).isEqualTo("2025-03-31");
    }

    @Test
    @DisplayName("A002-16 seven agencies, seven assignments of one duty of the second item 2")
    void sevenAgencies() {
        assertThat(leads(duties("002", "2(2)").get(0))).hasSize(7);
    }

    @Test
    @DisplayName("A002-07 an order to the Party committee is a request: followed, never overdue")
    void party() {
        assertThat(register.parts(duties("002", "1").get(0))).allMatch(part -> !part.counted());
    }

    @Test
    @DisplayName("A003-01, A003-06, A003-07 three communes; 24/4/2023, 09/5/2023, 31/5/2023")
    void myLoc() {
        assertThat(duty("003", "1.-2", 0).lastDay()).isEqualTo("2023-05-31");
        assertThat(duty("003", "1.-3", 0).lastDay()).isEqualTo("2023-04-24");
        assertThat(duty("003", "1.-4", 0).lastDay()).isEqualTo("2023-05-09");
        assertThat(leads(duties("003", "1.-3").get(0))).hasSize(3);
        assertThat(checklist(duties("003", "1.-3").get(0), "XONG")).isEqualTo(19 + 13);
        assertThat(checklist(duties("003", "1.-3").get(0), "DA_GUI")).isEqualTo(3);
        assertThat(checklist(duties("003", "1.-4").get(0), "CHUA")).isEqualTo(3 * 8);
        assertThat(duty("003", "1.-5", 0).deadlineKind()).isEqualTo(DeadlineKind.RECURRING);
    }

    private long checklist(long task, String state) {
        return jdbc.sql("""
                        select count(*) from assignment_item i join assignment a on a.id = i.assignment_id
                         where a.task_id = :task and i.state = :state""")
                .param("task", task)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("A004-07, A004-08, A004-21 Thọ Xuân: overdue when entered; 29/4/2020; 31/12/2021")
    void thoXuan() {
        assertThat(duty("004", "1.1", 0).lastDay()).isEqualTo("2020-04-22");
        assertThat(overdueUnits("vp.thoxuan", LocalDate.of(2020, 4, 24)))
                .containsExactlyInAnyOrder("Phòng Nông nghiệp và PTNT", "Phòng Kinh tế và Hạ tầng");
        assertThat(duty("004", "1.1", 1).lastDay()).isEqualTo("2020-04-29");
        assertThat(duty("004", "1.1", 1).deliverables()).hasSize(2);
        assertThat(duties("004", "4.2.-3")).hasSize(3);
        assertThat(register.parts(duties("004", "4.2.-3").get(0)))
                .as("with the investor, who is nobody's subordinate")
                .filteredOn(part -> part.role() == AssignmentRole.SUPPORTING)
                .extracting(Part::unitName)
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Nhà đầu tư Dự án");
        assertThat(duty("004", "4.2.-3", 1).places())
                .as("five communes first")
                .contains("Xuân Hòa", "Bắc Lương", "Xuân Bái", "Thọ Lập", "Tây Hồ");
        assertThat(duty("004", "4.2.-3", 2).lastDay()).isEqualTo("2021-12-31");
        assertThat(checklist(duties("004", "4.2.-3").get(2), "CHUA")).isEqualTo(27);
    }

    @Test
    @DisplayName("AX-02 work of a commune chair from all notices, ordered by overdue_from")
    void workOfAChair() {
        TaskFilter own =
                new TaskFilter(View.OPEN, null, null, null, null, null, true, false, null, null, null, Sort.DUE);
        List<Row> rows = register.list(own, actor("ct.quockhanh"), 100, 0);
        assertThat(rows).extracting(Row::unitName).containsOnly("Xã Quốc Khánh");
        assertThat(rows.get(0).lastDay()).isEqualTo("2021-09-13");
        assertThat(rows.get(1).lastDay()).isEqualTo("2021-09-14");
        assertThat(mvc.get().uri("/viec-cua-toi").with(Cast.signedIn(actor("ct.quockhanh"))))
                .hasStatusOk()
                .bodyText()
                .contains("2 việc quá hạn");
    }

    @Test
    @DisplayName("AX-03 overdue as of 16/6/2018, 15/9/2021, 24/4/2020 and 05/5/2023")
    void overdueAsOf() {
        // Dĩnh Trì sent its report late, on that very day, and waits for acceptance; Song Khê has sent nothing
        assertThat(overdueUnits("vp.tpbacgiang", LocalDate.of(2018, 6, 16)))
                .containsExactlyInAnyOrder("Xã Dĩnh Trì", "Xã Song Khê");
        assertThat(overdueUnits("lanhdao.trangdinh", LocalDate.of(2021, 9, 15)))
                .containsExactlyInAnyOrder(
                        "Xã Quốc Khánh",
                        "Xã Đào Viên",
                        "Xã Đoàn Kết",
                        "Xã Vĩnh Tiến",
                        "Phòng Kinh tế - Hạ tầng huyện",
                        "Phòng Tài chính - Kế hoạch huyện");
        assertThat(overdueUnits("vp.thoxuan", LocalDate.of(2020, 4, 24))).hasSize(2);
        assertThat(overdueUnits("vp.myloc", LocalDate.of(2023, 5, 5)))
                .containsExactlyInAnyOrder("Xã Mỹ Thành", "Xã Mỹ Hà");
        assertThat(overdueUnits("lanhdao.trangdinh", LocalDate.of(2021, 9, 13))).isEmpty();
    }

    @Test
    @DisplayName("AX-05 search without tone marks")
    void search() {
        TaskFilter words = new TaskFilter(
                View.ALL, "quoc khanh xi mang", null, null, null, null, false, false, null, null, null, Sort.DUE);
        assertThat(register.list(words, actor("lanhdao.trangdinh"), 10, 0))
                .extracting(Row::title)
                .containsExactly("Tham mưu việc cấp xi măng GTNT cho xã Quốc Khánh làm đường giao thông nông thôn");
    }
}
