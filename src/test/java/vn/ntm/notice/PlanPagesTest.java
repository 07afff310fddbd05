package vn.ntm.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** A plan that a notice refers to: entered with its table, and one click away from the duty that follows it. */
@DatabaseTest
class PlanPagesTest {

    private static final String REFERENCE = "kế hoạch số 46/KH-UBND ngày 19 tháng 02 năm 2021";

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    Cast.Members members;
    Actor office;

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2021, 9, 15));
        members = cast.enter();
        office = members.office();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private MvcTestResult get(String path, Actor actor) {
        entities.flush();
        entities.clear();
        return mvc.get()
                .uri(java.net.URI.create(path))
                .with(Cast.signedIn(actor))
                .exchange();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = get(path, actor);
        assertThat(result).as(path).hasStatusOk();
        return html(result);
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(String path, Actor actor, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult enterPlan(Actor actor) {
        return post(
                "/ke-hoach",
                actor,
                "type",
                "Kế hoạch",
                "number",
                "46/KH-UBND",
                "dated",
                "19/02/2021",
                "issuerId",
                members.committee().toString(),
                "title",
                "Xây dựng nông thôn mới năm 2021",
                "setId",
                Long.toString(cells.set()));
    }

    private long duty() {
        return tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Triển khai các tiêu chí đã giao",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.reference("theo " + REFERENCE, REFERENCE),
                                Tasks.Line.lead(members.infrastructure()),
                                Tasks.Line.lead(members.quocKhanh())),
                        office)
                .value();
    }

    @Test
    @DisplayName(
            "A001-19 the duty by reference leads to the plan's assignment table of criteria, for whoever has the duty")
    void fromDutyToTable() {
        long task = duty();
        assertThat(page("/nhiem-vu/" + task, members.chairQuocKhanh()).select("a[href^=/ke-hoach]"))
                .as("nothing to read yet")
                .isEmpty();
        String entry =
                page("/nhiem-vu/" + task, office).select("a[href^=/ke-hoach]").attr("href");
        assertThat(entry).isEqualTo("/ke-hoach/moi?number=46%2FKH-UBND");
        assertThat(page(entry, office).select("#f-number").val()).isEqualTo("46/KH-UBND");

        MvcTestResult entered = enterPlan(office);
        assertThat(entered).hasStatus3xxRedirection();
        String plan = String.valueOf(entered.getResponse().getRedirectedUrl());
        entities.flush();
        assertThat(post(
                        plan + "/dong",
                        office,
                        "rows",
                        "17; Phòng Nông nghiệp và PTNT; 15/12/2021\nTiêu chí 2\tPhòng Kinh tế - Hạ tầng huyện\n"))
                .hasStatus3xxRedirection();

        for (Actor reader : List.of(members.chairQuocKhanh(), members.department(), members.leader(), office)) {
            String link = page("/nhiem-vu/" + task, reader)
                    .select("a[href^=/ke-hoach]")
                    .attr("href");
            assertThat(link).as(reader.login()).isEqualTo(plan);
            assertThat(page(link, reader).select("tbody tr").eachText())
                    .satisfiesExactly(
                            roads -> assertThat(roads)
                                    .startsWith("2 Giao thông")
                                    .contains("Phòng Kinh tế - Hạ tầng huyện", "không ghi"),
                            environment -> assertThat(environment)
                                    .startsWith("17 Môi trường")
                                    .contains("Phòng Nông nghiệp và PTNT", "15/12/2021"));
        }
        long read = tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Triển khai các tiêu chí đã giao tại " + REFERENCE,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.none(),
                                Tasks.Line.lead(members.quocKhanh())),
                        office)
                .value();
        assertThat(page("/nhiem-vu/" + read, members.chairQuocKhanh())
                        .select("a[href^=/ke-hoach]")
                        .attr("href"))
                .as("named in the duty's words, no date by reference")
                .isEqualTo(plan);
        assertThat(get(plan, members.stranger())).as("another district").hasStatus(404);
        assertThat(page("/ke-hoach", members.stranger()).select("tbody tr")).isEmpty();
        assertThat(page("/ke-hoach", office).select("tbody tr")).hasSize(1);
    }

    @Test
    @DisplayName(
            "A004-12 \"như dự thảo Kế hoạch\": unknown until the plan is entered, then its days are offered and date the duty")
    void asTheDraftPlanSays() {
        long task = tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Hoàn thiện hồ sơ, thẩm định xã NTM kiểu mẫu",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.reference("như dự thảo Kế hoạch", "dự thảo Kế hoạch"),
                                Tasks.Line.lead(members.quocKhanh())),
                        office)
                .value();
        Document waiting = page("/nhiem-vu/" + task, office);
        assertThat(waiting.text()).contains("chưa có ngày nên chưa tính quá hạn");
        String milestone = waiting.select("a[href^=/moc-thoi-gian/]").attr("href");
        assertThat(page(milestone, office).select("a[href*='?ngay=']")).isEmpty();

        String plan = String.valueOf(enterPlan(office).getResponse().getRedirectedUrl());
        entities.flush();
        post(plan + "/dong", office, "rows", "17; Phòng Nông nghiệp và PTNT; 15/12/2021\n");
        String offered = page(milestone, office).select("a[href*='?ngay=']").attr("href");
        Document form = page(offered, office);
        assertThat(form.select("#f-day").val()).isEqualTo("15/12/2021");
        assertThat(form.select("#f-document").val()).contains("46/KH-UBND");
        assertThat(post(
                        milestone,
                        office,
                        "version",
                        "0",
                        "day",
                        "15/12/2021",
                        "document",
                        form.select("#f-document").val(),
                        "confirmed",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(page("/nhiem-vu/" + task, members.chairQuocKhanh()).text()).contains("hết 15/12/2021", "46/KH-UBND");
    }

    @Test
    @DisplayName("A row that is not understood is told by its number, nothing is written and what was typed stays")
    void wrongRows() {
        String plan = String.valueOf(enterPlan(office).getResponse().getRedirectedUrl());
        entities.flush();
        for (String[] wrong : new String[][] {
            {"17; Phòng Nông nghiệp và PTNT\n99; Phòng Nông nghiệp và PTNT", "Dòng 2: bộ tiêu chí không có mã “99”"},
            {"17; Phòng Không Có Thật", "Dòng 1: danh mục không có đúng một cơ quan"},
            {"17; Phòng Nông nghiệp và PTNT; 32/12/2021", "Dòng 1: hạn “32/12/2021” chưa đúng"},
            {"17; Phòng Nông nghiệp và PTNT\n17; phòng Nông nghiệp & PTNT", "Dòng 2: tiêu chí 17 đã giao"},
            {" ", "ít nhất một dòng"}
        }) {
            MvcTestResult refused = post(plan + "/dong", office, "rows", wrong[0]);
            assertThat(refused).hasStatus(422);
            Document told = html(refused);
            assertThat(told.select("#e-rows").text()).contains(wrong[1]);
            assertThat(told.select("#f-rows").text().strip()).isEqualTo(wrong[0].strip());
        }
        assertThat(page(plan, office).select("tbody tr")).isEmpty();
    }

    @Test
    @DisplayName("The office enters a plan once; others read, another district's office changes nothing")
    void rights() {
        String plan = String.valueOf(enterPlan(office).getResponse().getRedirectedUrl());
        entities.flush();
        MvcTestResult again = enterPlan(office);
        assertThat(again).hasStatus(422);
        assertThat(html(again).select("#e-number").text()).contains("đã được nhập");
        assertThat(html(again).select("#f-title").text()).isEqualTo("Xây dựng nông thôn mới năm 2021");
        assertThat(enterPlan(members.stranger())).hasStatus(422);
        assertThat(get("/ke-hoach/moi", members.chairQuocKhanh())).hasStatus(403);
        assertThat(post(plan + "/dong", members.chairQuocKhanh(), "rows", "17; Phòng Nông nghiệp và PTNT"))
                .hasStatus(403);
        assertThat(post(plan + "/dong", members.stranger(), "rows", "17; Phòng Nông nghiệp và PTNT"))
                .hasStatus(403);
        assertThat(post(plan + "/dong", office, "rows", "17; Phòng Nông nghiệp và PTNT"))
                .hasStatus3xxRedirection();
        entities.flush();
        String remove = page(plan, office).select("form[action$=/bo]").attr("action");
        assertThat(post(remove, members.chairQuocKhanh())).hasStatus(403);
        assertThat(post(remove, office)).hasStatus3xxRedirection();
        assertThat(page(plan, office).select("tbody tr")).isEmpty();
    }
}
