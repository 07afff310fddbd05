package vn.ntm.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.MilestoneRegister;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Part;

/** The pages of milestones, suspension and visits as rendered. */
@DatabaseTest
class MilestonePagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRegister register;

    @Autowired
    MilestoneRegister milestones;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;
    long task;
    long milestone;

    @BeforeEach
    void enter() {
        members = cast.enter();
        task = give(DeadlineSpec.event("trước thời điểm thẩm tra", "ngành tỉnh thẩm tra", false, null));
        milestone = milestones.ofDuty(task, members.office()).get(0).id();
    }

    private long give(DeadlineSpec deadline) {
        return tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Kiện toàn chức danh",
                                DirectiveVerb.GIAO,
                                deadline,
                                Tasks.Line.lead(members.infrastructure())),
                        members.office())
                .value();
    }

    private String body(String path, Actor actor) throws Exception {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult post(String path, Actor actor, String... params) {
        var request = mvc.post().uri(path).with(Cast.signedIn(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void theDayIsShownBeforeItCounts() throws Exception {
        assertThat(body("/nhiem-vu/" + task, members.office())).contains("chưa có ngày nên chưa tính quá hạn");
        assertThat(body("/moc-thoi-gian", members.office())).contains("Ngành tỉnh thẩm tra");
        String path = "/moc-thoi-gian/" + milestone;
        assertThat(post(path, members.office(), "version", "0", "day", "20/13/2018"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày không đúng");
        assertThat(post(path, members.office(), "version", "0", "day", "20/8/2018"))
                .hasStatusOk()
                .bodyText()
                .contains("1 thời hạn của việc đang mở sẽ thay đổi", "chưa có ngày", "19/08/2018");
        assertThat(register.parts(task).get(0).lastDay()).isNull();
        assertThat(post(path, members.office(), "version", "0", "day", "20/8/2018", "confirmed", "true"))
                .hasStatus3xxRedirection();
        assertThat(register.parts(task).get(0).lastDay()).isEqualTo(LocalDate.of(2018, 8, 19));
        assertThat(post(path, members.office(), "version", "0", "day", "21/8/2018", "reason", "hoãn"))
                .as("somebody was faster")
                .hasStatus(409);
        assertThat(body(path, members.department())).doesNotContain("Ghi ngày và tính lại hạn");
        assertThat(mvc.get().uri(path).with(Cast.signedIn(members.stranger()))).hasStatus(404);
    }

    @Test
    void suspendingAndGoingOn() throws Exception {
        Part part = register.parts(task).get(0);
        String base = "/nhiem-vu/" + task + "/giao/" + part.id();
        assertThat(mvc.get().uri(base + "/tam-dung").with(Cast.signedIn(members.department())))
                .hasStatus(403);
        assertThat(post(base + "/tam-dung", members.office(), "version", "0", "awaited", "Hướng dẫn của Sở"))
                .hasStatus(422)
                .bodyText()
                .contains("Cần ghi lý do", "Hướng dẫn của Sở");
        assertThat(post(
                        base + "/tam-dung",
                        members.office(),
                        "version",
                        "0",
                        "awaited",
                        "Hướng dẫn của Sở",
                        "reason",
                        "chưa có hướng dẫn tiêu chí"))
                .hasStatus3xxRedirection();
        assertThat(body("/nhiem-vu/" + task, members.department()))
                .contains("Đang tạm dừng, chờ", "Hướng dẫn của Sở", "chưa có hướng dẫn tiêu chí");
        assertThat(body(base + "/tiep-tuc", members.office())).contains("Tiếp tục");
        assertThat(post(base + "/tiep-tuc", members.office(), "version", "1")).hasStatus3xxRedirection();
        assertThat(body("/nhiem-vu/" + task, members.office())).contains("Tiếp tục thực hiện");
    }

    @Test
    void aVisitIsLoggedOnThePageOfTheDuty() throws Exception {
        long groups = give(DeadlineSpec.of(DeadlineKind.START, "từ ngày 15/5/2020", LocalDate.of(2020, 5, 15)));
        String path =
                "/nhiem-vu/" + groups + "/giao/" + register.parts(groups).get(0).id() + "/chuyen-di";
        MvcTestResult refused =
                post(path, members.department(), "version", "0", "day", "20/5/2020", "place", "Xã Xuân Hòa");
        assertThat(refused).hasStatus(422);
        Document form = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(form.select("#e-result").text()).contains("Ghi kết quả");
        assertThat(form.select("#f-place").val()).isEqualTo("Xã Xuân Hòa");
        assertThat(post(
                        path,
                        members.department(),
                        "version",
                        "0",
                        "day",
                        "20/5/2020",
                        "place",
                        "Xã Xuân Hòa",
                        "result",
                        "Còn thiếu hai hồ sơ"))
                .hasStatus3xxRedirection();
        assertThat(body("/nhiem-vu/" + groups, members.office())).contains("Xã Xuân Hòa", "Còn thiếu hai hồ sơ");
    }
}
