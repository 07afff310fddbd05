package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.journeys.pages.MyWorkPage;
import vn.ntm.journeys.pages.ReportPage;
import vn.ntm.journeys.pages.StepPage;
import vn.ntm.journeys.pages.TaskPage;

@Journey
@DisplayName("Chủ tịch xã báo cáo việc quá hạn trên điện thoại, kèm ảnh; văn phòng nghiệm thu")
class CommuneReportsOnPhoneJourney {

    private static final String REVIEW =
            "Rà soát thực trạng các tiêu chí, báo cáo UBND huyện; nêu rõ tiêu chí nào đạt trong năm 2021";

    @Test
    void fromOverdueToDoneLate(Visitors visitors) throws IOException {
        Page phone = visitors.signedIn("ct.quockhanh", Device.PHONE);

        MyWorkPage work = new MyWorkPage(phone).open();
        assertThat(work.sections().first()).containsText("Quá hạn");
        assertThat(work.cards().first()).containsText("Quá hạn 2 ngày");
        assertThat(work.card(REVIEW)).containsText("hết 13/09/2021");

        // Báo cáo, Đã xong, what will be met this year, the picture, Gửi: no typing at all.
        ReportPage report = work.report(REVIEW);
        report.state("Đã xong, gửi nghiệm thu").tap();
        report.promiseWhatIsNotMet();
        report.attach(new FilePayload("bien-ban.png", "image/png", picture()));
        report.sendButton().tap();

        TaskPage task = new TaskPage(phone);
        assertThat(task.flash()).hasText("Đã gửi báo cáo kết quả, chờ nghiệm thu.");
        assertThat(task.unit("Xã Quốc Khánh")).containsText("Chờ nghiệm thu");
        assertThat(task.unit("Xã Quốc Khánh")).containsText("15/09/2021");
        assertThat(task.unit("Xã Quốc Khánh")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("bien-ban.png")))
                .isVisible();

        Page desk = visitors.signedIn("vp.trangdinh");
        TaskPage atDesk = new TaskPage(desk).open(phone.url());
        atDesk.stepFor("Nghiệm thu", "Xã Quốc Khánh").click();
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("bien-ban.png");
        new StepPage(desk).confirm("Nghiệm thu");
        assertThat(atDesk.flash()).hasText("Đã nghiệm thu.");
        assertThat(atDesk.unit("Xã Quốc Khánh").locator(".st")).hasText("Hoàn thànhTrễ 2 ngày");

        phone.reload();
        assertThat(task.unit("Xã Quốc Khánh").locator(".st")).hasText("Hoàn thànhTrễ 2 ngày");
        assertThat(new MyWorkPage(phone).open().card(REVIEW)).hasCount(0);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
