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
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.journeys.pages.AssessmentPage;

@Journey
@DisplayName("Chủ tịch xã tự đánh giá trên điện thoại, kèm ảnh, mất mạng không mất nội dung")
class CommuneAssessesOnPhoneJourney {

    private static final int INDICATORS_OF_17 = 8;
    /** The form, once its script listens. */
    private static final String READY = "#cell-form[data-ready]";

    @Test
    @DisplayName("Tiêu chí 17 từ chưa đạt đến đạt, kèm ảnh, chờ thẩm tra")
    void criterionSeventeenWithAPhotograph(Visitors visitors) throws IOException {
        Page phone = visitors.signedIn("ct.quockhanh", Device.PHONE);
        AssessmentPage sheet = new AssessmentPage(phone).open();
        assertThat(sheet.cells("17")).hasCount(INDICATORS_OF_17);

        // The first time around it is not met.
        for (int i = 0; i < INDICATORS_OF_17; i++) {
            sheet.open().cells("17").nth(i).tap();
            sheet.choose("chưa đạt");
            sheet.field("Giải pháp").fill("Sửa tuyến nước tự chảy");
            sheet.field("Hoàn thành giải pháp").fill("30/11/2021");
            sheet.button("Lưu chỉ tiêu").tap();
            assertThat(sheet.flash()).containsText("Đã lưu chỉ tiêu 17." + (i + 1));
        }
        assertThat(sheet.criterion("17")).containsText("chưa đạt");

        for (int i = 0; i < INDICATORS_OF_17; i++) {
            sheet.open().cells("17").nth(i).tap();
            sheet.choose("đạt");
            if (i == 2) {
                sheet.attach(new FilePayload("duong-hoa.png", "image/png", picture()));
            }
            if (i + 1 < INDICATORS_OF_17) {
                sheet.button("Lưu chỉ tiêu").tap();
            } else {
                sheet.button("Lưu và gửi thẩm tra").tap();
            }
            assertThat(sheet.flash()).containsText("chỉ tiêu 17." + (i + 1));
        }
        sheet.button("Gửi thẩm tra tiêu chí 17").tap();
        assertThat(sheet.flash()).hasText("Đã gửi thẩm tra 7 chỉ tiêu.");

        sheet.open();
        for (int i = 0; i < INDICATORS_OF_17; i++) {
            assertThat(sheet.cells("17").nth(i).locator(".tag").first()).hasText("đạt");
        }
        // What was verified before stays in force until somebody verifies this.
        assertThat(sheet.criterion("17").locator("header .tag")).hasText("chưa đạt");
        assertThat(sheet.criterion("17").getByText("chờ thẩm tra")).hasCount(INDICATORS_OF_17);
        sheet.cells("17").nth(2).tap();
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("chờ thẩm tra");
        assertThat(phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("duong-hoa.png"))
                        .first())
                .isVisible();
    }

    @Test
    @DisplayName("Mất mạng: nội dung giữ trong máy, có mạng thì tự gửi")
    void nothingIsLostWithoutAConnection(Visitors visitors) {
        Page phone = visitors.signedIn("ct.quockhanh", Device.PHONE);
        AssessmentPage sheet = new AssessmentPage(phone).open();
        sheet.cells("3").first().tap();
        Locator line = phone.locator("[data-line]");
        assertThat(phone.locator(READY)).isVisible();

        phone.context().setOffline(true);
        sheet.field("Ghi chú").fill("Kênh mương thôn Bản Piềng đã kiên cố");
        assertThat(line).containsText("Chưa gửi được, đã giữ trong máy");
        phone.context().setOffline(false);
        assertThat(line).containsText("Nháp đã lưu lúc");

        phone.reload();
        assertThat(sheet.field("Ghi chú")).hasValue("Kênh mương thôn Bản Piềng đã kiên cố");
        Assertions.assertEquals(0, phone.evaluate("Object.keys(localStorage).length"), "nothing left behind");
    }

    @Test
    @DisplayName("Hai người một ô: người sau thấy cả hai bản và chọn")
    void bothVersionsAreShown(Visitors visitors) {
        Page phone = visitors.signedIn("ct.quockhanh", Device.PHONE);
        Page desk = visitors.signedIn("ct.quockhanh");
        AssessmentPage mine = new AssessmentPage(phone).open();
        mine.cells("4").first().tap();
        assertThat(phone.locator(READY)).isVisible();
        desk.navigate(phone.url());
        AssessmentPage theirs = new AssessmentPage(desk);
        assertThat(desk.locator(READY)).isVisible();
        theirs.field("Ghi chú").fill("Bản của máy bàn");
        assertThat(desk.locator("[data-line]")).containsText("Nháp đã lưu lúc");

        mine.field("Ghi chú").fill("Bản của điện thoại");
        Locator conflict = phone.locator("[data-conflict]");
        assertThat(conflict).containsText("Bản của máy bàn");
        assertThat(conflict).containsText("Bản của điện thoại");
        org.assertj.core.api.Assertions.assertThat(visitors.takeTroubles())
                .as("the refusal is part of it")
                .singleElement()
                .asString()
                .contains("409");
        mine.button("Giữ bản trong máy").tap();
        assertThat(phone.locator("[data-line]")).containsText("Nháp đã lưu lúc");
        desk.reload();
        assertThat(theirs.field("Ghi chú")).hasValue("Bản của điện thoại");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
