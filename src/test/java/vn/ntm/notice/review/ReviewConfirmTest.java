package vn.ntm.notice.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewStore.Score;
import vn.ntm.support.DatabaseTest;

/** The last step: a summary, one transaction, once; what it leaves for measuring the reader; the reader for programs. */
@DatabaseTest
@Import(ReviewPeople.class)
class ReviewConfirmTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 3);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ReviewPeople people;

    @Autowired
    ReviewPages pages;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;
    private long id;

    @BeforeEach
    void enter() {
        members = cast.enter();
        id = people.on(DAY, () -> people.open(SeedTexts.of("001"), members.office()));
        fresh();
    }

    private void fresh() {
        entities.flush();
        entities.clear();
    }

    private int count(String sql) {
        fresh();
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private MvcTestResult confirm(int version, Actor actor) {
        fresh();
        return people.on(
                DAY,
                () -> mvc.post()
                        .uri("/doc-thong-bao/" + id + "/giao-viec")
                        .param("version", "" + version)
                        .with(Cast.signedIn(actor))
                        .with(csrf())
                        .exchange());
    }

    private String text(String path, Actor actor) {
        fresh();
        MvcTestResult result = people.on(
                DAY, () -> mvc.get().uri(path).with(Cast.signedIn(actor)).exchange());
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .text();
    }

    @Test
    @DisplayName("While proposals wait nothing is created, whatever is pressed")
    void waiting() {
        MvcTestResult early = confirm(pages.sheet(id, members.office()).version(), members.office());
        assertThat(early).hasStatus(422);
        assertThat(count("select count(*) from notice")).isZero();
        assertThat(count("select count(*) from assigned_task")).isZero();
        assertThat(text("/doc-thong-bao/" + id + "/giao-viec", members.office()))
                .contains("chờ xét");
    }

    @Test
    @DisplayName("Pressed twice, gone back and pressed again: one notice, each duty once; the reading leads to it")
    void once() {
        ReviewSheet sheet = people.on(DAY, () -> people.decideAll(id, members.office()));
        assertThat(text("/doc-thong-bao/" + id + "/giao-viec", members.office()))
                .contains("Giao " + sheet.accepted() + " nhiệm vụ", "dự thảo vì chưa đủ số và ngày");
        MvcTestResult first = confirm(sheet.version(), members.office());
        assertThat(first).hasStatus3xxRedirection();
        String notice = String.valueOf(first.getResponse().getRedirectedUrl());
        int tasks = count("select count(*) from assigned_task");
        int assignments = count("select count(*) from assignment");
        assertThat(tasks).isEqualTo((int) sheet.accepted());

        for (Actor again : new Actor[] {members.office(), members.clerk()}) {
            MvcTestResult second = confirm(sheet.version(), again);
            assertThat(second).hasStatus3xxRedirection();
            assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(notice);
        }
        assertThat(count("select count(*) from notice")).isEqualTo(1);
        assertThat(count("select count(*) from assigned_task")).isEqualTo(tasks);
        assertThat(count("select count(*) from assignment")).isEqualTo(assignments);
        assertThat(text(notice, members.office())).contains("Thực hiện tiêu chí 16, 17");
        assertThat(text("/doc-thong-bao/" + id, members.office())).contains("Mở thông báo và nhiệm vụ");
        assertThat(text("/doc-thong-bao", members.office())).contains("Không có văn bản nào đang đọc dở");
        assertThat(count("select count(*) from notice_proposal where state = 'REJECTED'"))
                .as("what was rejected stays on record")
                .isEqualTo((int) sheet.rejected());
    }

    @Test
    @DisplayName("A duty that cannot be assigned undoes the whole step: no notice, no other duty")
    void allOrNothing() {
        ReviewSheet sheet = people.on(DAY, () -> people.decideAll(id, members.office()));
        fresh();
        jdbc.sql("update organisation_unit set valid_to = date '2021-09-02' where id = :id")
                .param("id", members.tanMinh().value())
                .update();
        MvcTestResult refused = confirm(sheet.version(), members.office());
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                        .select("[role=alert]")
                        .text())
                .contains("không giao được", "Xã Tân Minh");
        assertThat(org.springframework.test.context.transaction.TestTransaction.isFlaggedForRollback())
                .isTrue();
    }

    @Test
    @DisplayName("Counts for the reader: what stood, what was put right; for those who may read the trail")
    void measured() {
        people.on(DAY, () -> people.decideAll(id, members.office()));
        ReviewSheet sheet = pages.sheet(id, members.office());
        confirm(sheet.version(), members.office());
        fresh();
        Score number = pages.measured(members.office()).fields().get("subject");
        assertThat(number).isEqualTo(new Score(1, 1));
        Score decided = pages.measured(members.office()).fields().get("duty.decision");
        assertThat(decided.proposed()).isEqualTo(sheet.duties().size());
        assertThat(decided.kept()).isEqualTo((int) sheet.accepted());
        Score units = pages.measured(members.office()).fields().get("duty.units");
        assertThat(units.kept()).as("groups were opened").isLessThan(units.proposed());
        assertThat(text("/doc-thong-bao/do-dung", members.auditor()))
                .contains("Đề xuất được nhận", "Độ đúng của máy đọc");
        fresh();
        assertThat(mvc.get().uri("/doc-thong-bao/do-dung").with(Cast.signedIn(members.staffQuocKhanh())))
                .hasStatus(403);
        assertThat(mvc.get().uri("/doc-thong-bao/do-dung.csv").with(Cast.signedIn(members.auditor())))
                .hasStatusOk()
                .bodyText()
                .contains("Đề xuất được nhận;" + sheet.duties().size());
    }

    @Test
    @DisplayName("An open duty of the same unit on the same criterion is shown: đã giao tại …")
    void alreadyGiven() {
        ReviewSheet sheet = people.on(DAY, () -> people.decideAll(id, members.office()));
        confirm(sheet.version(), members.office());
        fresh();
        long again = people.on(DAY, () -> people.open(SeedTexts.of("001"), members.office()));
        fresh();
        ReviewSheet second = people.on(DAY, () -> pages.sheet(again, members.office()));
        var criteria = second.duties().stream()
                .filter(duty -> duty.codes().contains("16"))
                .findFirst()
                .orElseThrow();
        assertThat(criteria.earlier()).hasSize(1);
        assertThat(criteria.earlier().get(0).originLabel()).isEqualTo("Mục 4, kết luận ngày 01/9/2021");
        assertThat(text("/doc-thong-bao/" + again + "?de-xuat=" + criteria.id(), members.office()))
                .contains("đã giao tại Mục 4, kết luận ngày 01/9/2021");
    }

    @Test
    @DisplayName("The reader's JSON for a signed-in program with the right; nothing is kept")
    void api() {
        int before = count("select count(*) from notice_intake");
        MvcTestResult result = mvc.post()
                .uri("/api/notices/extract")
                .contentType("text/plain;charset=UTF-8")
                .content(SeedTexts.of("001"))
                .with(Cast.signedIn(members.office()))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(result).bodyJson().extractingPath("$.document.symbol").isEqualTo("TB-UBND");
        assertThat(result).bodyJson().extractingPath("$.tasks").asArray().hasSizeGreaterThan(10);
        assertThat(count("select count(*) from notice_intake")).isEqualTo(before);
        assertThat(mvc.post()
                        .uri("/api/notices/extract")
                        .contentType("text/plain")
                        .content("x")
                        .with(Cast.signedIn(members.chairQuocKhanh()))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/api/notices/extract?date=2021-13-40")
                        .contentType("text/plain")
                        .content("Yêu cầu UBND xã báo cáo.")
                        .with(Cast.signedIn(members.office()))
                        .with(csrf()))
                .hasStatus(422);
    }
}
