package vn.ntm.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.IdentityCast;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class OwnAccountPagesTest {

    private static final String FRESH = "con trâu đi trước cái cày";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    IdentityCast cast;
    UserId chair;

    @BeforeEach
    void people() {
        clock.fixDate(IdentityCast.DAY);
        cast = new IdentityCast(units, accounts);
        chair = cast.chair();
        entities.flush();
    }

    @AfterEach
    void timeGoesOn() {
        clock.fixDate(null);
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        Cookie here = signIn(IdentityCast.PASSWORD);
        MvcTestResult changed = change(here, IdentityCast.PASSWORD, FRESH, FRESH);
        assertThat(changed).hasStatus(302).hasRedirectedUrl("/");
        Cookie after = Objects.requireNonNull(changed.getResponse().getCookie("SESSION"));
        assertThat(mvc.get().uri("/chao").cookie(after).exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/chao").cookie(here).exchange()).hasRedirectedUrl("/dang-nhap");
        assertThat(enter(IdentityCast.PASSWORD)).hasStatus(422);
        assertThat(enter(FRESH)).hasStatus(302);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'PASSWORD_CHANGED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tellsWhatIsWrongBesideTheFieldsAndGivesNoPasswordBack() {
        Cookie session = signIn(IdentityCast.PASSWORD);
        MvcTestResult page = change(session, "sai", "ngắn", "khác");
        assertThat(page).hasStatus(422);
        Document html = html(page);
        assertThat(html.select("#e-current").text()).contains("chưa đúng");
        assertThat(html.select("#e-fresh").text()).contains("ít nhất 10 ký tự");
        assertThat(html.select("#e-repeated").text()).contains("chưa giống nhau");
        assertThat(html.select("input[type=password][value]")).isEmpty();
        Document empty = html(change(session, "", "", ""));
        assertThat(empty.select("#e-current").text()).isEqualTo("Nhập mật khẩu hiện nay.");
        Document same = html(change(session, IdentityCast.PASSWORD, IdentityCast.PASSWORD, IdentityCast.PASSWORD));
        assertThat(same.select("#e-fresh").text()).contains("phải khác");
    }

    @Test
    void aPasswordSetByOthersMustBeChangedBeforeAnythingElse() {
        jdbc.sql("update user_account set must_change_password = true where id = :id")
                .param("id", chair.value())
                .update();
        entities.clear();
        Cookie session = signIn(IdentityCast.PASSWORD);
        assertThat(mvc.get().uri("/chao").cookie(session).exchange())
                .hasStatus(302)
                .hasRedirectedUrl("/tai-khoan/mat-khau");
        assertThat(mvc.get().uri("/tai-khoan/mat-khau").cookie(session).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("tự đặt mật khẩu mới rồi mới làm việc tiếp");
        Cookie after = Objects.requireNonNull(change(session, IdentityCast.PASSWORD, FRESH, FRESH)
                .getResponse()
                .getCookie("SESSION"));
        assertThat(mvc.get().uri("/chao").cookie(after).exchange()).hasStatusOk();
    }

    @Test
    void onePersonSeveralHatsEachActWrittenDownWithItsHat() {
        long second = accounts.addPosition(chair, cast.trangDinh, Role.PB, "Cán bộ Phòng NN&PTNT", null, null, null)
                .value();
        Cookie session = signIn(IdentityCast.PASSWORD);
        Document choices =
                html(mvc.get().uri("/tai-khoan/chuc-vu").cookie(session).exchange());
        assertThat(choices.select(".demo-l b").eachText())
                .containsExactly("Chủ tịch UBND xã Quốc Khánh", "Cán bộ Phòng NN&PTNT, Huyện Tràng Định");
        assertThat(choices.select("button[aria-current=true] b").text()).isEqualTo("Chủ tịch UBND xã Quốc Khánh");
        assertThat(choose(session, second)).hasStatus(302).hasRedirectedUrl("/");
        assertThat(html(mvc.get().uri("/chao").cookie(session).exchange())
                        .select(".who small")
                        .text())
                .isEqualTo("Cán bộ Phòng NN&PTNT, Huyện Tràng Định");
        assertThat(jdbc.sql(
                                "select old_value || ' > ' || new_value from audit_entry where action = 'POSITION_SWITCHED'")
                        .query(String.class)
                        .single())
                .isEqualTo("Chủ tịch UBND xã Quốc Khánh > Cán bộ Phòng NN&PTNT, Huyện Tràng Định");
        assertThat(choose(session, 999_999_999L)).hasRedirectedUrl("/tai-khoan/chuc-vu");
    }

    @Test
    @DisplayName("1.3.7 a session begun before its unit was closed may only read on the day after")
    void aSessionIsLookedUpAnewOnAnotherDay() {
        clock.fixDate(IdentityCast.END);
        Cookie session = signIn(IdentityCast.PASSWORD);
        assertThat(mvc.get().uri("/nguoi-dung").cookie(session).exchange()).hasStatusOk();
        clock.fixDate(IdentityCast.END.plusDays(1));
        assertThat(mvc.get().uri("/nguoi-dung").cookie(session).exchange()).hasStatus(403);
        assertThat(mvc.get().uri("/nhat-ky").cookie(session).exchange()).hasStatusOk();
    }

    @Test
    void aPostThatEndedOvernightIsGoneInTheMorning() {
        jdbc.sql("update membership set valid_to = :day where user_id = :id")
                .param("day", IdentityCast.DAY)
                .param("id", chair.value())
                .update();
        entities.clear();
        Cookie session = signIn(IdentityCast.PASSWORD);
        assertThat(html(mvc.get().uri("/chao").cookie(session).exchange()).text())
                .contains("Chủ tịch UBND xã Quốc Khánh");
        clock.fixDate(LocalDate.of(2021, 9, 17));
        assertThat(html(mvc.get().uri("/chao").cookie(session).exchange()).text())
                .contains("Chưa có chức vụ còn hiệu lực");
    }

    private MvcTestResult choose(Cookie session, long position) {
        return mvc.post()
                .uri("/tai-khoan/chuc-vu")
                .cookie(session)
                .with(csrf())
                .param("position", Long.toString(position))
                .exchange();
    }

    private MvcTestResult change(Cookie session, String current, String fresh, String repeated) {
        return mvc.post()
                .uri("/tai-khoan/mat-khau")
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .param("fresh", fresh)
                .param("repeated", repeated)
                .exchange();
    }

    private MvcTestResult enter(String password) {
        return mvc.post()
                .uri("/dang-nhap")
                .with(csrf())
                .param("login", "thu.ct.quockhanh")
                .param("password", password)
                .exchange();
    }

    private Cookie signIn(String password) {
        return Objects.requireNonNull(enter(password).getResponse().getCookie("SESSION"));
    }

    private static Document html(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
