package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.ntm.journeys.pages.AssignPage;
import vn.ntm.journeys.pages.NoticeEntryPage;
import vn.ntm.journeys.pages.NoticePage;

@Journey
@DisplayName("Văn phòng vào sổ một thông báo và giao việc từ mục 4")
class RegisterNoticeAndAssignJourney {

    private static final String ITEM_4 = "Đối với các xã biên giới các tiêu chí phải thực hiện";

    @Test
    void fromThePaperToTheUnits(Visitors visitors) throws IOException {
        Page page = visitors.signedIn("vp.trangdinh");

        NoticeEntryPage entry = new NoticeEntryPage(page).open().read(text());
        assertThat(entry.field("Số, ký hiệu")).hasValue("/TB-UBND");
        assertThat(entry.field("Ngày ban hành")).hasValue("9/2021");
        assertThat(entry.field("Ngày họp")).hasValue("01/09/2021");
        assertThat(entry.field("Người kết luận")).hasValue("Vũ Đức Thiện");
        assertThat(entry.reading()).containsText("Thiếu mục 9, 10");

        NoticePage notice =
                entry.issuer("UBND huyện Tràng Định (Huyện Tràng Định)").save();
        assertThat(notice.flash()).containsText("Đã vào sổ thông báo");
        assertThat(notice.heading()).hasText("Chưa có số, tháng 9/2021");
        assertThat(notice.main()).containsText("Dự thảo");
        assertThat(notice.main()).containsText("Thiếu mục 9, 10");
        assertThat(notice.tasks()).hasCount(0);

        AssignPage form = notice.assign(ITEM_4);
        assertThat(form.chosen()).hasCount(3);
        lead(form, "Xã Tân Minh", "16, 17");
        lead(form, "Xã Đào Viên", "13, 17");
        lead(form, "Xã Quốc Khánh", "3, 5, 6, 7, 8, 10, 17");
        form.field("Tên nhiệm vụ").fill("Hành trình: tiêu chí của ba xã biên giới");
        form.assign();

        assertThat(notice.flash()).hasText("Đã giao việc cho 3 đơn vị.");
        assertThat(notice.tasks()).hasCount(1);
        assertThat(notice.tasks()).containsText("Hành trình: tiêu chí của ba xã biên giới");
        assertThat(notice.tasks()).containsText("Mục 4");
        assertThat(notice.tasks().locator(".tc")).hasCount(9);
        // The pin in the margin of item 4 leads to the task beside it.
        assertThat(notice.item(ITEM_4).locator("a.pin")).hasText("1");
    }

    private static void lead(AssignPage form, String unit, String criteria) {
        assertThat(form.role(unit)).hasValue("LEAD");
        assertThat(form.criteria(unit)).hasValue(criteria);
    }

    private static String text() throws IOException {
        try (InputStream in = new ClassPathResource("reference/notices/001.txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
