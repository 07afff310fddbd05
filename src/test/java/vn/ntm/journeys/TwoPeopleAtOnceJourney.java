package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.journeys.pages.ReportPage;
import vn.ntm.journeys.pages.TaskPage;

@Journey
@DisplayName("Hai người cùng làm một việc; bấm gửi hai lần")
class TwoPeopleAtOnceJourney {

    @Autowired
    Duties duties;

    @Test
    void theSecondGetsBackWhatHeTyped(Visitors visitors) {
        String address = duties.give("Hành trình: hai người báo cáo", "c1-quockhanh", Duties.TODAY.plusDays(7));
        Page chairsPage = visitors.signedIn("ct.quockhanh");
        Page clerksPage = visitors.signedIn("cb.quockhanh");
        ReportPage chair = new TaskPage(chairsPage).open(address).report();
        ReportPage clerk = new TaskPage(clerksPage).open(address).report();

        chair.words().fill("Chủ tịch: đã xong móng.");
        TaskPage seen = chair.send();
        assertThat(seen.flash()).hasText("Đã cập nhật tiến độ.");

        clerk.progress().fill("45");
        clerk.words().fill("Công chức: đang xây tường, dài dòng khó gõ lại.");
        clerk.send();
        Locator main = clerksPage.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("Nội dung đã thay đổi");
        assertThat(main).containsText("Công chức: đang xây tường, dài dòng khó gõ lại.");
        assertThat(main).containsText("45%");

        clerksPage
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở bản mới nhất"))
                .click();
        TaskPage newest = new TaskPage(clerksPage);
        assertThat(newest.heading()).hasText("Hành trình: hai người báo cáo");
        assertThat(newest.events().first()).containsText("Chủ tịch: đã xong móng.");
        assertThat(clerksPage.getByText("đang xây tường")).hasCount(0);
    }

    @Test
    void pressingTwiceReportsOnce(Visitors visitors) {
        String address = duties.give("Hành trình: bấm hai lần", "c1-quockhanh", Duties.TODAY.plusDays(7));
        Page page = visitors.signedIn("ct.quockhanh");
        ReportPage report = new TaskPage(page).open(address).report();

        report.words().fill("Chỉ một lần.");
        report.sendButton().dblclick();

        TaskPage task = new TaskPage(page);
        assertThat(task.flash()).hasText("Đã cập nhật tiến độ.");
        task.open(address);
        assertThat(task.events().filter(new Locator.FilterOptions().setHasText("Chỉ một lần.")))
                .hasCount(1);
    }
}
