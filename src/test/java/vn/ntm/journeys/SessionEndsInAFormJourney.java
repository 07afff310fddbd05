package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.journeys.pages.MyWorkPage;
import vn.ntm.journeys.pages.ReportPage;
import vn.ntm.journeys.pages.SignInPage;

@Journey
@DisplayName("Phiên hết giữa chừng: đăng nhập lại, biểu mẫu còn nguyên chữ đã gõ")
class SessionEndsInAFormJourney {

    private static final String WORDS = "Đã đổ bê tông 300 m đường trục thôn";

    @Test
    void whatWasTypedComesBack(Visitors visitors) {
        Page phone = visitors.guest(Device.PHONE); // a session of its own: it is going to end
        new SignInPage(phone).open().signIn("kt.trangdinh");
        ReportPage report = new MyWorkPage(phone).open().reportFirst();
        assertThat(report.sendButton()).isVisible();
        String form = phone.url();
        report.words().fill(WORDS);
        report.progress().fill("40");

        phone.context().clearCookies();
        report.sendButton().click();
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Phiên làm việc đã hết");
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText(WORDS);
        visitors.takeTroubles(); // the browser notes the refusal

        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng nhập và mở lại biểu mẫu"))
                .click();
        new SignInPage(phone).signIn("kt.trangdinh");
        assertThat(phone).hasURL(form);
        assertThat(report.words()).hasValue(WORDS);
        assertThat(report.progress()).hasValue("40");
        assertThat(phone.getByRole(AriaRole.STATUS).first()).containsText("Đã điền lại");
        report.sendButton().click();
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .not()
                .hasText("Phiên làm việc đã hết");
    }
}
