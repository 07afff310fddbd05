package vn.ntm.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.journeys.Device;
import vn.ntm.journeys.Journey;
import vn.ntm.journeys.Visitors;

/**
 * Every role opens the pages of its menu and the pages and forms behind them, at 1440 and at 360 px: no violation of
 * WCAG 2.2 AA, nothing wider than the window, no error behind the page, no word left in another language.
 */
@Journey
@DisplayName("Mọi trang, mọi vai trò: dễ tiếp cận, vừa màn hình, toàn tiếng Việt")
class CrawlTest {

    private static final String TO_READ = """
            THÔNG BÁO
            Kết luận tại cuộc họp về dễ tiếp cận
            Ngày 10/9/2021, UBND huyện họp và kết luận: hiện có 29/38 chỉ tiêu đạt.
            1. Yêu cầu UBND xã Tân Minh hoàn thành tiêu chí số 16, 99 trước ngày 30/9/2021.
            2. Giao Công ty cổ phần Dễ Tiếp Cận phối hợp với UBND các xã kiểm tra, hoàn thành trong tháng 10/2021.
            Trên đây là thông báo kết luận, yêu cầu các đơn vị thực hiện./.
            """;

    @Test
    @DisplayName("Trước cửa")
    void guest(Visitors visitors) {
        Walk walk = new Walk(visitors, visitors.untraced().guest(Device.DESK), "khách");
        walk.to("/dang-nhap", "/dang-nhap/quen-mat-khau", "/cong-khai");
        walk.press("/dang-nhap", "Đăng nhập");
        walk.ends();
    }

    @Test
    @DisplayName("Lãnh đạo huyện")
    void leader(Visitors visitors) {
        Walk walk = new Walk(visitors, visitors.untraced().signedIn("lanhdao.trangdinh"), "lãnh đạo");
        String waiting = walk.first("/nhiem-vu?xem=cho-nghiem-thu", "a.ttl");
        walk.to(
                "/dieu-hanh?ngay=13/09/2021",
                "/tin-bao",
                "/tin-bao/cach-nhan",
                "/lich?thang=09/2021",
                "/nhiem-vu?xem=qua-han&q=quoc+khanh",
                "/nhiem-vu?q=khong-co-viec-nao-nhu-the",
                waiting,
                walk.first(waiting, "main a[href$='/nghiem-thu']"),
                walk.first(waiting, "main a[href$='/huy']"),
                walk.first("/thong-bao", "a.ttl") + "/in");
        walk.menu();
        walk.ends();
    }

    @Test
    @DisplayName("Văn phòng huyện")
    void office(Visitors visitors) {
        Walk walk = new Walk(visitors, visitors.untraced().signedIn("vp.trangdinh"), "văn phòng");
        String notice = walk.first("/thong-bao", "a.ttl");
        walk.menu();
        walk.to(
                notice,
                "/thong-bao/moi",
                notice + "/sua",
                notice + "/so",
                notice + "/noi-nhan",
                notice + "/van-ban",
                "/ke-hoach",
                "/ke-hoach/moi",
                walk.first("/ke-hoach", "a.ttl"),
                walk.first(notice + "?cong-cu=hien", "a[href*='/muc/']"),
                walk.first(notice + "?cong-cu=hien", "a[href*='nguon=']"),
                "/nguoi-dung/moi");
        String work = walk.first("/cong-trinh", "a.ttl");
        walk.to(
                work,
                work + "/sua",
                work + "/buoc",
                work + "/so-lieu",
                "/hai-long/moi",
                "/nhap-bieu/b4",
                "/nhap-bieu/b5");
        walk.press("/cong-trinh/moi", "Lưu");
        walk.to("/tim-kiem?q=quoc+khan+tieu+chi+17", "/ket-noi-du-lieu", "/tro-giup");
        walk.press("/tai-khoan/ma-truy-cap", "Tạo mã");
        walk.press("/nhiem-vu/nhap-danh-sach", "Đưa tệp vào");
        walk.press("/nhiem-vu/moi", "Giao việc");
        walk.press("/thong-bao/moi", "Lưu thông báo");
        walk.press("/doc-thong-bao", "Đọc văn bản");
        String review = walk.reads(TO_READ);
        walk.to(
                "/doc-thong-bao",
                review,
                review + "/thong-tin",
                review + "/chua-dung",
                review + "/giao-viec",
                walk.first(review, ".rv-paper a.add"),
                walk.first(review + "/chua-dung", "main td a.btn"),
                "/doc-thong-bao/do-dung");
        String unknown = walk.first(review, "nav[aria-label='Đề xuất trước, sau'] a[data-key=j]");
        walk.to(unknown, walk.first(unknown, ".rv-who a, .rv-unknown a"));
        walk.press(unknown, "Nhận");
        walk.ends();
    }

    @Test
    @DisplayName("Chủ tịch xã")
    void commune(Visitors visitors) {
        Walk walk = new Walk(visitors, visitors.untraced().signedIn("ct.quockhanh"), "chủ tịch xã");
        String task = walk.first("/nhiem-vu?q=khoi+cong+cac+cong+trinh", "a.ttl");
        String report = walk.first(task, "main a[href$='/bao-cao']");
        walk.menu();
        String byCriterion = walk.first("/nhiem-vu?q=tieu+chi+nam+2021+cua+xa+bien+gioi", "a.ttl");
        walk.to(task, report, byCriterion, walk.first(byCriterion, "main a[href$='/bao-cao']"));
        walk.to("/tai-khoan/mat-khau", "/tro-giup", "/khong-co-trang-nay", "/dieu-hanh", "/tim-kiem?q=de+tham");
        walk.press(report, "Gửi báo cáo");
        walk.press(walk.first(task, "main a[href$='/tra-lai']"), "Trả lại nơi giao");
        walk.ends();
    }

    @Test
    @DisplayName("Quản trị hệ thống")
    void administrator(Visitors visitors) {
        Walk walk = new Walk(visitors, visitors.untraced().signedIn("quantri"), "quản trị");
        String user = walk.first("/nguoi-dung", "a.ttl");
        String set = walk.first("/bo-tieu-chi", "main a[href^='/bo-tieu-chi/']");
        walk.menu();
        walk.to(
                user,
                user + "/chuc-vu",
                walk.first("/don-vi", "main td a"),
                "/don-vi/moi",
                "/don-vi/danh-ba",
                set,
                "/lich-nghi/moi",
                "/ket-noi-ra",
                "/ket-noi-ra/moi",
                "/dung-thu/ngay");
        walk.press("/nguoi-dung/moi", "Thêm người dùng");
        walk.ends();
    }

    @Test
    @DisplayName("Người xem")
    void auditor(Visitors visitors) {
        Walk walk = new Walk(visitors, visitors.untraced().signedIn("kiemtoan"), "người xem");
        String task = walk.first("/nhiem-vu?xem=cho-nghiem-thu", "a.ttl");
        walk.menu();
        walk.to(task, walk.first("/thong-bao?q=Mỹ Lộc", "a.ttl"));
        walk.ends();
    }

    /** One person's way through the pages; complains at the end about all of them together. */
    private static final class Walk {

        private final Visitors visitors;
        private final Page page;
        private final String who;
        private final PageExamination examination;
        private final Set<String> seen = new LinkedHashSet<>();

        Walk(Visitors visitors, Page page, String who) {
            this.visitors = visitors;
            this.page = page;
            this.who = who;
            this.examination = new PageExamination(page);
        }

        /** The address of the first such link on a page. */
        String first(String address, String selector) {
            page.navigate(address);
            return Objects.requireNonNull(page.locator(selector).first().getAttribute("href"))
                    .replaceAll("#.*", "");
        }

        /** The pages of the menu. */
        void menu() {
            page.navigate("/");
            List<String> entries = new ArrayList<>();
            for (Locator link : page.locator(".side nav a").all()) {
                entries.add(Objects.requireNonNull(link.getAttribute("href")));
            }
            assertThat(entries).isNotEmpty();
            for (String entry : entries) {
                if (seen.add(entry)) {
                    page.navigate(entry);
                    examination.glance(who);
                }
            }
        }

        /** Gives a text to the reader; the address of the review. */
        String reads(String text) {
            page.navigate("/doc-thong-bao");
            page.getByLabel("Hoặc dán toàn văn").fill(text);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đọc văn bản"))
                    .click();
            page.locator(".rv[data-review]").waitFor();
            return page.url().replaceAll("^https?://[^/]+", "");
        }

        void to(String... addresses) {
            for (String address : addresses) {
                if (seen.add(address)) {
                    page.navigate(address);
                    examination.examine(who);
                }
            }
        }

        /** Sends an empty form, to see its complaints. */
        void press(String address, String button) {
            page.navigate(address);
            page.getByRole(AriaRole.MAIN)
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(button).setExact(true))
                    .click();
            page.locator("main [role=alert], main .has-err").first().waitFor();
            examination.examine(who);
        }

        void ends() {
            List<String> faults = new ArrayList<>(examination.faults());
            faults.addAll(visitors.takeTroubles());
            assertThat(faults).isEmpty();
        }
    }
}
