package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.journeys.pages.ReportPage;
import vn.ntm.journeys.pages.StepPage;
import vn.ntm.journeys.pages.TaskPage;

@Journey
@DisplayName("Đơn vị trả lại, văn phòng giao lại, báo cáo, làm lại, nghiệm thu")
class ReturnReworkJourney {

    private static final String COMMUNE = "Xã Quốc Khánh";

    @Autowired
    Duties duties;

    @Test
    void backAndForthUntilAccepted(Visitors visitors) {
        String address = duties.give("Hành trình: kiểm kê hố rác", "c1-quockhanh", Duties.TODAY.plusDays(5));
        TaskPage chair = new TaskPage(visitors.signedIn("ct.quockhanh"));
        TaskPage office = new TaskPage(visitors.signedIn("vp.trangdinh"));

        StepPage back = chair.open(address).take("Trả lại");
        back.confirm("Trả lại nơi giao");
        assertThat(back.complaint()).hasText("Cần ghi lý do.");
        assertThat(back.summary()).containsText("Chưa lưu được");
        String tooLong = "Việc này của phòng Tài nguyên và Môi trường. ".repeat(50);
        back.words().fill(tooLong);
        back.confirm("Trả lại nơi giao");
        assertThat(back.complaint()).containsText("dài quá giới hạn");
        assertThat(back.words()).hasValue(tooLong.strip());
        back.words().fill("Việc này của phòng Tài nguyên và Môi trường.");
        back.confirm("Trả lại nơi giao");
        assertThat(chair.flash()).hasText("Đã trả lại nơi giao.");
        assertThat(chair.unit(COMMUNE)).containsText("Trả lại");

        StepPage again = office.open(address).take("Giao lại");
        again.words().fill("Hố rác nằm trên địa bàn xã, xã làm.");
        again.confirm("Giao lại cho đơn vị");
        assertThat(office.flash()).hasText("Đã giao lại cho đơn vị.");
        assertThat(office.events().first()).containsText("Hố rác nằm trên địa bàn xã, xã làm.");

        report(chair, address, "Có 12 hố rác.");
        StepPage redo = office.open(address).take("Yêu cầu làm lại");
        redo.words().fill("Thiếu vị trí từng hố.");
        redo.confirm("Yêu cầu làm lại");
        assertThat(office.flash()).hasText("Đã yêu cầu đơn vị làm lại.");
        assertThat(chair.open(address).unit(COMMUNE)).containsText("Làm lại");
        assertThat(chair.events().first()).containsText("Thiếu vị trí từng hố.");

        report(chair, address, "Có 12 hố rác, vị trí kèm theo.");
        office.open(address).take("Nghiệm thu").confirm("Nghiệm thu");
        assertThat(office.flash()).hasText("Đã nghiệm thu.");
        assertThat(office.unit(COMMUNE).locator(".st")).hasText("Hoàn thànhĐúng hạn");
        assertThat(office.step("Nghiệm thu")).hasCount(0);
    }

    private static void report(TaskPage chair, String address, String words) {
        ReportPage report = chair.open(address).report();
        report.state("Đã xong, gửi nghiệm thu").check();
        report.words().fill(words);
        report.send();
        assertThat(chair.unit(COMMUNE)).containsText("Chờ nghiệm thu");
    }

    @Test
    @DisplayName("Người gửi báo cáo thay đơn vị không tự nghiệm thu")
    void whoReportsDoesNotAccept(Visitors visitors) {
        String address = duties.give("Hành trình: báo cáo giấy", "c1-quockhanh", Duties.TODAY.plusDays(5));
        Page desk = visitors.signedIn("vp.trangdinh");
        TaskPage office = new TaskPage(desk).open(address);

        office.step("Ghi báo cáo thay").click();
        ReportPage report = new ReportPage(desk);
        report.state("Đã xong, gửi nghiệm thu").check();
        report.words().fill("Xã gửi bản giấy.");
        report.send();

        assertThat(office.unit(COMMUNE)).containsText("Chờ nghiệm thu");
        assertThat(office.step("Yêu cầu làm lại")).isVisible();
        assertThat(office.step("Nghiệm thu")).hasCount(0);
        assertThat(new TaskPage(visitors.signedIn("lanhdao.trangdinh"))
                        .open(address)
                        .step("Nghiệm thu"))
                .isVisible();
    }

    @Test
    @DisplayName("Tiến độ gõ bằng chữ: báo ngay bên ô, không mất chữ đã gõ")
    void progressInWordsIsRefusedBesideTheField(Visitors visitors) {
        String address = duties.give("Hành trình: tiến độ bằng chữ", "c1-quockhanh", Duties.TODAY.plusDays(5));
        Page page = visitors.signedIn("ct.quockhanh");
        ReportPage report = new TaskPage(page).open(address).report();

        report.progress().fill("ba mươi");
        report.words().fill("Làm được gần một phần ba.");
        report.send();

        assertThat(page.locator("#e-percent")).hasText("Tiến độ là số nguyên từ 0 đến 100.");
        assertThat(report.progress()).hasValue("ba mươi");
        assertThat(report.words()).hasValue("Làm được gần một phần ba.");
    }
}
