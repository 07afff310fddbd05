package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.journeys.pages.MyWorkPage;

@Journey
@DisplayName("Xã gửi báo cáo tuần trên điện thoại 360 px, dưới 3 màn hình")
class CommuneReportsWeekOnPhoneJourney {

    private static final String TITLE = "Hành trình: báo cáo tuần tiến độ, hồ sơ, nợ xây dựng cơ bản";

    @Autowired
    Duties duties;

    @Test
    @DisplayName("A003-21 the weekly form on a phone of 360 px is under 3 screens")
    void theWeeklyForm(Visitors visitors) {
        duties.giveWeekly(TITLE, "c1-quockhanh");
        Page phone = visitors.signedIn("ct.quockhanh", Device.SMALL_PHONE);
        new MyWorkPage(phone).open().report(TITLE + ", kỳ 15/09/2021");
        phone.locator(".sr-crit select").first().waitFor();

        int height = (Integer) phone.evaluate("document.documentElement.scrollHeight");
        Assertions.assertThat(height).isLessThan(3 * Device.SMALL_PHONE.height());
        Assertions.assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(Device.SMALL_PHONE.width());

        for (Locator criterion : phone.locator(".sr-crit select").all()) {
            criterion.selectOption("XONG");
        }
        phone.getByLabel("Hồ sơ minh chứng hoàn thành (%)").fill("80");
        send(phone);
        assertThat(phone.getByRole(AriaRole.ALERT))
                .containsText("Nợ xây dựng cơ bản: phải ghi số, không có thì ghi 0.");
        assertThat(phone.getByLabel("Hồ sơ minh chứng hoàn thành (%)")).hasValue("80");

        phone.getByLabel("Nợ xây dựng cơ bản (triệu đồng)").fill("0");
        send(phone);
        assertThat(phone.getByRole(AriaRole.STATUS)).hasText("Đã gửi báo cáo.");
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("Đã gửi đúng hạn");
        assertThat(new MyWorkPage(phone).open().cards().filter(new Locator.FilterOptions().setHasText(TITLE + ", kỳ")))
                .hasCount(0);
    }

    private static void send(Page phone) {
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi báo cáo"))
                .tap();
    }
}
