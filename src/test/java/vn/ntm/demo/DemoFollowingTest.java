package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.DelegationScope;
import vn.ntm.identity.Role;
import vn.ntm.identity.domain.OwnAccount;
import vn.ntm.identity.domain.SignedInUsers;
import vn.ntm.notice.Notices;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.TestDatabase;
import vn.ntm.task.MilestoneEntry;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Part;

/** What waits, who follows and who stands in, on the five real notices; what a test changes is rolled back. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@Transactional
class DemoFollowingTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    MilestoneEntry milestones;

    @Autowired
    TaskRegister register;

    @Autowired
    SignedInUsers users;

    @Autowired
    OwnAccount own;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(9, 0).atZone(ApplicationClock.ZONE), work);
    }

    private long notice(String key) {
        return notices.byKey("demo:" + key).orElseThrow();
    }

    private List<Long> duties(String notice, String item) {
        long clause = notices.itemByPath(notice(notice), item).orElseThrow();
        return jdbc.sql(
                        "select id from assigned_task where origin_kind = 'NOTICE_ITEM' and origin_id = :id order by id")
                .param("id", clause)
                .query(Long.class)
                .list();
    }

    private String page(String path, String login, LocalDate day) {
        Actor actor = accounts.actorFor(login, day).orElseThrow();
        MvcTestResult result =
                on(day, () -> mvc.get().uri(path).with(Cast.signedIn(actor)).exchange());
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Part dated(String notice, String item, int index, String login, LocalDate day, String document) {
        long task = duties(notice, item).get(index);
        Actor office = accounts.actorFor(login, day).orElseThrow();
        assertThat(milestones.dayOf(task, office)).isEmpty();
        on(day, () -> milestones.enter(task, day, document, office).value());
        return register.parts(task).get(0);
    }

    @Test
    @DisplayName(
            "A000-16 the second duty of 2.c: the province's verification on 20/8/2018 makes 19/8/2018 its last day")
    void verificationOfTheProvince() {
        assertThat(dated("000", "2.c", 1, "vp.tpbacgiang", LocalDate.of(2018, 8, 20), "")
                        .lastDay())
                .isEqualTo(LocalDate.of(2018, 8, 19));
    }

    @Test
    @DisplayName(
            "A004-12, A004-15, A004-18 the plan's day, the decision of 08/3/2022 and the appraisal date three duties")
    void threeThatWait() {
        assertThat(dated("004", "4.1.-4", 0, "vp.thoxuan", LocalDate.of(2020, 6, 1), "")
                        .lastDay())
                .isEqualTo(LocalDate.of(2020, 6, 16));
        assertThat(dated("004", "3.-1", 0, "vp.thoxuan", LocalDate.of(2022, 3, 8), "318/QĐ-TTg")
                        .lastDay())
                .isEqualTo(LocalDate.of(2022, 3, 23));
        assertThat(dated("004", "1.3", 1, "vp.thoxuan", LocalDate.of(2020, 8, 31), "Kế hoạch")
                        .lastDay())
                .isEqualTo(LocalDate.of(2020, 8, 31));
    }

    @Test
    @DisplayName(
            "A004-15 what 3 dash 1 reports to the Standing Committee is a record on the duty's page, no duty of that body")
    void reportedToTheStandingCommittee() {
        LocalDate day = LocalDate.of(2020, 5, 20);
        long postponed = duties("004", "3.-1").get(0);
        assertThat(page("/nhiem-vu/" + postponed, "vp.thoxuan", day))
                .contains("thống nhất ngày 20/04/2020, báo cáo Thường trực Huyện ủy Thọ Xuân", "Chưa báo cáo");
        assertThat(page("/chu-truong", "vp.thoxuan", day)).contains("Lùi thời gian ban hành Kế hoạch NTM nâng cao");
        assertThat(register.parts(postponed)).extracting(Part::unitName).noneMatch(unit -> unit.contains("Huyện ủy"));
    }

    @Test
    @DisplayName("A002-20 the provincial office follows notice 002: it sees the duties of Tân Yên and of every sở")
    void theProvincialOfficeFollows() {
        LocalDate day = LocalDate.of(2024, 4, 9);
        assertThat(page("/thong-bao/" + notice("002") + "/tong-hop", "vpdp.tinhbacgiang", day))
                .contains("UBND huyện Tân Yên", "Sở Nội vụ", "Công an tỉnh", "Văn phòng Điều phối nông thôn mới tỉnh");
        assertThat(page("/nhiem-vu?theoDoi=true&dong=100", "vpdp.tinhbacgiang", day))
                .as("the list of what it follows")
                .contains("UBND huyện Tân Yên", "Sở Nội vụ", "Thông báo đơn vị theo dõi chung");
        long ofTheDistrict = duties("002", "2.-2").get(0);
        assertThat(page("/nhiem-vu/" + ofTheDistrict, "vpdp.tinhbacgiang", day)).contains("UBND huyện Tân Yên");
    }

    @Test
    @DisplayName("A002-09 the commitments of 2020 stand under item 2 dash 2 and under item 3 dash 2")
    void commitments() {
        LocalDate day = LocalDate.of(2024, 4, 9);
        for (String item : List.of("2.-2", "3.-2")) {
            boolean shown = duties("002", item).stream()
                    .anyMatch(task ->
                            page("/nhiem-vu/" + task, "vp.tinhbacgiang", day).contains("nước sạch tập trung"));
            assertThat(shown).as(item).isTrue();
        }
    }

    @Test
    @DisplayName("In the last week of April 2023 two deputies of Mỹ Lộc stand in, and on 29/4 no more")
    void deputiesStandIn() {
        List<Actor> april = on(LocalDate.of(2023, 4, 25), () -> own.positionsOf(users.loadUserByUsername("pct.myha")));
        assertThat(april).extracting(Actor::role).containsExactly(Role.CBX, Role.CTX);
        assertThat(april.get(1).delegated()).isEqualTo(DelegationScope.SUBMIT);
        assertThat(april.get(1).position()).startsWith("Phó Chủ tịch UBND xã Mỹ Hà thay Chủ tịch UBND xã Mỹ Hà");
        assertThat(on(LocalDate.of(2023, 4, 29), () -> own.positionsOf(users.loadUserByUsername("pct.myha"))))
                .hasSize(1);
        assertThat(on(LocalDate.of(2023, 4, 25), () -> own.positionsOf(users.loadUserByUsername("lanhdao.myloc"))))
                .hasSize(2);
    }

    @Test
    @DisplayName("A004-20 heads of Thọ Xuân with what is late, and the words of 4.2 that make them answer for it")
    void headsAnswer() {
        assertThat(page("/bao-cao/trach-nhiem?nam=2020", "vp.thoxuan", LocalDate.of(2020, 5, 20)))
                .contains("Quy định trách nhiệm trong các thông báo", "Mục 4.2");
    }
}
