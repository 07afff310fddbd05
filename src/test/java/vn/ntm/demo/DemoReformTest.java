package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.support.TestDatabase;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/**
 * 1/7/2025 in the installation of the five notices, with the national list: the districts end, and no duty is lost. The
 * hand-over is broken off in the middle and taken up again.
 */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2025-07-01"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Ngày 01/7/2025")
class DemoReformTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final String OPEN_WITH_ENDED = """
            select count(*) from assignment a join organisation_unit u on u.id = a.unit_id
             where a.status not in ('DONE', 'CANCELLED') and u.valid_to < '2025-07-01'""";

    private static final String OF_THE_REFORM =
            " rearrangement_id = (select id from unit_rearrangement where kind = 'CAI_CACH_2025')";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Order(0)
    @DisplayName(
            "A003-22 01/9/2024 huyện Mỹ Lộc ended; A002-22 01/3/2025 the departments were joined: none left with them")
    void handOversOfTheirTime() throws InterruptedException {
        for (String day : List.of("2024-09-01", "2025-03-01")) {
            String open = OPEN_WITH_ENDED.replace("2025-07-01", day);
            long before = number(open);
            assertThat(before).as(day).isPositive();
            MvcTestResult started = post(
                    "/don-vi/sap-xep/toan-quoc",
                    "effectiveOn",
                    vn.ntm.shared.Dates.format(LocalDate.parse(day)),
                    "document",
                    "Nghị quyết của ngày ấy");
            String plan = Objects.requireNonNull(started.getResponse().getRedirectedUrl());
            await(plan, "DRAFT");
            post(plan + "/ban-giao");
            await(plan, "DONE");
            assertThat(number(open)).as(day).isZero();
            assertThat(text(get(plan))).contains("Không việc nào mất");
        }
        assertThat(heirsOf("c3-myha")).containsExactly("Xã Mỹ Hà");
        assertThat(heirsOf("u2-gtvt")).containsExactly("Sở Xây dựng");
    }

    @Test
    @Order(1)
    @DisplayName(
            "A002-22 A003-22 every open duty is listed, handed over or closed; broken off and taken up, nothing twice")
    void nothingIsLost() throws InterruptedException {
        long open = number(OPEN_WITH_ENDED);
        long trangDinh = number(
                OPEN_WITH_ENDED + " and u.path like '" + unit("d-trangdinh").path() + "%'");
        assertThat(trangDinh).isPositive();

        MvcTestResult started = post("/don-vi/sap-xep/toan-quoc", "reform", "true", "agreed", "true");
        String plan = Objects.requireNonNull(started.getResponse().getRedirectedUrl());
        await(plan, "DRAFT");
        assertThat(number("select count(*) from rearrangement_line where holding = 'DUTY' and" + OF_THE_REFORM))
                .isEqualTo(open);
        assertThat(number(OPEN_WITH_ENDED)).as("so far only listed").isEqualTo(open);

        // the power goes while criteria get other leads: the duties before them are done, these are not
        jdbc.sql("""
                        create function power_cut() returns trigger language plpgsql as $$
                        begin raise exception 'power cut'; end $$""").update();
        jdbc.sql("create trigger power_cut before update on criterion_lead execute function power_cut()")
                .update();
        post(plan + "/ban-giao");
        awaitFailure();
        long moved = number("select count(*) from rearrangement_line where holding = 'DUTY' and outcome = 'MOVED' and"
                + OF_THE_REFORM);
        assertThat(moved).isPositive();
        assertThat(number("select count(*) from rearrangement_line where holding = 'LEAD' and done_at is not null and"
                        + OF_THE_REFORM))
                .isZero();
        long events = number("select count(*) from assignment_event where action = 'REORGANISE'");
        jdbc.sql("drop trigger power_cut on criterion_lead").update();

        assertThat(post(plan + "/chay-tiep")).hasStatus3xxRedirection();
        await(plan, "DONE");

        assertThat(number("select count(*) from assignment_event where action = 'REORGANISE'"))
                .as("what was done is not done again")
                .isEqualTo(events);
        assertThat(number(OPEN_WITH_ENDED)).isZero();
        assertThat(number(
                        "select count(*) from rearrangement_line where holding = 'DUTY' and outcome in ('MOVED', 'CLOSED') and"
                                + OF_THE_REFORM))
                .isEqualTo(open);
        String report = text(get(plan));
        assertThat(report).contains("Không việc nào mất").doesNotContain("không khớp");
        assertThat(number("select count(*) from rearrangement_proof where open_after <> 0"))
                .isZero();
    }

    @Test
    @Order(2)
    @DisplayName("63 provinces are 34, the districts are gone, 10,035 communes are 3,321")
    void theDirectory() {
        assertThat(alive("2025-06-30", "'TINH', 'THANH_PHO_TW'")).isEqualTo(63);
        assertThat(alive("2025-07-01", "'TINH', 'THANH_PHO_TW'")).isEqualTo(34);
        String districts = "'HUYEN', 'QUAN', 'THI_XA', 'THANH_PHO_TINH', 'THANH_PHO_TW_CON'";
        assertThat(alive("2025-06-30", districts)).isEqualTo(696);
        assertThat(alive("2025-07-01", districts)).isZero();
        String communes = "'XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU'";
        assertThat(alive("2025-06-30", communes)).isEqualTo(10_035);
        assertThat(alive("2025-07-01", communes)).isEqualTo(3_321);
    }

    @Test
    @Order(3)
    @DisplayName("duties of Đề Thám go on in xã Tràng Định, those of the district's departments in the province's")
    void whoGoesOn() {
        assertThat(heirsOf("c1-detham")).containsExactly("Xã Tràng Định");
        assertThat(heirsOf("u1-nn")).containsExactly("Sở Nông nghiệp và Môi trường");
        List<UnitSummary> wards = units.successorsOf(unit("c3-myha").id(), DAY);
        assertThat(wards).extracting(UnitSummary::name).containsExactly("Phường Đông A");
        assertThat(wards.get(0).kind().isInProgramme()).isFalse();
        assertThat(number("""
                        select count(*) from assignment a join assignment n on n.id = a.moved_to
                         where a.status = 'CANCELLED' and (n.last_day is distinct from a.last_day and n.role = a.role
                               and not exists (select 1 from assignment b where b.moved_to = n.id and b.id <> a.id))""")).as("a deadline goes over as it is").isZero();
    }

    @Test
    @Order(4)
    @DisplayName("A002-22 the departments joined on 1/3/2025 hold nothing any more")
    void departments() {
        UnitSummary transport = unit("u2-gtvt");
        assertThat(transport.validTo()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(units.named("Sở Nông nghiệp và Môi trường", unit("p-langson").path(), DAY))
                .hasSize(1);
    }

    @Test
    @Order(5)
    @DisplayName("two tiers: the province gives a duty to a commune, the commune has its offices")
    void twoTiers() {
        UnitSummary commune =
                units.search("Xã Tràng Định", unit("p-langson").path(), DAY, 1).get(0);
        assertThat(units.inScope(commune.path(), DAY))
                .extracting(UnitSummary::name)
                .contains(
                        "Văn phòng HĐND và UBND",
                        "Phòng Kinh tế",
                        "Phòng Văn hóa - Xã hội",
                        "Trung tâm Phục vụ hành chính công");
        accounts.addPosition(
                        accounts.byLogin("ct.detham").orElseThrow(),
                        commune.id(),
                        Role.CTX,
                        "Chủ tịch UBND xã",
                        null,
                        DAY,
                        null)
                .value();
        Actor chair = accounts.actorFor("ct.detham", DAY).orElseThrow();
        assertThat(chair.unitName()).isEqualTo("Xã Tràng Định");
        Actor office = accounts.actorFor("vpdp.tinh", DAY).orElseThrow();
        assertThat(tasks.assign(
                                Orders.order(
                                        unit("p-langson").id(),
                                        "Rà soát tiêu chí xã mới",
                                        DirectiveVerb.GIAO,
                                        DeadlineSpec.none(),
                                        Tasks.Line.lead(commune.id())),
                                office)
                        .isRejected())
                .isFalse();
        assertThat(text(mvc.get()
                        .uri(URI.create("/nhiem-vu"))
                        .with(Cast.signedIn(chair))
                        .exchange()))
                .contains("Rà soát tiêu chí xã mới");
    }

    private List<String> heirsOf(String key) {
        return jdbc.sql("""
                        select distinct u.name from assignment a join assignment n on n.id = a.moved_to
                          join organisation_unit u on u.id = n.unit_id where a.unit_id = :unit""")
                .param("unit", unit(key).id().value())
                .query(String.class)
                .list();
    }

    private long alive(String day, String kinds) {
        return number("select count(*) from organisation_unit where kind in (" + kinds
                + ") and (valid_from is null or valid_from <= '" + day + "') and (valid_to is null or valid_to >= '"
                + day + "')");
    }

    private UnitSummary unit(String key) {
        UnitId id = units.byKey(key).orElseThrow();
        return units.find(id).orElseThrow();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void await(String plan, String state) throws InterruptedException {
        String id = plan.substring(plan.lastIndexOf('/') + 1);
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (number("select count(*) from unit_rearrangement where id = " + id + " and state = '" + state + "'")
                == 0) {
            assertThat(System.nanoTime()).as(state + ": " + failure()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private void awaitFailure() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (failure().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
        Thread.sleep(200);
    }

    private List<String> failure() {
        return jdbc.sql("select failure from unit_rearrangement where failure is not null")
                .query(String.class)
                .list();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(URI.create(path))
                .with(Cast.signedIn(accounts.actorFor("quantri", DAY).orElseThrow()))
                .exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post()
                .uri(URI.create(path))
                .with(Cast.signedIn(accounts.actorFor("quantri", DAY).orElseThrow()))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
