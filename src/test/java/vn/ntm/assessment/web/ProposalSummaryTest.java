package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import vn.ntm.assessment.domain.Obstacle;
import vn.ntm.assessment.domain.ObstacleKind;
import vn.ntm.assessment.domain.ObstacleService;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** A000-13: the office's summary of what the communes propose, with the state of each. */
@DatabaseTest
class ProposalSummaryTest {

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    ObstacleService service;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    Units units;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2021, 9, 14));
        members = cast.enter();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private long raise(UnitId unit, String code, ObstacleKind kind, String text, Actor by) {
        Item item = catalogue
                .resolve(cells.set(), java.util.List.of(code))
                .values()
                .iterator()
                .next();
        Obstacle raised = service.raise(units.find(unit).orElseThrow(), item, kind, text, text, by)
                .value();
        return raised.id();
    }

    private Document page(String path, Actor actor) throws Exception {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    @DisplayName("A000-13 proposals of all communes by criterion and state, with the last answer; obstacles apart")
    void theOfficeSumsUp() throws Exception {
        long first = raise(
                members.quocKhanh(),
                "17.5",
                ObstacleKind.PROPOSAL,
                "Bố trí kinh phí bãi rác",
                members.chairQuocKhanh());
        raise(members.tanMinh(), "17.1", ObstacleKind.PROPOSAL, "Lò đốt rác cụm xã", members.chairTanMinh());
        raise(members.tanMinh(), "2.1", ObstacleKind.OBSTACLE, "Thiếu mặt bằng", members.chairTanMinh());
        assertThat(mvc.post()
                        .uri("/vuong-mac/" + first)
                        .with(Cast.signedIn(members.office()))
                        .with(csrf())
                        .param("version", "0")
                        .param("state", "PUT_FORWARD")
                        .param("answer", "Đã trình tại Tờ trình 12"))
                .hasStatus3xxRedirection();

        Document summary = page("/vuong-mac/tong-hop?loai=PROPOSAL", members.office());
        assertThat(summary.select("section[aria-labelledby=sl] tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.select("td.num").eachText()).containsExactly("2", "1", "0", "1", "0"));
        assertThat(summary.text())
                .contains(
                        "Bố trí kinh phí bãi rác",
                        "Đã trình tại Tờ trình 12",
                        "Lò đốt rác cụm xã",
                        "còn 2 chưa quyết định")
                .doesNotContain("Thiếu mặt bằng");
        assertThat(page("/vuong-mac?loai=OBSTACLE", members.office())
                        .select("tbody tr")
                        .eachText())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Thiếu mặt bằng"));
        assertThat(page("/vuong-mac/tong-hop", members.stranger()).text()).doesNotContain("bãi rác");
        assertThat(page("/vuong-mac/tong-hop", members.chairTanMinh()).text())
                .as("a commune sees its own")
                .contains("Lò đốt rác")
                .doesNotContain("bãi rác");
    }
}
