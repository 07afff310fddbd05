package vn.ntm.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.IdentityCast;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class SignInPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    UserId chair;

    @BeforeEach
    void people() {
        chair = new IdentityCast(units, accounts).chair();
    }

    @Test
    void showsTheFormAndNoDemoAccountsOnARealInstallation() {
        MvcTestResult page = mvc.get().uri("/dang-nhap").exchange();
        assertThat(page).hasStatusOk();
        assertThat(page).headers().hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(page).headers().hasValue("Referrer-Policy", "same-origin");
        assertThat(page).headers().containsHeader("Permissions-Policy");
        Document html = html(page);
        assertThat(html.select("h1").text()).isEqualTo("Đăng nhập");
        assertThat(html.text()).doesNotContain("Tài khoản dùng thử");
        assertThat(html.select("[style], script:not([src]), [onclick]")).isEmpty();
    }

    @Test
    void entersAndGoesToThePageAskedFor() {
        MvcTestResult asked = mvc.get().uri("/tai-khoan/mat-khau?a=1").exchange();
        assertThat(asked).hasStatus(302).hasRedirectedUrl("/dang-nhap");
        Cookie before = session(asked);

        MvcTestResult entered = mvc.post()
                .uri("/dang-nhap")
                .with(csrf())
                .cookie(before)
                .param("login", " THU.ct.quockhanh")
                .param("password", IdentityCast.PASSWORD)
                .exchange();
        assertThat(entered).hasStatus(302).hasRedirectedUrl("/tai-khoan/mat-khau?a=1");
        Cookie after = session(entered);
        assertThat(after.getValue()).as("session fixation").isNotEqualTo(before.getValue());

        assertThat(mvc.get().uri("/tai-khoan/mat-khau").cookie(after).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Chủ tịch UBND xã Quốc Khánh", "Huyện Tràng Định");
        assertThat(mvc.get().uri("/tai-khoan/mat-khau").cookie(before).exchange())
                .hasStatus(302)
                .hasRedirectedUrl("/dang-nhap");
    }

    @Test
    void remembersTheSessionOnlyWhenAsked() {
        Cookie plain = session(signIn("false"));
        Cookie remembered = session(signIn("true"));
        assertThat(plain.getMaxAge()).isEqualTo(-1);
        assertThat(remembered.getMaxAge()).isGreaterThan(86_400);
    }

    @Test
    void marksEmptyFieldsAndKeepsTheLogin() {
        MvcTestResult page = post("thu.ct.quockhanh", "");
        assertThat(page).hasStatus(422);
        Document html = html(page);
        assertThat(html.select("#e-password").text()).isEqualTo("Chưa nhập mật khẩu.");
        assertThat(html.select("#f-password").attr("aria-invalid")).isEqualTo("true");
        assertThat(html.select("#f-login").val()).isEqualTo("thu.ct.quockhanh");
        assertThat(html(post("", "x")).select("#e-login").text()).isEqualTo("Chưa nhập tên đăng nhập.");
        assertThat(attempts()).as("an empty field is no guess").isZero();
    }

    @Test
    void doesNotTellWhichPartWasWrong() {
        String known = html(post("thu.ct.quockhanh", "sai-mat-khau"))
                .select("[role=alert]")
                .text();
        String unknown = html(post("thu.khong.co", "sai-mat-khau"))
                .select("[role=alert]")
                .text();
        assertThat(known).isEqualTo("Tên đăng nhập hoặc mật khẩu chưa đúng.").isEqualTo(unknown);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void locksAfterFiveWrongPasswordsAndThenRefusesTheRightOne() {
        for (int i = 0; i < 4; i++) {
            assertThat(html(post("thu.ct.quockhanh", "sai"))
                            .select("[role=alert]")
                            .text())
                    .contains("chưa đúng");
        }
        assertThat(html(post("thu.ct.quockhanh", "sai")).select("[role=alert]").text())
                .contains("tạm khóa đến");
        MvcTestResult right = post("thu.ct.quockhanh", IdentityCast.PASSWORD);
        assertThat(right).hasStatus(422);
        assertThat(html(right).select("[role=alert]").text()).containsPattern("tạm khóa đến \\d\\d:\\d\\d \\d\\d/");
        assertThat(attempts())
                .as("guesses while locked do not lengthen the lock")
                .isEqualTo(5);

        jdbc.sql("update user_account set locked_until = locked_until - interval '16 minutes' where id = :id")
                .param("id", chair.value())
                .update();
        assertThat(post("thu.ct.quockhanh", IdentityCast.PASSWORD)).hasStatus(302);
        assertThat(attempts()).isZero();
    }

    @Test
    void anUnknownLoginLocksJustTheSame() {
        for (int i = 0; i < 4; i++) {
            post("thu.khong.co.khoa", "sai");
        }
        assertThat(html(post("thu.khong.co.khoa", "sai")).select("[role=alert]").text())
                .contains("tạm khóa đến");
    }

    @Test
    void blocksAnAddressThatGuessesAround() {
        for (int i = 0; i < 30; i++) {
            post("thu.doan." + i, "sai", "203.0.113.9");
        }
        assertThat(html(post("thu.ct.quockhanh", IdentityCast.PASSWORD, "203.0.113.9"))
                        .select("[role=alert]")
                        .text())
                .contains("Máy này đã đăng nhập sai quá nhiều lần");
        assertThat(post("thu.ct.quockhanh", IdentityCast.PASSWORD, "203.0.113.10"))
                .hasStatus(302);
    }

    @Test
    void aDisabledAccountIsToldSoOnlyWithTheRightPassword() {
        jdbc.sql("update user_account set enabled = false where id = :id")
                .param("id", chair.value())
                .update();
        entities.clear();
        assertThat(html(post("thu.ct.quockhanh", "sai")).select("[role=alert]").text())
                .contains("chưa đúng");
        assertThat(html(post("thu.ct.quockhanh", IdentityCast.PASSWORD))
                        .select("[role=alert]")
                        .text())
                .contains("đã ngừng sử dụng");
    }

    @Test
    void withoutTheFormsTokenNothingIsDone() {
        assertThat(mvc.post()
                        .uri("/dang-nhap")
                        .param("login", "thu.ct.quockhanh")
                        .param("password", IdentityCast.PASSWORD)
                        .exchange())
                .hasStatus(403)
                .hasForwardedUrl("/error/403");
        assertThat(mvc.get().uri("/error/403").exchange())
                .hasStatus(403)
                .bodyText()
                .contains("Đồng chí chưa được làm việc này");
    }

    @Test
    void aFormAfterTheEndOfItsSessionLosesNothing() {
        String form = "http://localhost/nhiem-vu/11/giao/29/bao-cao?tu=danh-sach";
        MvcTestResult refused = mvc.post()
                .uri("/nhiem-vu/11/giao/29/bao-cao")
                .param("text", "Đã làm 300 m <đường>")
                .param("on", "15/09/2021")
                .param("version", "7")
                .param("newPassword", "mật khẩu mới")
                .param("fresh", "mật khẩu khác")
                .header("Referer", form)
                .exchange();
        assertThat(refused).hasStatus(403).hasForwardedUrl("/error/403");
        MvcTestResult page = mvc.post()
                .uri("/error/403")
                .with(request -> {
                    request.setAttribute(
                            WebAttributes.ACCESS_DENIED_403,
                            refused.getRequest().getAttribute(WebAttributes.ACCESS_DENIED_403));
                    refused.getRequest().getParameterMap().forEach(request::setParameter);
                    request.addHeader("Referer", form);
                    return request;
                })
                .with(csrf())
                .exchange();
        Document shown = html(page);
        assertThat(page).hasStatus(403);
        assertThat(shown.text()).contains("Phiên làm việc đã hết", "Đã làm 300 m <đường>", "15/09/2021");
        assertThat(shown.text()).doesNotContain("mật khẩu mới", "mật khẩu khác");
        assertThat(shown.select("[data-expired]").attr("href")).isEqualTo("/nhiem-vu/11/giao/29/bao-cao?tu=danh-sach");
    }

    @Test
    void signsOut() {
        Cookie session = session(signIn("false"));
        assertThat(mvc.post().uri("/dang-xuat").cookie(session).with(csrf()).exchange())
                .hasStatus(302)
                .hasRedirectedUrl("/dang-nhap?da-dang-xuat");
        assertThat(mvc.get().uri("/chao").cookie(session).exchange()).hasRedirectedUrl("/dang-nhap");
        assertThat(mvc.get().uri("/dang-nhap?da-dang-xuat").exchange())
                .bodyText()
                .contains("Đồng chí đã đăng xuất.");
    }

    @Test
    void aPartOfAPageMakesTheWholePageGoToTheDoor() {
        MvcTestResult part = mvc.get().uri("/chao").header("HX-Request", "true").exchange();
        assertThat(part).hasStatus(401).headers().hasValue("HX-Redirect", "/dang-nhap");
    }

    @Test
    void strictTransportSecurityWhenHttps() {
        assertThat(mvc.get().uri("/dang-nhap").secure(true).exchange())
                .headers()
                .containsHeader("Strict-Transport-Security");
    }

    private MvcTestResult signIn(String remember) {
        return mvc.post()
                .uri("/dang-nhap")
                .with(csrf())
                .param("login", "thu.ct.quockhanh")
                .param("password", IdentityCast.PASSWORD)
                .param("remember-me", remember)
                .exchange();
    }

    private MvcTestResult post(String login, String password) {
        return post(login, password, "198.51.100." + Math.abs(login.hashCode() % 200));
    }

    private MvcTestResult post(String login, String password, String address) {
        return mvc.post()
                .uri("/dang-nhap")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"), "no session");
    }

    private int attempts() {
        return jdbc.sql("select failed_attempts from user_account where id = :id")
                .param("id", chair.value())
                .query(Integer.class)
                .single();
    }

    private static Document html(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
