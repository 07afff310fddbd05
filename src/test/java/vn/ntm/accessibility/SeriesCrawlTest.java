package vn.ntm.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.journeys.Journey;
import vn.ntm.journeys.Visitors;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.domain.series.SeriesGeneration;

/** The pages of recurring reports, as the weeks of Mỹ Lộc stand on 10/5/2023. */
@Journey
@DisplayName("Báo cáo định kỳ: dễ tiếp cận, vừa màn hình, toàn tiếng Việt")
class SeriesCrawlTest {

    private static final LocalDate STANDING = LocalDate.of(2021, 9, 15);
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    @Autowired
    ApplicationClock clock;

    @Autowired
    SeriesGeneration generation;

    @BeforeEach
    void go() {
        clock.fixDate(DAY);
        generation.run(DAY);
    }

    @AfterEach
    void back() {
        clock.fixDate(STANDING);
    }

    private static String first(Page page, String address, String selector) {
        page.navigate(address);
        return Objects.requireNonNull(page.locator(selector).first().getAttribute("href"));
    }

    private static void examine(Visitors visitors, Page page, String who, List<String> addresses) {
        PageExamination examination = new PageExamination(page);
        for (String address : addresses) {
            page.navigate(address);
            examination.examine(who);
        }
        List<String> faults = new ArrayList<>(examination.faults());
        faults.addAll(visitors.takeTroubles());
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("Văn phòng huyện")
    void office(Visitors visitors) {
        Page page = visitors.untraced().signedIn("vp.myloc");
        String series = first(page, "/bao-cao-dinh-ky", "a.ttl:has-text('nợ xây dựng cơ bản')");
        String report = first(page, series, ".sr-grid tr:has-text('Mỹ Hà') td a");
        examine(
                visitors,
                page,
                "văn phòng",
                List.of(
                        "/bao-cao-dinh-ky",
                        "/bao-cao-dinh-ky/con-no",
                        "/bao-cao-dinh-ky/con-no?ngay=31/02/2023",
                        "/bao-cao-dinh-ky/moi",
                        series,
                        series + "?ky=2023-W16&ngay=21/04/2023",
                        series + "/bieu-mau",
                        series + "/dung",
                        report,
                        report + "/lam-lai"));
    }

    @Test
    @DisplayName("Xã, và phòng tổng hợp")
    void unitsReport(Visitors visitors) {
        Page commune = visitors.untraced().signedIn("ct.myha");
        String form = first(commune, "/viec-cua-toi", "article a[href$='/gui']");
        examine(visitors, commune, "xã", List.of("/viec-cua-toi", "/bao-cao-dinh-ky", form));
        Page department = visitors.signedIn("nn.myloc");
        String summary = first(department, "/viec-cua-toi", "article:has-text('Tổng hợp') a[href$='/gui']");
        examine(visitors, department, "phòng", List.of("/viec-cua-toi", summary));
    }
}
