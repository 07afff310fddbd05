package vn.ntm.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.Dossiers;
import vn.ntm.dossier.Dossiers.NewDossier;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** Rearranging units as an administrator does it, page by page; nothing open is ever lost. */
@DatabaseTest
@DisplayName("Sáp nhập, sắp xếp đơn vị")
class RearrangementPagesTest {

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
    Dossiers dossiers;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    @Test
    void severalBecomeOneAndTheirPartsOfADutyGoOnAsOne() {
        long shared = give("Rà soát tiêu chí", members.quocKhanh(), members.tanMinh(), members.daoVien());
        long own = give("Xây nhà văn hóa cũ của xã Quốc Khánh", members.quocKhanh());
        long dossier = dossiers.open(
                        new NewDossier(members.quocKhanh(), Tier.NTM, 2021, null, null, null), members.chairQuocKhanh())
                .value();

        String plan = draft(
                "kind",
                "THANH_LAP_MOI",
                "effectiveOn",
                "1/10/2021",
                "document",
                "12/NQ-UBTVQH",
                "from",
                "xã Quốc Khánh\nxã Tân Minh",
                "newName",
                "Xã Quốc Khánh",
                "newKind",
                "XA",
                "share",
                "WHOLE");
        Document page = page(plan);
        assertThat(page.select("section[aria-labelledby=h-dong]").text())
                .contains("Xây nhà văn hóa cũ của xã Quốc Khánh", "Chuyển cho Xã Quốc Khánh", "chỉ còn quyền xem");
        assertThat(units.find(members.quocKhanh()).orElseThrow().validTo())
                .as("a draft changes nothing")
                .isNull();

        assertThat(post(plan + "/thuc-hien", members.administrator())).hasStatus3xxRedirection();

        UnitSummary heir = units.search("Xã Quốc Khánh", "/", DAY, 5).get(0);
        assertThat(heir.id()).isNotEqualTo(members.quocKhanh());
        assertThat(heir.validFrom()).isEqualTo(LocalDate.of(2021, 10, 1));
        assertThat(units.find(members.tanMinh()).orElseThrow().validTo()).isEqualTo(LocalDate.of(2021, 9, 30));
        assertThat(openUnits(shared))
                .containsExactlyInAnyOrder(heir.id().value(), members.daoVien().value());
        assertThat(openUnits(own)).containsExactly(heir.id().value());
        assertThat(jdbc.sql("""
                                select count(*) from assignment a join assignment_event e on e.assignment_id = a.id
                                 where a.task_id = :task and a.status = 'CANCELLED' and a.moved_to is not null
                                   and e.action = 'REORGANISE'
                                   and e.reason = 'Chuyển do sắp xếp đơn vị hành chính theo 12/NQ-UBTVQH'""").param("task", shared).query(Long.class).single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select d.status || ': ' || s.document from dossier d join dossier_step s on s.dossier_id = d.id"
                                        + " where d.id = :id and s.kind = 'STOPPED' and s.note like 'Đơn vị kết thúc%'")
                        .param("id", dossier)
                        .query(String.class)
                        .single())
                .as("a dossier is stopped, with the reason")
                .isEqualTo("STOPPED: 12/NQ-UBTVQH");
        assertThat(jdbc.sql("select title from assigned_task where id = :id")
                        .param("id", own)
                        .query(String.class)
                        .single())
                .as("an asset keeps the old name")
                .isEqualTo("Xây nhà văn hóa cũ của xã Quốc Khánh");
        Document report = page(plan);
        assertThat(report.select(".note.ok").text()).contains("Không việc nào mất");
        assertThat(report.select("section[aria-labelledby=h-dc] tr:contains(Phần việc còn mở) td")
                        .eachText())
                .containsExactly("Phần việc còn mở", "3", "3", "0", "0", "0", "0");
    }

    @Test
    @DisplayName("people of an ended unit read on and change nothing")
    void peopleReadOn() {
        give("Rà soát tiêu chí", members.quocKhanh());
        String plan = draft(
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
        post(plan + "/thuc-hien", members.administrator());

        Actor eve = accounts.actorFor("t.quockhanh", LocalDate.of(2021, 9, 30)).orElseThrow();
        Actor day = accounts.actorFor("t.quockhanh", LocalDate.of(2021, 10, 1)).orElseThrow();
        assertThat(eve.readOnly()).isFalse();
        assertThat(day.readOnly()).isTrue();
        assertThat(day.sees(day.unitPath())).isTrue();
        MvcTestResult refused = post("/nhiem-vu/1/giao/1/tiep-nhan", day);
        assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text(refused)).contains("Đơn vị của đồng chí đã kết thúc: tài khoản chỉ còn quyền xem");
        assertThat(get("/nhiem-vu", day)).hasStatusOk();
    }

    @Test
    void nothingIsCarriedOutWhileALineIsUndecided() {
        long duty = give("Làm đường", members.quocKhanh());
        String plan = draft(
                "kind",
                "GIAI_THE",
                "effectiveOn",
                "1/10/2021",
                "document",
                "818/NQ-UBTVQH14",
                "from",
                "xã Quốc Khánh",
                "to",
                "xã Tân Minh\nxã Đào Viên",
                "share",
                "PART");
        assertThat(page(plan).select(".note.warn").text()).contains("1 dòng chưa quyết định");

        post(plan + "/thuc-hien", members.administrator());
        assertThat(units.find(members.quocKhanh()).orElseThrow().validTo()).isNull();

        long line = line(duty);
        MvcTestResult withoutReason =
                post(plan + "/dong", members.administrator(), "dong", String.valueOf(line), "xuLy", "KET_THUC");
        assertThat(withoutReason).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parse(withoutReason).text()).contains("Kết thúc thì phải ghi lý do");
        MvcTestResult toTheDead = post(
                plan + "/dong", members.administrator(), "dong", String.valueOf(line), "donViKhac", "xã không có thật");
        assertThat(toTheDead).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        post(
                plan + "/dong",
                members.administrator(),
                "dong",
                String.valueOf(line),
                "xuLy",
                "#" + members.daoVien().value());
        post(plan + "/thuc-hien", members.administrator());

        assertThat(units.find(members.quocKhanh()).orElseThrow().validTo()).isEqualTo(LocalDate.of(2021, 9, 30));
        assertThat(openUnits(duty)).containsExactly(members.daoVien().value());
    }

    @Test
    void aHeirThatFinishedItsOwnPartStillReceivesTheOpenOne() {
        long duty = give("Rà soát tiêu chí", members.quocKhanh(), members.tanMinh());
        jdbc.sql(
                        "update assignment set status = 'DONE', reported_on = '2021-09-10' where task_id = :t and unit_id = :u")
                .param("t", duty)
                .param("u", members.tanMinh().value())
                .update();
        String plan = draft(
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
        post(plan + "/thuc-hien", members.administrator());

        assertThat(openUnits(duty)).containsExactly(members.tanMinh().value());
        assertThat(page(plan).select(".note.ok").text()).contains("Không việc nào mất");
    }

    @Test
    void aUnitOfAnotherKindKeepsItsNameAndLeavesTheProgramme() {
        String plan = draft(
                "kind",
                "DOI_LOAI",
                "effectiveOn",
                "1/10/2021",
                "document",
                "1191/NQ-UBTVQH15",
                "from",
                "xã Quốc Khánh",
                "newKind",
                "PHUONG",
                "share",
                "WHOLE");
        post(plan + "/thuc-hien", members.administrator());

        UnitSummary ward = units.search("Phường Quốc Khánh", "/", DAY, 1).get(0);
        assertThat(ward.name()).isEqualTo("Phường Quốc Khánh");
        assertThat(ward.kind().isInProgramme()).isFalse();
        assertThat(units.successorsOf(members.quocKhanh(), DAY))
                .extracting(UnitSummary::id)
                .containsExactly(ward.id());
    }

    @Test
    void refusesWhatCannotBe() {
        MvcTestResult district = post(
                "/don-vi/sap-xep",
                members.administrator(),
                "kind",
                "GIAI_THE",
                "effectiveOn",
                "1/10/2021",
                "document",
                "1/NQ",
                "from",
                "huyện Tràng Định",
                "share",
                "WHOLE");
        assertThat(district).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parse(district).select("#e-from").text())
                .contains("Còn đơn vị trực thuộc đang hoạt động", "Xã Quốc Khánh");

        MvcTestResult empty = post(
                "/don-vi/sap-xep",
                members.administrator(),
                "kind",
                "NHAP_TOAN_BO",
                "from",
                "xa khong co",
                "share",
                "WHOLE");
        assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parse(empty).select("#e-effectiveOn").text()).isEqualTo("Đồng chí nhập ngày hiệu lực.");
        assertThat(parse(empty).select("#f-from").text()).as("typed words stay").isEqualTo("xa khong co");

        String early = draft(
                "kind",
                "NHAP_TOAN_BO",
                "effectiveOn",
                "1/12/2021",
                "document",
                "1/NQ",
                "from",
                "xã Quốc Khánh",
                "to",
                "xã Tân Minh",
                "share",
                "WHOLE");
        post(early + "/thuc-hien", members.administrator());
        assertThat(units.find(members.quocKhanh()).orElseThrow().validTo()).isNull();

        for (Actor other : List.of(members.office(), members.leader(), members.chairQuocKhanh())) {
            assertThat(post(early + "/thuc-hien", other)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get("/don-vi/sap-xep/moi", other)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get(early, members.auditor())).hasStatusOk();
        assertThat(post(early + "/bo", members.auditor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(early + "/bo", members.administrator())).hasStatus3xxRedirection();
    }

    @Test
    @DisplayName("a provincial office rearranges units of its province, and neither sees nor touches those of others")
    void officesKeepToTheirProvince() {
        UnitId elsewhere = units.register(new Units.NewUnit(
                        null, UnitKind.TINH, "Tỉnh Nơi Khác", null, null, null, null, null, true, true, List.of()))
                .value();
        Actor here = office("t.vptinh", members.province());
        Actor there = office("t.vpkhac", elsewhere);
        String[] merger = {
            "kind", "NHAP_TOAN_BO", "effectiveOn", "1/10/2021", "document", "12/NQ-UBTVQH",
            "from", "xã Quốc Khánh", "to", "xã Tân Minh", "share", "WHOLE"
        };
        assertThat(post("/don-vi/sap-xep", there, merger)).hasStatus(HttpStatus.FORBIDDEN);
        MvcTestResult drafted = post("/don-vi/sap-xep", here, merger);
        assertThat(drafted).hasStatus3xxRedirection();
        String plan = Objects.requireNonNull(drafted.getResponse().getRedirectedUrl());

        assertThat(get(plan, there)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(plan + "/thuc-hien", there)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(get("/don-vi/sap-xep", there))).doesNotContain("12/NQ-UBTVQH");
        assertThat(text(get("/don-vi/sap-xep", here))).contains("12/NQ-UBTVQH");
        assertThat(get("/don-vi/sap-xep/toan-quoc", here)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(plan + "/thuc-hien", here)).hasStatus3xxRedirection();
        assertThat(units.find(members.quocKhanh()).orElseThrow().validTo()).isEqualTo(LocalDate.of(2021, 9, 30));
    }

    private Actor office(String login, UnitId province) {
        var user = accounts.create(login, "Văn phòng Điều phối", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(user, province, Role.VPT, "Chuyên viên", null, null, null)
                .value();
        return accounts.actorFor(login, DAY).orElseThrow();
    }

    private long give(String title, UnitId... to) {
        return at(
                LocalDate.of(2021, 9, 3),
                () -> tasks.assign(
                                Orders.order(
                                        members.committee(),
                                        title,
                                        DirectiveVerb.GIAO,
                                        tasks.readDeadline("trước ngày 31/12/2021", LocalDate.of(2021, 9, 1))
                                                .orElse(DeadlineSpec.none()),
                                        java.util.Arrays.stream(to)
                                                .map(Tasks.Line::lead)
                                                .toArray(Tasks.Line[]::new)),
                                members.office())
                        .value());
    }

    private List<Long> openUnits(long task) {
        return jdbc.sql("select unit_id from assignment where task_id = :t and status not in ('DONE', 'CANCELLED')")
                .param("t", task)
                .query(Long.class)
                .list();
    }

    private long line(long task) {
        Map<String, Object> row = jdbc.sql("""
                        select l.id from rearrangement_line l join assignment a on a.id = l.holding_id
                         where l.holding = 'DUTY' and a.task_id = :t""").param("t", task).query().singleRow();
        return (long) Objects.requireNonNull(row.get("id"));
    }

    private String draft(String... fields) {
        MvcTestResult drafted = post("/don-vi/sap-xep", members.administrator(), fields);
        assertThat(drafted).as(text(drafted)).hasStatus3xxRedirection();
        return Objects.requireNonNull(drafted.getResponse().getRedirectedUrl());
    }

    private Document page(String path) {
        MvcTestResult result = get(path, members.administrator());
        assertThat(result).hasStatusOk();
        return parse(result);
    }

    private MvcTestResult get(String path, Actor actor) {
        return at(
                DAY,
                () -> mvc.get().uri(URI.create(path)).with(Cast.signedIn(actor)).exchange());
    }

    private MvcTestResult post(String path, Actor actor, String... fields) {
        return at(DAY, () -> {
            var request =
                    mvc.post().uri(URI.create(path)).with(Cast.signedIn(actor)).with(csrf());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return request.exchange();
        });
    }

    private <T> T at(LocalDate day, java.util.function.Supplier<T> work) {
        return clock.at(day.atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    private static Document parse(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
