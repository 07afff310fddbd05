package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.journeys.pages.TaskPage;

@Journey
@DisplayName("Ai thấy gì, ai được làm gì")
class ScopesJourney {

    private static final String NOT_FOUND = "Không tìm thấy trang này";
    private static final String NOT_ALLOWED = "Đồng chí chưa được làm việc này";

    /** Words of the subjects of the five notices. */
    private static final List<String> SUBJECTS =
            List.of("thành phố Bắc Giang", "huyện Tràng Định năm 2021", "huyện Tân Yên", "Mỹ Lộc", "Thọ Xuân");

    @Autowired
    Duties duties;

    @Test
    void communeDoesNotOpenTheFormsOfAnother(Visitors visitors) {
        String address = duties.give("Hành trình: việc riêng của Quốc Khánh", "c1-quockhanh", Duties.TODAY.plusDays(6));
        TaskPage own = new TaskPage(visitors.signedIn("ct.quockhanh")).open(address);
        String form = address(own.step("Báo cáo"));

        Page other = visitors.signedIn("ct.detham");
        opens(other, form, 404, NOT_FOUND);
        opens(other, address, 404, NOT_FOUND);
    }

    @Test
    void districtDoesNotOpenTheNoticeOfAnother(Visitors visitors) {
        Page auditor = visitors.signedIn("kiemtoan");
        auditor.navigate("/thong-bao?q=Mỹ Lộc");
        String notice = address(auditor.locator("a.ttl").first());

        opens(visitors.signedIn("vp.trangdinh"), notice, 404, NOT_FOUND);
        opens(visitors.signedIn("ct.detham"), notice, 404, NOT_FOUND);
    }

    @Test
    void departmentIsNotOfferedToAssign(Visitors visitors) {
        Page page = visitors.signedIn("kt.trangdinh");
        page.navigate("/nhiem-vu");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Nhiệm vụ");
        offersNoAssigning(page);
        opens(page, "/nhiem-vu/moi", 403, NOT_ALLOWED);

        page.navigate("/thong-bao");
        page.locator("a.ttl").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Nguyên văn")))
                .isVisible();
        offersNoAssigning(page);
    }

    private static void offersNoAssigning(Page page) {
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Giao việc")))
                .hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giao việc")))
                .hasCount(0);
    }

    @Test
    void auditorSeesAllAndChangesNothing(Visitors visitors) {
        Page page = visitors.signedIn("kiemtoan");
        page.navigate("/thong-bao");
        for (String subject : SUBJECTS) {
            assertThat(page.locator("tbody tr")
                            .filter(new Locator.FilterOptions().setHasText(subject))
                            .first())
                    .isVisible();
        }
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vào sổ thông báo")))
                .hasCount(0);

        page.navigate("/nhiem-vu?xem=cho-nghiem-thu");
        changesNothing(page);
        page.locator("a.ttl").first().click();
        changesNothing(page);
        page.navigate("/thong-bao?q=Mỹ Lộc");
        page.locator("a.ttl").first().click();
        changesNothing(page);
    }

    /** No form that sends, no link to a step. */
    private static void changesNothing(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        Locator main = page.getByRole(AriaRole.MAIN);
        // A filter kept for oneself changes nothing for anybody.
        assertThat(main.locator("form[method=post]:not(.savebox form)")).hasCount(0);
        assertThat(main.locator("a[href*='/giao/'], a[href$='/sua'], a[href*='/moi']"))
                .hasCount(0);
    }

    @Test
    void administratorDoesNotAccept(Visitors visitors) {
        Page desk = visitors.signedIn("lanhdao.trangdinh");
        desk.navigate("/nhiem-vu?xem=cho-nghiem-thu");
        desk.locator("a.ttl").first().click();
        TaskPage task = new TaskPage(desk);
        assertThat(task.heading()).isVisible();
        String address = desk.url();
        String accept = address(
                desk.getByRole(AriaRole.MAIN).locator("a[href$='/nghiem-thu']").first());

        Page administrator = visitors.signedIn("quantri");
        administrator.navigate(address);
        assertThat(administrator.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(task.heading().innerText());
        changesNothing(administrator);
        opens(administrator, accept, 403, NOT_ALLOWED);
    }

    private static void opens(Page page, String address, int status, String heading) {
        Assertions.assertThat(Objects.requireNonNull(page.navigate(address)).status())
                .isEqualTo(status);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    private static String address(Locator link) {
        return Objects.requireNonNull(link.getAttribute("href"));
    }
}
