package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.journeys.pages.ReportPage;
import vn.ntm.journeys.pages.SignInPage;
import vn.ntm.journeys.pages.TaskListPage;
import vn.ntm.journeys.pages.TaskPage;

@Journey
@DisplayName("Không có JavaScript vẫn đăng nhập, lọc, báo cáo, đăng xuất được")
class WithoutJavaScriptJourney {

    @Autowired
    Duties duties;

    @Test
    void signsInFiltersReportsAndLeaves(Visitors visitors) {
        duties.give("Hành trình: đường ngõ thôn Pò Bó", "c1-detham", Duties.TODAY.plusDays(9));
        Page page = visitors.guestWithoutJavaScript(Device.DESK);
        new SignInPage(page).open().signIn("ct.detham");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Việc của tôi");

        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Chính"))
                .first()
                .getByText("Nhiệm vụ của xã")
                .click();
        TaskListPage list = new TaskListPage(page).filter("duong ngo thon po bo");
        assertThat(list.rows()).hasCount(1);

        TaskPage task = list.openTask("Hành trình: đường ngõ thôn Pò Bó");
        ReportPage report = task.report();
        report.progress().fill("30");
        report.words().fill("Đã vận động 12 hộ hiến đất.");
        report.send();
        assertThat(task.flash()).hasText("Đã cập nhật tiến độ.");
        assertThat(task.events().first()).containsText("Đã vận động 12 hộ hiến đất.");
        assertThat(task.unit("Xã Đề Thám")).containsText("30%");

        page.locator("header details.menu summary.who").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất"))
                .first()
                .click();
        assertThat(page.getByText("Đồng chí đã đăng xuất.")).isVisible();
    }
}
