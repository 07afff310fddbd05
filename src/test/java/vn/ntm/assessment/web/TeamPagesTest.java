package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.domain.EvidenceService;
import vn.ntm.assessment.domain.Paper;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.attachment.domain.PdfSignaturesTest;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** A000-19: teams, what their members check, and what nobody else may. */
@DatabaseTest
class TeamPagesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    EvidenceService evidence;

    @Autowired
    Attachments attachments;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    Cast.Members members;
    UnitId commune;

    @BeforeEach
    void enter() {
        clock.fixDate(DAY);
        members = cast.enter();
        commune = members.quocKhanh();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private MvcTestResult get(String uri, Actor actor) {
        entities.flush();
        return mvc.get().uri(uri).with(Cast.signedIn(actor)).exchange();
    }

    private Document page(String uri, Actor actor) {
        MvcTestResult result = get(uri, actor);
        assertThat(result).as(uri).hasStatusOk();
        return parsed(result);
    }

    private static Document parsed(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(String uri, Actor actor, String... form) {
        entities.flush();
        var request = mvc.post().uri(uri).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private String team() {
        MvcTestResult done = post(
                "/doan-danh-gia",
                members.office(),
                "name",
                "Đoàn đánh giá huyện",
                "document",
                "Thông báo phân công",
                "area",
                members.district().toString(),
                "set",
                Long.toString(cells.set()));
        assertThat(done).hasStatus3xxRedirection();
        return Objects.requireNonNull(done.getResponse().getRedirectedUrl());
    }

    private MvcTestResult add(String team, String who, String criterion, UnitId where) {
        return post(
                team + "/thanh-vien",
                members.office(),
                "who",
                who,
                "title",
                "Thành viên",
                "criteria",
                Long.toString(cells.item(criterion).id()),
                "communes",
                where.toString());
    }

    private String person(Actor actor) {
        return "u" + actor.userId().value();
    }

    private String cell(String team, UnitId where, String criterion) {
        return team + "/kiem-tra/" + where + "/" + cells.item(criterion).id();
    }

    @Test
    @DisplayName(
            "A000-19 a member records on the phone, per criterion per commune; the office sees how far the team is")
    void aMemberChecksAndTheOfficeSees() {
        String team = team();
        assertThat(add(team, person(members.department()), "17", commune)).hasStatus3xxRedirection();
        assertThat(parsed(add(team, person(members.department()), "16", commune))
                        .select("#e-who")
                        .text())
                .contains("đã là thành viên");
        assertThat(page(team, members.office()).select(".tgs b").eachText().get(0))
                .isEqualTo("0/1");

        Document rounds = page(team + "/kiem-tra", members.department());
        assertThat(rounds.select(".cells li")).hasSize(1);
        assertThat(rounds.select(".cells").text()).contains("TC 17", "chưa kiểm tra");
        String cell = cell(team, commune, "17");
        MvcTestResult bare = post(cell, members.department(), "result", "INCOMPLETE", "day", "31/12/2021");
        assertThat(bare).hasStatus(422);
        assertThat(parsed(bare).select("#e-note").text()).contains("ghi rõ thiếu gì");
        assertThat(parsed(bare).select("input[value=INCOMPLETE]").hasAttr("checked"))
                .isTrue();
        assertThat(post(cell, members.department(), "result", "GOOD", "day", "01/01/2022"))
                .as("a day to come")
                .hasStatus(422);
        assertThat(post(
                        cell,
                        members.department(),
                        "result",
                        "INCOMPLETE",
                        "day",
                        "31/12/2021",
                        "note",
                        "Thiếu biên bản nghiệm thu bãi rác"))
                .hasStatus3xxRedirection();
        Document progress = page(team, members.office());
        assertThat(progress.select(".tgs b").eachText()).containsExactly("1/1", "0", "1", "0");
        assertThat(progress.select(".tgs").text()).contains("gần nhất 31/12/2021");
        assertThat(page(cell, members.office()).text())
                .contains("Thiếu biên bản nghiệm thu bãi rác", "cần bổ sung")
                .doesNotContain("Ghi kết quả kiểm tra");

        assertThat(post(cell, members.department(), "result", "GOOD")).hasStatus3xxRedirection();
        assertThat(page(team, members.office()).select(".tgs b").eachText())
                .as("the last check counts, the first stays")
                .containsExactly("1/1", "1", "0", "0");
        assertThat(page(cell, members.department()).select("section[aria-labelledby=h-ls] li"))
                .hasSize(2);
    }

    @Test
    void onlyMembersRecordAndOnlyTheirOwn() {
        String team = team();
        assertThat(add(team, person(members.department()), "17", commune)).hasStatus3xxRedirection();
        String cell = cell(team, commune, "17");
        assertThat(post(cell, members.office(), "result", "GOOD"))
                .as("the office")
                .hasStatus(403);
        assertThat(post(cell, members.leader(), "result", "GOOD"))
                .as("a leader")
                .hasStatus(403);
        assertThat(post(cell, members.chairQuocKhanh(), "result", "GOOD"))
                .as("the commune")
                .hasStatus(404);
        assertThat(post(cell, members.stranger(), "result", "GOOD"))
                .as("another district")
                .hasStatus(404);
        assertThat(get(team + "/kiem-tra", members.leader())).hasStatus(403);
        assertThat(post(cell(team, commune, "16"), members.department(), "result", "GOOD"))
                .as("a criterion of somebody else")
                .hasStatus(404);
        assertThat(post(cell(team, members.tanMinh(), "17"), members.department(), "result", "GOOD"))
                .as("a commune of somebody else")
                .hasStatus(404);
        assertThat(post(team + "/ket-thuc", members.department())).hasStatus(403);
        assertThat(post("/doan-danh-gia", members.leader(), "name", "Đoàn khác"))
                .hasStatus(403);

        assertThat(post(team + "/ket-thuc", members.office())).hasStatus3xxRedirection();
        assertThat(post(cell, members.department(), "result", "GOOD"))
                .as("its work is done")
                .hasStatus(403);
    }

    @Test
    void anOfficeIsAMemberThroughWhoeverActsForItAndNobodyChecksHisOwnCommune() {
        String team = team();
        assertThat(add(team, "o" + members.infrastructure(), "2", commune)).hasStatus3xxRedirection();
        assertThat(page(team + "/kiem-tra", members.department()).text()).contains("TC 2");
        assertThat(add(team, person(members.chairQuocKhanh()), "17", commune)).hasStatus3xxRedirection();
        assertThat(post(cell(team, commune, "17"), members.chairQuocKhanh(), "result", "GOOD"))
                .hasStatus(403);
        assertThat(add(team, "u999999", "17", commune)).as("nobody of the list").hasStatus(422);
        assertThat(add(team, person(members.staffQuocKhanh()), "17", members.province()))
                .as("no commune of the area")
                .hasStatus(422);
        String leaves = page(team, members.office()).select("form[action$=/bo]").attr("action");
        assertThat(post(leaves, members.stranger())).hasStatus(404);
        assertThat(post(leaves, members.office())).hasStatus3xxRedirection();
        assertThat(get(team + "/kiem-tra", members.department())).hasStatus(403);
    }

    @Test
    void aMemberOpensTheEvidenceOfItsCellsAndSeesWhoSignedIt() throws Exception {
        byte[] pdf = PdfSignaturesTest.signedPdf("Trần Thị Thử");
        var added = evidence.add(
                        cells.desk(commune, members.staffQuocKhanh()),
                        cells.item("17.5"),
                        new Paper("", null, null, null, null),
                        List.of(new Upload("bien-ban.pdf", pdf.length, () -> new ByteArrayInputStream(pdf))),
                        members.staffQuocKhanh())
                .value();
        String file = attachments.of("EVIDENCE", added.id()).get(0).path();
        assertThat(get(file, members.department())).as("no member yet").hasStatus(404);
        String team = team();
        assertThat(add(team, person(members.department()), "17", commune)).hasStatus3xxRedirection();
        assertThat(get(file, members.department())).hasStatusOk();
        String signature = "Ký số: Trần Thị Thử, 09:30 14/09/2021; nội dung không thay đổi từ khi ký."
                + " Không xác nhận độ tin cậy của chứng thư.";
        assertThat(page(cell(team, commune, "17"), members.department())
                        .select(".ev-sign")
                        .text())
                .isEqualTo(signature);
        assertThat(page(
                                "/danh-gia/" + commune + "/minh-chung/" + added.id() + "?bo=" + cells.set(),
                                members.staffQuocKhanh())
                        .select(".ev-sign")
                        .text())
                .isEqualTo(signature);
        assertThat(add(team, person(members.staffQuocKhanh()), "16", members.tanMinh()))
                .hasStatus3xxRedirection();
        assertThat(get(file, members.chairTanMinh()))
                .as("other communes do not")
                .hasStatus(404);
    }
}
