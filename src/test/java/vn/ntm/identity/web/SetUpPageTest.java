package vn.ntm.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.domain.SetUpToken;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class SetUpPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SetUpToken token;

    @Test
    void nobodyIsLetThroughWithoutTheToken() {
        MvcTestResult page = setUp("doan-mo", "quantri.moi", "con trâu đi trước");
        assertThat(page).hasStatus(422).bodyText().contains("Mã thiết lập chưa đúng", "quantri.moi");
        assertThat(accounts.byLogin("quantri.moi")).isEmpty();
    }

    @Test
    void theDoorLeadsToTheSetUpWhileNobodyCanEnter() {
        assertThat(mvc.get().uri("/dang-nhap").exchange()).hasStatus(302).hasRedirectedUrl("/thiet-lap");
        assertThat(mvc.get().uri("/thiet-lap").exchange()).hasStatusOk();
    }

    @Test
    void theTokenMakesOneAdministratorOfEverythingAndIsThenWorthless() {
        assertThat(setUp(token.value(), "quantri.moi", "ngắn")).hasStatus(422);
        assertThat(setUp(token.value(), "quantri.moi", "con trâu đi trước"))
                .hasStatus(302)
                .hasRedirectedUrl("/dang-nhap?da-thiet-lap");
        Actor actor = accounts.actorFor("quantri.moi", LocalDate.of(2026, 1, 1)).orElseThrow();
        assertThat(actor.role()).isEqualTo(Role.QTHT);
        assertThat(actor.scopePath()).isEqualTo("/");
        assertThat(actor.unitName()).isEqualTo("Tỉnh Thử Nghiệm");
        assertThat(mvc.get().uri("/thiet-lap").exchange()).hasStatus(404);
        assertThat(setUp(token.value(), "quantri.hai", "con trâu đi trước")).hasStatus(404);
        assertThat(accounts.byLogin("quantri.hai")).isEmpty();
        assertThat(mvc.get().uri("/dang-nhap").exchange()).hasStatusOk();
    }

    private MvcTestResult setUp(String typed, String login, String password) {
        return mvc.post()
                .uri("/thiet-lap")
                .with(csrf())
                .param("token", typed)
                .param("login", login)
                .param("displayName", "Quản trị mới")
                .param("password", password)
                .param("unitName", "Tỉnh Thử Nghiệm")
                .exchange();
    }
}
