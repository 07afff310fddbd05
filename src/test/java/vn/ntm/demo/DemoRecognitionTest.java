package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Accounts;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.TestDatabase;

/** What the notices say of recognition, and one commune in one view. Reads only. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DemoRecognitionTest {

    private static final LocalDate FIXED = LocalDate.of(2021, 9, 15);

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @AfterEach
    void back() {
        clock.fixDate(FIXED);
    }

    private Document page(LocalDate day, String path, String unit, String login) {
        clock.fixDate(day);
        String uri = path.formatted(units.byKey(unit).orElseThrow());
        MvcTestResult result = mvc.get()
                .uri(uri)
                .with(Cast.signedIn(accounts.actorFor(login, day).orElseThrow()))
                .exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("A002-04 Tân Yên: huyện NTM in 2020 by 904/QĐ-TTg, goal huyện nâng cao 2025, 320/QĐ-TTg with 9 and 38")
    void theRecordOfTanYen() {
        Document page = page(LocalDate.of(2024, 4, 8), "/don-vi-cong-nhan/%s", "d-tanyen", "lanhdao.tinhbacgiang");
        assertThat(page.select("section[aria-labelledby=h-nay]").text())
                .contains("đang giữ đạt chuẩn nông thôn mới, năm 2020, 904/QĐ-TTg")
                .contains("mục tiêu đạt chuẩn nông thôn mới nâng cao, năm kế hoạch 2025")
                .contains("320/QĐ-TTg", "9 tiêu chí, 38 chỉ tiêu");
        assertThat(page.select("section[aria-labelledby=h-qd]").text())
                .contains("904/QĐ-TTg năm 2020", "Thủ tướng Chính phủ", "theo quyết định, chưa có số liệu");
        assertThat(page.select(".rc-cond").text())
                .as("nâng cao presupposes NTM, which it holds")
                .contains("Quyết định công nhận mức liền trước đang có hiệu lực");
    }

    @Test
    @DisplayName("A003-03 three communes with their goals; kiểu mẫu carries an ninh trật tự for Mỹ Thịnh and Mỹ Thành")
    void theGoalsOfMyLoc() {
        for (String commune : new String[] {"c3-mythinh", "c3-mythanh"}) {
            assertThat(page(LocalDate.of(2023, 4, 20), "/don-vi-muc-tieu/%s", commune, "lanhdao.myloc")
                            .text())
                    .contains(
                            "kiểu mẫu, năm kế hoạch 2022",
                            "Lĩnh vực nổi trội an ninh trật tự",
                            "nâng cao, năm kế hoạch 2022");
        }
        assertThat(page(LocalDate.of(2023, 4, 20), "/don-vi-muc-tieu/%s", "c3-myha", "lanhdao.myloc")
                        .select("#muc-tieu .panel .body section")
                        .text())
                .contains("nâng cao, năm kế hoạch 2022")
                .doesNotContain("kiểu mẫu, năm");
    }

    @Test
    @DisplayName("A000-15 Song Khê is on the list in 6/2018, which blocks; a commune that is not is not blocked by it")
    void songKheIsBlocked() {
        LocalDate day = LocalDate.of(2018, 6, 7);
        assertThat(page(day, "/xa/%s/tieu-chi", "c0-songkhe", "lanhdao.tpbacgiang")
                        .select(".rc-cond tr:contains(trọng điểm)")
                        .text())
                .contains("chưa Đang trong danh sách xã trọng điểm");
        assertThat(page(day, "/xa/%s/tieu-chi", "c0-songmai", "lanhdao.tpbacgiang")
                        .select(".rc-cond tr:contains(trọng điểm)")
                        .text())
                .contains("đủ Không có trong danh sách");
    }

    @Test
    @DisplayName("A000-20 Song Khê: its four duties of the notice, its flag, criteria 15 and 19.2, in one view")
    void songKheInOneView() {
        Document page = page(LocalDate.of(2018, 6, 20), "/xa/%s/tong-hop", "c0-songkhe", "lanhdao.tpbacgiang");
        assertThat(page.select("section[aria-labelledby=h-xa]").text())
                .contains("Đánh giá thực trạng các tiêu chí", "hết 14/06/2018")
                .contains("công nhận lại xã đạt chuẩn y tế", "trong tháng 6/2018");
        assertThat(page.select("section[aria-labelledby=h-khac]").text())
                .contains("ra khỏi danh sách xã trọng điểm về an ninh trật tự", "trong tháng 7/2018")
                .contains("Trưởng Công an xã Song Khê", "Chờ sự kiện");
        assertThat(page.select("section[aria-labelledby=h-dd]").text())
                .contains("Xã trọng điểm về an ninh trật tự", "01/01/2018");
        assertThat(page.select("section[aria-labelledby=h-tc] tbody tr td:first-child b")
                        .eachText())
                .contains("15", "19", "19.2");
    }

    @Test
    @DisplayName(
            "A000-19 the member for criterion 17 finds it in the six communes of thành phố Bắc Giang, and no other")
    void theTeamOfBacGiang() {
        LocalDate day = LocalDate.of(2018, 6, 11);
        String path = page(day, "/doan-danh-gia", "d-tpbacgiang", "doan.tpbg")
                .select("a[href$=/kiem-tra]")
                .attr("href");
        Document rounds = page(day, path, "d-tpbacgiang", "doan.tpbg");
        assertThat(rounds.select("h2").eachText()).hasSize(6).contains("Xã Song Khê", "Xã Dĩnh Trì");
        assertThat(rounds.select(".cells b").eachText()).hasSize(6).containsOnly("TC 17");
    }
}
