package vn.ntm.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.identity.MailAddresses;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.support.DatabaseTest;

/** Whoever manages an account enters its mail address; the inbox is paged by its keys. */
@DatabaseTest
@DisplayName("Địa chỉ thư của tài khoản, trang của tin báo")
class MailAddressPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Inbox inbox;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    private int change(Actor by, String email) {
        return mvc.post()
                .uri("/nguoi-dung/" + members.chairTanMinh().userId() + "/thu")
                .with(csrf())
                .with(Cast.signedIn(by))
                .param("email", email)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void theOfficeOfTheDistrictAndTheAdministratorButNoStranger() {
        assertThat(change(members.office(), "TanMinh@example.vn")).isEqualTo(302);
        assertThat(addresses.of(members.chairTanMinh().userId())).contains("tanminh@example.vn");
        assertThat(change(members.stranger(), "ke-la@example.vn")).isEqualTo(404);
        assertThat(change(members.chairQuocKhanh(), "ke-la@example.vn")).isEqualTo(404);
        change(members.administrator(), "a@b@c");
        assertThat(addresses.of(members.chairTanMinh().userId())).contains("tanminh@example.vn");
        assertThat(change(members.administrator(), "")).isEqualTo(302);
        assertThat(addresses.of(members.chairTanMinh().userId())).isEmpty();
    }

    @Test
    void aHundredEntriesAreReadPageByPageAndTheBellSays99() {
        Actor chair = members.chairTanMinh();
        jdbc.sql("""
                        insert into inbox_entry (user_id, kind, at, title, path)
                        select :user, 'ASSIGNED', now(), 'Tin ' || i, '/viec-cua-toi' from generate_series(1, 120) i""").param("user", chair.userId().value()).update();
        int pages = 0;
        int entries = 0;
        Long before = null;
        do {
            Inbox.Page page = inbox.list(chair, true, before);
            pages++;
            entries += page.entries().size();
            before = page.older();
        } while (before != null);
        assertThat(pages).isEqualTo(4);
        assertThat(entries).isEqualTo(120);
        assertThat(mvc.get().uri("/tin-bao").with(Cast.signedIn(chair)))
                .hasStatusOk()
                .bodyText()
                .contains("Tin báo, 99+ chưa đọc")
                .contains("Cũ hơn");
    }
}
