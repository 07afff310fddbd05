package vn.ntm.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** Thành phố Bắc Giang, the recognition object of notice 156/TB-UBND of 2018. */
@DatabaseTest
class CityGoalTest {

    private static final LocalDate JUNE_2018 = LocalDate.of(2018, 6, 7);
    private static final String[] SIX = {"Dĩnh Trì", "Đồng Sơn", "Song Khê", "Song Mai", "Tân Mỹ", "Tân Tiến"};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleOrganisations samples;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    RecognitionGoals goals;

    @Autowired
    ApplicationClock clock;

    UnitId city;
    Actor office;

    @BeforeEach
    void enter() {
        clock.fixDate(JUNE_2018);
        samples.load();
        city = units.byKey("d-tpbacgiang").orElseThrow();
        UserId user = accounts.create("t.tpbg", "Văn phòng", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(
                        user,
                        units.byKey("u0-vp").orElseThrow(),
                        Role.VPH,
                        "Chuyên viên",
                        city,
                        LocalDate.of(2010, 1, 1),
                        null)
                .value();
        office = accounts.actorFor("t.tpbg", JUNE_2018).orElseThrow();
        goals.set(new NewGoal(city, Tier.HOAN_THANH_NHIEM_VU, 2018, null, null, null), office)
                .value();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    @Test
    @DisplayName("A000-04 the city is to have \"hoàn thành nhiệm vụ xây dựng NTM\", plan year 2018, by the Thủ tướng; "
            + "its 6 xã are listed, 10 phường not counted")
    void theRecognitionObjectIsACityWithSixCommunes() {
        assertThat(goals.of(city)).singleElement().satisfies(goal -> {
            assertThat(goal.planYear()).isEqualTo(2018);
            assertThat(goal.authority()).isEqualTo(RecognitionAuthority.THU_TUONG);
        });

        Document panel = get("true");

        assertThat(panel.select("header, nav, h1")).as("a fragment").isEmpty();
        assertThat(panel.text())
                .contains("Hoàn thành nhiệm vụ xây dựng nông thôn mới, năm kế hoạch 2018")
                .contains("Thẩm quyền Thủ tướng Chính phủ")
                .contains("Phạm vi ngày 07/06/2018: 06 xã tính vào chương trình; 10 phường không tính.");
        assertThat(panel.select("a[href^=/don-vi/]").eachText()).containsExactlyInAnyOrder(SIX);
        assertThat(panel.select("a[href=/don-vi/" + units.byKey("c0-songkhe").orElseThrow() + "]"))
                .hasSize(1);
        assertThat(get(null).select("h1").text()).as("a whole page").isEqualTo("Mục tiêu công nhận");
    }

    @Test
    @DisplayName("A000-04 after the city ended its goal still lists the xã of 31/12/2018, and nobody edits it")
    void theEndedCityKeepsTheCommunesOfThePlanYear() {
        clock.fixDate(LocalDate.of(2026, 3, 2));

        Document page = get(null);

        assertThat(page.text()).contains("Phạm vi ngày 31/12/2018: 06 xã tính vào chương trình; 10 phường không tính.");
        assertThat(page.select("section:has(#h-dang) a[href^=/don-vi/]").eachText())
                .containsExactlyInAnyOrder(SIX);
        assertThat(page.select("#f-tier")).isEmpty();
        assertThat(mvc.post()
                        .uri("/don-vi-muc-tieu/" + city)
                        .param("tier", "HOAN_THANH_NHIEM_VU")
                        .param("planYear", "2019")
                        .with(Cast.signedIn(office))
                        .with(csrf()))
                .hasStatus(403)
                .bodyText()
                .contains("Đơn vị đã kết thúc hoạt động");
    }

    private Document get(@Nullable String htmx) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.get().uri("/don-vi-muc-tieu/" + city).with(Cast.signedIn(office));
        MvcTestResult page = htmx == null
                ? request.exchange()
                : request.header("HX-Request", htmx).exchange();
        assertThat(page).hasStatusOk();
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
