package vn.ntm.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.criteria.domain.GoalPausing;
import vn.ntm.criteria.domain.GoalReading;
import vn.ntm.criteria.domain.GoalReading.Sheet;
import vn.ntm.support.DatabaseTest;

/** A004-11: a goal rests while there are no criteria for it; entering the set lets it go on. */
@DatabaseTest
class GoalPausingTest {

    @Autowired
    Cast cast;

    @Autowired
    RecognitionGoals goals;

    @Autowired
    GoalPausing pausing;

    @Autowired
    GoalReading reading;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;
    long goal;

    @BeforeEach
    void enter() {
        members = cast.enter();
        goal = goals.set(new NewGoal(members.quocKhanh(), Tier.KIEU_MAU, 2020, null, null, null), members.office())
                .value();
    }

    private Sheet sheet() {
        return reading.sheet(members.quocKhanh()).orElseThrow();
    }

    private void issued(Tier tier, ObjectLevel level, LocalDate until, String province) {
        SetSummary set = catalogue.all().get(0);
        events.publishEvent(new CriteriaSetIssued(
                set.id(),
                set.name(),
                "319/QĐ-TTg",
                level,
                tier,
                until,
                province.isEmpty() ? null : province,
                "Người nhập"));
    }

    @Test
    @DisplayName(
            "A004-11 \"tạm dừng: chưa có hướng dẫn tiêu chí\"; the set of its tier, level and province lets it go on")
    void restsUntilTheSetIsIssued() {
        assertThat(pausing.pause(goal, " ", members.office()).rejections())
                .extracting("field")
                .containsExactly("reason");
        pausing.pause(goal, "chưa có hướng dẫn tiêu chí", members.office()).value();
        assertThat(sheet().restOf(goal)).isNotNull();
        LocalDate later = LocalDate.of(2025, 12, 31);
        issued(Tier.NANG_CAO, ObjectLevel.XA, later, "");
        issued(Tier.KIEU_MAU, ObjectLevel.THON, later, "");
        issued(Tier.KIEU_MAU, ObjectLevel.XA, LocalDate.of(2019, 12, 31), "");
        issued(Tier.KIEU_MAU, ObjectLevel.XA, later, "Thanh Hóa");
        assertThat(sheet().restOf(goal)).as("none of these is its set").isNotNull();
        issued(Tier.KIEU_MAU, ObjectLevel.XA, later, "Lạng Sơn");
        assertThat(sheet().restOf(goal)).isNull();
        assertThat(sheet().pausesOf(goal)).singleElement().satisfies(rest -> {
            assertThat(rest.resumedWhy()).isEqualTo("319/QĐ-TTg");
            assertThat(rest.resumedBy()).isEqualTo("Người nhập");
        });
    }

    @Test
    @DisplayName("By hand on the goal's page; whoever does not keep the goals may not")
    void byHand() {
        String path = "/don-vi-muc-tieu/" + members.quocKhanh() + "/" + goal + "/tam-dung";
        assertThat(mvc.get().uri(path).with(Cast.signedIn(members.chairQuocKhanh())))
                .hasStatus(403);
        assertThat(mvc.post().uri(path).with(Cast.signedIn(members.office())).with(csrf()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(path)
                        .with(Cast.signedIn(members.office()))
                        .with(csrf())
                        .param("reason", "chưa có hướng dẫn tiêu chí"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/don-vi-muc-tieu/" + members.quocKhanh()).with(Cast.signedIn(members.office())))
                .hasStatusOk()
                .bodyText()
                .contains("Tạm dừng từ", "chưa có hướng dẫn tiêu chí");
        assertThat(mvc.post().uri(path).with(Cast.signedIn(members.office())).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(sheet().restOf(goal)).isNull();
    }
}
