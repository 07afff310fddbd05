package vn.ntm.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.Goal;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;

/** Goals on screen: everybody reads them, the offices and leaders whose scope contains the unit keep them. */
@DatabaseTest
@RecordApplicationEvents
class GoalPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    RecognitionGoals goals;

    @Autowired
    ApplicationClock clock;

    @Autowired
    ApplicationEvents events;

    Cast.Members members;

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2023, 4, 6));
        members = cast.enter();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    @Test
    @DisplayName("A003-02 a goal keeps its plan year 2022, though it is entered in 2023; setting it is audited")
    void addingAGoal() {
        UnitId commune = members.quocKhanh();
        MvcTestResult done = add(commune, members.office(), "NANG_CAO", "2022", "CHU_TICH_UBND_TINH");

        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/don-vi-muc-tieu/" + commune);
        assertThat(page(commune, members.staffQuocKhanh()).text())
                .contains("Đạt chuẩn nông thôn mới nâng cao, năm kế hoạch 2022")
                .contains("Thẩm quyền Chủ tịch UBND tỉnh")
                .contains("06/04/2023");
        assertThat(audited("RECOGNITION_GOAL_SET")).satisfies(event -> {
            assertThat(event.unitId()).isEqualTo(commune.value());
            assertThat(event.newValue())
                    .isEqualTo("đạt chuẩn nông thôn mới nâng cao; năm kế hoạch 2022; Chủ tịch UBND tỉnh");
        });
    }

    @Test
    void whatIsMissingOrTwiceIsSaidBesideTheField() {
        MvcTestResult empty = add(members.quocKhanh(), members.office(), "", "hai nghìn", "CHU_TICH_UBND_TINH");
        assertThat(empty).hasStatus(422);
        Document form = parsed(empty);
        assertThat(form.select("#e-tier").text()).contains("chọn mức");
        assertThat(form.select("#e-planYear").text()).contains("Nhập như 2022");
        assertThat(form.select("#f-planYear").val()).isEqualTo("hai nghìn");

        add(members.quocKhanh(), members.office(), "NTM", "2022", "CHU_TICH_UBND_TINH");
        MvcTestResult twice = add(members.quocKhanh(), members.office(), "NTM", "2022", "CHU_TICH_UBND_TINH");
        assertThat(twice).hasStatus(422);
        assertThat(parsed(twice).select("#e-planYear").text()).contains("năm kế hoạch 2022 đã có");
        assertThat(goals.of(members.quocKhanh())).hasSize(1);
    }

    @Test
    void offersOnlyWhatTheKindOfUnitIsRecognisedAs() {
        assertThat(page(members.quocKhanh(), members.office())
                        .select("#f-tier option")
                        .eachAttr("value"))
                .containsExactly("", "NTM", "NANG_CAO", "KIEU_MAU", "HIEN_DAI");
        assertThat(page(members.district(), members.office())
                        .select("#f-authority option")
                        .eachText())
                .containsExactly("Thủ tướng Chính phủ");
    }

    @Test
    void aTownHasNoPanelAndTakesNoGoal() {
        assertThat(unitPage(members.town())).doesNotContain("/don-vi-muc-tieu/");
        assertThat(unitPage(members.agriculture())).doesNotContain("/don-vi-muc-tieu/");
        assertThat(unitPage(members.quocKhanh())).contains("hx-get=\"/don-vi-muc-tieu/" + members.quocKhanh() + "\"");

        Document page = page(members.town(), members.office());
        assertThat(page.select("#content, main").text()).contains("không thuộc đối tượng xét công nhận");
        assertThat(page.select("#f-tier")).isEmpty();
        assertThat(add(members.town(), members.office(), "NTM", "2022", "CHU_TICH_UBND_TINH"))
                .hasStatus(403);
        assertThat(goals.set(goal(members.town(), Tier.NTM, 2022), members.office())
                        .rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("criteria.error.goalKind");
    }

    @Test
    void thoseWhoKeepGoalsSeeTheFormAndOthersOnlyRead() {
        long id = set(members.quocKhanh());
        String ending = "/don-vi-muc-tieu/" + members.quocKhanh() + "/" + id + "/ket-thuc";
        for (Actor keeper : List.of(members.office(), members.leader(), members.administrator())) {
            assertThat(page(members.quocKhanh(), keeper).select("#f-tier, a[href=" + ending + "]"))
                    .as(keeper.login())
                    .hasSize(2);
        }
        for (Actor reader :
                List.of(members.department(), members.chairQuocKhanh(), members.auditor(), members.stranger())) {
            Document page = page(members.quocKhanh(), reader);
            assertThat(page.text()).as(reader.login()).contains("năm kế hoạch 2022");
            assertThat(page.select("#f-tier, a[href=" + ending + "]"))
                    .as(reader.login())
                    .isEmpty();
            assertThat(add(members.quocKhanh(), reader, "NTM", "2021", "CHU_TICH_UBND_TINH"))
                    .as(reader.login())
                    .hasStatus(403);
            assertThat(mvc.get().uri(ending).with(Cast.signedIn(reader))).hasStatus(403);
            assertThat(end(members.quocKhanh(), id, 0, "Không thực hiện nữa", reader))
                    .as(reader.login())
                    .hasStatus(403);
        }
        assertThat(goals.of(members.quocKhanh())).singleElement().matches(Goal::isOpen);
    }

    @Test
    void theFacadeRefusesWhoMayNot() {
        assertThat(goals.set(goal(members.quocKhanh(), Tier.NTM, 2022), members.stranger())
                        .rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("criteria.denied.goal");
    }

    @Test
    void endingNeedsAReasonAndKeepsTheGoal() {
        UnitId commune = members.quocKhanh();
        long id = set(commune);
        assertThat(mvc.get()
                        .uri("/don-vi-muc-tieu/" + commune + "/" + id + "/ket-thuc")
                        .with(Cast.signedIn(members.office())))
                .hasStatusOk()
                .bodyText()
                .contains("Xã Quốc Khánh: đạt chuẩn nông thôn mới nâng cao, năm kế hoạch 2022");
        assertThat(end(commune, id, 0, " ", members.office()))
                .hasStatus(422)
                .bodyText()
                .contains("ghi lý do kết thúc mục tiêu");

        MvcTestResult done = end(commune, id, 0, "Đã công nhận, 12/QĐ-UBND", members.office());

        assertThat(done).hasRedirectedUrl("/don-vi-muc-tieu/" + commune);
        Document page = page(commune, members.office());
        assertThat(page.select("section:has(#h-dang)").text()).contains("Chưa ghi mục tiêu công nhận");
        assertThat(page.select("section:has(#h-het)").text())
                .contains("năm kế hoạch 2022")
                .contains("Đã công nhận, 12/QĐ-UBND");
        assertThat(audited("RECOGNITION_GOAL_ENDED").reason()).isEqualTo("Đã công nhận, 12/QĐ-UBND");
        assertThat(set(commune)).as("taken up anew").isNotEqualTo(id);
    }

    @Test
    void aStaleEndingGivesBackWhatWasTyped() {
        UnitId commune = members.quocKhanh();
        long id = set(commune);
        end(commune, id, 0, "Người thứ nhất", members.leader());

        assertThat(end(commune, id, 0, "Người thứ hai", members.office()))
                .hasStatus(409)
                .bodyText()
                .contains("Người thứ hai");
        assertThat(goals.of(commune))
                .singleElement()
                .satisfies(goal -> assertThat(goal.endReason()).isEqualTo("Người thứ nhất"));
    }

    @Test
    void goalsAreFoundUnderTheirUnitOnly() {
        long id = set(members.quocKhanh());

        assertThat(end(members.tanMinh(), id, 0, "Nhầm xã", members.office())).hasStatus(404);
        assertThat(mvc.get().uri("/don-vi-muc-tieu/999999").with(Cast.signedIn(members.office())))
                .hasStatus(404);
    }

    private long set(UnitId unit) {
        return goals.set(goal(unit, Tier.NANG_CAO, 2022), members.office()).value();
    }

    private static NewGoal goal(UnitId unit, Tier tier, int year) {
        return new NewGoal(unit, tier, year, RecognitionAuthority.CHU_TICH_UBND_TINH, null, null);
    }

    private AuditableEvent audited(String action) {
        return events.stream(AuditableEvent.class)
                .filter(event -> event.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult add(UnitId unit, Actor actor, String tier, String year, String authority) {
        return mvc.post()
                .uri("/don-vi-muc-tieu/" + unit)
                .param("tier", tier)
                .param("planYear", year)
                .param("authority", authority)
                .with(Cast.signedIn(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult end(UnitId unit, long goal, int version, String reason, Actor actor) {
        return mvc.post()
                .uri("/don-vi-muc-tieu/" + unit + "/" + goal + "/ket-thuc")
                .param("reason", reason)
                .param("version", Integer.toString(version))
                .with(Cast.signedIn(actor))
                .with(csrf())
                .exchange();
    }

    private Document page(UnitId unit, Actor actor) {
        MvcTestResult page = mvc.get()
                .uri("/don-vi-muc-tieu/" + unit)
                .with(Cast.signedIn(actor))
                .exchange();
        assertThat(page).hasStatusOk();
        return parsed(page);
    }

    private String unitPage(UnitId unit) {
        return body(mvc.get()
                .uri("/don-vi/" + unit)
                .with(Cast.signedIn(members.office()))
                .exchange());
    }

    private static Document parsed(MvcTestResult page) {
        return Jsoup.parse(body(page));
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
