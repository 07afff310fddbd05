package vn.ntm.task.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
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
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.MilestoneEntry;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.TaskRegister;

/** A004-15: what the meeting agreed on and reports to the Standing Committee, from the meeting to the day it waits for. */
@DatabaseTest
class DecisionPagesTest {

    private static final LocalDate MEETING = LocalDate.of(2020, 4, 24);

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRegister register;

    @Autowired
    MilestoneEntry milestones;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;
    long task;

    @BeforeEach
    void enter() {
        clock.fixDate(MEETING);
        members = cast.enter();
        task = tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Ban hành Kế hoạch NTM nâng cao giai đoạn 2021 - 2025",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.event(
                                        "đến khi có quyết định", "có quyết định Bộ tiêu chí 2021 - 2025", true, null),
                                Tasks.Line.lead(members.infrastructure())),
                        members.office())
                .value();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return read(result);
    }

    private static Document read(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(String path, Actor actor, String... params) {
        var request = mvc.post().uri(path).with(Cast.signedIn(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult enter(Actor actor, String content, String day, String to) {
        return post(
                "/chu-truong/moi",
                actor,
                "taskId",
                Long.toString(task),
                "content",
                content,
                "decidedOn",
                day,
                "reportTo",
                to);
    }

    @Test
    @DisplayName(
            "A004-15 agreed on 20/4, reported, refused with a reason, reported again, agreed; 318/QĐ-TTg wakes the duty")
    void fromTheMeetingToTheDecision() {
        String link = "/chu-truong/moi?nhiemVu=" + task;
        assertThat(page("/nhiem-vu/" + task, members.office()).select("a[href='" + link + "']"))
                .as("the way in")
                .hasSize(1);
        assertThat(page(link, members.office()).select("#f-content").text()).isNotEmpty();
        Document refused = read(enter(members.office(), "Lùi ban hành", "25/4/2020", ""));
        assertThat(refused.select("#e-decidedOn").text()).contains("không thể sau hôm nay");
        assertThat(refused.select("#e-reportTo").text()).contains("báo cáo cơ quan nào");
        assertThat(refused.select("#f-content").text()).isEqualTo("Lùi ban hành");

        MvcTestResult entered = enter(members.office(), "Lùi ban hành", "20/4/2020", "Thường trực Huyện ủy");
        assertThat(entered).hasStatus3xxRedirection();
        String path = String.valueOf(entered.getResponse().getRedirectedUrl());
        assertThat(page("/nhiem-vu/" + task, members.department()).text())
                .as("told on the duty's page, to the unit that has it too")
                .contains("thống nhất ngày 20/04/2020, báo cáo Thường trực Huyện ủy", "Chưa báo cáo");
        assertThat(page("/chu-truong", members.leader()).select("tbody tr").text())
                .contains("Lùi ban hành", "có quyết định Bộ tiêu chí 2021 - 2025", "Chưa báo cáo");

        assertThat(post(path, members.office(), "version", "0", "action", "AGREE", "words", "nhất trí"))
                .as("not reported yet")
                .hasStatus(422)
                .bodyText()
                .contains("không làm được bước đó");
        assertThat(post(path, members.office(), "version", "0", "action", "REPORT", "day", "19/4/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("không thể trước");
        assertThat(post(path, members.office(), "version", "0", "action", "REPORT", "document", "15-BC/UBND"))
                .hasStatus3xxRedirection();
        assertThat(post(path, members.office(), "version", "1", "action", "REFUSE"))
                .hasStatus(422)
                .bodyText()
                .contains("lý do");
        assertThat(post(path, members.office(), "version", "1", "action", "REFUSE", "words", "chưa rõ căn cứ"))
                .hasStatus3xxRedirection();
        assertThat(post(path, members.office(), "version", "2", "action", "REPORT", "document", "18-BC/UBND"))
                .hasStatus3xxRedirection();
        assertThat(post(path, members.office(), "version", "2", "action", "AGREE", "words", "nhất trí"))
                .as("somebody was faster")
                .hasStatus(409);
        assertThat(post(path, members.office(), "version", "3", "action", "AGREE", "document", "20-TB/HU"))
                .hasStatus3xxRedirection();
        Document shown = page(path, members.leader());
        assertThat(shown.select("ol.tl li")).hasSize(5);
        assertThat(shown.text()).contains("18-BC/UBND", "20-TB/HU", "chưa rõ căn cứ", "chưa có ngày");
        assertThat(shown.select("form[action='" + path + "']"))
                .as("nothing left to do")
                .isEmpty();

        LocalDate decision = LocalDate.of(2022, 3, 8);
        clock.fixDate(decision.plusDays(1));
        assertThat(register.parts(task).get(0).lastDay()).isNull();
        milestones
                .enter(task, decision, "318/QĐ-TTg ngày 08/3/2022", members.office())
                .value();
        assertThat(register.parts(task).get(0).lastDay()).isEqualTo(LocalDate.of(2022, 3, 23));
        assertThat(page(path, members.leader()).text()).contains("ngày 08/03/2022, nhiệm vụ đã có hạn");
    }

    @Test
    @DisplayName("only the office of the territory writes, and nobody outside reads")
    void whoMay() {
        assertThat(enter(members.department(), "Lùi", "20/4/2020", "Huyện ủy")).hasStatus(404);
        assertThat(enter(members.stranger(), "Lùi", "20/4/2020", "Huyện ủy")).hasStatus(404);
        String path = String.valueOf(enter(members.office(), "Lùi", "20/4/2020", "Huyện ủy")
                .getResponse()
                .getRedirectedUrl());
        assertThat(page(path, members.department()).select("form[action='" + path + "']"))
                .isEmpty();
        assertThat(post(path, members.department(), "version", "0", "action", "REPORT"))
                .hasStatus(422);
        assertThat(mvc.get().uri(path).with(Cast.signedIn(members.stranger()))).hasStatus(404);
        assertThat(page("/chu-truong", members.stranger()).select("tbody tr")).isEmpty();
    }
}
