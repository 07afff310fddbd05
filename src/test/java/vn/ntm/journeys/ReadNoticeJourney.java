package vn.ntm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.journeys.pages.NoticePage;
import vn.ntm.journeys.pages.ReviewPage;

@Journey
@DisplayName("Văn phòng đưa một thông báo vào, soát bằng bàn phím rồi giao việc")
class ReadNoticeJourney {

    private static final String TEXT = """
            ỦY BAN NHÂN DÂN
            HUYỆN TRÀNG ĐỊNH
            Số:      /TB-UBND
            Tràng Định, ngày     tháng 9 năm 2021

            THÔNG BÁO
            Kết luận của Chủ tịch UBND huyện tại cuộc họp về hành trình đọc thông báo

            Ngày 10/9/2021, UBND huyện tổ chức họp. Chủ tịch UBND huyện kết luận như sau:
            1. Yêu cầu UBND xã Tân Minh tập trung chỉ đạo hoàn thành tiêu chí số 16 của hành trình trước ngày 30/9/2021.
            2. Giao Phòng Kinh tế - Hạ tầng huyện chủ trì, phối hợp với Công ty cổ phần Hành Trình kiểm tra các công trình của hành trình, hoàn thành trong tháng 10/2021.
            3. Yêu cầu UBND các xã báo cáo tiến độ hành trình về UBND huyện vào thứ 4 hàng tuần.
            Trên đây là thông báo kết luận, yêu cầu các đơn vị thực hiện./.
            """;

    @Test
    void fromTextToDuties(Visitors visitors) {
        Page page = visitors.signedIn("vp.trangdinh");
        ReviewPage review = new ReviewPage(page).open().read(TEXT);
        assertThat(review.main()).containsText("Chưa có số");
        assertThat(review.heading()).containsText("cuộc họp về hành trình");
        assertThat(review.marks("h-d")).hasText(new Pattern[] {
            Pattern.compile("trước ngày 30/9/2021"),
            Pattern.compile("trong tháng 10/2021"),
            Pattern.compile("vào thứ 4 hàng tuần")
        });
        assertThat(review.creation()).isDisabled();

        // J and K walk, E enters the title, and while one types no key decides anything.
        assertThat(review.open("1")).isVisible();
        review.press("j");
        assertThat(review.open("2")).isVisible();
        review.press("k");
        assertThat(review.open("1")).isVisible();
        review.press("e");
        assertThat(review.title()).isFocused();
        page.keyboard().type(" xa");
        page.keyboard().press("Escape");

        review.press("a");
        assertThat(review.open("2")).isVisible();
        assertThat(review.main()).containsText("1 đã nhận");
        assertThat(review.unknown()).containsText("Công ty cổ phần Hành Trình");
        review.press("a");
        assertThat(review.alert()).containsText("chưa gắn với đơn vị nào");
        review.leaveAsWords();
        review.press("a");

        assertThat(review.open("3")).isVisible();
        review.tick("Xã Tân Minh", "Xã Đào Viên").expandGroup();
        review.press("a");
        assertThat(review.main()).containsText("3 đã nhận");
        review.press("g");

        assertThat(review.count("duties")).hasText("3");
        assertThat(review.count("assignments")).hasText("4");
        NoticePage notice = review.create("Giao 3 nhiệm vụ");
        assertThat(notice.flash()).hasText("Đã vào sổ thông báo và giao 3 nhiệm vụ, 4 lượt giao (4 chủ trì).");
        assertThat(notice.tasks()).hasCount(3);
        assertThat(notice.tasks().nth(0)).containsText("hết 29/09/2021");
        assertThat(notice.tasks().nth(0).locator(".tc")).hasText("16");
        String address = page.url();

        // The back button and a second press make nothing twice.
        page.goBack();
        if (page.getByText("Giao 3 nhiệm vụ").count() > 0) {
            page.getByText("Giao 3 nhiệm vụ").click();
            assertThat(notice.flash()).containsText("không tạo thêm gì");
        }
        page.navigate(address);
        assertThat(notice.tasks()).hasCount(3);
    }
}
