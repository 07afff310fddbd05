package vn.ntm.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** The page on which a post is delegated, and the panel that tells who heads a unit. */
@DatabaseTest
class DelegationPagesTest {

    private static final String PAGE = "/tai-khoan/uy-quyen";

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    Cast.Members members;
    Actor deputy;

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2021, 9, 6));
        members = cast.enter();
        UserId second = accounts.create("t.pho", "Nông Văn Thử", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(
                        second,
                        members.quocKhanh(),
                        Role.CBX,
                        "Phó Chủ tịch UBND xã",
                        null,
                        LocalDate.of(2020, 1, 1),
                        null)
                .value();
        deputy = accounts.actorFor("t.pho", LocalDate.of(2021, 9, 6)).orElseThrow();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    @Test
    void givenOnThePageAndSeenByBoth() {
        Actor chair = members.chairQuocKhanh();
        assertThat(mvc.get().uri(PAGE).with(Cast.signedIn(chair)))
                .hasStatusOk()
                .bodyText()
                .contains("Phó Chủ tịch UBND xã Quốc Khánh");
        assertThat(mvc.post()
                        .uri(PAGE)
                        .with(Cast.signedIn(chair))
                        .with(csrf())
                        .param("to", Long.toString(deputy.membershipId()))
                        .param("scope", "ALL")
                        .param("from", "06/9/2021")
                        .param("document", "12/UQ-UBND"))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập ngày, ví dụ", "12/UQ-UBND", "aria-invalid=\"true\"");
        assertThat(mvc.post()
                        .uri(PAGE)
                        .with(Cast.signedIn(chair))
                        .with(csrf())
                        .param("to", Long.toString(deputy.membershipId()))
                        .param("scope", "ALL")
                        .param("from", "06/9/2021")
                        .param("until", "10/9/2021")
                        .param("document", "12/UQ-UBND"))
                .hasStatus3xxRedirection();
        entities.flush();
        assertThat(mvc.get().uri(PAGE).with(Cast.signedIn(deputy)))
                .hasStatusOk()
                .bodyText()
                .contains("Đồng chí được ủy quyền", "Làm việc thay", "đang hiệu lực")
                .contains("không ủy quyền tiếp được");
        assertThat(mvc.get().uri("/don-vi-lanh-dao/" + members.quocKhanh()).with(Cast.signedIn(members.office())))
                .hasStatusOk()
                .bodyText()
                .contains("Nông Văn Thử (Phó Chủ tịch UBND xã) đang làm thay theo ủy quyền, đến hết 10/09/2021");
    }

    @Test
    void staffAndAuditorsHaveNothingToDelegate() {
        assertThat(mvc.get().uri(PAGE).with(Cast.signedIn(members.staffQuocKhanh())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ủy quyền mới");
        assertThat(mvc.post()
                        .uri(PAGE)
                        .with(Cast.signedIn(members.auditor()))
                        .with(csrf())
                        .param("to", Long.toString(deputy.membershipId()))
                        .param("scope", "ALL")
                        .param("from", "06/9/2021")
                        .param("until", "10/9/2021"))
                .hasStatus(403);
    }
}
